import { html, nothing, type TemplateResult } from 'lit';

/** A web address that may be loaded or linked: http(s) or nothing. Logto itself accepts `javascript:` and `data:`. */
export function webAddress(value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value.trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Up to two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toUpperCase();
}

/** A picture that cannot be loaded uncovers the initials below it. */
const uncover = ({ target, type }: Event): void => {
  (target as HTMLElement).hidden = type === 'error';
};

/** The picture of a person over their initials. Decoration: the name stands beside it. */
export const avatar = (
  person: { avatar?: string | null | undefined; name: string },
  size: 'small' | 'large' = 'small',
): TemplateResult => {
  const url = webAddress(person.avatar);
  return html`<span class="avatar ${size}" aria-hidden="true"
    >${initials(person.name)}${
      url
        ? html`<img
            src=${url}
            alt=""
            referrerpolicy="no-referrer"
            @error=${uncover}
            @load=${uncover}
          />`
        : nothing
    }</span
  >`;
};
