export interface EventWords {
  done: string;
  failed: string;
}

/** Words of `<logto-activity-list>`, events by the names Logto's audit log has for them. */
export default {
  none: 'Nothing has happened yet.',
  more: 'Show more',
  events: {
    'Interaction.SignIn.Submit': { done: 'Signed in', failed: 'Sign-in failed' },
    'Interaction.Register.Submit': { done: 'Account created', failed: 'Sign-up failed' },
    'Interaction.ForgotPassword.Submit': {
      done: 'Password reset',
      failed: 'Password reset failed',
    },
    'Interaction.SignIn.Verification.Password.Submit': {
      done: 'Password entered',
      failed: 'Wrong password entered',
    },
  } as Record<string, EventWords>,
  other: { done: 'Used the account', failed: 'An attempt failed' },
};
