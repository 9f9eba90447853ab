import type { OpenId } from '../oidc/provider.ts';
import type { Submission } from '../oidc/sign-ins.ts';
import { goTo, show } from '../pages/layout.ts';
import { errorPage } from '../pages/sign-out.ts';
import type { ProviderSite } from '../provider-site/site.ts';
import type { Person, Tenant } from '../tenant.ts';
import type { Attempt, Visit } from './attempt.ts';
import { findConnector } from './connectors.ts';
import { consent } from './consent.ts';
import { firstStepPage } from './first-step-page.ts';
import { takeFirstStep } from './first-step.ts';
import { endInteraction, findInteraction } from './interaction.ts';
import type { Interaction } from './interaction.ts';
import { secondStepPage } from './second-step-page.ts';
import { takeSecondStep } from './second-step.ts';
import { endSocial, startSocial } from './social.ts';

interface Parts {
  origin: string;
  tenant: Tenant;
  openId: OpenId;
  providers: ProviderSite;
}

/** The pages below `/sign-in`, where the provider sends people it does not know yet. */
export function createSignIn(parts: Parts): (request: Request) => Promise<Response> {
  const attempts = new Map<string, Attempt>();

  return async (request) => {
    const url = new URL(request.url);
    const [, uid = '', step = ''] = /^\/sign-in\/([\w-]+)\/?(.*)$/.exec(url.pathname) ?? [];
    const interaction = await findInteraction(parts.openId, request, uid);
    const application = parts.openId.applications.get(String(interaction?.params['client_id']));
    if (!interaction || !application) return show(expiredPage(), 404);
    const attempt = attempts.get(uid) ?? { records: [] };
    attempts.set(uid, attempt);

    const visit: Visit = {
      ...parts,
      application,
      attempt,
      request,
      fields: await fieldsOf(request, url),
      path: `/sign-in/${uid}`,
      async finish(person) {
        attempts.delete(uid);
        person.lastSignInAt = parts.tenant.now();
        person.applicationId ??= application.id;
        return endInteraction(interaction, {
          login: { accountId: person.id },
          ...(!application.thirdParty && { consent: {} }),
          submission: submission(person, attempt, request),
        });
      },
    };
    if (interaction.prompt.name === 'consent') return consent(visit, interaction, step);
    return (await answer(visit, interaction, request.method, step)) ?? show(expiredPage(), 404);
  };
}

async function answer(visit: Visit, interaction: Interaction, method: string, step: string) {
  const { attempt, tenant } = visit;
  const [, name = '', back] = /^social\/([^/]+)(\/callback)?$/.exec(step) ?? [];
  const connector = findConnector(tenant, name);
  if (method === 'GET' && connector) {
    return back ? endSocial(visit, connector) : startSocial(visit, connector);
  }
  const { person } = attempt;
  if (person) {
    if (method === 'GET' && step === '') return show(secondStepPage(visit, person));
    if (method === 'POST' && step.startsWith('second/')) {
      return takeSecondStep(visit, person, step.slice('second/'.length));
    }
    if (method === 'POST' && step === 'restart') {
      delete attempt.person;
      attempt.records = [];
      return goTo(visit.path);
    }
  }
  if (method === 'POST') return takeFirstStep(visit, step);
  if (step !== '') return undefined;
  const direct = /^social:(.+)$/.exec(String(interaction.params['direct_sign_in']));
  const wanted = direct?.[1] && !attempt.state ? findConnector(tenant, direct[1]) : undefined;
  if (wanted) return startSocial(visit, wanted);
  const hint = interaction.params['login_hint'];
  if (typeof hint === 'string') visit.fields.set('login_hint', hint);
  const suspended = visit.fields.get('problem') === 'suspended';
  return show(firstStepPage(visit, suspended ? 'This account is suspended.' : undefined));
}

async function fieldsOf(request: Request, url: URL): Promise<URLSearchParams> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form');
  return isForm ? new URLSearchParams(await request.text()) : url.searchParams;
}

function submission(person: Person, { records }: Attempt, request: Request): Submission {
  return {
    interactionEvent: 'SignIn',
    userId: person.id,
    verificationRecords: records,
    signInContext: { ip: '127.0.0.1', userAgent: request.headers.get('user-agent') ?? '' },
  };
}

const expiredPage = () =>
  errorPage({
    error: 'session_not_found',
    error_description: 'This sign-in has expired. Go back to the application and start again.',
  });
