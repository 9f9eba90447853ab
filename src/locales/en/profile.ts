/** Words of `<logto-profile-form>`. */
export default {
  heading: 'Profile',
  name: 'Name',
  avatar: 'Picture',
  avatarUrl: 'Address of a picture',
  avatarHint: 'A link to a picture, starting with https://',
  removeAvatar: 'Remove picture',
  changeAvatar: 'Change picture',
  nameHint: 'As others see you.',
  errors: {
    invalid_url: 'That is not a web address. It should start with https://',
    'entity.value_too_long': 'That is too long. Use at most 128 characters.',
  } as Record<string, string>,
};
