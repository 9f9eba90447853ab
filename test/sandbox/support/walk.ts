import assert from 'node:assert/strict';
import type { TenantOptions, TenantServer } from '../../../demo/sandbox/tenant-server.ts';
import type { MfaEntry, Person } from '../../../demo/sandbox/tenant.ts';
import { App, codeIn } from './app.ts';
import { addMara } from './sandbox.ts';

/** The base32 secret of {@link totp}. */
export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export const totp: MfaEntry = {
  id: 'totp',
  type: 'Totp',
  createdAt: '2026-01-01T00:00:00.000Z',
  secret,
};

interface Tenants {
  tenant(options?: TenantOptions): Promise<TenantServer>;
}

/** Mara at the sign-in page of a fresh tenant; `send` posts a step and follows where it leads. */
export async function walk(
  sandbox: Tenants,
  more: Partial<Person> = {},
  options: TenantOptions = {},
) {
  const server = await sandbox.tenant(options);
  const mara = addMara(server, more);
  const app = new App(server);
  const path = await app.startSignIn();
  const send = async (step: string, form: Record<string, string>) =>
    app.visitor.follow(await app.visitor.post(`${path}/${step}`, form));
  return { server, mara, app, path, send };
}

/** The kinds of proof the session list tells of somebody's only session. */
export async function proofs({ tenant }: TenantServer, { id }: Person): Promise<string[]> {
  const [session] = await tenant.signIns.sessions(id);
  const submission = session?.['lastSubmission'] as { verificationRecords: { type: string }[] };
  return submission.verificationRecords.map(({ type }) => type);
}

/** Back at the application with a code. */
export const isDone = (response: Response) => assert.ok(codeIn(response), `${response.status}`);

export async function says(response: Response, words: RegExp): Promise<void> {
  assert.match(await response.text(), words);
}
