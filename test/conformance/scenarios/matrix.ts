import { allFields } from '../../../demo/sandbox/settings.ts';
import type { FieldName } from '../../../demo/sandbox/tenant.ts';
import type { Scenario } from '../scenario.ts';

export const thirdParty: Scenario = {
  async setUp(world) {
    world.addPerson('third', { primaryEmail: 'cap-third@example.com', primaryPhone: '15550140' });
    world.signIn('first-party', { as: 'third' });
    await world.prove('<verification-record-82>', 'first-party');
    world.signIn('third-party', {
      as: 'third',
      thirdParty: true,
      clientId: '<third-party-app-id>',
      scopes: 'openid profile email phone address identities custom_data'.split(' '),
    });
  },
};

export const fields: Scenario = {
  async setUp(world) {
    world.addPerson('fields', {
      primaryEmail: 'cap-fields@example.com',
      primaryPhone: '15550150',
      name: 'F',
      customData: { a: 1 },
      profile: { givenName: 'G' },
    });
    world.signIn('fields');
    await world.prove('<verification-record-84>', 'fields');
  },
  beforeEach({ tenant }, { name }) {
    const { accountCenter } = tenant.settings;
    accountCenter.enabled = !name.startsWith('account center disabled');
    const off = /^GET with (\w+) Off$/.exec(name)?.[1];
    if (name.startsWith('all fields Off')) accountCenter.fields = allFields('Off');
    else if (name.startsWith('all fields ReadOnly')) accountCenter.fields = allFields('ReadOnly');
    else if (name.startsWith('fields {}')) accountCenter.fields = {};
    else accountCenter.fields = { ...allFields('Edit'), ...(off && { [off as FieldName]: 'Off' }) };
  },
};

export const verificationId: Scenario = {
  async setUp(world) {
    const phones = { vid: '15550160', vid2: '15550161', vid3: '15550163', vid4: '15550162' };
    for (const [name, primaryPhone] of Object.entries(phones)) {
      world.addPerson(name, { primaryEmail: `cap-${name}@example.com`, primaryPhone });
      world.signIn(name);
    }
    await world.prove('<verification-record-92>', 'vid2');
    await world.elapse(601_000, ['<verification-record-92>']);
    await world.prove('<verification-record-91>', 'vid3');
    await world.prove('<verification-record-93>', 'vid4');
  },
  before: { 191: (world) => void world.signIn('vid4-new-session', { as: 'vid4' }) },
};

export const routing: Scenario = {
  setUp(world) {
    world.addPerson('routing');
    world.signIn('routing');
  },
};
