import { ApiError } from '../account-api/index.ts';
import type { SocialAccount, SocialProviders } from '../account-api/index.ts';
import { secret } from '../ids.ts';
import { asset } from '../pages/assets.ts';
import { goTo, show } from '../pages/layout.ts';
import { accountsAt } from './accounts.ts';
import { choicePage, homePage } from './page.ts';

/** A site where people choose a social account, and the server side that turns the choice into that account. */
export interface ProviderSite extends SocialProviders {
  /** Answers the site's own pages. */
  handle(request: Request): Promise<Response>;
}

interface Choice {
  target: string;
  account: SocialAccount;
  redirectUri: string;
  scope: string;
}

export function createProviderSite(origin: string): ProviderSite {
  const choices = new Map<string, Choice>();

  function decide(target: string, fields: URLSearchParams): Response {
    const redirectUri = fields.get('redirect_uri') ?? '';
    const back = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
    if (!back?.protocol.startsWith('http')) {
      return new Response('redirect_uri is not a web address', { status: 400 });
    }
    const state = fields.get('state');
    if (state !== null) back.searchParams.set('state', state);
    const account = chosenAccount(target, fields);
    if (account) {
      const code = secret();
      choices.set(code, { target, account, redirectUri, scope: fields.get('scope') ?? '' });
      back.searchParams.set('code', code);
    } else {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'The person said no');
    }
    return goTo(back.href);
  }

  return {
    async handle(request) {
      const url = new URL(request.url);
      const [, target] = /^\/([\w-]+)\/authorize$/.exec(url.pathname) ?? [];
      if (!target) return (await asset(url.pathname)) ?? show(homePage());
      if (request.method !== 'POST') return show(choicePage(target, url.searchParams));
      return decide(target, new URLSearchParams(await request.text()));
    },

    authorizationUri(connector, { state, redirectUri, scope = 'email profile' }) {
      const query = new URLSearchParams({ state, redirect_uri: redirectUri, scope });
      return `${origin}/${connector.target}/authorize?${query}`;
    },

    async exchange(connector, data) {
      if (data['error'] !== undefined) {
        throw new ApiError(401, 'connector.authorization_failed');
      }
      const code = data['code'];
      if (typeof code !== 'string') {
        throw new ApiError(400, 'connector.invalid_response', {
          data: { message: JSON.stringify(data) },
        });
      }
      const choice = choices.get(code);
      choices.delete(code);
      if (choice?.target !== connector.target || choice.redirectUri !== data['redirectUri']) {
        throw new ApiError(401, 'connector.social_auth_code_invalid');
      }
      const { account, scope } = choice;
      return {
        ...account,
        rawData: { sub: account.id, ...account },
        ...(connector.storesTokens && {
          tokens: { access_token: secret(), scope, token_type: 'Bearer', expires_in: 3600 },
        }),
      };
    },
  };
}

/** An account from the list, one made up on the spot, or none when the person said no. */
function chosenAccount(target: string, fields: URLSearchParams): SocialAccount | undefined {
  const id = fields.get('account')?.trim();
  if (!id) return undefined;
  const known = accountsAt(target).find((account) => account.id === id);
  if (known) return known;
  const account: SocialAccount = { id };
  for (const key of ['name', 'email', 'avatar'] as const) {
    const value = fields.get(key)?.trim();
    if (value) account[key] = value;
  }
  return account;
}
