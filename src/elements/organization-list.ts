import { css, html, nothing } from 'lit';
import { listOrganizations, listRoles } from '../api/gateway-endpoints.ts';
import type { Resource } from '../account/resource.ts';
import type { Readable } from '../api/endpoints.ts';
import english from '../locales/en/organizations.ts';
import { buildingIcon } from '../ui/icons/data.ts';
import { shieldIcon } from '../ui/icons/sections.ts';
import { row, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/**
 * The organisations a person belongs to, and the roles they have. To look at; who belongs where is the owner's business.
 * Needs a gateway, and shows nothing where it does not offer them.
 *
 * ```html
 * <logto-organization-list endpoint="https://auth.example.com" app-id="your-app" gateway="/account-api">
 * </logto-organization-list>
 * ```
 *
 * @csspart row - one organisation, or the roles
 * @csspart label - its name
 * @csspart value - the roles
 */
export class LogtoOrganizationList extends AccountElement {
  static override readonly tag = 'logto-organization-list';
  static override styles = [
    ...AccountElement.styles,
    css`
      .row > .label {
        color: inherit;
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      .none {
        padding: var(--_space);
        color: var(--_muted);
      }
    `,
  ];

  get #t() {
    return this.words('organizations', english);
  }

  protected override content(): Content {
    const { current } = this;
    const read = <R extends Readable>(row: R & { feature?: 'organizations' | 'roles' }) =>
      row.feature && current.offers(row.feature) ? current.resource(row) : undefined;
    const lists = { organizations: read(listOrganizations), roles: read(listRoles) };
    const wanted: Resource<unknown>[] = Object.values(lists).filter((list) => list !== undefined);
    if (wanted.length === 0) return nothing;
    for (const list of wanted) {
      if (list.status === 'idle') void list.load().catch(() => undefined);
      if (list.status === 'failed') return this.failure(list.error);
      if (list.value === undefined) return this.skeleton();
    }
    const { organizations = [], roles = [] } = {
      organizations: lists.organizations?.value,
      roles: lists.roles?.value,
    };
    const t = this.#t;
    const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(', ');
    const rows = organizations.map(({ name, description, organizationRoles }) =>
      row({
        icon: buildingIcon,
        label: name,
        value: names(organizationRoles) || html`<span class="muted">${t.member}</span>`,
        detail: description ?? undefined,
      }),
    );
    if (roles.length > 0) rows.push(row({ icon: shieldIcon, label: t.roles, value: names(roles) }));
    return html`<div class="card">
      ${rows.length > 0 ? rows : html`<p class="none">${t.none}</p>`}
    </div>`;
  }

  protected override retry = (): void => {
    for (const list of [listOrganizations, listRoles]) {
      if (this.current.offers(list.feature)) {
        void this.current
          .resource(list)
          .refresh()
          .catch(() => undefined);
      }
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-organization-list': LogtoOrganizationList;
  }
}
