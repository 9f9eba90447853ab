/** Words of removing something a person is known by: a username, an email, a phone, a social account. */
export default {
  username: {
    title: 'Remove your username?',
    text: (name: string) => `${name} will be free for others to take.`,
    done: 'Your username is removed.',
  },
  email: {
    title: 'Remove your email address?',
    text: (address: string) => `${address} will be gone from your account.`,
    done: 'Your email address is removed.',
  },
  phone: {
    title: 'Remove your phone number?',
    text: (number: string) => `${number} will be gone from your account.`,
    done: 'Your phone number is removed.',
  },
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
