/** Words every element needs: the frame, the states, and the refusals that can meet any call. */
export default {
  loading: 'Loading…',
  retry: 'Try again',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
  save: 'Save',
  add: 'Add',
  change: 'Change',
  remove: 'Remove',
  continue: 'Continue',
  notSet: 'Not set',
  working: 'Working…',
  saved: 'Saved',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  required: 'Please fill this in.',

  signedOut: {
    title: 'You are signed out',
    text: 'Sign in to see and change your account.',
    signIn: 'Sign in',
    /** Shown over a form that still holds what was typed. */
    expired: 'Your sign-in has ended. Sign in again to go on; what you typed stays here.',
  },
  disabled: {
    title: 'Account settings are not available',
    text: 'The owner of this site has not switched them on.',
  },
  failed: 'This could not be loaded.',
  readOnly: 'Managed by the owner of this site.',

  errors: {
    offline: 'You seem to be offline. Check your connection and try again.',
    timeout: 'That took too long. Try again.',
    unavailable: 'Something went wrong on our side. Try again in a moment.',
    unexpected: 'Something went wrong. Try again.',
    signed_out: 'Your sign-in has ended. Sign in again to go on.',
  } as Record<string, string>,
};
