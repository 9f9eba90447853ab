/** Words of the dialog of `<logto-email-field>`. */
export default {
  address: 'Email address',
  addTitle: 'Add an email address',
  changeTitle: 'Change your email address',
  changed: (address: string) => `Your email address is now ${address}.`,
  lead: 'We’ll send a code to it, to see that it is yours.',
  /** Said before a change. */
  replaces: (address: string) =>
    `It takes the place of ${address}. We’ll send a code to the new one, to see that it is yours.`,
  save: 'Save email',
  confirmed: 'The code is right, but your email address is not saved yet.',
  problems: {
    empty: 'Please enter an email address.',
    malformed: 'That is not a complete email address. It should look like name@example.com.',
    too_long: 'That email address is too long.',
    same: 'That is your email address already.',
  } as Record<string, string>,
  errors: {
    'guard.invalid_input':
      'That is not a complete email address. It should look like name@example.com.',
    'entity.value_too_long': 'That email address is too long.',
    'user.email_already_in_use': 'That email address belongs to another account. Use another one.',
    'session.email_blocklist.invalid_email':
      'That is not a complete email address. It should look like name@example.com.',
    'session.email_blocklist.email_not_allowed':
      'Addresses like this are not accepted here. Use another one.',
    'session.email_blocklist.email_subaddressing_not_allowed':
      'Addresses with a + in them are not accepted here.',
    'session.email_blocklist.disposable_email_validation_failed':
      'We could not check that address. Try again in a moment.',
    'connector.not_found': 'Email cannot be sent from here yet. Ask the owner of this site.',
  } as Record<string, string>,
};
