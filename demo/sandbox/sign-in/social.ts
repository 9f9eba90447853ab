import { ApiError } from '../account-api/index.ts';
import type { SocialAccount } from '../account-api/index.ts';
import { secret } from '../ids.ts';
import { addPerson } from '../memory-tenant.ts';
import { goTo, show } from '../pages/layout.ts';
import type { Connector, Person, Tenant } from '../tenant.ts';
import { prove } from './attempt.ts';
import type { Visit } from './attempt.ts';
import { firstStepPage } from './first-step-page.ts';
import { continueWith } from './second-step.ts';

const redirectUri = ({ origin, path }: Visit, connector: Connector) =>
  `${origin}${path}/social/${connector.id}/callback`;

/** Sends the person to the provider. */
export function startSocial(visit: Visit, connector: Connector): Response {
  visit.attempt.state = secret();
  const request = { state: visit.attempt.state, redirectUri: redirectUri(visit, connector) };
  return goTo(visit.providers.authorizationUri(connector, request));
}

/** Takes what the provider sent back; an account nobody has yet becomes a new person, as in Logto. */
export async function endSocial(visit: Visit, connector: Connector): Promise<Response> {
  const { attempt, fields, providers, tenant } = visit;
  const { state } = attempt;
  delete attempt.state;
  if (!state || fields.get('state') !== state) return refuse(visit);
  let account: SocialAccount;
  try {
    account = await providers.exchange(connector, {
      ...Object.fromEntries(fields),
      redirectUri: redirectUri(visit, connector),
    });
  } catch (error) {
    if (error instanceof ApiError) return refuse(visit);
    throw error;
  }
  prove(attempt, 'Social', { connectorId: connector.id, socialUserInfo: { id: account.id } });
  return continueWith(visit, ownerOf(tenant, connector, account));
}

const refuse = (visit: Visit) =>
  show(firstStepPage(visit, 'The provider did not sign you in.'), 422);

function ownerOf(tenant: Tenant, connector: Connector, account: SocialAccount): Person {
  const { rawData: _rawData, tokens: _tokens, ...details } = account;
  const owner = [...tenant.people.values()].find(
    (person) => person.identities[connector.target]?.userId === account.id,
  );
  return (
    owner ??
    addPerson(tenant, {
      name: account.name ?? null,
      avatar: account.avatar ?? null,
      identities: { [connector.target]: { userId: account.id, details } },
    })
  );
}
