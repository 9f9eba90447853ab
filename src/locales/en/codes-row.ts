export default {
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
};
