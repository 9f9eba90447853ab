/** Words of the dialog of `<logto-password-field>`. */
export default {
  changeTitle: 'Change your password',
  addTitle: 'Set a password',
  newPassword: 'New password',
  changed: 'Your password is changed.',
  added: 'Your password is set.',

  rulesLabel: 'Your new password',
  met: 'Done:',
  unmet: 'Not yet:',
  /** By the last part of Logto's code for breaking the rule; `limit` is the number in it. */
  rules: {
    too_short: (limit: number) => `At least ${limit} characters`,
    too_long: (limit: number) => `At most ${limit} characters`,
    character_types: (limit: number) =>
      `${limit} of these four: small letters, capital letters, digits, symbols`,
    unsupported_characters: () => 'Only letters from A to Z, digits, spaces and usual symbols',
    pwned: () => 'Not one that was leaked: others have seen this one',
    guessable: () => 'Not just repeats or neighbours, like aaaa or 1234',
    'restricted.user_info': () => 'Not just your name, username, email or phone',
    'restricted.words': () => 'Not just words the owner of this site does not allow',
  } as Record<string, (limit: number) => string>,
  /** Under the field, after saving was refused. */
  unmetRules: 'That is not enough yet. See below what is missing.',

  signOutOthers: 'Sign out everywhere else',
  signOutHint: 'Ends all other sign-ins, in case somebody else knows your password.',
  signedOutOthers: (count: number) =>
    count === 1 ? 'Signed out in one other place.' : `Signed out in ${count} other places.`,
  notSignedOut: 'Your password is changed, but you could not be signed out everywhere else.',

  errors: {
    'guard.invalid_input': 'Please enter a new password.',
    'user.same_password': 'That is your password already. Choose a new one.',
    'password.rejected': 'That is not enough yet. See below what is missing.',
  } as Record<string, string>,
};
