/** Codes to an email address or phone: sent to prove it is the person, or that a new address is theirs. */
import * as z from 'zod/mini';
import { bodies } from '../../../src/api/bodies.ts';
import { messageCode } from '../ids.ts';
import { ApiError } from './api-error.ts';
import { route, type Call } from './call.ts';
import { recordNotFound, requireFirstParty } from './checks.ts';
import { assertEmailAllowed } from './email-blocklist.ts';
import { receipt, type RecordKind, type Template, type VerificationRecord } from './records.ts';
import { json } from './reply.ts';
import { assertMaySend } from './send-limit.ts';

export const email = z.string().check(z.regex(/^\S+@\S+\.\S+$/));
/** International digits, no plus and no spaces. */
export const phone = z.string().check(z.regex(/^\d+$/));

const identifier = z.discriminatedUnion('type', [
  z.object({ type: z.literal('email'), value: email.check(z.maxLength(256)) }),
  z.object({ type: z.literal('phone'), value: phone }),
]);
const sendBody = z.object({
  identifier,
  templateType: z.optional(z.union([z.literal('BindMfa'), z.literal('UserPermissionValidation')])),
});

type CodeKind = Extract<RecordKind, `${string}VerificationCode`>;
const kindOf = { email: 'EmailVerificationCode', phone: 'PhoneVerificationCode' } as const;

function sendCode(call: Call<z.output<typeof sendBody>>): Response {
  const { tenant, person, body, records } = call;
  const { type, value } = body.identifier;
  requireFirstParty(call);
  // Compared byte by byte: the person's own address in other letters counts as new.
  const own = value === (type === 'email' ? person.primaryEmail : person.primaryPhone);
  if (!own && type === 'email') assertEmailAllowed(tenant, value);
  const template: Template = own
    ? (body.templateType ?? 'UserPermissionValidation')
    : 'BindNewIdentifier';
  assertMaySend(tenant, value);
  if (!tenant.settings.messageChannels.includes(type)) {
    throw new ApiError(501, 'connector.not_found');
  }
  const code = messageCode();
  const sentAt = tenant.now();
  tenant.inbox.push({ to: value, channel: type, template, code, sentAt });
  const record = records.add(kindOf[type], {
    ...(own && { userId: person.id }),
    value,
    template,
    code: { value: code, sentAt, tries: 0, consumed: false },
  });
  return json(receipt(record), 201);
}

/** Uses the code up when it is right, counts the try when it is wrong. */
function consume(call: Call, record: VerificationRecord<CodeKind>, value: string, code: string) {
  const { expirationDuration = 600, maxRetryAttempts = 10 } =
    call.tenant.settings.signInExperience.verificationCodePolicy;
  const sent = record.code;
  const refuse = (reason: string) => new ApiError(400, `verification_code.${reason}`);
  if (sent.consumed || code === '') throw refuse('not_found');
  if (value !== record.value) {
    throw refuse(record.kind === 'EmailVerificationCode' ? 'email_mismatch' : 'phone_mismatch');
  }
  if (call.tenant.now() > sent.sentAt + expirationDuration * 1000) throw refuse('expired');
  if (sent.tries >= maxRetryAttempts) throw refuse('exceed_max_try');
  if (code !== sent.value) {
    sent.tries += 1;
    throw refuse('code_mismatch');
  }
  sent.consumed = true;
}

const verifyBody = z.extend(bodies.verifyCode, { identifier });

export const codeRoutes = [
  route('POST', '/verifications/verification-code', { body: sendBody }, sendCode),
  route('POST', '/verifications/verification-code/verify', { body: verifyBody }, (call) => {
    const { identifier, verificationId, code } = call.body;
    requireFirstParty(call);
    const record = call.records.find<CodeKind>(kindOf[identifier.type], verificationId);
    if (!record) throw recordNotFound();
    call.lockout.watch(identifier.value, () => consume(call, record, identifier.value, code));
    record.verified = true;
    return json({ verificationRecordId: record.id });
  }),
];
