/** Words that usernames, emails, phones and social accounts share: what it means to remove one. */
export default {
  /** In place of a button that could not work. */
  refused: 'Your only way to be known here. To remove it, add another first.',
  /** Below the last one that still opens the account. */
  onlyWayIn: 'Your only way to sign in.',
  needsPassword: 'Set a password first. It is how we confirm it’s you.',
  losses: {
    signIn: 'You could not sign in again. Nothing else you have opens this account.',
    password: 'You could no longer sign in with your password.',
    recovery: 'You could no longer reset a forgotten password.',
    emailSecondStep: 'You could no longer get codes by email as your second step.',
    phoneSecondStep: 'You could no longer get codes by text message as your second step.',
    confirm: 'You could no longer confirm it’s you here until you set a password.',
  },
  /** `list` names what is left, such as “alice and GitHub”. */
  remaining: (list: string) => `You can still sign in with ${list}.`,
  removeAnyway: 'Remove anyway',
  errors: {
    'user.last_sign_in_method_required':
      'You have no other way to be known here. Add another first, then remove this.',
  } as Record<string, string>,
};
