/** Words of the rows of usernames, emails, phones and passwords; their dialogs have words of their own. */
export default {
  username: {
    label: 'Username',
    add: 'Add username',
    change: 'Change username',
    remove: 'Remove username',
  },
  email: {
    label: 'Email',
    add: 'Add email address',
    change: 'Change email address',
    remove: 'Remove email address',
  },
  phone: {
    label: 'Phone',
    add: 'Add phone number',
    change: 'Change phone number',
    remove: 'Remove phone number',
  },
  /** `set`: the button, in short. `isSet`: what the dots in the row say to those who hear them. */
  password: {
    label: 'Password',
    set: 'Set',
    add: 'Set a password',
    change: 'Change password',
    isSet: 'Set',
  },
  /** In place of a button that could not work. */
  refused: 'Your only way to be known here. To remove it, add another first.',
  /** Below the last one that still opens the account. */
  onlyWayIn: 'Your only way to sign in.',
};
