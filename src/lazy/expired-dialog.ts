import { html, type TemplateResult } from 'lit';
import { dialogPiece } from '../ui/dialog.ts';
import type { Content } from '../ui/pieces.ts';
import { signInButton, type SignIn, type Words } from '../ui/states.ts';

if (!customElements.get(dialogPiece[0])) customElements.define(...dialogPiece);

/** Over a dialog that was just refused: its input waits below until the person is back. */
export const expiredDialog = (
  words: Words,
  signIn: SignIn,
  problem: Content,
  close: () => void,
): TemplateResult => html`
  <logto-dialog open heading=${words.signedOut.title} dismiss=${words.close} @cancel=${close}>
    <p>${words.signedOut.expired}</p>
    ${problem}
    <p class="actions">
      <button class="plain" type="button" @click=${close}>${words.close}</button>
      ${signInButton(words, signIn)}
    </p>
  </logto-dialog>
`;
