/** Words of the dialog of `<logto-username-field>`. */
export default {
  label: 'Username',
  addTitle: 'Choose a username',
  changeTitle: 'Change your username',
  changed: (name: string) => `Your username is now ${name}.`,
  same: 'That is your username already.',

  /** `characters` lists what the owner allows, such as “small letters and digits”. */
  allowed: (characters: string) => `Use ${characters}.`,
  letters: 'letters',
  lowercase: 'small letters',
  uppercase: 'capital letters',
  numbers: 'digits',
  underscore: 'underscores',
  noLeadingDigit: 'Do not start with a digit.',
  lengthBetween: (least: number, most: number) => `${least} to ${most} characters.`,
  lengthAtLeast: (least: number) => `At least ${least} characters.`,
  lengthAtMost: (most: number) => `At most ${most} characters.`,

  errors: {
    'guard.invalid_input': 'Use letters, digits and underscores, and do not start with a digit.',
    'user.username_already_in_use': 'That username is taken. Try another.',
    'user.username_required': 'Please choose a username.',
    'user.username_starts_with_number': 'A username cannot start with a digit.',
    'user.username_invalid_charset_hard': 'Use letters, digits and underscores only.',
    'user.username_too_short': 'That username is too short.',
    'user.username_too_long': 'That username is too long.',
    'user.username_uppercase_not_allowed': 'Capital letters are not allowed here.',
    'user.username_lowercase_not_allowed': 'Small letters are not allowed here.',
    'user.username_numbers_not_allowed': 'Digits are not allowed here.',
    'user.username_underscore_not_allowed': 'Underscores are not allowed here.',
  } as Record<string, string>,
};
