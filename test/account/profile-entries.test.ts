import { expect } from '@open-wc/testing';
import {
  accusedBy,
  conflicting,
  entriesOf,
  entryText,
  requestsFor,
  type ProfileEdit,
} from '../../src/account/profile-entries.ts';
import { fieldGroups, type FieldChoice } from '../../src/account/profile-fields.ts';
import { AccountError } from '../../src/api/errors.ts';
import type { Profile } from '../../src/api/schemas.ts';
import type { Settings } from '../../src/api/settings.ts';

const ann: Profile = {
  id: 'ann',
  name: 'Ann',
  profile: {
    nickname: 'Annie',
    birthdate: '03/05/1990',
    address: { locality: 'Bonn', country: 'DE' },
  },
  customData: { company: 'Acme', newsletter: true, age: 40, legacy: 'true', other: { kept: 1 } },
};

const settings: Settings = {
  signInExperience: {
    customProfileFieldCatalog: [
      { name: 'birthdate', type: 'Date', config: { format: 'dd/MM/yyyy' } },
      { name: 'terms', type: 'Checkbox', config: { defaultValue: 'true' } },
    ],
  },
};
const choice: FieldChoice = {
  settings,
  profile: ann,
  customData: 'company newsletter:checkbox age:number legacy:checkbox',
};

const entries = fieldGroups(choice)
  .flatMap(({ fields }) => fields)
  .flatMap((field) => entriesOf(field, ann));

const entry = (id: string) => {
  const found = entries.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};

const edit = (id: string, text: string, base = entryText(ann, entry(id))): ProfileEdit => ({
  entry: entry(id),
  base,
  text,
});

/** The calls, without the edits they save. */
const calls = (profile: Profile, ...edits: ProfileEdit[]) =>
  requestsFor(profile, edits).map(({ call, input }) => [call, input]);

describe('the text of an entry', () => {
  const text = (id: string, profile = ann) => entryText(profile, entry(id));

  it('is what is stored, and empty where nothing is', () => {
    expect(text('nickname')).to.equal('Annie');
    expect(text('website')).to.equal('');
    expect(text('age')).to.equal('40');
    expect(text('age', { ...ann, customData: { age: 0 } })).to.equal('0');
    expect(text('address-locality')).to.equal('Bonn');
    expect(text('address-region')).to.equal('');
  });

  it('is yes or no for a box, as it was stored, or as the tenant presumes', () => {
    expect(text('newsletter')).to.equal('true');
    expect(text('legacy')).to.equal('true');
    expect(text('terms')).to.equal('true');
    expect(text('newsletter', { id: 'x' })).to.equal('false');
  });

  it('is a date as browsers write it, and what cannot be read as it is', () => {
    expect(text('birthdate')).to.equal('1990-05-03');
    expect(text('birthdate', { id: 'x', profile: { birthdate: 'May' } })).to.equal('May');
  });

  it('has a part for an address in one piece, so that it can be corrected', () => {
    const field = entry('address-locality').field;
    const parts = (profile: Profile) => entriesOf(field, profile).map(({ part }) => part);
    expect(parts(ann)).not.to.include('formatted');
    const whole: Profile = { id: 'x', profile: { address: { formatted: '1 Main Street' } } };
    expect(parts(whole)).to.include('formatted');
  });
});

