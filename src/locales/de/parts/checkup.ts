export { default as checkup } from '../checkup.ts';
export { default as recovery } from '../recovery.ts';
