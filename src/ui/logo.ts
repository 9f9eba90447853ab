import { html, nothing, type TemplateResult } from 'lit';
import { initials, webAddress } from './avatar.ts';

/** A picture's address that may be loaded: from the web, or written out in full. As an image neither runs a script. */
export function imageAddress(value: string | null | undefined): string | undefined {
  const address = value?.trim() ?? '';
  const written = /^data:image\/(svg\+xml|png|jpeg|gif|webp)[;,]/i.test(address);
  // A space would end it where it stands beside others.
  return written ? address.replace(/\s/g, '%20') : webAddress(address);
}

/** The sign of a company, by day and by night; its first letter where there is none, or it does not load. */
export const logo = (company: {
  name: string;
  logo?: string | null | undefined;
  logoDark?: string | null | undefined;
}): TemplateResult => {
  const light = imageAddress(company.logo);
  const dark = imageAddress(company.logoDark);
  const letter = html`<b>${initials(company.name).slice(0, 1)}</b>`;
  if (!light && !dark) return html`<span class="logo" aria-hidden="true">${letter}</span>`;
  return html`<span class="logo" aria-hidden="true"
    ><picture @error=${{ handleEvent: hide, capture: true }}
      >${dark ? html`<source media="(prefers-color-scheme: dark)" srcset=${dark} />` : nothing}<img
        src=${light ?? dark!}
        alt=""
        referrerpolicy="no-referrer" /></picture
    >${letter}</span
  >`;
};

const hide = ({ currentTarget }: Event): void => {
  (currentTarget as HTMLElement).hidden = true;
};
