/** Words of `<logto-user-button>`. */
export default {
  menu: (name: string) => `Account of ${name}`,
  settings: 'Account settings',
  signOut: 'Sign out',
};
