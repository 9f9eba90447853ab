/** Two-step verification, in one lazy chunk; its dialogs come when they are opened. */
import { LogtoBackupCodes } from '../backup-codes.ts';
import { LogtoMfaManager } from '../mfa-manager.ts';
import { LogtoPasskeyManager } from '../passkey-manager.ts';
import { LogtoTotpField } from '../totp-field.ts';

const elements = [LogtoMfaManager, LogtoTotpField, LogtoPasskeyManager, LogtoBackupCodes];
for (const element of elements) element.define();
