/** Words of the dialog of `<logto-phone-field>`. */
export default {
  address: 'Phone number',
  country: 'Country or region',
  addTitle: 'Add a phone number',
  changeTitle: 'Change your phone number',
  changed: (number: string) => `Your phone number is now ${number}.`,
  lead: 'We’ll send a code to it by text message, to see that it is yours.',
  /** Said before a change. */
  replaces: (number: string) =>
    `It takes the place of ${number}. We’ll send a code to the new one by text message.`,
  /** Where the list of countries could not be loaded. */
  withCountryCode: 'Begin with + and the code of the country.',
  save: 'Save number',
  confirmed: 'The code is right, but your phone number is not saved yet.',
  problems: {
    empty: 'Please enter a phone number.',
    malformed: 'That is not a phone number. Use digits only.',
    too_short: 'That number is too short for this country.',
    too_long: 'That number is too long for this country.',
    same: 'That is your phone number already.',
  } as Record<string, string>,
  errors: {
    'guard.invalid_input': 'That is not a phone number we can use. Check it and try again.',
    'entity.value_too_long': 'That number is too long.',
    'user.phone_already_in_use': 'That number belongs to another account. Use another one.',
    'user.invalid_phone': 'That is not a phone number we can use. Check it and try again.',
    'connector.not_found':
      'Text messages cannot be sent from here yet. Ask the owner of this site.',
  } as Record<string, string>,
};
