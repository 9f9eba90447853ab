/** Words of `<logto-username-field>`. */
export default {
  label: 'Username',
  addTitle: 'Choose a username',
  changeTitle: 'Change your username',
  change: 'Change username',
  add: 'Add username',
  hint: 'Letters, digits and underscores; not starting with a digit.',
  changed: (name: string) => `Your username is now ${name}.`,
  errors: {
    'guard.invalid_input': 'Use letters, digits and underscores, and do not start with a digit.',
    'user.username_already_in_use': 'That username is taken. Try another.',
    'user.username_required': 'Please choose a username.',
    'user.username_starts_with_number': 'A username cannot start with a digit.',
    'user.username_invalid_charset_hard': 'Use letters, digits and underscores only.',
    'user.username_too_short': 'That username is too short.',
    'user.username_too_long': 'That username is too long.',
    'user.username_uppercase_not_allowed': 'Use small letters only.',
    'user.username_lowercase_not_allowed': 'Small letters are not allowed here.',
    'user.username_numbers_not_allowed': 'Digits are not allowed here.',
    'user.username_underscore_not_allowed': 'Underscores are not allowed here.',
  } as Record<string, string>,
};
