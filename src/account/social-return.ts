/**
 * The end of a way through a provider: what comes back in the address, and who has to have it. Small enough for pages
 * that only pass the answer on.
 */
import { stateIn, type Travel } from './travel.ts';

/**
 * A state nobody can guess: 256 bits, made for one way there and back. Its first letters tell our own states from those
 * of others; letters and digits only, which every provider gives back as is.
 */
export function newState(travel: Travel): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `logto${travel}${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What the return page tells the page that opened it. */
export interface ReturnMessage {
  logtoReturn: string;
}

/**
 * Gives the answer in an address to the page that waits for it, then closes this window. By a channel that only pages of this origin
 * can hear, and that is named after the state; and to the opener, if it is of the origin `to`, for pages elsewhere.
 */
export function handOver(search: string, to: string = location.origin): void {
  const message: ReturnMessage = { logtoReturn: search };
  const channel = new BroadcastChannel(stateIn(search));
  channel.postMessage(message);
  channel.close();
  (opener as Window | null)?.postMessage(message, to);
  close();
}
