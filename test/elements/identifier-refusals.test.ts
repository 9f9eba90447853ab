/** Every refusal the routes of identifiers and passwords know, at every step, in words beside what it is about. */
import { expect } from '@open-wc/testing';
import { all, input, reads, textOf, until } from '../support/element.ts';
import {
  beginEmail,
  beginPhone,
  fill,
  newestCode,
  press,
  refuse,
  says,
  sendEmailCode,
  show,
  type Shown,
} from '../support/identifier-dialogs.ts';

type Case = readonly [code: string | undefined, status: number, words: string];

/** What can meet any of these calls. */
const anywhere: Case[] = [
  ['account_center.not_enabled', 400, 'has not switched account settings on'],
  ['account_center.field_not_editable', 400, 'does not let you change this'],
  ['auth.forbidden', 403, 'This page may not do that.'],
  ['auth.third_party_application_forbidden', 403, 'This page may look, but not change'],
  ['auth.unauthorized', 400, 'This page may not do that yet.'],
  ['entity.not_found', 404, 'This is no longer there.'],
  ['some.code_of_tomorrow', 422, 'Something went wrong. Try again.'],
  [undefined, 500, 'Something went wrong on our side.'],
  [undefined, 503, 'Something went wrong on our side.'],
  ['request.message_rate_limited', 429, 'Too many'],
];

const sending: Case[] = [
  ...anywhere,
  ['guard.invalid_input', 400, 'Check it and try again.'],
  ['connector.rate_limit_exceeded', 429, 'Too many codes were sent. Try again in a few minutes.'],
  ['connector.usage_limit_exceeded', 429, 'No more codes can be sent for now.'],
  ['connector.template_not_found', 400, 'The code could not be sent.'],
  ['connector.general', 400, 'The code could not be sent. Try again later.'],
  ['connector.invalid_config', 400, 'The code could not be sent.'],
];

const sendingMail: Case[] = [
  ...sending.filter(([code]) => code !== 'guard.invalid_input'),
  ['guard.invalid_input', 400, 'That is not a complete email address.'],
  ['connector.not_found', 501, 'Email cannot be sent from here yet.'],
  ['session.email_blocklist.invalid_email', 400, 'That is not a complete email address.'],
  ['session.email_blocklist.email_not_allowed', 422, 'Addresses like this are not accepted here.'],
  [
    'session.email_blocklist.email_subaddressing_not_allowed',
    422,
    'Addresses with a + in them are not accepted here.',
  ],
  [
    'session.email_blocklist.disposable_email_validation_failed',
    500,
    'We could not check that address.',
  ],
];

const sendingText: Case[] = [
  ...sending,
  ['connector.not_found', 501, 'Text messages cannot be sent from here yet.'],
];

const checking: Case[] = [
  ...anywhere,
  ['verification_code.code_mismatch', 400, 'That code isn’t right.'],
  ['verification_code.expired', 400, 'That code has expired.'],
  ['verification_code.exceed_max_try', 400, 'Too many tries with this code.'],
  ['verification_code.not_found', 400, 'That code has been used already.'],
  ['verification_code.email_mismatch', 400, 'That code belongs to another address.'],
  ['verification_code.phone_mismatch', 400, 'That code belongs to another number.'],
  ['verification_record.not_found', 400, 'That code has expired.'],
  ['session.verification_blocked_too_many_attempts', 400, 'For your safety this is locked'],
];

/** Words there are for each refusal, and never the server's own. */
function table(
  title: string,
  cases: readonly Case[],
  run: (one: { code?: string; status: number }) => Promise<{ shown: Shown; where: string }>,
): void {
  describe(title, () => {
    for (const [code, status, words] of cases) {
      it(`${code ?? 'nothing'} (${status}): ${words}`, async () => {
        const { shown, where } = await run({ status, ...(code && { code }) });
        await says(shown.element, where, words);
        expect(input(shown.element, where).getAttribute('aria-invalid')).to.equal('true');
        expect(textOf(shown.element)).not.to.contain('ERRTXT');
        expect(textOf(shown.element)).not.to.contain('undefined');
      });
    }
  });
}

