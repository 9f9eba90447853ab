/** What every element may have to say instead of, above or over its content. Words come in, clicks go out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.ts';
import { emptyPanel, notice, type Content } from './pieces.ts';

export type Words = Messages['common'];
/** Signs in; absent where only the host page can. */
export type SignIn = (() => void) | undefined;

export const signInButton = ({ signedOut }: Words, signIn: SignIn): Content =>
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

export const failedNotice = (words: Words, text: Content, retry: () => void): TemplateResult =>
  notice(
    'bad',
    text,
    html`<button class="plain" type="button" @click=${retry}>${words.retry}</button>`,
  );
