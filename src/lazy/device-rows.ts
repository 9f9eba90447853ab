import { html, nothing, type TemplateResult } from 'lit';
import { trustedDevices } from '../account/devices.ts';
import { sweep } from '../account/sweep.ts';
import { forgetDevice } from '../api/endpoints/sessions.ts';
import type { TrustedDevice } from '../api/schemas.ts';
import { calendarDate } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { deviceIcon } from '../ui/device-icon.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { item, itemButton } from '../ui/item.ts';
import { placeName } from '../ui/names.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { RemovalDialog } from '../ui/removal-dialog.ts';
import { RowActions } from '../ui/row-actions.ts';
import { ProtectedList } from './protected-list.ts';

/** The rows of `<logto-device-list>`. Private. */
export class LogtoDeviceRows extends ProtectedList<TrustedDevice> {
  static override readonly tag = 'logto-device-rows';
  static override readonly source = trustedDevices;
  static override readonly uses = [dialogPiece];

  /** How many could not be forgotten when all were to be. */
  @state() private left = 0;

  #forgets = new RowActions(this, (id) =>
    this.take(() => this.write(forgetDevice, { id }), forgetDevice.touches),
  );

  #question = new RemovalDialog(this, async () => {
    const { failures } = await sweep(this.current, this.resource.value ?? [], ({ id }) =>
      this.write(forgetDevice, { id }),
    );
    this.left = failures.length;
    if (failures[0]) this.failed(failures[0]);
    else this.settle(this.#t.allForgotten, 0);
  });

  get #t() {
    return this.t.devices;
  }

  protected override list(items: readonly TrustedDevice[]): Content {
    const t = this.#t;
    const editable = this.control('trustedDevice') === 'Edit';
    const { title, text } = t.forgetAllQuestion;
    return html`
      <div class="top" tabindex="-1">
        <p>${items.length > 0 ? t.text : t.none}</p>
        ${
          items.length > 1 && editable
            ? html`<button class="plain" type="button" @click=${this.#question.ask}>
                ${t.forgetAll}
              </button>`
            : nothing
        }
      </div>
      ${this.left > 0 && items.length > 0 ? notice('bad', this.t.someFailed(this.left)) : nothing}
      ${items.length > 0 ? this.rows(items, (device) => this.#row(device, editable), t.label) : nothing}
      ${
        editable
          ? this.#question.render({
              words: this.common,
              heading: title,
              text,
              losses: [],
              label: t.forgetAll,
              explain: (error) => this.explain(error),
            })
          : nothing
      }
    `;
  }

  #row(device: TrustedDevice, editable: boolean): TemplateResult {
    const { tag } = this.context!.locale;
    const { id, createdAt, lastUsedAt, expiresAt } = device;
    const t = this.#t;
    const agent = this.agent(device.userAgent);
    const name = this.nameOf(agent);
    return item({
      icon: deviceIcon(agent.kind),
      kind: this.t.kinds[agent.kind],
      name,
      chip: device.isCurrent ? t.here : undefined,
      lines: [
        [placeName(device.city, device.country, tag)],
        [
          this.timed(createdAt, t.trusted),
          this.timed(lastUsedAt ?? undefined, t.used),
          expiresAt ? t.until(calendarDate(expiresAt, tag)) : undefined,
        ],
      ],
      error: this.explain(this.#forgets.errorOf(id)),
      actions: editable
        ? itemButton({
            label: t.forget,
            name: t.forgetNamed(name),
            tone: 'bad',
            pending: this.#forgets.isPending(id),
            onClick: async (event) => {
              const row = this.rowOf(event);
              if (await this.#forgets.run(id)) this.settle(t.forgotten(name), row);
            },
          })
        : nothing,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-device-rows': LogtoDeviceRows;
  }
}
