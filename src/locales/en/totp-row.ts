export default {
  label: 'Authenticator app',
  setUp: 'Set up',
  setUpLong: 'Set up authenticator app',
  replace: 'Replace',
  replaceLong: 'Replace authenticator app',
  remove: 'Remove authenticator app',
  done: 'Your authenticator app is set up.',
  removed: 'Your authenticator app was removed.',
};
