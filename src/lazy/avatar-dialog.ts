import { css, html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../account/account.ts';
import { updateAccount, uploadAvatar } from '../api/endpoints/person-changes.ts';
import { AccountError } from '../api/errors.ts';
import { LogtoCancelEvent } from '../events.ts';
import english from '../locales/en/avatar.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { Action } from '../ui/action.ts';
import { avatar, webAddress } from '../ui/avatar.ts';
import { property, query, state } from '../ui/decorators.ts';
import { field, fieldError } from '../ui/field.ts';
import { pictureIcon } from '../ui/icons/identifiers.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { Crop, readPicture } from './avatar-crop.ts';
import { LogtoCropStage } from './crop-stage.ts';
import { TaskDialog } from './task-dialog.ts';

/** Accounts whose tenant has no place for files. Learned by the first refusal; then nobody is asked for a photo again. */
const withoutStorage = new WeakSet<Account>();

/**
 * Where a person chooses a picture: a photo of their own, cut to a square here and sent small, or the address of one on
 * the web. Rendered by `<logto-profile-form>` while it is open. Private.
 */
export class LogtoAvatarDialog extends TaskDialog {
  static override readonly tag = 'logto-avatar-dialog';
  static override readonly uses = [
    ...TaskDialog.uses,
    ['logto-crop-stage', LogtoCropStage] as const,
  ];
  static override styles = [
    ...TaskDialog.styles,
    avatarStyles,
    css`
      .drop {
        display: grid;
        gap: 12px;
        justify-items: center;
        padding: 28px 16px;
        border: 1.5px dashed var(--_line-strong);
        border-radius: var(--_radius);
        text-align: center;
      }
      .drop.over {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }
      .drop > svg {
        inline-size: 28px;
        block-size: 28px;
        color: var(--_muted);
      }
      .preview {
        display: flex;
        gap: 14px;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) step: 'choose' | 'crop' | 'address' | 'remove' = 'choose';
  @property({ attribute: false }) done!: (saved: boolean) => void;

  @state() private address = '';
  @state() private crop: Crop | undefined;
  @state() private over = false;
  /** The preview could not be loaded. */
  @state() private unseen = false;
  /** Address of a photo that was stored, while making it the picture has not worked yet. */
  #stored: string | undefined;
  @query('input[type=file]') private readonly picker!: HTMLInputElement | null;

  #read = new Action(this, async (file: File) => {
    const picture = await readPicture(file);
    if (!this.isConnected) return picture.close();
    this.crop?.close();
    this.crop = new Crop(picture);
    this.#stored = undefined;
    this.step = 'crop';
  });

  #upload = new Action(this, async () => {
    try {
      const file = this.#stored ? undefined : await this.crop!.toFile();
      if (file) this.#stored = (await this.write(uploadAvatar, { file })).url;
    } catch (error) {
      if ((error as AccountError).code !== 'storage.not_configured') throw error;
      withoutStorage.add(this.current);
      this.requestUpdate();
      return;
    }
    await this.#set(this.#stored!);
  });

  #useAddress = new Action(this, async () => {
    const address = this.address.trim();
    if (!address) throw new AccountError('picture_missing');
    await this.#set(address);
  });

  #remove = new Action(this, async () => {
    await this.write(updateAccount, { avatar: null });
    this.done(true);
  });

  get #t() {
    return this.words('avatar', english);
  }

  constructor() {
    super();
    this.addEventListener('paste', (event) => this.#take(event.clipboardData));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.crop?.close();
    this.crop = undefined;
    if (this.step === 'crop') this.step = 'choose';
  }

  protected override giveUp(): void {
    this.dispatchEvent(new LogtoCancelEvent());
    this.done(false);
  }

  protected override content(): Content {
    const step = this.step !== 'remove' && withoutStorage.has(this.current) ? 'address' : this.step;
    const t = this.#t;
    const { heading, form } = {
      choose: () => ({ heading: t.title, form: this.#choosing() }),
      crop: () => ({ heading: t.cropTitle, form: this.#cropping(this.crop!) }),
      address: () => ({ heading: t.addressTitle, form: this.#addressing() }),
      remove: () => ({ heading: t.removeTitle, form: this.#removing() }),
    }[step]();
    return this.frame(
      heading,
      html`${form}
        <input
          class="visually-hidden"
          type="file"
          accept="image/*"
          tabindex="-1"
          aria-hidden="true"
          aria-label=${t.choose}
          @change=${() => {
            this.#takeFile(this.picker?.files?.[0]);
            if (this.picker) this.picker.value = '';
          }}
        />`,
    );
  }

  #choosing(): TemplateResult {
    const t = this.#t;
    return html`<form novalidate @submit=${run(() => this.picker?.click())}>
      <div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${this.#hover}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#drop}
      >
        ${pictureIcon}
        <p class="small">${t.drop}</p>
        <button class="primary" autofocus aria-busy=${this.#read.pending}>${t.choose}</button>
        <p class="small muted">${t.kinds}</p>
      </div>
      ${this.#problem(this.#read)} ${this.#footer(this.#link(t.useAddress, 'address'))}
    </form>`;
  }

  #cropping(crop: Crop): TemplateResult {
    const t = this.#t;
    return html`<form novalidate @submit=${run(() => this.#upload.run())}>
      <logto-crop-stage
        .crop=${crop}
        .words=${t}
        @change=${() => (this.#stored = undefined)}
      ></logto-crop-stage>
      ${this.#problem(this.#read.error ? this.#read : this.#upload)}
      ${this.#footer(
        html`<button class="plain start" type="button" @click=${() => this.picker?.click()}>
          ${t.another}
        </button>`,
        html`<button class="primary" aria-busy=${this.#upload.pending}>
          ${this.common.save}
        </button>`,
      )}
    </form>`;
  }

  #addressing(): TemplateResult {
    const t = this.#t;
    const url = webAddress(this.address);
    const uploads = !withoutStorage.has(this.current);
    return html`<form novalidate @submit=${run(() => this.#useAddress.run())}>
      ${uploads ? nothing : notice('warn', t.noStorage)}
      ${field({
        name: 'address',
        label: t.address,
        type: 'url',
        inputmode: 'url',
        value: this.address,
        hint: t.addressHint,
        autofocus: true,
        error: this.explain(this.#useAddress.error, t.errors),
        onInput: (value) => {
          this.address = value;
          this.unseen = false;
        },
      })}
      ${
        url
          ? html`<div
              class="preview"
              @error=${{ handleEvent: () => (this.unseen = true), capture: true }}
            >
              ${avatar({ name: this.profile.name ?? '', avatar: url }, 'large')}
              <span class="small muted" role="status">${this.unseen ? t.unseen : nothing}</span>
            </div>`
          : nothing
      }
      ${this.#footer(
        uploads ? this.#link(t.useUpload, 'choose') : nothing,
        html`<button class="primary" aria-busy=${this.#useAddress.pending}>
          ${this.common.save}
        </button>`,
      )}
    </form>`;
  }

  #removing(): TemplateResult {
    return html`<form novalidate @submit=${run(() => this.#remove.run())}>
      <p class="muted small">${this.#t.removeText}</p>
      ${this.#problem(this.#remove)}
      ${this.#footer(
        nothing,
        html`<button class="primary bad" aria-busy=${this.#remove.pending}>
          ${this.common.remove}
        </button>`,
      )}
    </form>`;
  }

  #link(words: string, step: 'choose' | 'address'): TemplateResult {
    return html`<button class="link start" type="button" @click=${() => this.#go(step)}>
      ${words}
    </button>`;
  }

  #footer(start: Content, primary: Content = nothing): TemplateResult {
    return html`<div class="footer">
      ${start}
      <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
      ${primary}
    </div>`;
  }

  #problem({ error }: { error: AccountError | undefined }): TemplateResult {
    return fieldError('picture', this.explain(error, this.#t.errors));
  }

  /** Makes an address the person's picture. The server takes any, scripts included; we do not. */
  async #set(address: string): Promise<void> {
    const url = webAddress(address);
    if (!url) throw new AccountError('picture_address');
    await this.write(updateAccount, { avatar: url });
    this.done(true);
  }

  #go(step: 'choose' | 'address'): void {
    this.#read.clear();
    this.#useAddress.clear();
    this.step = step;
  }

  #take(data: DataTransfer | null): void {
    this.#takeFile([...(data?.files ?? [])][0]);
  }

  #takeFile(file: File | undefined): void {
    const takes = this.step === 'choose' || this.step === 'crop';
    if (file && takes && !withoutStorage.has(this.current)) void this.#read.run(file);
  }

  #hover = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    this.#take(event.dataTransfer);
  };
}

/** Does what a form is for, instead of what browsers do with forms. */
const run = (work: () => unknown) => (event: Event) => {
  event.preventDefault();
  work();
};

declare global {
  interface HTMLElementTagNameMap {
    'logto-avatar-dialog': LogtoAvatarDialog;
  }
}
