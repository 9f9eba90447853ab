import avatar from './de/avatar.ts';
import common from './de/common.ts';
import profileEditor from './de/profile-editor.ts';
import profileFields from './de/profile-fields.ts';
import profile from './de/profile.ts';
import settings from './de/settings.ts';
import stepUp from './de/step-up.ts';
import userButton from './de/user-button.ts';
import username from './de/username.ts';
import type { Messages } from './messages.ts';

export default {
  avatar,
  common,
  profile,
  profileEditor,
  profileFields,
  settings,
  stepUp,
  userButton,
  username,
} satisfies Messages;
