/** Words of `<logto-profile-form>` that are there at once; see also `profile-fields.ts` and `profile-editor.ts`. */
export default {
  avatar: 'Picture',
  name: 'Name',
  edit: 'Edit',
};
