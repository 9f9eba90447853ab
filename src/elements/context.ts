import { ContextRoot, createContext } from '@lit/context';
import type { Account } from '../account/account.ts';
import type { Locale } from './locale.ts';

/** What a root gives to everything inside it: one stable object, whose parts tell of their changes by events. */
export interface AccountContext {
  readonly account: Account;
  readonly locale: Locale;
  /** The host's own narrowing: everything is shown, nothing can be changed. */
  readonly readonly: boolean;
}

export const accountContext = createContext<AccountContext | undefined>(
  Symbol.for('logto-account-elements'),
);

let attached = false;

/** Lets elements that were there before their root find it later. Once a page, and never on a server. */
export function attachContextRoot(): void {
  if (attached || typeof document === 'undefined') return;
  attached = true;
  new ContextRoot().attach(document.documentElement);
}
