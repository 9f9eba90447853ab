import { expect } from '@open-wc/testing';
import { fieldGroups, storedValue, type FieldChoice } from '../../src/account/profile-fields.ts';
import type { Profile } from '../../src/api/schemas.ts';
import type { CustomProfileField, Settings } from '../../src/api/settings.ts';

const ann: Profile = {
  id: 'ann',
  name: 'Ann',
  profile: { nickname: 'Annie' },
  customData: { company: 'Acme', newsletter: true, age: 40, tags: ['a'] },
};

const entry = (part: Partial<CustomProfileField>): CustomProfileField => ({
  name: 'company',
  type: 'Text',
  config: {},
  ...part,
});

const tenant = (
  customProfileFieldCatalog: CustomProfileField[],
  profileFields: string[] | null = null,
): Settings => ({
  accountCenter: {
    enabled: true,
    fields: {},
    profileFields: profileFields?.map((name) => ({ name })) ?? null,
  },
  signInExperience: { customProfileFieldCatalog },
});

/** `about: givenName nickname` of each group. */
const names = (choice: FieldChoice) =>
  fieldGroups({ profile: ann, ...choice }).map(
    ({ id, fields }) => `${id}: ${fields.map(({ name }) => name).join(' ')}`,
  );

const field = (name: string, choice: FieldChoice = {}) =>
  fieldGroups({ profile: ann, ...choice })
    .flatMap(({ fields }) => fields)
    .find((each) => each.name === name);

describe('fieldGroups', () => {
  it('are what Logto knows, where nobody chose', () => {
    expect(names({})).to.deep.equal([
      'main: avatar name',
      'about: givenName middleName familyName nickname birthdate gender website',
      'region: locale zoneinfo address',
    ]);
  });

  it('end with the tenant’s own fields where it chose none for its page', () => {
    const settings = tenant([entry({}), entry({ name: 'nickname' })]);
    expect(names({ settings }).at(-1)).to.equal('more: company');
  });

  it('are what the tenant chose for its page, in its order', () => {
    const catalogue = ['company', 'nickname', 'birthdate'].map((name) => entry({ name }));
    const settings = tenant(catalogue, ['nickname', 'company']);
    expect(names({ settings })).to.deep.equal(['main: avatar name', 'about: nickname company']);
  });

  it('are what the page names, in its order, without what nobody knows', () => {
    const settings = tenant([entry({})], ['nickname']);
    expect(names({ settings, fields: 'website,name  company, avtar' })).to.deep.equal([
      'chosen: website name company',
    ]);
  });

  it('name no field twice', () => {
    expect(names({ fields: 'name name', customData: 'name' })).to.deep.equal(['chosen: name']);
  });

  it('do not mistake what every object has for a field', () => {
    expect(names({ fields: 'constructor toString __proto__' })).to.deep.equal([]);
  });

  it('hold the keys of custom data the page names, of the kind it names or the value has', () => {
    expect(names({ customData: 'company newsletter' }).at(-1)).to.equal('more: company newsletter');
    const customData = 'company newsletter age:number born:date since:address';
    const kind = (name: string) => field(name, { customData })?.kind;
    expect(['company', 'newsletter', 'age', 'born', 'since'].map(kind)).to.deep.equal([
      'text',
      'checkbox',
      'number',
      'date',
      'text',
    ]);
  });

  it('leave lists and objects of custom data alone', () => {
    expect(field('tags', { customData: 'tags' })).to.equal(undefined);
    const settings = tenant([entry({ name: 'tags' })]);
    expect(field('tags', { settings })).to.equal(undefined);
  });

  it('put the page’s order before that of custom data', () => {
    expect(names({ fields: 'age name', customData: 'company age' })).to.deep.equal([
      'chosen: age name company',
    ]);
  });
});

describe('a field of the catalogue', () => {
  const kindOf = (part: Partial<CustomProfileField>) => {
    const settings = tenant([entry(part)]);
    return field(part.name ?? 'company', { settings })?.kind;
  };

  it('is of the kind its owner says', () => {
    const types = ['Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex'];
    expect(types.map((type) => kindOf({ type }))).to.deep.equal(
      types.map((type) => type.toLowerCase()),
    );
  });

  it('is text where its kind is not known yet', () => {
    expect(kindOf({ type: 'Signature' })).to.equal('text');
  });

  it('is what we know better where it is said to be text', () => {
    expect(kindOf({ name: 'zoneinfo' })).to.equal('zone');
    expect(kindOf({ name: 'gender', type: 'Select' })).to.equal('select');
    expect(kindOf({ name: 'avatar', type: 'Url' })).to.equal('picture');
  });

  it('is kept where Logto keeps it', () => {
    const settings = tenant(['name', 'nickname', 'company'].map((name) => entry({ name })));
    const store = (name: string) => field(name, { settings })?.store;
    expect(['name', 'nickname', 'company'].map(store)).to.deep.equal([
      'account',
      'profile',
      'customData',
    ]);
  });

  it('is its parts where it is a full name, without those switched off', () => {
    const parts = [
      { enabled: true, name: 'familyName', type: 'Text', required: true },
      { enabled: false, name: 'middleName', type: 'Text', required: false },
      { enabled: true, name: 'givenName', type: 'Text', required: false },
    ];
    const settings = tenant(
      [entry({ name: 'fullname', type: 'Fullname', config: { parts } })],
      ['fullname'],
    );
    expect(names({ settings }).at(-1)).to.equal('about: familyName givenName');
    expect(field('familyName', { settings })).to.include({ required: true, store: 'profile' });
  });

  it('with a broken list of parts has none', () => {
    const config = { parts: 'givenName' };
    const settings = tenant([entry({ name: 'fullname', type: 'Fullname', config })], ['fullname']);
    expect(names({ settings })).to.deep.equal(['main: avatar name']);
  });
});

describe('storedValue', () => {
  const value = (name: string, choice?: FieldChoice) => storedValue(ann, field(name, choice)!);

  it('is found where the field is kept', () => {
    expect(value('name')).to.equal('Ann');
    expect(value('nickname')).to.equal('Annie');
    expect(value('newsletter', { customData: 'newsletter' })).to.equal(true);
  });

  it('is undefined for null and for what is not there', () => {
    expect(storedValue({ id: 'x', name: null }, field('name')!)).to.equal(undefined);
    expect(storedValue({ id: 'x' }, field('nickname')!)).to.equal(undefined);
  });
});
