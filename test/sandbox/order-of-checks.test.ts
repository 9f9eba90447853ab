import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents } from '../../src/api/documents.ts';
import * as endpoints from '../../src/api/endpoints.ts';
import { routes } from '../../demo/sandbox/account-api/routes.ts';
import { allScopes } from '../../demo/sandbox/memory-sign-ins.ts';
import { signedIn, password } from '../support/sandbox-caller.ts';

interface Row {
  method: string;
  path: string;
  stepUp?: 'always' | 'when-possible';
  scope?: string;
  field?: string;
  upload?: true;
  anonymous?: true;
  /** Not part of the Account API. */
  beside?: true;
}

const table = Object.entries<Row>(endpoints).filter(([, { beside }]) => !beside);
const record = 'no-such-record';
/** A body that passes the guard, for each row that takes one. */
const bodies: Record<string, unknown> = {
  updateAccount: { name: 'New' },
  setUsername: { username: 'new_name' },
  updateProfile: { givenName: 'New' },
  setPassword: { password: 'another long password' },
  setPrimaryEmail: { email: 'new@example.com', newIdentifierVerificationRecordId: record },
  setPrimaryPhone: { phone: '15550199', newIdentifierVerificationRecordId: record },
  linkIdentity: { newIdentifierVerificationRecordId: record },
  replaceIdentity: { newIdentifierVerificationRecordId: record },
  renewProviderToken: { verificationRecordId: record },
  addPasskey: { type: 'WebAuthn', newIdentifierVerificationRecordId: record },
  addBackupCodes: { type: 'BackupCode', codes: [] },
  setTotp: { secret: 'JBSWY3DPEHPK3PXP', code: '000000' },
  renamePasskey: { name: 'Key' },
  updateMfaSettings: { skipMfaOnSignIn: true },
  updateLogtoConfigs: { passkeySignIn: { skipped: true } },
  verifyPassword: { password },
  sendCode: { identifier: { type: 'email', value: 'new@example.com' } },
  verifyCode: {
    identifier: { type: 'email', value: 'new@example.com' },
    verificationId: record,
    code: '000000',
  },
  startSocial: { connectorId: 'connector-google', state: 's', redirectUri: 'https://x.example' },
  verifySocial: { verificationRecordId: record, connectorData: {} },
  verifyPasskeyRegistration: {
    verificationRecordId: record,
    payload: {
      type: 'WebAuthn',
      id: 'x',
      rawId: 'x',
      response: { clientDataJSON: 'x', attestationObject: 'x' },
      clientExtensionResults: {},
    },
  },
};

function bodyOf(name: string, row: Row): unknown {
  if (!row.upload) return bodies[name];
  const form = new FormData();
  form.append('file', new File(['text'], 'a.png'));
  return form;
}

/** Reading codes has no switch; removing looks for the thing before it looks at the switch. */
const fieldAfterAll = ['listBackupCodes', 'removeMfa', 'removePasskey'];

const pathOf = ({ path }: Row) => path.replaceAll(/:\w+/g, 'nothing');

test('the sandbox answers exactly the calls of the endpoint table, and the unproven TOTP twin', () => {
  const key = ({ method, path }: Row) => `${method} ${path.replaceAll(/:\w+/g, ':')}`;
  const served = new Set(routes.map(key));
  const known = new Set(table.map(([, row]) => key(row)));
  for (const { path } of Object.values(documents)) known.add(key({ method: 'GET', path }));
  assert.deepEqual([...served].sort(), [...known].sort());
  assert.equal(routes.length, 33 + 7 + 2);
});

for (const [name, row] of table) {
  const { method } = row;
  const path = pathOf(row);
  const body = bodyOf(name, row);

  test(`${name}: token first, then the switch of the account center, then the guard`, async () => {
    const closed = signedIn(undefined, { accountCenter: { enabled: false } });
    const stranger = await closed.call(method, path, { body, token: 'unknown' });
    assert.deepEqual([stranger.status, stranger.code], [401, 'auth.unauthorized']);
    const unguarded = body === undefined ? {} : { body: { nonsense: 1 } };
    const off = await closed.call(method, path, unguarded);
    assert.deepEqual([off.status, off.code], [400, 'account_center.not_enabled']);
  });

  if (row.stepUp === 'always') {
    test(`${name}: wants a proof`, async () => {
      const { call } = signedIn();
      const refused = await call(method, path, { body });
      assert.deepEqual(
        [refused.status, refused.code],
        [401, 'verification_record.permission_denied'],
      );
    });
  } else {
    test(`${name}: ${row.stepUp ? 'wants no proof of who has none' : 'wants no proof'}`, async () => {
      const { call } = signedIn(row.stepUp ? { username: 'social_only' } : undefined);
      const { code } = await call(method, path, { body });
      assert.notEqual(code, 'verification_record.permission_denied');
    });
  }

  if (row.scope) {
    test(`${name}: needs the scope ${row.scope}`, async () => {
      const scopes = allScopes.filter((scope) => scope !== row.scope);
      const { call, prove } = signedIn(undefined, {}, { scopes });
      const refused = await call(method, path, { body, proof: await prove() });
      // Removing looks the entry up before the field but after the scope, so all rows agree here.
      assert.match(refused.code ?? '', /^auth\.(unauthorized|forbidden)$/);
      assert.ok([400, 401, 403].includes(refused.status));
    });
  }

  if (row.field && !fieldAfterAll.includes(name)) {
    test(`${name}: is closed while ${row.field} is Off`, async () => {
      const fields = { [row.field ?? '']: 'Off' as const };
      const { call, prove } = signedIn(undefined, { accountCenter: { fields } });
      const { status, code } = await call(method, path, { body, proof: await prove() });
      assert.equal(status, 400);
      assert.match(code ?? '', /^account_center\.field_not_(editable|enabled)$/);
    });
  }
}
