import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { show } from '../pages/layout.ts';
import { prove } from './attempt.ts';
import type { Visit } from './attempt.ts';
import { sendCode, takeCode } from './codes.ts';
import { codePage, firstStepPage } from './first-step-page.ts';
import { passkeyOptions, passkeyOwner } from './passkeys.ts';
import { findPerson, identifierOf, readIdentifier } from './people.ts';
import { continueWith } from './second-step.ts';

/** Answers `POST <path>/<step>` while nobody has passed the first step. */
export async function takeFirstStep(visit: Visit, step: string): Promise<Response | undefined> {
  switch (step) {
    case 'password':
      return checkPassword(visit);
    case 'code':
      return askForCode(visit);
    case 'code/verify':
      return checkCode(visit);
    case 'passkey-options':
      return Response.json(await passkeyOptions(visit));
    case 'passkey':
      return checkPasskey(visit);
    case 'person':
      return pickPerson(visit);
    default:
      return undefined;
  }
}

async function checkPassword(visit: Visit): Promise<Response> {
  const { tenant, attempt, fields } = visit;
  const identifier = readIdentifier(fields.get('identifier') ?? '');
  const person = findPerson(tenant, identifier);
  if (!person?.password || person.password !== fields.get('password')) {
    return show(firstStepPage(visit, 'No account has this name and password.'), 422);
  }
  prove(attempt, 'Password', { identifier });
  return continueWith(visit, person);
}

async function askForCode(visit: Visit): Promise<Response> {
  const identifier = readIdentifier(visit.fields.get('identifier') ?? '');
  if (identifier.type === 'username') {
    return show(firstStepPage(visit, 'Type an email address or a phone number.'), 422);
  }
  sendCode(visit, identifier.value, identifier.type);
  return show(codePage(visit));
}

async function checkCode(visit: Visit): Promise<Response> {
  const { tenant, attempt, fields } = visit;
  const { sent } = attempt;
  if (!sent || !takeCode(visit, fields.get('code') ?? '')) {
    return show(codePage(visit, 'That code is not right.'), 422);
  }
  const identifier = { type: sent.channel, value: sent.to };
  const person = findPerson(tenant, identifier);
  // Said only now, so that nobody learns from the first page who has an account.
  if (!person) return show(firstStepPage(visit, 'Nobody has an account with that.'), 422);
  const type = sent.channel === 'email' ? 'EmailVerificationCode' : 'PhoneVerificationCode';
  prove(attempt, type, { templateType: 'SignIn', identifier });
  return continueWith(visit, person);
}

/** A passkey is two factors in one, so no second step follows. */
async function checkPasskey(visit: Visit): Promise<Response> {
  const { enabled } = visit.tenant.settings.signInExperience.passkeySignIn;
  const response = (await visit.request.json()) as AuthenticationResponseJSON;
  const person = enabled ? await passkeyOwner(visit, response) : undefined;
  if (!person || person.isSuspended) {
    return Response.json({ problem: 'This passkey did not work.' }, { status: 422 });
  }
  prove(visit.attempt, 'SignInPasskey', { userId: person.id });
  const { headers } = await visit.finish(person);
  return Response.json({ location: headers.get('location') });
}

/** The shortcut of the sandbox: no password, no second step. */
async function pickPerson(visit: Visit): Promise<Response> {
  const person = visit.tenant.people.get(visit.fields.get('id') ?? '');
  if (!person || person.isSuspended) {
    return show(firstStepPage(visit, 'This person cannot sign in.'), 422);
  }
  prove(visit.attempt, 'Password', { identifier: identifierOf(person) });
  return visit.finish(person);
}