before(async function () {
  this.timeout(20_000);
  await import('../../src/define/email-field.ts');
  await import('../../src/define/phone-field.ts');
  await import('../../src/define/username-field.ts');
  await import('../../src/define/password-field.ts');
  // In this many modules it takes longer than people wait for.
  await import('../../src/lazy/phone-number.ts');
});

table('sending a code to an email', sendingMail, async (refusal) => {
  const shown = await show('logto-email-field');
  await beginEmail(shown);
  refuse(shown, 'POST', '/verifications/verification-code', refusal);
  await press(shown.element, 'Send code');
  return { shown, where: 'Email address' };
});

table('sending a code to a phone', sendingText, async (refusal) => {
  const shown = await show('logto-phone-field');
  await beginPhone(shown);
  refuse(shown, 'POST', '/verifications/verification-code', refusal);
  await press(shown.element, 'Send code');
  return { shown, where: 'Phone number' };
});

table('checking a code', checking, async (refusal) => {
  const shown = await show('logto-email-field');
  await sendEmailCode(shown);
  refuse(shown, 'POST', '/verifications/verification-code/verify', refusal);
  await fill(shown.element, 'Code', newestCode(shown));
  return { shown, where: 'Code' };
});

table(
  'setting an email, where it is the address that is refused',
  [
    ['user.email_already_in_use', 422, 'belongs to another account'],
    ['session.email_blocklist.email_not_allowed', 422, 'are not accepted here'],
    ['guard.invalid_input', 400, 'That is not a complete email address.'],
    ['entity.value_too_long', 422, 'That email address is too long.'],
  ],
  async (refusal) => {
    const shown = await show('logto-email-field');
    await sendEmailCode(shown);
    refuse(shown, 'POST', '/my-account/primary-email', refusal);
    await fill(shown.element, 'Code', newestCode(shown));
    await until(() => all(shown.element, '#email').length > 0, 'back at the address');
    expect(input(shown.element, 'Email address').value).to.equal('new@example.com');
    return { shown, where: 'Email address' };
  },
);

table(
  'setting a phone, where it is the number that is refused',
  [
    ['user.phone_already_in_use', 422, 'belongs to another account'],
    ['user.invalid_phone', 422, 'That is not a phone number we can use.'],
    ['guard.invalid_input', 400, 'That is not a phone number we can use.'],
    ['entity.value_too_long', 422, 'That number is too long.'],
  ],
  async (refusal) => {
    const shown = await show('logto-phone-field');
    await beginPhone(shown);
    await press(shown.element, 'Send code');
    await reads(shown.element, 'We sent six digits');
    refuse(shown, 'POST', '/my-account/primary-phone', refusal);
    await fill(shown.element, 'Code', newestCode(shown));
    await until(() => all(shown.element, '#phone').length > 0, 'back at the number');
    expect(input(shown.element, 'Phone number').value).to.equal('+1 202 555 0199');
    return { shown, where: 'Phone number' };
  },
);

table(
  'setting an email, where the code has lapsed by then',
  [['verification_record.not_found', 400, 'That code has expired. Send a new one.']],
  async (refusal) => {
    const shown = await show('logto-email-field');
    await sendEmailCode(shown);
    refuse(shown, 'POST', '/my-account/primary-email', refusal);
    await fill(shown.element, 'Code', newestCode(shown));
    return { shown, where: 'Code' };
  },
);

table(
  'setting a username',
  [
    ...anywhere,
    ['guard.invalid_input', 400, 'Use letters, digits and underscores'],
    ['user.username_already_in_use', 422, 'That username is taken.'],
    ['user.username_required', 422, 'Please choose a username.'],
    ['user.username_starts_with_number', 422, 'cannot start with a digit'],
    ['user.username_invalid_charset_hard', 422, 'Use letters, digits and underscores only.'],
    ['user.username_too_short', 422, 'That username is too short.'],
    ['user.username_too_long', 422, 'That username is too long.'],
    ['user.username_uppercase_not_allowed', 422, 'Capital letters are not allowed here.'],
    ['user.username_lowercase_not_allowed', 422, 'Small letters are not allowed here.'],
    ['user.username_numbers_not_allowed', 422, 'Digits are not allowed here.'],
    ['user.username_underscore_not_allowed', 422, 'Underscores are not allowed here.'],
  ],
  async (refusal) => {
    const shown = await show('logto-username-field');
    await press(shown.element, 'Change username');
    await fill(shown.element, 'Username', 'anna');
    refuse(shown, 'PATCH', '/my-account', refusal);
    await press(shown.element, 'Save');
    return { shown, where: 'Username' };
  },
);

