import { Secret, TOTP } from 'otpauth';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { goTo, show } from '../pages/layout.ts';
import type { Person, Tenant } from '../tenant.ts';
import { prove } from './attempt.ts';
import type { Visit } from './attempt.ts';
import { sendCode, takeCode } from './codes.ts';
import { availableFactors } from './factors.ts';
import { passkeyOptions, passkeyOwner } from './passkeys.ts';
import { isTrusted, trustCookie } from './trusted-device.ts';
import { secondStepPage } from './second-step-page.ts';

/** Whether this person has to prove a second factor in this browser. */
export function needsSecondStep(visit: Visit, person: Person): boolean {
  const { mfa } = visit.tenant.settings.signInExperience;
  const factors = availableFactors(visit.tenant, person);
  const enrolled = factors.includes('WebAuthn') || factors.includes('Totp');
  const settings = person.logtoConfig.mfa;
  const wanted = mfa.policy.includes('Mandatory')
    ? factors.length > 0
    : (enrolled || (settings.enabled === true && factors.length > 0)) && !settings.skipMfaOnSignIn;
  return wanted && !isTrusted(visit, person);
}

/** Goes on after the first step: to the second, or back to the application. */
export async function continueWith(visit: Visit, person: Person): Promise<Response> {
  if (person.isSuspended) return goTo(`${visit.path}?problem=suspended`);
  visit.attempt.person = person;
  return needsSecondStep(visit, person) ? goTo(visit.path) : visit.finish(person);
}

/** Answers `POST <path>/second/<step>`. */
export async function takeSecondStep(visit: Visit, person: Person, step: string) {
  switch (step) {
    case 'passkey-options':
      return Response.json(await passkeyOptions(visit, person));
    case 'passkey': {
      const response = (await visit.request.json()) as AuthenticationResponseJSON;
      if ((await passkeyOwner(visit, response)) !== person) {
        return Response.json({ problem: 'This passkey did not work.' }, { status: 422 });
      }
      prove(visit.attempt, 'WebAuthn', { userId: person.id });
      const { headers } = await visit.finish(person);
      return Response.json({ location: headers.get('location') });
    }
    case 'send-email':
      sendCode(visit, person.primaryEmail ?? '', 'email');
      return goTo(`${visit.path}?code=email`);
    case 'send-phone':
      sendCode(visit, person.primaryPhone ?? '', 'phone');
      return goTo(`${visit.path}?code=phone`);
    default:
      return checkCode(visit, person);
  }
}

/** Takes a code from the app, from a message or from the printed list: the person need not say which. */
async function checkCode(visit: Visit, person: Person): Promise<Response> {
  const { fields, attempt, tenant } = visit;
  const { sent } = attempt;
  const code = (fields.get('code') ?? '').replace(/\s/g, '');
  if (isTotp(tenant, person, code)) {
    prove(attempt, 'Totp', { userId: person.id });
  } else if (useBackupCode(tenant, person, code)) {
    prove(attempt, 'BackupCode', { userId: person.id });
  } else if (takeCode(visit, code)) {
    const type = sent?.channel === 'phone' ? 'PhoneVerificationCode' : 'EmailVerificationCode';
    prove(attempt, type, { templateType: 'MfaVerification' });
  } else {
    return show(secondStepPage(visit, person, 'That code is not right.'), 422);
  }
  const answer = await visit.finish(person);
  if (fields.has('trust')) answer.headers.append('Set-Cookie', trustCookie(visit, person));
  return answer;
}

function isTotp(tenant: Tenant, person: Person, token: string): boolean {
  const secret = person.mfa.find((entry) => entry.type === 'Totp')?.secret;
  if (!secret || !/^\d{6}$/.test(token)) return false;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.validate({ token, timestamp: tenant.now(), window: 1 }) !== null;
}

function useBackupCode(tenant: Tenant, person: Person, given: string): boolean {
  // Logto looks at the first set only, even when all of it is used up.
  const first = person.mfa.find((entry) => entry.type === 'BackupCode');
  const match = first?.codes?.find(({ code, usedAt }) => code === given && !usedAt);
  if (!match) return false;
  match.usedAt = new Date(tenant.now()).toISOString();
  return true;
}
