import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.ts';
import { field } from '../ui/field.ts';

/** What a passkey is called, for a new one and for one that is renamed. */
export const passkeyNameForm = (options: {
  words: Messages['passkey'];
  common: Messages['common'];
  lead?: string;
  value: string;
  error: string | undefined;
  busy: boolean;
  onInput: (name: string) => void;
  onSave: () => void;
  onCancel: () => void;
}): TemplateResult => {
  const { words, common } = options;
  return html`<form
    novalidate
    @focusin=${select}
    @submit=${(event: Event) => {
      event.preventDefault();
      options.onSave();
    }}
  >
    ${options.lead ? html`<p class="small muted">${options.lead}</p>` : nothing}
    ${field({
      name: 'name',
      label: words.name,
      hint: words.nameHint,
      value: options.value,
      maxlength: 64,
      autofocus: true,
      error: options.error,
      onInput: options.onInput,
    })}
    <div class="footer">
      <button class="plain" type="button" @click=${options.onCancel}>${common.cancel}</button>
      <button class="primary" aria-busy=${options.busy}>${common.save}</button>
    </div>
  </form>`;
};

/** Typing replaces what was suggested. */
function select({ target }: Event): void {
  if (target instanceof HTMLInputElement) target.select();
}
