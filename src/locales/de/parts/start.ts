export { default as common } from '../common.ts';
export { default as refusals } from '../refusals.ts';
export { default as settings } from '../settings.ts';
export { default as profile } from '../profile.ts';
export { default as profileFields } from '../profile-fields.ts';
export { default as fields } from '../fields.ts';
export { default as locked } from '../locked.ts';
export { default as userButton } from '../user-button.ts';
