/** Words of two-step verification as it stands; each dialog has its own beside this. */
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export default {
  onlyOne: 'Only one way past the second step',
  onlyOneText: 'If you lose it, you are locked out. Set up another way below.',
  createCodes: 'Create backup codes',
  on: 'On',
  off: 'Off',
  added: (date: string) => `Added ${date}`,
  used: (date: string) => `used ${date}`,
  notOffered: 'No longer used here.',
  rename: 'Rename',

  switch: {
    label: 'Ask for a second step when I sign in',
    on: 'A stolen password alone is not enough to get in.',
    off: 'One step is enough to get in.',
    none: 'Add one of the ways below first.',
    required: 'Required',
    requiredText: 'The owner of this site wants a second step from everybody.',
    requiredNone: 'You will be asked to set one up when you next sign in.',
    adaptive: 'We may also ask when a sign-in looks unusual.',
    turnedOn: 'A second step will be asked for.',
    turnedOff: 'A second step is no longer asked for.',
  },

  totp: {
    label: 'Authenticator app',
    setUp: 'Set up',
    setUpLong: 'Set up authenticator app',
    replace: 'Replace',
    replaceLong: 'Replace authenticator app',
    remove: 'Remove authenticator app',
    done: 'Your authenticator app is set up.',
    removed: 'Your authenticator app was removed.',
  },

  passkeys: {
    label: 'Passkeys',
    about: 'Your face, finger or screen lock instead of a code.',
    add: 'Add a passkey',
    unlisted: 'Yours cannot be listed here. You can still add one.',
    count: (count: number) => plural(count, 'passkey', 'passkeys'),
    unnamed: 'Passkey',
    renameOne: (name: string) => `Rename ${name}`,
    removeOne: (name: string) => `Remove ${name}`,
    added: (name: string) => `${name} was added.`,
    renamed: (name: string) => `It is called ${name} now.`,
    removed: (name: string) => `${name} was removed.`,
    suggest: 'Suggest a passkey when I sign in',
    suggestText: 'Until you have one on the device.',
  },

  email: 'Email code',
  phone: 'Text message',
  sentTo: (address: string) => `Sent to ${address}.`,
  noEmail: 'Add an email address to use it.',
  noPhone: 'Add a phone number to use it.',

  codes: {
    label: 'Backup codes',
    left: (count: number) => `${count} left`,
    allUsed: 'All used',
    needsOther: 'Once you have an authenticator app or a passkey.',
    alone: 'They do nothing by themselves. Add another way, or remove them.',
    create: 'Create',
    view: 'View',
    viewLong: 'View backup codes',
    renew: 'New codes',
    remove: 'Remove backup codes',
    removed: 'Your backup codes were removed.',
  },

  errors: {
    'session.mfa.mfa_factor_not_enabled': 'The owner of this site has switched this off.',
    'verification_record.not_found': 'It is gone already. Reload to see what is there.',
  } as Record<string, string>,
};
