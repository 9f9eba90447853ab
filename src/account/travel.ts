/** How somebody comes back from a provider: all that a page has to know before it knows more. */

/** `window`: opened beside the page, which waits for the answer. `page`: the page itself went and came back. */
export type Travel = 'window' | 'page';

/** The state of a sign-in or connection that an address answers. */
export const stateIn = (search: string): string => new URLSearchParams(search).get('state') ?? '';

/** How the answer in an address travels; undefined where there is none of ours. */
export function travelOf(search: string): Travel | undefined {
  const [, travel] = /^logto(window|page)[\da-f]{64}$/.exec(stateIn(search)) ?? [];
  return travel as Travel | undefined;
}

/**
 * Tells whether this page is one somebody came back to. If it is the window that was opened for it, the page that waits
 * for the answer gets it, and this window closes if it may.
 */
export function arrive(): Travel | undefined {
  const { search } = location;
  const travel = travelOf(search);
  if (travel === 'window') {
    void import('./social-return.ts').then(({ handOver }) => handOver(search));
  }
  return travel;
}
