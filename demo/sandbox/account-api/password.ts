import { bodies } from '../../../src/api/bodies.ts';
import { ApiError } from './api-error.ts';
import { route } from './call.ts';
import { requireEditable, requireFirstParty, requireProofWherePossible, touch } from './checks.ts';
import { passwordIssues } from './password-policy.ts';
import { json, nothing } from './reply.ts';
import { receipt } from './records.ts';

export const passwordRoutes = [
  route('POST', '/my-account/password', { body: bodies.setPassword }, (call) => {
    const { person, tenant, body } = call;
    requireFirstParty(call);
    requireProofWherePossible(call);
    requireEditable(call, 'password');
    const policy = tenant.settings.signInExperience.passwordPolicy;
    const issues = passwordIssues(body.password, policy, person);
    if (issues.length > 0) throw new ApiError(422, 'password.rejected', { data: issues });
    if (body.password === person.password) throw new ApiError(422, 'user.same_password');
    // Sessions, tokens and the record in use all survive: that is how the real server does it.
    person.password = body.password;
    touch(call);
    return nothing();
  }),

  route('POST', '/verifications/password', { body: bodies.verifyPassword }, (call) => {
    const { person, body, records, lockout } = call;
    requireFirstParty(call);
    lockout.watch(person.id, () => {
      if (body.password !== person.password) throw new ApiError(422, 'session.invalid_credentials');
    });
    return json(receipt(records.add('Password', { userId: person.id, verified: true })), 201);
  }),
];
