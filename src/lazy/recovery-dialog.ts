import { css, html, nothing, type TemplateResult } from 'lit';
import type { Write } from '../account/backup-codes.ts';
import { recoveryCalls } from '../account/recovery-calls.ts';
import { allSteps, Recovery, stepsFor, type Step } from '../account/recovery.ts';
import { mfaKnown } from '../account/second-steps.ts';
import { AccountError, asAccountError } from '../api/errors.ts';
import backupCodes from '../locales/en/backup-codes.ts';
import passwordWords from '../locales/en/password.ts';
import english from '../locales/en/recovery.ts';
import { Action, ChangePrevented } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { closeIcon } from '../ui/icons/close.ts';
import { checkIcon, circleIcon } from '../ui/icons/controls.ts';
import { alertIcon } from '../ui/icons/notices.ts';
import { NewPassword } from '../ui/new-password.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { TaskDialog } from './task-dialog.ts';

/**
 * "This wasn't me": asks for what has to be typed, then does all of it, one after the other, with a result for each.
 * Rendered by the check-up while it is open. Private.
 */
export class LogtoRecoveryDialog extends TaskDialog {
  static override readonly tag = 'logto-recovery-dialog';
  static override styles = [
    ...TaskDialog.styles,
    css`
      .steps {
        display: grid;
        gap: 14px;
        list-style: none;
      }
      .steps > li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 10px;
        font-size: 14px;
      }
      .steps svg {
        margin-block-start: 2px;
        color: var(--_muted);
      }
      .steps small {
        display: block;
        color: var(--_muted);
        font-size: 13px;
      }
      .steps .done > svg {
        color: var(--_good);
      }
      .steps .failed > svg,
      .steps .failed small {
        color: var(--_bad);
      }
      .busy {
        inline-size: 14px;
        block-size: 14px;
        margin: 3px 2px;
        border: 2px solid var(--_accent);
        border-inline-end-color: transparent;
        border-radius: 50%;
        animation: logto-spin 800ms linear infinite;
      }
    `,
  ];

  /** It is over, in a sentence. */
  @property({ attribute: false }) done!: (announcement: string) => void;

  @state() private stage: 'plan' | 'password' | 'steps' | 'codes' = 'plan';

  readonly #password = new NewPassword(this);
  readonly #write: Write = (row, input) => this.write(row, input);
  #recovery: Recovery | undefined;
  #calls: ReturnType<typeof recoveryCalls> | undefined;
  /** The new codes were seen. */
  #saved = false;

