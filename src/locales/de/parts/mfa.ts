export { default as mfa } from '../mfa.ts';
export { default as totpRow } from '../totp-row.ts';
export { default as codesRow } from '../codes-row.ts';
export { default as mfaManager } from '../mfa-manager.ts';
export { default as passkeyManager } from '../passkey-manager.ts';
export { default as totp } from '../totp.ts';
export { default as passkey } from '../passkey.ts';
export { default as backupCodes } from '../backup-codes.ts';
