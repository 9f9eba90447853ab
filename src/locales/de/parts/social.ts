export { default as social } from '../social.ts';