describe('requestsFor', () => {
  it('sends only what is different', () => {
    expect(calls(ann, edit('nickname', 'Annie'), edit('name', 'Anna'))).to.deep.equal([
      ['updateAccount', { name: 'Anna' }],
    ]);
    expect(calls(ann)).to.deep.equal([]);
  });

  it('sends profile texts together', () => {
    expect(calls(ann, edit('nickname', 'A'), edit('website', 'https://a.example'))).to.deep.equal([
      ['updateProfile', { nickname: 'A', website: 'https://a.example' }],
    ]);
  });

  it('removes a name, and empties what cannot be removed', () => {
    expect(calls(ann, edit('name', ''))).to.deep.equal([['updateAccount', { name: null }]]);
    expect(calls(ann, edit('nickname', ''))).to.deep.equal([['updateProfile', { nickname: '' }]]);
  });

  it('writes dates in the form of the tenant', () => {
    expect(calls(ann, edit('birthdate', '2000-12-31'))).to.deep.equal([
      ['updateProfile', { birthdate: '31/12/2000' }],
    ]);
  });

  it('sends the parts of an address along that others wrote meanwhile, without emptied ones', () => {
    const now = {
      ...ann,
      profile: { ...ann.profile, address: { locality: 'Bonn', country: 'AT', region: 'NRW' } },
    };
    expect(calls(now, edit('address-locality', 'Köln'), edit('address-region', ''))).to.deep.equal([
      ['updateProfile', { address: { locality: 'Köln', country: 'AT' } }],
    ]);
  });

  it('sends the custom data along that it knows nothing of, and removes what was emptied', () => {
    const now = { ...ann, customData: { ...ann.customData, added: 'elsewhere' } };
    const sent = calls(now, edit('company', ''), edit('age', '41'), edit('newsletter', 'false'));
    expect(sent).to.deep.equal([
      [
        'updateAccount',
        {
          customData: {
            newsletter: false,
            age: 41,
            legacy: 'true',
            other: { kept: 1 },
            added: 'elsewhere',
          },
        },
      ],
    ]);
  });

  it('keeps the form in which a value was stored', () => {
    const [[, input]] = calls(ann, edit('legacy', 'false')) as [[string, Profile]];
    expect(input.customData?.['legacy']).to.equal('false');
  });

  it('parts what the tenant switches and grants apart', () => {
    const sent = calls(
      ann,
      edit('company', 'B'),
      edit('address-locality', 'B'),
      edit('nickname', 'B'),
      edit('name', 'B'),
    );
    expect(sent.map(([, input]) => Object.keys(input as object))).to.deep.equal([
      ['name'],
      ['nickname'],
      ['address'],
      ['customData'],
    ]);
  });
});

describe('conflicting', () => {
  const met = (now: Profile, ...edits: ProfileEdit[]) =>
    conflicting(now, edits).map((each) => each.entry.id);

  it('is an edit of what somebody else changed to something else', () => {
    const now = { ...ann, name: 'Anne', profile: { ...ann.profile, nickname: 'Nan' } };
    expect(met(now, edit('name', 'Anna'), edit('website', 'https://a.example'))).to.deep.equal([
      'name',
    ]);
  });

  it('is not an edit that came to the same', () => {
    expect(met({ ...ann, name: 'Anna' }, edit('name', 'Anna'))).to.deep.equal([]);
  });

  it('tells the parts of an address apart', () => {
    const now = { ...ann, profile: { address: { locality: 'Wien', country: 'DE' } } };
    const edits = [edit('address-country', 'AT'), edit('address-locality', 'Graz')];
    expect(met(now, ...edits)).to.deep.equal(['address-locality']);
  });
});

describe('accusedBy', () => {
  const [request] = requestsFor(ann, [edit('nickname', 'x'), edit('website', 'y')]);
  const [single] = requestsFor(ann, [edit('name', 'x')]);
  const invalid = (path: string) =>
    new AccountError('guard.invalid_input', 400, { data: { issues: [{ path: [path] }] } });

  it('is the input the server names', () => {
    expect(accusedBy(invalid('website'), request)).to.deep.equal(['website']);
    const [address] = requestsFor(ann, [edit('address-region', 'x'), edit('address-country', 'y')]);
    expect(accusedBy(invalid('country'), address)).to.deep.equal(['address-country']);
  });

  it('is the only one that was sent', () => {
    expect(accusedBy(new AccountError('entity.value_too_long', 422), single)).to.deep.equal([
      'name',
    ]);
  });

  it('is none where the trouble is not in what was typed', () => {
    expect(accusedBy(new AccountError('entity.value_too_long', 422), request)).to.deep.equal([]);
    for (const [code, status] of [
      ['offline', 0],
      ['unavailable', 500],
      ['signed_out', 401],
    ] as const) {
      expect(accusedBy(new AccountError(code, status), single), code).to.deep.equal([]);
    }
    expect(accusedBy(new AccountError('entity.value_too_long', 422), undefined)).to.deep.equal([]);
  });
});
