export default {
  /** Where nobody could prove who this person is. */
  needsPassword: 'Set a password first. It is how we confirm it’s you.',
};
