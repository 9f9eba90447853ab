import { trustedDeviceCookie } from '../../../demo/sandbox/sign-ins.ts';
import type { Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

const connectorId = '<social-connector-id>';
const secondIdentity = {
  userId: 'social-user-2',
  details: {
    id: 'social-user-2',
    name: 'Social Two',
    rawData: { code: 'c', name: 'Social Two', userId: 'social-user-2' },
  },
};

/** A verified social record that some token started. */
async function socialRecord(world: World, placeholder: string, token: string, userId: string) {
  const started = await world.post(token, '/verifications/social', {
    connectorId,
    state: 's',
    redirectUri: 'http://localhost:5173/callback',
  });
  const verificationRecordId = String(started['verificationRecordId']);
  await world.post(token, '/verifications/social/verify', {
    verificationRecordId,
    connectorData: { code: 'c', userId },
  });
  world.placeholders.set(placeholder, verificationRecordId);
}

export const social: Scenario = {
  async setUp(world) {
    world.addPerson('social', { primaryEmail: 'cap-social@example.com' });
    world.addPerson('social_other');
    world.signIn('social');
    world.signIn('social_other');
    await world.prove('<verification-record-66>', 'social');
    await world.prove('<verification-record-72>', 'social_other');
  },
  before: {
    38: (world) => world.elapse(3_601_000),
    42: async (world) => {
      await socialRecord(world, '<verification-record-73>', 'social_other', 'social-user-2');
      await socialRecord(world, '<verification-record-74>', 'social', 'social-user-3');
    },
    50: (world) =>
      void Object.assign(world.person('social'), {
        username: null,
        primaryEmail: null,
        password: null,
        identities: { 'mock-social': secondIdentity },
      }),
  },
};

export const sessions: Scenario = {
  async setUp(world) {
    world.addPerson('sessions', { primaryEmail: 'cap-sess@example.com' });
    world.addPerson('stranger');
    world.signIn('sessions');
    world.signIn('sessions-B', { as: 'sessions' });
    world.signIn('sessions-C', { as: 'sessions' });
    world.placeholders.set('<session-uid-6>', world.signIn('stranger'));
    await world.prove('<verification-record-76>', 'sessions');
  },
};

export const grants: Scenario = {
  async setUp(world) {
    world.addPerson('grants', { primaryEmail: 'cap-grants@example.com' });
    const sessionUid = world.signIn('grants');
    world.signIn('grants-third-party', {
      as: 'grants',
      sessionUid,
      clientId: '<third-party-app-id>',
      applicationName: 'Test bed third-party SPA',
      thirdParty: true,
      scopes: ['openid', 'profile', 'email'],
    });
    await world.prove('<verification-record-80>', 'grants');
  },
};

export const trustedDevices: Scenario = {
  async setUp(world) {
    world.addPerson('trusted');
    world.signIn('trusted');
    world.placeholders.set('<trusted-device-cookie-name>', trustedDeviceCookie);
    await world.prove('<verification-record-81>', 'trusted');
  },
  before: {
    3: ({ tenant }) => {
      const userId = '<user-id:trusted>';
      tenant.signIns.trustDevice(userId, { country: 'US', city: 'San Francisco' });
      tenant.signIns.trustDevice(userId, { userAgent: 'a phone' });
      tenant.signIns.trustDevice(userId, { userAgent: 'curl/8' });
    },
  },
};

export const avatarWithoutStorage: Scenario = {
  setUp(world) {
    world.addPerson('avatar');
    world.signIn('avatar');
  },
};

export const avatarWithStorage: Scenario = {
  settings: { storage: 'ready' },
  setUp(world) {
    world.addPerson('avatar');
    world.signIn('avatar#2', { as: 'avatar' });
  },
};
