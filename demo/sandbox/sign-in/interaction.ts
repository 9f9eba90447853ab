import type { InteractionResults } from 'oidc-provider';
import type { OpenId } from '../oidc/provider.ts';
import { goTo } from '../pages/layout.ts';

/** The provider's side of a walk through the sign-in pages. */
export type Interaction = NonNullable<Awaited<ReturnType<typeof findInteraction>>>;

/** Finds the walk this browser is on; the cookie keeps anybody else off it. */
export async function findInteraction(
  { provider }: Pick<OpenId, 'provider'>,
  request: Request,
  uid: string,
) {
  const cookie = `${provider.cookieName('interaction')}=${uid}`;
  const cookies = (request.headers.get('cookie') ?? '').split('; ');
  return uid && cookies.includes(cookie) ? provider.Interaction.find(uid) : undefined;
}

/** Hands the result to the provider, which goes on where it stopped. */
export async function endInteraction(interaction: Interaction, result: InteractionResults) {
  const before = 'error' in result ? {} : interaction.lastSubmission;
  interaction.result = { ...before, ...result };
  await interaction.persist();
  return goTo(interaction.returnTo);
}
