import { html } from './pages/html.ts';
import { page, show } from './pages/layout.ts';
import type { Message, Tenant } from './tenant.ts';

interface Box {
  name: string;
  tenant: Tenant;
}

/** What a template's name means to somebody who tries the demo. */
const purposes: Record<string, string> = {
  SignIn: 'Signing in',
  UserPermissionValidation: 'Confirming it is you',
  BindNewIdentifier: 'Confirming a new address',
  BindMfa: 'Two-step verification',
};

type Shown = Message & { tenant: string };

/** `/inbox` shows the codes that "were sent", newest first; `/inbox/messages` is the same as data. */
export function inbox(request: Request, boxes: () => Box[]): Response {
  const messages: Shown[] = boxes()
    .flatMap(({ name, tenant }) => tenant.inbox.map((message) => ({ ...message, tenant: name })))
    .sort((one, other) => other.sentAt - one.sentAt);
  const { pathname } = new URL(request.url);
  return pathname === '/inbox/messages' ? Response.json(messages) : show(inboxPage(messages));
}

function inboxPage(messages: Shown[]): string {
  return page(
    'Inbox',
    html`<p class="quiet">
        Every code this sandbox would have sent by email or text message. New ones appear by
        themselves.
      </p>
      <table>
        <caption hidden>
          Codes, newest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">To</th>
            <th scope="col">For</th>
            <th scope="col">Sent</th>
            <td></td>
          </tr>
        </thead>
        <tbody aria-live="polite">
          ${messages.map(row)}
        </tbody>
      </table>
      <p id="empty" ${messages.length > 0 ? html`hidden` : html``}>No codes yet.</p>`,
    { scripts: ['inbox.js'] },
  );
}

const row = ({ code, to, template, sentAt, tenant }: Shown) =>
  html`<tr>
    <td><code>${code}</code></td>
    <td>${to}<br /><small>${tenant}</small></td>
    <td>${purposes[template] ?? template}</td>
    <td>${new Date(sentAt).toLocaleTimeString('en-GB')}</td>
    <td><button type="button" data-copy="${code}">Copy</button></td>
  </tr>`;
