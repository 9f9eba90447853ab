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
