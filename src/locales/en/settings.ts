/** Words of `<logto-account-settings>` and its sections. */
export default {
  account: 'Account',
  profile: 'Profile',
  profileText: 'Your name, picture and what others may know of you.',
  security: 'Security',
  securityText: 'How you sign in, and how we know it is you.',
  signIn: 'Sign-in',
  twoStep: 'Two-step verification',
  data: 'Your data',
  dataText: 'Where you belong, what happened, and what you can take with you.',
  organizations: 'Organisations',
  activity: 'Activity',
  tokens: 'Access tokens',
  leaving: 'Your data and your account',
};
