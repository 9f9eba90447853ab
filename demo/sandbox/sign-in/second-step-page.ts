import { Secret, TOTP } from 'otpauth';
import { html } from '../pages/html.ts';
import { page, problem } from '../pages/layout.ts';
import type { Person } from '../tenant.ts';
import type { Visit } from './attempt.ts';
import { availableFactors } from './factors.ts';
import { displayName } from './people.ts';
import { trustsDevices } from './trusted-device.ts';

/** The second step: a code of any kind the person has, or a passkey. */
export function secondStepPage(visit: Visit, person: Person, message?: string): string {
  const { path, tenant, attempt } = visit;
  const factors = availableFactors(tenant, person);
  const has = (factor: (typeof factors)[number]) => factors.includes(factor);
  const sent = attempt.sent && html`<p>We sent a code to ${attempt.sent.to}. See the inbox.</p>`;
  return page(
    'One more step',
    html`<p class="quiet">Signing in as ${displayName(person)}</p>
      ${problem(message)} ${sent}
      <form method="post" action="${path}/second/code">
        <label>
          ${has('Totp') ? 'Code from your authenticator app, or a backup code' : 'Code'}
          <input
            class="code"
            name="code"
            autocomplete="one-time-code"
            autocapitalize="none"
            spellcheck="false"
            required
            autofocus
          />
        </label>
        ${
          trustsDevices(tenant) &&
          html`<label class="choice"
            ><input type="checkbox" name="trust" /> Trust this device</label
          >`
        }
        <button class="primary">Continue</button>
      </form>
      ${
        has('WebAuthn') &&
        html`<button type="button" data-passkey="${path}/second/passkey">Use a passkey</button>`
      }
      ${has('EmailVerificationCode') && sendButton(path, 'email')}
      ${has('PhoneVerificationCode') && sendButton(path, 'phone')}
      <form method="post" action="${path}/restart"><button>Somebody else</button></form>
      ${hint(visit, person)}`,
    { scripts: ['passkey.js'] },
  );
}

const sendButton = (path: string, channel: string) =>
  html`<form method="post" action="${path}/second/send-${channel}">
    <button>Send a code by ${channel}</button>
  </form>`;

/** Visitors of the demo have no authenticator app that knows a seeded person's secret. */
function hint({ tenant }: Visit, person: Person) {
  const secret = person.mfa.find((entry) => entry.type === 'Totp')?.secret;
  if (!secret) return html``;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return html`<p class="quiet">
    Sandbox: the authenticator app would show
    <code>${totp.generate({ timestamp: tenant.now() })}</code>.
  </p>`;
}
