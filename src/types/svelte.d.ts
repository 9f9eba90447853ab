/** The elements in templates of Svelte: `onlogto-error={…}` since 5, `on:logto-error={…}` before. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.js';
import type { Handlers } from './events.js';

type InSvelte = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> &
    Elements[Tag]['properties'] &
    Elements[Tag]['attributes'] &
    Handlers<Elements[Tag]['events'], 'on'> &
    Handlers<Elements[Tag]['events'], 'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends InSvelte {}
}
