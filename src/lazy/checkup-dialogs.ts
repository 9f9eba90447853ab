import { html, nothing } from 'lit';
import type { Messages } from '../locales/messages.ts';
import type { Content } from '../ui/pieces.ts';

/** The dialogs in which a check-up mends things, each fetched as it is needed. */
export const mendingDialogs = {
  codes: async () => (await import('./backup-codes-dialog.ts')).LogtoBackupCodesDialog,
  passkey: async () => (await import('./passkey-dialog.ts')).LogtoPasskeyDialog,
  totp: async () => (await import('./totp-dialog.ts')).LogtoTotpDialog,
  email: async () => (await import('./email-dialog.ts')).LogtoEmailDialog,
  phone: async () => (await import('./phone-dialog.ts')).LogtoPhoneDialog,
  password: async () => (await import('./password-dialog.ts')).LogtoPasswordDialog,
  recovery: async () => {
    const [{ LogtoRecoveryDialog }] = await Promise.all([
      import('./recovery-dialog.ts'),
      // In which it shows the new codes.
      mendingDialogs.codes().then((dialog) => dialog.define()),
    ]);
    return LogtoRecoveryDialog;
  },
};
export type Task = keyof typeof mendingDialogs;

interface Options {
  words: Messages['checkup'];
  /** Gets what was done, in words. */
  done: (said: string) => void;
  cancel: () => void;
}

/** The dialog of a task; it has to be defined before. */
export function mendingDialog(
  task: Task | undefined,
  { words: { mended, totpTitle }, done, cancel }: Options,
): Content {
  switch (task) {
    case 'codes':
      return html`<logto-backup-codes-dialog
        .step=${'create'}
        .close=${(finished: boolean) => (finished ? done(mended.codes) : cancel())}
      ></logto-backup-codes-dialog>`;
    case 'passkey':
      return html`<logto-passkey-dialog
        .done=${(name: string) => done(mended.passkey(name))}
        .cancel=${cancel}
      ></logto-passkey-dialog>`;
    case 'totp':
      return html`<logto-totp-dialog
        heading=${totpTitle}
        .done=${() => done(mended.totp)}
        .cancel=${cancel}
      ></logto-totp-dialog>`;
    case 'email':
      return html`<logto-email-dialog .done=${done} .cancel=${cancel}></logto-email-dialog>`;
    case 'phone':
      return html`<logto-phone-dialog .done=${done} .cancel=${cancel}></logto-phone-dialog>`;
    case 'password':
      return html`<logto-password-dialog .done=${done} .cancel=${cancel}></logto-password-dialog>`;
    case 'recovery':
      return html`<logto-recovery-dialog .done=${done} .cancel=${cancel}></logto-recovery-dialog>`;
    default:
      return nothing;
  }
}
