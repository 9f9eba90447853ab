/** Words of `<logto-organization-list>`. */
export default {
  none: 'You do not belong to an organisation.',
  member: 'Member',
  roles: 'Your roles',
};
