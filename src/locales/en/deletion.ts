/** Words of `<logto-account-deletion>`. */
export default {
  exportTitle: 'A copy of your data',
  exportText: 'Everything this account holds, as one file.',
  download: 'Download',
  fileName: 'account.json',
  exported: 'Your data is downloaded.',
  title: 'Delete account',
  text: 'Your account and all it holds go for good.',
  start: 'Delete account',
  question: 'Delete your account?',
  consequences: [
    'You are signed out everywhere, and nobody can sign in to this account any more.',
    'Your profile, your ways to sign in and your access tokens are deleted.',
  ],
  final: 'This cannot be undone.',
  coolingOff: (days: number) =>
    days === 1
      ? 'For one day you can still bring it back. After that it is gone for good.'
      : `For ${days} days you can still bring it back. After that it is gone for good.`,
  confirm: (name: string) => `Type ${name} to confirm`,
  submit: 'Delete my account',
  deleted: 'Your account is deleted.',
  suspended: (date: string) =>
    `Your account is closed and will be deleted on ${date}. Until then you can bring it back.`,
  restore: 'Bring it back',
  restored: 'Your account is back. Sign in again.',
  errors: {
    confirmation_mismatch: 'That is not the same. Type it exactly as it stands above.',
    deletion_refused:
      'This account cannot be deleted right now. Ask the owner of this site what is still open.',
    restore_invalid: 'It is too late to bring this account back.',
  } as Record<string, string>,
};
