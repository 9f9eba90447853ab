/** Words of taking something away from two-step verification. */
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export default {
  totp: 'Remove the authenticator app?',
  passkey: (name: string) => `Remove ${name}?`,
  codes: 'Remove your backup codes?',
  totpText: 'Its codes stop working. You can set it up again at any time.',
  passkeyText: 'It stops working here. Delete it from your device too if it stays there.',
  codesText: 'All of them stop working.',
  second: (ways: string) => `Your second step will be: ${ways}.`,
  none: 'Nothing else is set up: you will no longer be asked for a second step.',
  signIn: (ways: string) => `You can still sign in with: ${ways}.`,
  orphans: 'Remove my backup codes too. They do nothing by themselves.',
  keepTitle: 'This is needed',
  mandatory:
    'The owner of this site wants a second step, and this is your only one. Add another first.',
  lastWayIn: 'It is your only way to sign in. Set a password first.',
  ways: {
    totp: () => 'authenticator app',
    passkey: (count: number) => plural(count, 'passkey', 'passkeys'),
    'backup-code': (count: number) => plural(count, 'backup code', 'backup codes'),
    email: () => 'email code',
    phone: () => 'text message',
    password: () => 'password',
    'email-code': () => 'email code',
    'phone-code': () => 'text message',
    social: (count: number) => plural(count, 'connected account', 'connected accounts'),
  },
  turnOff: {
    title: 'Stop asking for a second step?',
    text: 'One step will then be enough to get in. What you set up below stays.',
    submit: 'Stop asking',
  },

  errors: {
    'session.mfa.mfa_factor_not_enabled': 'The owner of this site has switched this off.',
    'verification_record.not_found': 'It is gone already. Reload to see what is there.',
  } as Record<string, string>,
};
