import { allScopes } from '../../../demo/sandbox/memory-sign-ins.ts';
import type { Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

const bob = { username: 'bob', primaryEmail: 'bob@example.com', primaryPhone: '15550101' };
const strictPolicy = {
  length: { min: 12, max: 64 },
  characterTypes: { min: 3 },
  rejects: { pwned: true, repetitionAndSequence: true, userInfo: true, words: ['logto', 'acme'] },
};

export const cors: Scenario = {
  setUp(world) {
    world.addPerson('cors');
    world.signIn('cors');
  },
};

export const auth: Scenario = {
  async setUp(world) {
    world.addPerson('auth', { primaryEmail: 'cap-auth@example.com', primaryPhone: '15550120' });
    world.signIn('expired', { as: 'auth' });
    world.tenant.advance(3_601_000);
    world.signIn('auth');
    for (const scope of allScopes.slice(2)) {
      world.signIn(`scope-${scope}`, { as: 'auth', scopes: ['openid', scope] });
    }
    world.signIn('openid-only', { as: 'auth', scopes: ['openid'] });
    world.signIn('openid-profile', { as: 'auth', scopes: ['openid', 'profile'] });
    world.signIn('no-openid', { as: 'auth', scopes: ['profile', 'email'] });
    world.signIn('revoked', { as: 'auth' });
    world.tenant.signIns.revokeToken(world.placeholders.get('<access-token:revoked>') ?? '');
    await world.prove('<verification-record-5>', 'openid-only');
  },
  before: {
    115: (world) => void (world.person('auth').isSuspended = true),
    116: (world) => void world.tenant.people.delete(world.person('auth').id),
  },
};

export const profile: Scenario = {
  async setUp(world) {
    world.addPerson('bob', bob);
    world.addPerson('solo');
    world.addPerson('profile', {
      primaryEmail: 'cap-profile@example.com',
      primaryPhone: '15550121',
      name: 'Cap Profile',
    });
    world.signIn('profile');
    world.signIn('solo');
    await world.prove('<verification-record-9>', 'profile');
    await world.prove('<verification-record-10>', 'solo');
  },
};

export const password: Scenario = {
  async setUp(world) {
    world.addPerson('other');
    world.addPerson('lockout');
    world.addPerson('nopw', { primaryEmail: 'cap-nopw@example.com', password: null });
    world.addPerson('password', {
      primaryEmail: 'cap-password@example.com',
      primaryPhone: '15550122',
      name: 'Cap Password',
    });
    world.signIn('password');
    world.signIn('other');
    await world.prove('<verification-record-13>', 'password');
    await world.elapse(601_000, ['<verification-record-13>']);
    world.signIn('lockout');
    world.signIn('nopw');
    await world.prove('<verification-record-11>', 'other');
  },
  before: {
    23: ({ tenant }) => void (tenant.settings.signInExperience.passwordPolicy = strictPolicy),
    27: ({ tenant }) => void (tenant.settings.signInExperience.passwordPolicy = {}),
    33: (world) =>
      proveByEmail(world, '<verification-record-15>', 'password', 'cap-password@example.com'),
    34: ({ tenant }) =>
      void (tenant.settings.signInExperience.sentinelPolicy = {
        maxAttempts: 3,
        lockoutDuration: 5,
      }),
    44: (world) => void (world.person('nopw').primaryEmail = null),
  },
};

async function proveByEmail(world: World, placeholder: string, token: string, value: string) {
  const identifier = { type: 'email', value };
  const { verificationRecordId: id } = await world.post(token, '/verifications/verification-code', {
    identifier,
  });
  const code = world.tenant.inbox.at(-1)?.code;
  const path = '/verifications/verification-code/verify';
  await world.post(token, path, { identifier, verificationId: id, code });
  world.placeholders.set(placeholder, String(id));
}

/** Codes expire before their record only when the policy makes them. */
function expireCodes(world: World): Promise<void> {
  world.tenant.settings.signInExperience.verificationCodePolicy = { expirationDuration: 60 };
  return world.elapse(61_000);
}

function restoreCodes(world: World): void {
  world.tenant.settings.signInExperience.verificationCodePolicy = {};
}

export const email: Scenario = {
  async setUp(world) {
    world.addPerson('bob', bob);
    world.addPerson('em', { primaryEmail: 'cap-em@example.com' });
    world.signIn('em');
    await world.prove('<verification-record-16>', 'em');
  },
  before: {
    50: expireCodes,
    51: restoreCodes,
    52: (world) => world.elapse(601_000),
    68: (world) => useCodeOf(world, '<verification-record-25>', '<verification-record-26>'),
    81: ({ tenant }) =>
      void (tenant.settings.emailBlocklist = {
        blockSubaddressing: true,
        entries: ['@blocked.example', 'me@exact.example'],
      }),
    88: (world) =>
      void Object.assign(world.person('em'), { username: null, primaryEmail: 'e@example.com' }),
    89: ({ tenant }) => void (tenant.settings.messageChannels = []),
  },
};

export const phone: Scenario = {
  async setUp(world) {
    world.addPerson('bob', bob);
    world.addPerson('ph', { primaryPhone: '15550123' });
    world.signIn('ph');
    await world.prove('<verification-record-37>', 'ph');
  },
  before: {
    49: expireCodes,
    50: restoreCodes,
    51: (world) => world.elapse(601_000),
    67: (world) => useCodeOf(world, '<verification-record-46>', '<verification-record-47>'),
    83: (world) =>
      void Object.assign(world.person('ph'), { username: null, primaryPhone: '15550124' }),
    84: ({ tenant }) => void (tenant.settings.messageChannels = []),
  },
};

/** The first message's code tried with the second message's record. */
function useCodeOf(world: World, first: string, second: string): void {
  world.codes.set(second, world.codes.get(first) ?? '');
}
