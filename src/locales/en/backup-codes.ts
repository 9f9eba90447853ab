/** Words of the sheet of backup codes. */
export default {
  createTitle: 'Create backup codes',
  renewTitle: 'Create new backup codes?',
  renewText: (count: number) =>
    count === 1
      ? 'Your unused code stops working at once.'
      : `Your ${count} unused codes stop working at once.`,
  renew: 'Create new codes',
  newTitle: 'Save your backup codes',
  newText: 'They work from now on, each one once. Keep them where you keep your passport.',
  viewTitle: 'Your backup codes',
  viewText: 'Each works once, in place of your usual second step.',
  used: 'used',
  copy: 'Copy',
  copied: 'Copied',
  download: 'Download',
  print: 'Print',
  saved: 'I have saved them',
  done: 'Done',
  lost: 'You have no backup codes right now: the old ones are gone, the new ones not saved yet.',
  unsaved: 'The codes could not be saved. You have no backup codes yet.',
  kept: 'Nothing was changed. Your old codes still work.',
  unknown: 'We could not find out which codes work. Try again before you rely on any.',
  errors: {
    not_saved: 'Tick the box once you have saved them.',
    copy_failed: 'Your browser does not let this page copy. Select them and copy them yourself.',
    'session.mfa.mfa_factor_not_enabled': 'The owner of this site has switched this off.',
    'session.mfa.backup_code_can_not_be_alone':
      'Backup codes need another way beside them. Add an authenticator app or a passkey first.',
    'user.backup_code_already_in_use': 'There are other codes already. Try again to replace them.',
    'user.wrong_backup_code_format': 'The server refused these codes. The next try makes others.',
    'verification_record.not_found': 'There are no backup codes any more. Reload to see what is.',
  } as Record<string, string>,
};
