/** Words of the parts of two-step verification as they stand; each dialog has its own beside this. */
export default {
  createCodes: 'Create backup codes',
  on: 'On',
  off: 'Off',
  added: (date: string) => `Added ${date}`,
  notOffered: 'No longer used here.',

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
  needsPassword: 'Set a password first. It is how we confirm it’s you.',
};
