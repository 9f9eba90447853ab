/** What every element may have to say instead of, above or over its content. Words come in, clicks go out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.ts';
import { emptyPanel, notice, type Content } from './pieces.ts';

type Words = Messages['common'];
/** Signs in; absent where only the host page can. */
type SignIn = (() => void) | undefined;

const signInButton = ({ signedOut }: Words, signIn: SignIn): Content =>
  signIn
    ? html`<button class="primary" type="button" @click=${signIn}>${signedOut.signIn}</button>`
    : nothing;

export const signedOutPanel = (words: Words, signIn: SignIn): TemplateResult =>
  emptyPanel(words.signedOut.title, words.signedOut.text, signInButton(words, signIn));

export const disabledPanel = ({ disabled }: Words): TemplateResult =>
  emptyPanel(disabled.title, disabled.text);

/** Above content that is still there from before the sign-in ended. */
export const expiredNotice = (words: Words, signIn: SignIn): TemplateResult =>
  notice('warn', words.signedOut.expired, signInButton(words, signIn));

/** Over a dialog that was just refused: its input waits below until the person is back. */
export const expiredDialog = (
  words: Words,
  signIn: SignIn,
  close: () => void,
): TemplateResult => html`
  <logto-dialog open heading=${words.signedOut.title} dismiss=${words.close} @cancel=${close}>
    <div class="stack">
      <p>${words.signedOut.expired}</p>
      <div class="footer">
        <button class="plain" type="button" @click=${close}>${words.close}</button>
        ${signInButton(words, signIn)}
      </div>
    </div>
  </logto-dialog>
`;

export const failedNotice = (
  words: Words,
  text: string | undefined,
  retry: () => void,
): TemplateResult =>
  notice(
    'bad',
    text ?? words.failed,
    html`<button class="plain" type="button" @click=${retry}>${words.retry}</button>`,
  );
