export { default as sessions } from '../sessions.ts';
