import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { Driver, E2ePerson, E2eTenant, PersonDetails, SeenRequest } from './driver.ts';

interface Message {
  code: string;
  sentAt: number;
}

/** Finds the sandbox behind a demo page. */
export async function sandboxOf(demo: string): Promise<Driver> {
  const answer = await fetch(new URL('/sandbox.json', demo));
  const { control } = (await answer.json()) as { control: string };
  return sandboxDriver(control);
}

/** Drives the sandbox over its control API. */
export function sandboxDriver(control: string): Driver {
  return {
    async tenant({ settings, appOrigins } = {}) {
      const made = (await call(`${control}/tenants`, 'POST', { settings, appOrigins })) as {
        id: string;
        origin: string;
        appId: string;
        thirdPartyAppId: string;
        machine: { id: string; secret: string };
      };
      return tenantAt(`${control}/tenants/${made.id}`, made);
    },
  };
}

function tenantAt(
  address: string,
  made: {
    origin: string;
    appId: string;
    thirdPartyAppId: string;
    machine: { id: string; secret: string };
  },
): E2eTenant {
  const at = (path: string, method = 'GET', body?: object) =>
    call(`${address}/${path}`, method, body);
  const clock = async () => ((await at('clock')) as { now: number }).now;
  const taken = new Set<string>();

  const tenant: E2eTenant = {
    endpoint: made.origin,
    appId: made.appId,
    machine: { clientId: made.machine.id, clientSecret: made.machine.secret },

    async person(details = {}) {
      const { id } = (await at('people', 'POST', personRow(details))) as { id: string };
      return { ...details, id };
    },
    read: async ({ id }) => (await at(`people/${id}`)) as Record<string, unknown>,
    change: async ({ id }, part) => void (await at(`people/${id}`, 'PATCH', part)),
    configure: async (settings) => void (await at('settings', 'PATCH', settings)),

    async code(address) {
      const query = `messages?to=${encodeURIComponent(address)}`;
      return eventually(`a code for ${address}`, async () => {
        const [newest] = (await at(query)) as Message[];
        const key = newest && `${address} ${newest.sentAt} ${newest.code}`;
        if (!key || taken.has(key)) return undefined;
        taken.add(key);
        return newest.code;
      });
    },
    manage: async (data) => void (await at('management', 'PATCH', data)),
    advance: async (milliseconds) => void (await at('clock', 'POST', { advance: milliseconds })),
    async totp(secret) {
      const timestamp = await clock();
      return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
    },

    fault: async (fault) => void (await at('faults', 'POST', fault)),
    clearFaults: async () => void (await at('faults', 'DELETE')),
    async requests(wanted = {}) {
      return (await at(`requests?${new URLSearchParams(wanted)}`)) as SeenRequest[];
    },
    forgetRequests: async () => void (await at('requests', 'DELETE')),

    async tokens({ id }, { thirdParty, ago, ...details } = {}) {
      const clientId = thirdParty ? made.thirdPartyAppId : made.appId;
      const when = ago === undefined ? {} : { at: (await clock()) - ago };
      const tokens = await at('tokens', 'POST', { personId: id, clientId, ...when, ...details });
      const { access_token, refresh_token } = tokens as Record<string, string>;
      return { accessToken: access_token!, refreshToken: refresh_token };
    },
    async trust({ id }, device) {
      const expiresAt = (await clock()) + 30 * 86_400_000;
      const nowhere = { country: null, city: null };
      await at('devices', 'POST', { userId: id, secret: '', expiresAt, ...nowhere, ...device });
    },
    endSessions: async ({ id }) => void (await at(`sessions/${id}`, 'DELETE')),
    async statusOf(token) {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${made.origin}/api/my-account`, { headers })).status;
    },
    async refresh(refreshToken) {
      const { ok } = await fetch(`${made.origin}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          client_id: made.appId,
          refresh_token: refreshToken,
        }),
      });
      return ok;
    },
    signIn: (page, person, options) => signIn(tenant, page, person, options),
    async chooseSocialAccount(page, name = 'Cancel') {
      await page.getByRole('button', { name }).first().click();
    },
    remove: async () => void (await call(address, 'DELETE')),
  };
  return tenant;
}

async function signIn(
  tenant: E2eTenant,
  page: Page,
  person: E2ePerson,
  options: { trust?: boolean } = {},
): Promise<void> {
  await page.waitForURL(`${tenant.endpoint}/**`);
  await passFirstStep(tenant, page, person);
  const away = page.waitForURL((url) => url.origin !== tenant.endpoint);
  if (person.totpSecret !== undefined) {
    const heading = page.getByRole('heading', { name: 'One more step' });
    // A trusted browser is not asked; then the heading never comes, and that is no error.
    await Promise.race([heading.waitFor().catch(() => undefined), away]);
    if (await heading.isVisible()) {
      await page.getByLabel('Code', { exact: false }).fill(await tenant.totp(person.totpSecret));
      if (options.trust) await page.getByLabel('Trust this device').check();
      await page.getByRole('button', { name: 'Continue' }).click();
    }
  }
  await away;
}

/** By password, else by a code, else by the social account: what the person has. */
async function passFirstStep(tenant: E2eTenant, page: Page, person: E2ePerson): Promise<void> {
  const identifier = person.username ?? person.primaryEmail ?? person.primaryPhone;
  const [social] = Object.entries(person.identities ?? {});
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  if (identifier === undefined) {
    if (!social) throw new Error('Somebody with nothing to sign in with cannot sign in');
    const [target, { userId }] = social;
    await page.getByRole('link', { name: `Continue with ${target}` }).click();
    await page.getByLabel('Account id').fill(userId);
    const provider = new URL(page.url()).origin;
    await press('Continue');
    return page.waitForURL((url) => url.origin !== provider);
  }
  await page.getByLabel('Username, email or phone number').fill(identifier);
  if (person.password !== undefined) {
    await page.getByLabel('Password').fill(person.password);
    return press('Sign in');
  }
  await press('Send me a code instead');
  await page.getByLabel('Code').fill(await tenant.code(identifier));
  return press('Continue');
}

function personRow({ totpSecret, backupCodes, ...details }: PersonDetails): object {
  const createdAt = new Date().toISOString();
  return {
    ...details,
    mfa: [
      ...(totpSecret === undefined
        ? []
        : [{ id: 'totp', type: 'Totp', createdAt, secret: totpSecret }]),
      ...(backupCodes === undefined
        ? []
        : [
            {
              id: 'backup-codes',
              type: 'BackupCode',
              createdAt,
              codes: backupCodes.map((code) => ({ code })),
            },
          ]),
    ],
  };
}

async function call(address: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** Asks again until there is something, for a few seconds. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There was no ${what}`);
}
