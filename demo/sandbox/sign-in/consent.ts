import { html } from '../pages/html.ts';
import { page, show } from '../pages/layout.ts';
import type { Visit } from './attempt.ts';
import { endInteraction } from './interaction.ts';
import type { Interaction } from './interaction.ts';

const meanings: Record<string, string> = {
  profile: 'See your name, username, picture and profile',
  email: 'See your email address',
  phone: 'See your phone number',
  address: 'See your address',
  identities: 'See your social accounts',
  custom_data: 'See further data about you',
  offline_access: 'Do so while you are away',
  'urn:logto:scope:sessions': 'See where you are signed in',
};

/** First-party applications get what they ask for; other companies' have to be allowed. */
export async function consent(
  visit: Visit,
  interaction: Interaction,
  step: string,
): Promise<Response> {
  const { application, openId, fields } = visit;
  if (!application.thirdParty) return endInteraction(interaction, { consent: {} });
  const scope = String(interaction.params['scope'] ?? 'openid');
  if (step !== 'consent') return show(consentPage(visit, scope.split(' ')));
  if (fields.get('decision') !== 'allow') {
    return endInteraction(interaction, { error: 'access_denied' });
  }
  const { Grant } = openId.provider;
  const known = interaction.grantId ? await Grant.find(interaction.grantId) : undefined;
  const accountId = interaction.session?.accountId ?? '';
  const grant = known ?? new Grant({ accountId, clientId: application.id });
  grant.addOIDCScope(scope);
  return endInteraction(interaction, { consent: { grantId: await grant.save() } });
}

function consentPage({ path, application }: Visit, scopes: string[]): string {
  const asked = scopes.filter((scope) => scope !== 'openid');
  return page(
    `${application.name} wants to use your account`,
    html`<ul class="plain">
        <li>Know who you are</li>
        ${asked.map((scope) => html`<li>${meanings[scope] ?? scope}</li>`)}
      </ul>
      <form method="post" action="${path}/consent">
        <button class="primary" name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>`,
  );
}
