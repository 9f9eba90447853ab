/**
 * The whole script of a return page: where providers send people back to. Any site can host it, under the address that
 * is registered at the provider. The one link tells where the account page is; only its origin hears the answer.
 *
 * ```html
 * <p>You can close this window, or <a data-logto-return href="/account">go back to your account</a>.</p>
 * <script type="module" src="/logto-account-elements/return.js"></script>
 * ```
 */
import { handOver } from './account/social-return.ts';
import { travelOf } from './account/travel.ts';

if (typeof document === 'object') {
  const link = document.querySelector<HTMLAnchorElement>('a[data-logto-return]');
  const { search } = location;
  const travel = travelOf(search);
  if (travel === 'window') handOver(search, link?.origin);
  if (travel === 'page' && link) {
    const back = new URL(link.href);
    new URLSearchParams(search).forEach((value, name) => back.searchParams.set(name, value));
    location.replace(back);
  }
}
