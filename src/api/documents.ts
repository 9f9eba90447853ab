/**
 * The public documents of a tenant. They answer anybody without a token, but Logto closes them to browsers of other
 * origins: they are for the gateway and the snapshot.
 */
import { accountCenter, signInExperience } from './settings.ts';

export const documents = {
  accountCenter: { path: '/.well-known/account-center', response: accountCenter },
  signInExperience: { path: '/.well-known/sign-in-exp', response: signInExperience },
} as const;
