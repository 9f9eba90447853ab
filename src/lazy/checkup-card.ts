import { html, nothing, type TemplateResult } from 'lit';
import { checkup, type CheckupKnown, type Finding, type Mend } from '../account/checkup.ts';
import { connections, providerName } from '../account/connections.ts';
import { trustedDevices } from '../account/devices.ts';
import { stepsFor } from '../account/recovery.ts';
import { mfaKnown } from '../account/second-steps.ts';
import { canStepUp } from '../account/rules.ts';
import { signIns, type SignIn } from '../account/sessions.ts';
import { sweep } from '../account/sweep.ts';
import { updateMfaSettings } from '../api/endpoints/mfa-changes.ts';
import { getMfaSettings, listMfa } from '../api/endpoints/mfa.ts';
import { endSession } from '../api/endpoints/sessions.ts';
import type { AccountError } from '../api/errors.ts';
import { AccountElement } from '../elements/account-element.ts';
import english from '../locales/en/checkup.ts';
import removalWords from '../locales/en/removal.ts';
import { checkupStyles } from '../styles/checkup.ts';
import { chips } from '../styles/chips.ts';
import { forms } from '../styles/forms.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { checkIcon } from '../ui/icons/controls.ts';
import { questionIcon } from '../ui/icons/devices.ts';
import { warnIcon } from '../ui/icons/notices.ts';
import { placeName } from '../ui/names.ts';
import { shownPhone } from '../ui/phone.ts';
import { lineBelow, row, type Content } from '../ui/pieces.ts';
import { RemovalDialog } from '../ui/removal-dialog.ts';
import { readable } from '../ui/removal-words.ts';
import { describeUserAgent } from '../ui/user-agent.ts';
import { mendingDialog, mendingDialogs, type Task } from './checkup-dialogs.ts';
import { checkupRows, type CheckupRow } from './checkup-rows.ts';

/**
 * What the check-up found, and the way to mend each of it. Rendered by `<logto-security-checkup>` as soon as it is here.
 * Private.
 */
export class LogtoCheckupCard extends AccountElement {
  static override readonly tag: string = 'logto-checkup-card';
  static override readonly rows = 6;
  static override readonly uses = [dialogPiece];
  static override readonly optionalResources = [listMfa, getMfaSettings];
  static override styles = [...AccountElement.styles, forms, chips, checkupStyles];

  @property({ attribute: false }) passwordChangedAt: string | undefined;

  /** What is being done in a dialog. */
  @state() private task: Task | undefined;
  /** Where the button was pressed. */
  #topic: Finding['topic'] | undefined;
  /** Sign-ins to end, while it is asked about them. */
  #strange: readonly SignIn[] = [];

  #open = new Action(this, async (task: Task) => {
    const [dialog] = await Promise.all([mendingDialogs[task](), this.#prepare(task)]);
    dialog.define();
    this.task = task;
  });