  readonly #start = new Action(this, async () => {
    await this.current.stepUp.require();
    if (this.#steps.step('password')) this.stage = 'password';
    else void this.#go.run();
  });

  readonly #save = new Action(this, async () => {
    const { text, rules } = this.#password;
    await this.hold(this.#steps.run(['password']));
    const { error } = this.#steps.step('password')!;
    // What is wrong with the password can be put right here; all else is told with the other steps.
    if (error instanceof AccountError && error.code in this.#words.password.errors) {
      rules.learn(text, error);
      throw error;
    }
    void this.#go.run();
  });

  /** A password that was not taken waits for the person: it may have to be another one. */
  readonly #go = new Action(this, async () => {
    this.stage = 'steps';
    await this.hold(this.#steps.run(allSteps.filter((name) => name !== 'password')));
    for (const { error } of this.#steps.failed) {
      if (!(error instanceof ChangePrevented)) this.failed(asAccountError(error));
    }
  });

  get #t() {
    return this.words('recovery', english);
  }
  get #words() {
    return {
      password: this.words('password', passwordWords),
      codes: this.words('backupCodes', backupCodes),
    };
  }

  get #steps(): Recovery {
    if (this.#recovery) return this.#recovery;
    const { current } = this;
    this.#calls = recoveryCalls(current, this.#write, () => this.#password.text);
    const names = stepsFor({
      ...mfaKnown(current),
      control: (field) => this.control(field),
    });
    return (this.#recovery = new Recovery(names, this.#calls, () => this.requestUpdate()));
  }

  protected override content(): Content {
    const t = this.#t;
    switch (this.stage) {
      case 'plan':
        return this.frame(t.title, this.#plan());
      case 'password':
        return this.frame(t.passwordTitle, this.#form());
      case 'steps':
        return this.frame(this.#heading, this.#progress());
      case 'codes':
        return html`<logto-backup-codes-dialog
          .step=${'new'}
          .codes=${this.#calls!.renewal!.codes.map((code) => ({ code }))}
          .close=${this.leave}
        ></logto-backup-codes-dialog>`;
    }
  }

  #plan(): TemplateResult {
    const t = this.#t;
    const problem = this.explain(this.#start.error);
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#start.run();
      }}
    >
      <p class="small">${t.text}</p>
      ${this.#list()} ${problem ? notice('bad', problem) : nothing}
      <div class="footer">
        <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
        <button class="primary" autofocus aria-busy=${this.#start.pending}>${t.start}</button>
      </div>
    </form>`;
  }

  #form(): TemplateResult {
    const { password } = this.#words;
    return this.#password.render({
      t: password,
      common: this.common,
      measure: {
        policy: this.current.settings.value?.signInExperience?.passwordPolicy,
        profile: this.profile,
      },
      error: this.explain(this.#save.error, password.errors),
      pending: this.#save.pending,
      choice: html`<div>
        <button class="link" type="button" @click=${this.#keepPassword}>
          ${this.#t.keepPassword}
        </button>
      </div>`,
      edited: () => this.#save.clear(),
      submit: this.#save.run,
      cancel: this.leave,
    });
  }

  /** How far it has come, and what can be done about the rest. */
  #progress(): TemplateResult {
    const t = this.#t;
    const { running, failed } = this.#steps;
    const unfinished = failed.length > 0 || this.#isPaused;
    const label = failed.length > 0 ? this.common.retry : this.#isPaused ? t.goOn : t.finish;
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!running) this.#next();
      }}
    >
      <p class="small" role="status">${this.#outcome}</p>
      ${this.#list()}
      <div class="footer">
        ${
          unfinished && !running
            ? html`<button class="plain" type="button" @click=${this.leave}>
                ${this.common.close}
              </button>`
            : nothing
        }
        <button class="primary" autofocus aria-busy=${running}>
          ${unfinished || !this.#hasNewCodes ? label : t.saveCodes}
        </button>
      </div>
    </form>`;
  }

  #list(): TemplateResult {
    return html`<ol class="steps">
      ${this.#steps.steps.map((step) => this.#item(step))}
    </ol>`;
  }

  #item(step: Step): TemplateResult {
    const { name, state } = step;
    const t = this.#t;
    return html`<li class=${state}>
      ${state === 'working' ? html`<span class="busy"></span>` : icons[state]}
      <span
        ><span class="visually-hidden">${t.states[state]}</span> ${t.steps[name].label}
        <small>${this.#result(step)}</small></span
      >
    </li>`;
  }

  #result(step: Step): string | undefined {
    const { name, state, count, error } = step;
    const t = this.#t;
    if (state === 'done') return t.steps[name].done(count);
    if (state === 'skipped') return t.steps.password.skipped;
    if (!error) return undefined;
    const some = count > 0 && t.steps[name].done(count);
    return [some, this.#problem(step)].filter(Boolean).join(' ');
  }

  #problem({ name, error }: Step): string | undefined {
    if (error instanceof ChangePrevented) return this.#t.prevented;
    const { password, codes } = this.#words;
    const errors = name === 'password' ? password.errors : name === 'codes' ? codes.errors : {};
    const problem = this.explain(asAccountError(error), errors);
    const { renewal } = this.#calls!;
    // Which codes count has to be known whatever went wrong.
    if (name !== 'codes' || !renewal) return problem;
    const truth = { old: codes.kept, none: codes.lost, unknown: codes.unknown, new: '' };
    return `${truth[renewal.standing]} ${problem}`;
  }

  get #heading(): string {
    const t = this.#t;
    if (this.#steps.running) return t.workingTitle;
    if (this.#steps.failed.length > 0) return t.failedTitle;
    if (this.#isPaused) return t.pausedTitle;
    return this.#steps.step('signOut')?.state === 'done' ? t.outTitle : t.doneTitle;
  }

  get #outcome(): string {
    const t = this.#t;
    const { running, failed } = this.#steps;
    if (running) return t.working;
    if (failed.length > 0) return t.failed(failed.length);
    return this.#isPaused ? t.paused : t.done;
  }

  /** Nobody proved who they are, half-way. */
  get #isPaused(): boolean {
    return this.#steps.steps.some(({ state }) => state === 'open');
  }

  get #hasNewCodes(): boolean {
    return this.#steps.step('codes')?.state === 'done' && !this.#saved;
  }

  #next(): void {
    const { failed } = this.#steps;
    if (failed.some(({ name }) => name === 'password')) this.stage = 'password';
    else if (failed.length > 0 || this.#isPaused) void this.#go.run();
    else this.leave();
  }

  #keepPassword = (): void => {
    this.#steps.skip('password');
    void this.#go.run();
  };

  protected override forget(): void {
    this.cancel();
  }

  /** Not without the new codes: the old ones are gone. */
  protected override giveUp(): void {
    const { steps, failed } = this.#steps;
    if (this.#hasNewCodes) {
      this.#saved = true;
      this.stage = 'codes';
    } else if (steps.some(({ state }) => state === 'done')) {
      this.done(failed.length > 0 ? this.#t.failed(failed.length) : this.#t.finished);
    } else this.cancel();
  }
}

const icons = {
  open: circleIcon,
  done: checkIcon,
  failed: alertIcon,
  closed: closeIcon,
  skipped: closeIcon,
};

declare global {
  interface HTMLElementTagNameMap {
    'logto-recovery-dialog': LogtoRecoveryDialog;
  }
}
