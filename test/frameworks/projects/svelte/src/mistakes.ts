import 'logto-account-elements/types/svelte';
import type { LogtoBeforeChangeEvent } from 'logto-account-elements';
import type { SvelteHTMLElements } from 'svelte/elements';

type Settings = SvelteHTMLElements['logto-account-settings'];

export const mistakes: Settings[] = [
  // @ts-expect-error `hash` or `none`
  { routing: 'hsah' },
  // @ts-expect-error no such attribute
  { secton: 'profile' },
  // @ts-expect-error another event
  { 'onlogto-error': (event: LogtoBeforeChangeEvent) => event.input },
];