  #turnOn = new Action(this, async () => {
    await this.write(updateMfaSettings, { skipMfaOnSignIn: false });
    this.#done(this.#t.mended.turnOn);
  });

  #question = new RemovalDialog(this, async () => {
    const { failures } = await sweep(this.current, this.#strange, ({ id }) =>
      this.write(endSession, { sessionId: id, revokeGrantsTarget: 'all' }),
    );
    if (failures[0]) throw failures[0];
    this.#done(this.#t.mended.signOut);
  });

  get #t() {
    return this.words('checkup', english);
  }
  get #busy(): boolean {
    return this.#open.pending || this.#turnOn.pending;
  }

  async #prepare(task: Task): Promise<unknown> {
    // Whether there are codes to renew has to be known; if it cannot be, all else still helps.
    if (task === 'recovery')
      return this.current
        .resource(listMfa)
        .load()
        .catch(() => undefined);
    // The first password of somebody without any proof needs none.
    if (task === 'password' && !canStepUp(this.profile)) return undefined;
    return this.current.stepUp.require();
  }

  protected override content(): Content {
    const findings = checkup(this.#known);
    const questions = checkupRows(findings, this.#words);
    const wrong = this.#wrong();
    if (questions.length === 0 && wrong === nothing) return this.#unread() ?? nothing;
    return html`
      ${this.#unread()}
      <div class="card">
        ${this.#summary(findings)}
        ${questions.map(
          ({ question, rows }) => html`
            <h2 part="heading">${this.#t[question]}</h2>
            ${rows.map((one) => this.#row(one))}
          `,
        )}
        ${wrong}
      </div>
      ${mendingDialog(this.task, { words: this.#t, done: this.#done, cancel: this.#close })}
      ${this.#signOutDialog()}
    `;
  }

  get #known(): CheckupKnown {
    const { current, passwordChangedAt } = this;
    return {
      profile: this.profile,
      settings: current.settings.value,
      control: (field) => this.control(field),
      factors: current.resource(listMfa).value,
      skipsSecondStep: current.resource(getMfaSettings).value?.skipMfaOnSignIn,
      signIns: current.resource(signIns).value,
      devices: current.resource(trustedDevices).value,
      passwordChangedAt: passwordChangedAt ? Date.parse(passwordChangedAt) || undefined : undefined,
      now: current.client.clock.now(),
    };
  }

  get #words() {
    const { current, profile, languageTag: tag } = this;
    const { primaryEmail, primaryPhone } = profile;
    const list = connections(profile, current.settings.value);
    return {
      t: this.#t,
      ways: this.words('removal', removalWords).ways,
      tag,
      now: current.client.clock.now(),
      reached: {
        email: html`<bdi>${primaryEmail}</bdi>`,
        phone: html`<bdi dir="ltr">${primaryPhone && shownPhone(primaryPhone)}</bdi>`,
      },
      identifier: (one: Parameters<typeof readable>[0]) =>
        readable(one, (target) => providerName(list, target, tag)),
      signIn: (one: SignIn) => this.#signIn(one),
    };
  }

  /** `Chrome, Windows – Berlin, Germany`. Programs introduce themselves as `name/version`. */
  #signIn({ userAgent, city, country }: SignIn): string {
    const name = describeUserAgent(userAgent) || userAgent?.split('/')[0] || this.#t.unknownBrowser;
    return [name, placeName(city, country, this.languageTag)].filter(Boolean).join(' – ');
  }

  /** How much there is to do, without marks for it. That all is well is said only where it is known. */
  #summary(findings: readonly Finding[]): Content {
    const t = this.#t;
    const count = findings.filter(({ state }) => state === 'warn').length;
    const known = !this.#missing && findings.some(({ topic }) => topic === 'phone');
    if (count === 0 && !known) return nothing;
    return html`<div class="summary ${count > 0 ? 'warn' : ''}" tabindex="-1">
      ${count > 0 ? warnIcon : checkIcon}
      <b>${count > 0 ? t.look(count) : t.well}</b>
      ${count > 0 ? nothing : html`<small>${t.wellText}</small>`}
    </div>`;
  }

  #row({ topic, icon, label, tone, chip, text, mend }: CheckupRow): TemplateResult {
    const error = topic === this.#topic ? (this.#open.error ?? this.#turnOn.error) : undefined;
    return row({
      icon,
      label,
      value: html`<span class="chip ${tone}">${chip}</span>`,
      detail: text,
      error: this.explain(error),
      actions: mend
        ? html`<button
            class="quiet"
            part="action"
            type="button"
            aria-busy=${topic === this.#topic && this.#busy}
            @click=${() => this.#start(topic, mend.name)}
          >
            ${mend.label}
          </button>`
        : nothing,
    });
  }

  /** Everything at once, where single findings may not be the point. */
  #wrong(): Content {
    const steps = stepsFor({
      ...mfaKnown(this.current),
      control: (field) => this.control(field),
    });
    if (steps.length === 0) return nothing;
    const t = this.#t;
    const error = this.#topic === undefined ? this.#open.error : undefined;
    return html`<div class="row wrong" part="row">
      ${questionIcon}
      <span class="value" part="value"
        >${t.wrong}${lineBelow(t.wrongText, this.explain(error))}</span
      >
      <span class="actions">
        <button
          class="quiet"
          part="action"
          type="button"
          aria-busy=${this.#topic === undefined && this.#busy}
          @click=${() => this.#start(undefined, 'recovery')}
        >
          ${t.wasNotMe}
        </button>
      </span>
    </div>`;
  }

  /** What went wrong with what was to be looked at; what the owner keeps closed is not missed. */
  get #missing(): AccountError | undefined {
    return [this.current.resource(listMfa), this.current.resource(getMfaSettings)]
      .map(({ error }) => error)
      .find((error) => error && !closed.has(error.code));
  }

  #unread(): Content | undefined {
    const missing = this.#missing;
    return missing && html`<div class="above">${this.failure(missing)}</div>`;
  }

  /** What is under way, and what comes of it, stays in the row where it began. */
  #start(topic: Finding['topic'] | undefined, mend: Mend | Task): void {
    if (this.#busy) return;
    this.#open.clear();
    this.#turnOn.clear();
    this.#topic = topic;
    if (mend === 'turnOn') void this.#turnOn.run();
    else if (mend === 'signOut') {
      const findings = checkup(this.#known);
      this.#strange = findings.flatMap((one) => (one.topic === 'signIns' ? one.strange : []));
      this.#question.ask();
      this.requestUpdate();
    } else void this.#open.run(mend);
  }

  #signOutDialog(): TemplateResult {
    const { mends, signOutQuestion: question } = this.#t;
    return this.#question.render({
      words: this.common,
      heading: question.title,
      text: question.text,
      losses: this.#strange.map((one) => this.#signIn(one)),
      label: mends.signOut,
      explain: (error) => this.explain(error),
    });
  }

  #done = (said: string): void => {
    this.task = undefined;
    this.announcement = said;
    // Later than all that is still to close: the button that was pressed may be gone with what it mended.
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) return;
      this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
    });
  };

  #close = (): void => {
    this.task = undefined;
    this.cancelled();
  };
}

/** Refusals that mean "this is not for you", not "this went wrong". */
const closed = new Set(['account_center.field_not_enabled', 'scope_missing', 'gone']);

declare global {
  interface HTMLElementTagNameMap {
    'logto-checkup-card': LogtoCheckupCard;
  }
}
