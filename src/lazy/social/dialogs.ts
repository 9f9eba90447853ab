/** The moments at which a person is asked: before something is bound, right after, and before it is taken away. */
import { html, nothing, type TemplateResult } from 'lit';
import { personaOf, plain, type Connection } from '../../account/connections.ts';
import type { Removal } from '../../account/ways-in.ts';
import type { AccountError } from '../../api/errors.ts';
import type { Identity, Profile } from '../../api/schemas.ts';
import type { Messages } from '../../locales/messages.ts';
import { avatar } from '../../ui/avatar.ts';
import { notice } from '../../ui/pieces.ts';
import type { RemovalDialog } from '../../ui/removal-dialog.ts';
import { removalWords } from '../../ui/removal-words.ts';
import type { SocialFlow } from './flow.ts';

export interface Words {
  t: Messages['social'];
  common: Messages['common'];
  shared: Messages['identifier'];
  explain: (error: AccountError | undefined) => string | undefined;
}

/** Back from the provider with a record nobody bound yet. */
export function backDialog(
  { t, common, explain }: Words,
  flow: SocialFlow,
  view: { nameOf: (target: string) => string; profile: Profile; close: () => void },
): TemplateResult {
  const { stage } = flow;
  const open = stage.at === 'back';
  const { target = '', purpose = 'link' } = open ? stage.errand : {};
  const taken = open && stage.taken;
  const provider = view.nameOf(target);
  const identity = flow.identity(target);
  const who = identity ? personaOf(identity).title : provider;
  const { name, username, primaryEmail } = view.profile;
  const me = plain(name || username || primaryEmail || t.back.me);
  const replaces = taken || purpose === 'replace';
  const heading = taken ? t.taken.title : replaces ? t.back.replace : t.back.link;
  const text = taken
    ? t.taken.text(who)
    : replaces
      ? t.back.replaceText(provider, who)
      : t.back.linkText(provider, me);
  const { close } = view;
  const failure = explain(flow.bind.error);
  const content = () =>
    html`<div class="stack">
      <p>${text}</p>
      ${failure ? notice('bad', failure) : nothing}
      <div class="footer">
        <button class="plain" type="button" @click=${close}>${common.cancel}</button>
        <button
          class="primary"
          type="button"
          autofocus
          aria-busy=${flow.bind.pending}
          @click=${() => flow.confirm()}
        >
          ${replaces ? t.replace : t.connect}
        </button>
      </div>
    </div>`;
  return dialog(open, heading(provider), common.close, close, content);
}

/**
 * Who was chosen. Logto names the account only once it is connected, so what is new can be taken back here: whoever
 * does anything but keep it has it disconnected again.
 */
export function boundDialog(
  { t, common, explain }: Words,
  flow: SocialFlow,
  view: {
    provider: string;
    /** Undefined where it could not be read. */
    identity: Identity | undefined;
    keep: () => void;
    undo: () => void;
    again: () => void;
    read: () => void;
  },
): TemplateResult {
  const { bound } = t;
  const { identity, provider } = view;
  const before = flow.stage.at === 'bound' ? flow.stage.before : undefined;
  const same = before && before.userId === identity?.userId;
  const heading = same ? bound.same : before ? bound.replace : bound.link;
  const refuse = before ? view.again : view.undo;
  const failure = explain(flow.undo.error);
  const text = () =>
    same
      ? bound.sameText
      : before
        ? bound.replaceText(personaOf(before).title)
        : bound.linkText(provider);
  const keep = html`<button class="primary" type="button" autofocus @click=${view.keep}>
    ${before ? bound.done : bound.keep}
  </button>`;
  const content = () =>
    html`<div class="stack">
      ${
        identity
          ? [personaCard(identity), html`<p>${text()}</p>`]
          : notice(
              'bad',
              bound.unread(provider),
              html`<button class="plain" type="button" @click=${view.read}>
                ${common.retry}
              </button>`,
            )
      }
      ${failure ? notice('bad', failure) : nothing}
      <div class="footer">
        <button class="plain" type="button" aria-busy=${flow.undo.pending} @click=${refuse}>
          ${before ? bound.other : bound.notThis}
        </button>
        ${identity ? keep : nothing}
      </div>
    </div>`;
  const dismiss = before ? common.close : bound.notThis;
  return dialog(
    flow.stage.at === 'bound',
    heading,
    dismiss,
    before ? view.keep : view.undo,
    content,
  );
}

/** Before an account is disconnected: what that costs, and what remains. */
export function removalDialog(
  { t, common, shared, explain }: Words,
  asking: RemovalDialog,
  view: {
    connection: Connection | undefined;
    removal: Removal;
    nameOf: (target: string) => string;
    language: string;
  },
): TemplateResult | typeof nothing {
  const { connection, nameOf, language } = view;
  if (!connection?.identity) return nothing;
  const name = nameOf(connection.target);
  return asking.render({
    words: common,
    heading: t.remove.title(name),
    text: t.remove.text(name, personaOf(connection.identity).title),
    ...removalWords(view.removal, {
      words: shared,
      label: t.disconnect,
      language,
      provider: nameOf,
    }),
    explain,
  });
}

/** Who somebody is at a provider. All of it was written elsewhere. */
function personaCard(identity: Identity): TemplateResult {
  const { title, detail } = personaOf(identity);
  const line = detail ? html`<small><bdi>${detail}</bdi></small>` : nothing;
  return html`<div class="persona">
    ${avatar({ name: title, avatar: identity.details?.avatar })}
    <span
      ><b><bdi>${title}</bdi></b
      >${line}</span
    >
  </div>`;
}

const dialog = (
  open: boolean,
  heading: string,
  dismiss: string,
  close: () => void,
  content: () => TemplateResult,
): TemplateResult => html`
  <logto-dialog ?open=${open} heading=${heading} dismiss=${dismiss} @cancel=${close}
    >${open ? content() : nothing}</logto-dialog
  >
`;
