import { expect } from '@open-wc/testing';
import type { FieldName } from '../../src/api/settings.ts';
import { sections } from '../../src/elements/sections.ts';
import { visibleGroups, visibleSections } from '../../src/elements/visible-sections.ts';

const view = (changes: {
  wanted?: string;
  hide?: string;
  off?: FieldName[];
  unlocked?: boolean;
  own?: string[][];
}) => ({
  wanted: changes.wanted ?? '',
  hide: changes.hide ?? '',
  offers: () => true,
  unlocked: changes.unlocked ?? false,
  isOff: (field: FieldName) => changes.off?.includes(field) ?? false,
  children: (changes.own ?? []).map(([slot, label, after]) => {
    const child = document.createElement('div');
    child.slot = slot!;
    if (label) child.dataset['label'] = label;
    if (after) child.dataset['after'] = after;
    return child;
  }),
});
const idsOf = (changes: Parameters<typeof view>[0]) =>
  visibleSections(view(changes)).map(({ id }) => id);

describe('the sections of the settings', () => {
  const all = sections.map(({ id }) => id);

  it('are all there where nothing is switched off', () => {
    expect(idsOf({})).to.deep.equal(all);
  });

  it('leave out what is Off as a whole', () => {
    expect(idsOf({ off: ['name', 'avatar', 'profile', 'customData'] })).not.to.contain('profile');
    expect(idsOf({ off: ['name'] })).to.contain('profile');
  });

  it('follow the host in number and order, but never beyond what is open', () => {
    expect(idsOf({ wanted: 'security profile' })).to.deep.equal(['security', 'profile']);
    expect(idsOf({ wanted: 'security nonsense' })).to.deep.equal(['security']);
    const off: FieldName[] = ['name', 'avatar', 'profile', 'customData'];
    expect(idsOf({ wanted: 'profile', off })).to.deep.equal([]);
  });

  it('hide a section, or one group of it', () => {
    expect(idsOf({ hide: 'security' })).not.to.contain('security');
    const security = sections.find(({ id }) => id === 'security')!;
    const groups = visibleGroups(security, view({ hide: 'security/sign-in' }));
    expect(groups.map(({ id }) => id)).not.to.contain('sign-in');
  });

  it('hold back all but the first of what waits behind a button, until it is pressed', () => {
    const section = sections.find(({ id }) => id === 'sessions')!;
    const groups = (changes: Parameters<typeof view>[0]) =>
      visibleGroups(section, view(changes)).map(({ id }) => id);
    expect(groups({})).to.deep.equal(['signed-in']);
    expect(groups({ off: ['session'] })).to.deep.equal(['devices']);
    expect(groups({ unlocked: true })).to.deep.equal(['signed-in', 'apps', 'devices']);
  });

  it('take in those of the host, where it wants them', () => {
    expect(idsOf({ own: [['billing', 'Billing', 'profile']] }).slice(0, 2)).to.deep.equal([
      'profile',
      'billing',
    ]);
    expect(idsOf({ own: [['billing', 'Billing']] }).at(-1)).to.equal('billing');
    expect(idsOf({ own: [['billing']] })).to.deep.equal(all);
  });
});
