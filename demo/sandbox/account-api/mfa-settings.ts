/** What a person decided about second factors and passkeys at sign-in. */
import * as z from 'zod/mini';
import { bodies } from '../../../src/api/bodies.ts';
import { route } from './call.ts';
import {
  requireEditable,
  requireFirstParty,
  requireProof,
  requireScope,
  requireVisible,
  touch,
} from './checks.ts';
import { json } from './reply.ts';

const flag = z.optional(z.boolean());
const configsBody = z.object({
  mfa: z.optional(z.object({ enabled: flag, skipped: flag, skipMfaOnSignIn: flag })),
  passkeySignIn: z.optional(z.object({ skipped: flag })),
});
const settingsBody = bodies.updateMfaSettings;

export const mfaSettingsRoutes = [
  route('GET', '/my-account/mfa-settings', {}, (call) => {
    requireScope(call, 'identities', 401);
    requireVisible(call, 'mfa');
    return json({ skipMfaOnSignIn: call.person.logtoConfig.mfa.skipMfaOnSignIn });
  }),
  route('PATCH', '/my-account/mfa-settings', { body: settingsBody }, (call) => {
    requireProof(call);
    requireScope(call, 'identities', 401);
    requireFirstParty(call);
    requireEditable(call, 'mfa');
    call.person.logtoConfig.mfa.skipMfaOnSignIn = call.body.skipMfaOnSignIn;
    touch(call);
    return json({ skipMfaOnSignIn: call.body.skipMfaOnSignIn });
  }),

  route('GET', '/my-account/logto-configs', {}, (call) => {
    requireScope(call, 'identities', 401);
    requireVisible(call, 'passkey');
    return json(call.person.logtoConfig);
  }),
  route('PATCH', '/my-account/logto-configs', { body: configsBody }, (call) => {
    requireProof(call);
    requireScope(call, 'identities', 401);
    requireFirstParty(call);
    // The passkey switch governs `mfa` here too: what route `mfa-settings` refuses may pass.
    requireEditable(call, 'passkey');
    Object.assign(call.person.logtoConfig.mfa, call.body.mfa);
    Object.assign(call.person.logtoConfig.passkeySignIn, call.body.passkeySignIn);
    touch(call);
    return json(call.person.logtoConfig);
  }),
];
