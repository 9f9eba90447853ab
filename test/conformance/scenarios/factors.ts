import { recordId, totpSecret } from '../../../demo/sandbox/ids.ts';
import { allFields } from '../../../demo/sandbox/settings.ts';
import type { MfaEntry } from '../../../demo/sandbox/tenant.ts';
import { register } from '../../support/software-authenticator.ts';
import type { Scenario } from '../scenario.ts';
import { relatedOrigins } from '../settings.ts';
import type { World } from '../world.ts';

const allFactors = ['Totp', 'WebAuthn', 'BackupCode'] as const;

function newTotp(world: World): MfaEntry {
  const createdAt = new Date(world.tenant.now()).toISOString();
  return { id: recordId(), type: 'Totp', createdAt, secret: totpSecret() };
}

function setFactors(world: World, factors: readonly MfaEntry['type'][]): void {
  world.tenant.settings.signInExperience.mfa.factors = [...factors];
}

function mandatory(world: World): void {
  world.tenant.settings.signInExperience.mfa.policy = 'Mandatory';
}

export const totp: Scenario = {
  async setUp(world) {
    world.addPerson('totp');
    world.signIn('totp');
    await world.prove('<verification-record-58>', 'totp');
  },
  before: {
    13: (world) => setFactors(world, ['WebAuthn', 'BackupCode']),
    14: (world) => setFactors(world, allFactors),
    32: mandatory,
  },
};

export const backupCodes: Scenario = {
  async setUp(world) {
    world.addPerson('backup');
    world.signIn('backup');
    await world.prove('<verification-record-59>', 'backup');
  },
  before: {
    4: addTotp,
    9: (world) => {
      const person = world.person('backup');
      person.mfa = person.mfa.filter(({ type }) => type !== 'BackupCode');
    },
    16: (world) => useCodes(world, 1),
    21: addTotp,
    22: (world) => useCodes(world, 10),
  },
};

function addTotp(world: World): void {
  world.person('backup').mfa.push(newTotp(world));
}

function useCodes(world: World, count: number): void {
  const usedAt = new Date(world.tenant.now()).toISOString();
  const entry = world.person('backup').mfa.find(({ type }) => type === 'BackupCode');
  for (const code of entry?.codes?.slice(0, count) ?? []) code.usedAt = usedAt;
}

/** Registers with the challenge of an earlier answer, and lets the recording's placeholders stand for the result. */
async function ceremony(world: World, number: 1 | 2, challenge: string, origin: string) {
  const { placeholders } = world;
  const known = placeholders.get(`<webauthn-challenge-${challenge}>`) ?? '';
  const made = await register({ challenge: known, origin, rpId: 'localhost' });
  placeholders.set(`<webauthn-credential-id-${number + 2}>`, made.id);
  placeholders.set(`<webauthn-clientDataJSON-${number}>`, made.clientDataJSON);
  placeholders.set(`<webauthn-attestationObject-${number}>`, made.attestationObject);
}

function setOrigins(world: World, origins: string[]): void {
  world.tenant.settings.accountCenter.webauthnRelatedOrigins = origins;
}

export const passkeys: Scenario = {
  async setUp(world) {
    world.addPerson('webauthn', {
      username: null,
      primaryEmail: 'cap-wa@example.com',
      name: 'Cap WA',
    });
    world.signIn('webauthn');
    await world.prove('<verification-record-60>', 'webauthn');
  },
  before: {
    3: (world) => ceremony(world, 1, '2', 'http://localhost:3001'),
    20: (world) => {
      const person = world.person('webauthn');
      person.mfa = person.mfa.filter(({ name }) => name !== 'Twice');
    },
    24: async (world) => {
      setOrigins(world, []);
      await ceremony(world, 2, '5', 'http://localhost:5173');
    },
    27: (world) => setOrigins(world, relatedOrigins),
    38: (world) => setFactors(world, ['Totp', 'BackupCode']),
    39: (world) => {
      setFactors(world, allFactors);
      setField(world, { passkey: 'ReadOnly' });
    },
    42: (world) => setField(world, { mfa: 'Off', passkey: 'Edit' }),
    44: ({ tenant }) => {
      const { passkey: _unset, ...fields } = allFields('Edit');
      tenant.settings.accountCenter.fields = fields;
    },
  },
};

function setField(world: World, fields: Partial<ReturnType<typeof allFields>>): void {
  world.tenant.settings.accountCenter.fields = { ...allFields('Edit'), ...fields };
}

export const mfaSettings: Scenario = {
  async setUp(world) {
    world.addPerson('mfaset');
    world.signIn('mfaset');
    await world.prove('<verification-record-65>', 'mfaset');
  },
  before: { 7: mandatory },
};
