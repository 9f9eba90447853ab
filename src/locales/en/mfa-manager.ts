/** Words of two-step verification as a whole: whether it is asked for, and what is said of all its parts. */
export default {
  onlyOne: 'Only one way past the second step',
  onlyOneText: 'If you lose it, you are locked out. Set up another way below.',

  switch: {
    label: 'Ask for a second step when I sign in',
    on: 'A stolen password alone is not enough to get in.',
    off: 'One step is enough to get in.',
    none: 'Add one of the ways below first.',
    required: 'Required',
    requiredText: 'The owner of this site wants a second step from everybody.',
    requiredNone: 'You will be asked to set one up when you next sign in.',
    adaptive: 'We may also ask when a sign-in looks unusual.',
    turnedOn: 'A second step will be asked for.',
    turnedOff: 'A second step is no longer asked for.',
  },

  email: 'Email code',
  phone: 'Text message',
  sentTo: (address: string) => `Sent to ${address}.`,
  noEmail: 'Add an email address to use it.',
  noPhone: 'Add a phone number to use it.',
};
