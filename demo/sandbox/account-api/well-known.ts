/** The public documents: what the owner configured, as anybody may read it. */
import type { Tenant } from '../tenant.ts';
import type { DocumentRoute } from './call.ts';

export function accountCenterDocument({ settings }: Tenant): Record<string, unknown> {
  const { trustedDevice, ...fields } = settings.accountCenter.fields;
  return {
    tenantId: 'default',
    id: 'default',
    ...settings.accountCenter,
    fields: settings.devFeatures && trustedDevice ? { ...fields, trustedDevice } : fields,
    customCss: null,
  };
}

export function signInExperienceDocument({ settings }: Tenant): Record<string, unknown> {
  const { trustedDevice, socialConnectors, ...experience } = settings.signInExperience;
  return {
    tenantId: 'default',
    id: 'default',
    ...experience,
    socialSignInConnectorTargets: [...new Set(socialConnectors.map(({ target }) => target))],
    ...(settings.devFeatures && { trustedDevice }),
    socialConnectors: socialConnectors.map(({ storesTokens, ...connector }) => ({
      ...connector,
      isTokenStorageSupported: storesTokens ?? false,
    })),
  };
}

export const wellKnownRoutes: DocumentRoute[] = [
  { method: 'GET', path: '/.well-known/account-center', document: accountCenterDocument },
  { method: 'GET', path: '/.well-known/sign-in-exp', document: signInExperienceDocument },
];