table(
  'setting a password',
  [
    ...anywhere,
    ['guard.invalid_input', 400, 'Please enter a new password.'],
    ['user.same_password', 422, 'That is your password already.'],
    ['password.rejected', 422, 'That is not enough yet.'],
  ],
  async (refusal) => {
    const shown = await show('logto-password-field');
    await press(shown.element, 'Change password');
    await fill(shown.element, 'New password', 'another horse, another stable');
    refuse(shown, 'POST', '/my-account/password', refusal);
    await press(shown.element, 'Save');
    return { shown, where: 'New password' };
  },
);

describe('a password that was refused', () => {
  const rules: [code: string, interpolation: object | undefined, words: string][] = [
    ['too_short', { min: 12 }, 'At least 12 characters'],
    ['too_long', { max: 20 }, 'At most 20 characters'],
    ['character_types', { min: 3 }, '3 of these four'],
    ['unsupported_characters', undefined, 'Only letters from A to Z'],
    ['pwned', undefined, 'Not one that was leaked'],
    ['restricted.repetition', undefined, 'Not just repeats'],
    ['restricted.sequence', undefined, 'Not just repeats'],
    ['restricted.user_info', undefined, 'Not just your name'],
    ['restricted.words', undefined, 'Not just words the owner'],
  ];
  for (const known of [true, false]) {
    for (const [rule, interpolation, words] of rules) {
      const policy = known ? 'a known' : 'an unknown';
      it(`names ${rule} in its list, by ${policy} policy`, async () => {
        const shown = await show('logto-password-field', { known });
        await press(shown.element, 'Change password');
        await fill(shown.element, 'New password', 'another horse, another stable');
        const data = [{ code: `password_rejected.${rule}`, interpolation }];
        refuse(shown, 'POST', '/my-account/password', {
          code: 'password.rejected',
          status: 422,
          data,
        });
        await press(shown.element, 'Save');
        const broken = () =>
          all(shown.element, '.checklist > .broken').map((item) => item.textContent);
        await until(() => broken().length > 0, 'marks what is broken');
        expect(broken()).to.have.length(1);
        expect(broken()[0]).to.contain(words);
        expect(broken()[0], 'not by colour alone').to.contain('Not yet');
      });
    }
  }
});

describe('what concerns no field', () => {
  const failures: Case[] = [
    ...anywhere.filter(([code]) => code !== 'request.message_rate_limited'),
    ['user.last_sign_in_method_required', 400, 'You have no other way to be known here.'],
  ];
  for (const [tag, what, method, path] of [
    ['logto-username-field', 'username', 'PATCH', '/my-account'],
    ['logto-email-field', 'email address', 'DELETE', '/my-account/primary-email'],
    ['logto-phone-field', 'phone number', 'DELETE', '/my-account/primary-phone'],
  ] as const) {
    for (const [code, status, words] of failures) {
      it(`removing a ${what}, ${code ?? 'nothing'} (${status}): ${words}`, async () => {
        const shown = await show(tag);
        await press(shown.element, `Remove ${what}`);
        await reads(shown.element, `Remove your ${what}?`);
        refuse(shown, method, path, { status, ...(code && { code }) });
        await press(shown.element, 'Remove');
        await until(
          () => all(shown.element, '[role=alert]').some((one) => one.textContent.includes(words)),
          words,
        );
        expect(textOf(shown.element)).not.to.contain('ERRTXT');
      });
    }
  }

  for (const [code, status, words] of anywhere) {
    it(`setting an email after the right code, ${code ?? 'nothing'} (${status})`, async () => {
      const shown = await show('logto-email-field');
      await sendEmailCode(shown);
      refuse(shown, 'POST', '/my-account/primary-email', { status, ...(code && { code }) });
      await fill(shown.element, 'Code', newestCode(shown));
      await reads(shown.element, 'The code is right, but your email address is not saved yet.');
      await reads(shown.element, words);
      await press(shown.element, 'Save email');
      await until(() => shown.person.primaryEmail === 'new@example.com', 'tried again');
    });
  }
});
