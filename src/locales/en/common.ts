/** Words every element needs: the frame, the states, and what to say while no other words can be had. */
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
  readOnly: 'Managed by the owner of this site.',

  errors: {
    offline: 'You seem to be offline. Check your connection and try again.',
    unexpected: 'Something went wrong. Try again.',
  } as Record<string, string>,
};
