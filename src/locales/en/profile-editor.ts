/** Words of the forms of `<logto-profile-form>`. */
export default {
  requiredLabel: (label: string) => `${label} (required)`,
  choose: 'Not set',
  suggested: 'Suggested',
  all: 'All',
  otherGender: 'In your own words',
  gender: 'Your gender',
  stored: (text: string) => `So far: ${text}`,
  hints: {
    name: 'As others see you.',
  } as Record<string, string>,
  parts: {
    formatted: 'Whole address',
    streetAddress: 'Street and number',
    postalCode: 'Postal code',
    locality: 'City',
    region: 'State or region',
    country: 'Country',
  } as Record<string, string>,

  conflict: 'This was changed somewhere else in the meantime.',
  theirs: (text: string) => `It now says “${text}”.`,
  theirsEmpty: 'It was emptied there.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take the other',

  problems: {
    required: () => 'Please fill this in.',
    short: (least: string) => `Use at least ${least} characters.`,
    long: (most: string) => `Use at most ${most} characters.`,
    small: (least: string) => `Use ${least} or more.`,
    big: (most: string) => `Use ${most} or less.`,
    number: () => 'Use a number.',
    date: (form: string) => `That is not a date. Write it like this: ${form}`,
    url: () => 'That is not a web address. It should start with https://',
    form: () => 'That is not in the form asked for here.',
  },
  errors: {
    'entity.value_too_long': 'That is too long. Shorten it and save again.',
    'entity.invalid_input': 'There was nothing to save. Change something first.',
    'entity.db_constraint_violated': 'That cannot be saved here. Ask the owner of this site.',
    scope_missing:
      'This page may not change that yet. Sign in again, or ask the owner of this site.',
  } as Record<string, string>,
};
