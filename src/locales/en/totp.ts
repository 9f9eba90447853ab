/** Words of setting up an authenticator app. */
export default {
  lead: 'Scan this with an authenticator app, then type the six digits it shows.',
  replaceWarning: 'The old app stops working when you save.',
  picture: 'QR code of the key below',
  key: 'Or type this key',
  copy: 'Copy',
  copied: 'Copied',
  open: 'Open an app on this device',
  code: 'Code from the app',
  errors: {
    code_incomplete: 'Type all six digits.',
    copy_failed: 'Your browser does not let this page copy. Select the key and copy it yourself.',
    'session.mfa.invalid_totp_code':
      'That code isn’t right. Wait for the next one, and check the clock of the device.',
    'session.mfa.mfa_factor_not_enabled': 'The owner of this site has switched this off.',
    'user.totp_secret_invalid': 'That key was refused. Here is a new one: scan it again.',
    'user.totp_already_in_use': 'There is an authenticator app already. Reload to replace it.',
  } as Record<string, string>,
};
