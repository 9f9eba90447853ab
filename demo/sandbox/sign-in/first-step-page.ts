import { html } from '../pages/html.ts';
import { page, problem } from '../pages/layout.ts';
import type { Visit } from './attempt.ts';
import { connectorsForSignIn } from './connectors.ts';
import { displayName, identifierOf } from './people.ts';

/** Who are you? By password, code, passkey, social account – or by picking a person. */
export function firstStepPage(visit: Visit, message?: string): string {
  const { path, tenant, application, fields } = visit;
  const { passkeySignIn } = tenant.settings.signInExperience;
  const typed = fields.get('identifier') ?? fields.get('login_hint') ?? '';
  const others = [
    passkeySignIn.enabled &&
      html`<li><button type="button" data-passkey="${path}/passkey">Use a passkey</button></li>`,
    ...connectorsForSignIn(tenant).map(
      (connector) =>
        html`<li>
          <a class="button" href="${path}/social/${connector.id}">
            <img src="${connector.logo}" alt="" width="20" height="20" />
            Continue with ${connector.name['en'] ?? connector.target}
          </a>
        </li>`,
    ),
  ];
  return page(
    `Sign in to ${application.name}`,
    html`${problem(message)}
      <form method="post" action="${path}/password">
        <label>
          Username, email or phone number
          <input
            name="identifier"
            value="${typed}"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
            ${typed ? html`` : html`autofocus`}
          />
        </label>
        <label>
          Password
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            ${typed ? html`autofocus` : html``}
          />
        </label>
        <button class="primary">Sign in</button>
        <button formaction="${path}/code" formnovalidate>Send me a code instead</button>
      </form>
      ${others.some(Boolean) && html`<p class="or">or</p>`}
      <ul>
        ${others}
      </ul>
      ${peopleList(visit)}`,
    { scripts: ['passkey.js'] },
  );
}

function peopleList({ path, tenant }: Visit) {
  const people = [...tenant.people.values()].slice(0, 12);
  if (people.length === 0) return html``;
  return html`<h2>Sandbox: sign in as</h2>
    <ul>
      ${people.map(
        (person) =>
          html`<li>
            <form method="post" action="${path}/person">
              <button class="person" name="id" value="${person.id}">
                <span>${displayName(person)}</span>
                <small>${identifierOf(person)?.value ?? 'social account'}</small>
              </button>
            </form>
          </li>`,
      )}
    </ul>
    ${passwordHint(people.map((person) => person.password))}`;
}

function passwordHint(passwords: (string | null)[]) {
  const different = [...new Set(passwords.filter((password) => password !== null))];
  return different.length === 1
    ? html`<p class="quiet">Their password is <code>${different[0]}</code></p>`
    : html``;
}

/** Asks for the code that was just sent. */
export function codePage({ path, attempt }: Visit, message?: string): string {
  return page(
    'Enter the code',
    html`<p>We sent a code to ${attempt.sent?.to}. It is in the <a href="/inbox">inbox</a>.</p>
      ${problem(message)}
      <form method="post" action="${path}/code/verify">
        <label>
          Code
          <input
            class="code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
            autofocus
          />
        </label>
        <button class="primary">Continue</button>
      </form>`,
  );
}
