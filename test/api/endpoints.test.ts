import { expect } from '@open-wc/testing';
import { bodies } from '../../src/api/bodies.ts';
import * as table from '../../src/api/endpoints.ts';
import type { Endpoint } from '../../src/api/endpoints.ts';
import * as gatewayTable from '../../src/api/gateway-endpoints.ts';

const rows: Endpoint[] = Object.values(table);
const gatewayRows = Object.values(gatewayTable).filter(
  (value): value is Endpoint & typeof value => typeof value === 'object' && 'path' in value,
);
const bodyOf = (row: Endpoint) => bodies[row.name as keyof typeof bodies];
const route = ({ method, path }: Endpoint) => `${method} ${path}`;
const parameters = ({ path }: Endpoint) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

/** Every route there is for a signed-in person, with what it needs: step-up, scope, field. */
const routes = `
GET /my-account - - -
PATCH /my-account - profile -
PATCH /my-account always profile username
PATCH /my-account/profile - profile profile
POST /my-account/password when-possible - password
POST /my-account/user-assets/avatar - profile avatar
POST /my-account/primary-email always email email
DELETE /my-account/primary-email always email email
POST /my-account/primary-phone always phone phone
DELETE /my-account/primary-phone always phone phone
POST /my-account/identities when-possible identities social
PUT /my-account/identities when-possible identities social
DELETE /my-account/identities/:target when-possible identities social
GET /my-account/identities/:target/access-token - identities -
PUT /my-account/identities/:target/access-token - identities -
GET /my-account/sso-identities/:connectorId/access-token - identities -
GET /my-account/mfa-verifications - identities mfa
POST /my-account/mfa-verifications always identities passkey
POST /my-account/mfa-verifications always identities mfa
PUT /my-account/mfa-verifications/totp always identities mfa
POST /my-account/mfa-verifications/totp-secret/generate - - -
POST /my-account/mfa-verifications/backup-codes/generate - - -
GET /my-account/mfa-verifications/backup-codes always identities mfa
PATCH /my-account/mfa-verifications/:id/name always identities passkey
DELETE /my-account/mfa-verifications/:id always identities mfa
DELETE /my-account/mfa-verifications/:id always identities passkey
GET /my-account/mfa-settings - identities mfa
PATCH /my-account/mfa-settings always identities mfa
GET /my-account/logto-configs - identities passkey
PATCH /my-account/logto-configs always identities passkey
GET /my-account/sessions always urn:logto:scope:sessions session
DELETE /my-account/sessions/:sessionId always urn:logto:scope:sessions session
GET /my-account/grants always urn:logto:scope:sessions session
DELETE /my-account/grants/:grantId always urn:logto:scope:sessions session
GET /my-account/trusted-devices always urn:logto:scope:trusted_devices trustedDevice
DELETE /my-account/trusted-devices/:id always urn:logto:scope:trusted_devices trustedDevice
GET /oidc/me - - -
POST /verifications/password - - -
POST /verifications/verification-code - - -
POST /verifications/verification-code/verify - - -
POST /verifications/social - - -
POST /verifications/social/verify - - -
POST /verifications/web-authn/registration - - -
POST /verifications/web-authn/registration/verify - - -
`;

describe('the endpoint table', () => {
  it('holds every route, and what it needs', () => {
    const needs = ({ stepUp, scope, field }: Endpoint) =>
      [stepUp, scope, field].map((need) => need ?? '-').join(' ');
    const held = rows.map((row) => `${route(row)} ${needs(row)}`);
    expect(held.sort()).to.deep.equal(routes.trim().split('\n').sort());
  });

  it('names each row as its export', () => {
    const names = Object.entries(table).map(([name, row]) => [name, row.name]);
    for (const [exported, named] of names) expect(named).to.equal(exported);
  });

  it('has a route twice only where bodies or switches differ', () => {
    const twice = rows.map(route).filter((key, index, keys) => keys.indexOf(key) !== index);
    expect(twice.sort()).to.deep.equal([
      'DELETE /my-account/mfa-verifications/:id',
      'PATCH /my-account',
      'POST /my-account/mfa-verifications',
    ]);
  });

  it('lets no name of a path, a query and a body clash', () => {
    for (const row of rows) {
      const body = bodyOf(row);
      const names = [
        ...parameters(row),
        ...(row.query ?? []),
        ...(row.upload ? ['file'] : []),
        ...(body ? Object.keys(body._zod.def.shape) : []),
      ];
      expect(new Set(names).size, row.name).to.equal(names.length);
    }
  });

  it('has a body for a call that sends one, and for no other', () => {
    const known = new Set([...rows, ...gatewayRows].map(({ name }) => name));
    for (const name of Object.keys(bodies)) expect(known.has(name), name).to.equal(true);
    for (const row of rows) {
      const bare = row.method === 'GET' || row.method === 'DELETE' || row.upload;
      if (bare) expect(bodyOf(row), row.name).to.equal(undefined);
      if (row.method === 'PUT' || row.method === 'PATCH') {
        expect(bodyOf(row), row.name).not.to.equal(undefined);
      }
    }
  });

  it('says of every reading call what it answers', () => {
    for (const row of rows) {
      if (row.method === 'GET') expect(row.response, row.name).not.to.equal(undefined);
      if (row.method === 'DELETE') expect(row.response, row.name).to.equal(undefined);
    }
  });

  it('shares no answer that would need a proof to be read: loading never asks', () => {
    for (const row of rows) if (row.resource) expect(row.stepUp, row.name).to.equal(undefined);
  });

  it('shares each answer under a name of its own', () => {
    const names = rows.flatMap(({ resource }) => resource ?? []);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('knows for every change what is stale afterwards', () => {
    const readOnly = /^(generate|verify|start|send|upload|get|list)|^renewProviderToken$/;
    for (const row of rows) {
      expect(Boolean(row.touches), row.name).to.equal(!readOnly.test(row.name));
    }
  });
});
