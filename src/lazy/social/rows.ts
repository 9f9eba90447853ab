/** One provider, one row: who somebody is there, what they can do about it, and how far they are. */
import { html, nothing, type TemplateResult } from 'lit';
import { enterprisePersona, personaOf, plain, type Connection } from '../../account/connections.ts';
import type { SocialErrand } from '../../account/social.ts';
import type { EnterpriseIdentity } from '../../api/schemas.ts';
import type { Messages } from '../../locales/messages.ts';
import { buildingIcon } from '../../ui/icons/data.ts';
import { alertIcon } from '../../ui/icons/notices.ts';
import { logo } from '../../ui/logo.ts';
import { row, type Content } from '../../ui/pieces.ts';
import type { Stage } from './flow.ts';
import type { TokenState } from './token-check.ts';

export interface RowView {
  words: { t: Messages['social']; common: Messages['common'] };
  connection: Connection;
  /** The provider as people call it. */
  name: string;
  editable: boolean;
  /** How far an errand to this provider is. */
  stage: Stage;
  /** Why the last one came to nothing. */
  failure: string | undefined;
  /** Logto's page that does it instead; null where it would be needed and is not known. */
  hosted: string | null | undefined;
  /** What to know before it is disconnected, or why it cannot be. */
  remark: string | undefined;
  removable: boolean;
  token: TokenState | undefined;
  checking: boolean;
  go: (purpose: SocialErrand['purpose']) => void;
  cancel: () => void;
  disconnect: () => void;
  check: () => void;
}

export function connectionRow(view: RowView): TemplateResult {
  const { connection, name } = view;
  const { identity } = connection;
  const persona = identity && personaOf(identity);
  return row({
    icon: logo({ ...connection.connector, name }),
    label: name,
    value: persona
      ? html`<bdi>${persona.title}</bdi>`
      : html`<span class="muted">${view.words.t.notConnected}</span>`,
    detail: details([
      persona?.detail ? html`<bdi>${persona.detail}</bdi>` : nothing,
      ...remarks(view),
      view.failure
        ? html`<span class="error" role="alert">${alertIcon}${view.failure}</span>`
        : nothing,
    ]),
    actions: view.editable ? actions(view) : nothing,
  });
}

/** What stays as the company wants it. */
export function enterpriseRow(identity: EnterpriseIdentity, t: Messages['social']): TemplateResult {
  const { title } = enterprisePersona(identity);
  return row({
    icon: buildingIcon,
    label: t.company,
    value: html`<bdi>${title}</bdi>`,
    detail: details([
      html`<bdi>${URL.parse(identity.issuer)?.hostname || plain(identity.issuer)}</bdi>`,
      html`${t.managed}`,
    ]),
  });
}

/** Quiet lines below the value. */
const details = (lines: readonly (TemplateResult | typeof nothing)[]): Content | undefined => {
  const said = lines.filter((line) => line !== nothing);
  return said.length > 0 ? said.map((line) => html`<span class="line">${line}</span>`) : undefined;
};

function remarks(view: RowView): (TemplateResult | typeof nothing)[] {
  const { connection, name, stage, hosted, editable } = view;
  const { t } = view.words;
  if (stage.at === 'binding') return [html`${t.binding}`];
  if (stage.at === 'away') {
    const { open, inWindow } = stage.journey;
    const text = !inWindow ? t.leaving(name) : open ? t.away(name) : t.closed(name);
    return [html`<span role="status">${text}</span>`];
  }
  const changeable = editable && connection.connector;
  return [
    connection.orphaned ? html`${t.orphaned}` : nothing,
    editable && view.remark ? html`${view.remark}` : nothing,
    changeable && hosted ? html`${t.opens(new URL(hosted).host)}` : nothing,
    changeable && hosted === null ? html`${t.needsServer}` : nothing,
    editable ? tokenLine(view) : nothing,
  ];
}

/** Whether the site can still act for the person at the provider. Asked only on a click: the answer is a live token. */
function tokenLine(view: RowView): TemplateResult | typeof nothing {
  const { connection, name, token, checking, check } = view;
  const { t } = view.words;
  if (!connection.identity || !connection.connector?.isTokenStorageSupported) return nothing;
  if (!token) {
    return html`<button
      class="link"
      type="button"
      aria-label=${t.token.checkThat(name)}
      aria-busy=${checking}
      @click=${check}
    >
      ${t.token.check}
    </button>`;
  }
  if (token === 'alive') return html`<span class="chip good">${t.token.alive}</span>`;
  const state =
    token === 'ended' ? html`<span class="chip warn">${t.token.ended}</span>` : t.token.none;
  return html`${state}
    <button
      class="link"
      type="button"
      aria-label=${t.token.reconnectTo(name)}
      @click=${() => view.go('reconnect')}
    >
      ${t.token.reconnect}
    </button>`;
}

const quiet = (text: string, label: string, act: () => void, tone = ''): TemplateResult =>
  html`<button class="quiet ${tone}" part="action" type="button" aria-label=${label} @click=${act}>
    ${text}
  </button>`;

function actions(view: RowView): Content {
  const { connection, name, stage, hosted, go } = view;
  const { t, common } = view.words;
  if (stage.at === 'binding') return nothing;
  if (stage.at === 'away') {
    const { journey, errand } = stage;
    if (!journey.inWindow) return nothing;
    // Where "Connect" was: the second half of a double click only shows the window once more.
    const second = journey.open
      ? quiet(t.show, t.show, () => journey.show())
      : quiet(common.retry, `${common.retry}: ${name}`, () => go(errand.purpose));
    return [quiet(common.cancel, `${common.cancel}: ${name}`, view.cancel), second];
  }
  const { identity, connector } = connection;
  const purpose = identity ? 'replace' : 'link';
  const text = identity ? t.replace : t.connect;
  const label = identity ? t.replaceThat(name) : t.connectTo(name);
  return [
    connector && hosted
      ? html`<a class="button quiet" href=${hosted} aria-label=${label}>${text}</a>`
      : connector && hosted === undefined
        ? quiet(text, label, () => go(purpose))
        : nothing,
    identity && view.removable
      ? quiet(t.disconnect, t.disconnectFrom(name), view.disconnect, 'bad')
      : nothing,
  ];
}
