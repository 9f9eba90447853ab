export { default as identifier } from '../identifier.ts';
export { default as username } from '../username.ts';
export { default as email } from '../email.ts';
export { default as phone } from '../phone.ts';
export { default as password } from '../password.ts';
export { default as removal } from '../removal.ts';
