export { default as stepUp } from '../step-up.ts';
export { default as profileEditor } from '../profile-editor.ts';
export { default as avatar } from '../avatar.ts';
