import type { Feature, FieldName } from '../api/settings.ts';
import { sections, type Group, type Section } from './sections.ts';

/** What decides which sections are shown. */
export interface SettingsView {
  /** Children of the element; those with a `slot` and a `data-label` are sections of the host's own. */
  children: readonly HTMLElement[];
  /** Ids of the sections wanted, in their order; all if empty. */
  wanted: string;
  /** Ids of sections, or of groups as `section/group`, that the host does not want. */
  hide: string;
  isOff: (field: FieldName) => boolean;
  offers: (feature: Feature) => boolean;
  /** Whether what waits behind a button is on screen. */
  unlocked: boolean;
}

const ids = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The sections this person may see and this host wants shown, the host's own among them. */
export function visibleSections(view: SettingsView): Section[] {
  const all = sections.filter((section) => visibleGroups(section, view).length > 0);
  for (const { slot, dataset } of view.children) {
    const { label, after } = dataset;
    if (!slot || !label) continue;
    const before = all.findIndex(({ id }) => id === after);
    all.splice(before < 0 ? all.length : before + 1, 0, { id: slot, label: () => label });
  }
  const wanted = ids(view.wanted);
  const hidden = ids(view.hide);
  const chosen =
    wanted.length > 0 ? wanted.flatMap((id) => all.filter((each) => each.id === id)) : all;
  return chosen.filter(({ id }) => !hidden.includes(id));
}

/**
 * The groups of a section of which at least one field is open, or one feature offered. Of those behind a button only
 * the first is there until the button is pressed: one proof opens them all.
 */
export function visibleGroups({ id, groups = [] }: Section, view: SettingsView): Group[] {
  const hidden = ids(view.hide);
  const open = groups.filter(
    (group) =>
      (group.fields.some((field) => !view.isOff(field)) || group.features?.some(view.offers)) &&
      !hidden.includes(`${id}/${group.id}`),
  );
  const first = open.find(({ locked }) => locked);
  return open.filter((group) => view.unlocked || !group.locked || group === first);
}
