import { html, nothing, type PropertyValues } from 'lit';
import { protectedNames } from '../account/rules.ts';
import type { ResourceName } from '../api/endpoints.ts';
import type { ProtectedView } from '../lazy/protected-rows.ts';
import english from '../locales/en/locked.ts';
import { lockedStyles } from '../styles/locked.ts';
import { Action } from '../ui/action.ts';
import { lockIcon } from '../ui/icons/lock.ts';
import { skeletonRows, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';
import { LateElement } from './late-element.ts';

/** What is read only after a click, because reading it needs a proof: until then there is one button. */
export abstract class ProtectedElement extends LateElement<ProtectedView> {
  static override styles = [...AccountElement.styles, lockedStyles];

  /** What is read. */
  protected abstract readonly reads: ResourceName;
  protected abstract readonly subject: keyof typeof english;
  /** Whether the owner lets people see it. */
  protected abstract get isOffered(): boolean;

  #show = new Action(this, async () => {
    const [{ source }] = await Promise.all([this.come(), this.current.stepUp.require()]);
    await this.current.resource(source).refresh();
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.context && this.current.profile.value && this.#isInvited) void this.#follow();
  }

  protected override content(): Content {
    if (!this.isOffered) return nothing;
    if (!this.current.isRead(this.reads)) return this.#locked();
    return this.view ? html`${this.view}` : this.skeleton();
  }

  protected override skeleton(): Content {
    return skeletonRows(this.context && this.current.profile.value ? 3 : 1, this.common.loading);
  }

  /** One click, one proof: what is like it appears with it. */
  get #isInvited(): boolean {
    const { current, reads } = this;
    if (current.isRead(reads)) return !this.view;
    return (
      protectedNames.includes(reads) &&
      protectedNames.some((name) => current.isRead(name)) &&
      current.stepUp.current !== undefined &&
      current.settings.status !== 'loading' &&
      this.isOffered
    );
  }

  async #follow(): Promise<void> {
    try {
      const { source } = await this.come();
      await this.current.resource(source).load();
    } catch {
      // Nobody clicked here; whoever does will hear of it.
    }
  }

  /** Behind one button, whatever has to be asked or read for it. */
  #locked(): Content {
    const { text, show } = this.words('locked', english)[this.subject];
    const error = this.explain(this.#show.error);
    return html`<div class="card">
      <div class="row locked">
        ${lockIcon}
        <div>
          ${text} ${error ? html`<span class="error" role="alert">${error}</span>` : nothing}
        </div>
        <span class="actions">
          <button
            class="quiet"
            part="action"
            type="button"
            aria-busy=${this.#show.pending}
            @click=${() => this.#show.run()}
          >
            ${show}
          </button>
        </span>
      </div>
    </div>`;
  }
}
