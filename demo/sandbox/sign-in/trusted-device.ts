import { trustedDeviceCookie } from '../sign-ins.ts';
import { secret } from '../ids.ts';
import type { Person, Tenant } from '../tenant.ts';
import type { Visit } from './attempt.ts';

interface Policy {
  enabled?: boolean;
  durationDays?: number;
}

const policyOf = (tenant: Tenant) =>
  (tenant.settings.signInExperience['trustedDevice'] ?? {}) as Policy;

export const trustsDevices = (tenant: Tenant) =>
  tenant.settings.devFeatures && policyOf(tenant).enabled === true;

/** Whether this browser was trusted by this person at an earlier sign-in. */
export function isTrusted({ tenant, request, openId }: Visit, person: Person): boolean {
  if (!trustsDevices(tenant)) return false;
  const cookies = (request.headers.get('cookie') ?? '').split('; ');
  const value = cookies.find((cookie) => cookie.startsWith(`${trustedDeviceCookie}=`));
  const [id, secretPart] = value?.slice(trustedDeviceCookie.length + 1).split('.') ?? [];
  return Boolean(id && secretPart) && openId.signIns.useTrustedDevice(person.id, id!, secretPart!);
}

/** Trusts this browser and gives the cookie that says so. */
export function trustCookie({ tenant, request, openId }: Visit, person: Person): string {
  const lifetime = (policyOf(tenant).durationDays ?? 30) * 86_400;
  const proof = secret();
  const device = openId.signIns.trustDevice({
    userId: person.id,
    secret: proof,
    userAgent: request.headers.get('user-agent') ?? '',
    country: null,
    city: null,
    expiresAt: tenant.now() + lifetime * 1000,
  });
  return `${trustedDeviceCookie}=${device.id}.${proof}; Path=/; Max-Age=${lifetime}; Secure; HttpOnly; SameSite=Lax`;
}
