/** Words of the list of passkeys; the dialogs have their own. */
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export default {
  label: 'Passkeys',
  about: 'Your face, finger or screen lock instead of a code.',
  add: 'Add a passkey',
  unlisted: 'Yours cannot be listed here. You can still add one.',
  count: (count: number) => plural(count, 'passkey', 'passkeys'),
  unnamed: 'Passkey',
  renameOne: (name: string) => `Rename ${name}`,
  removeOne: (name: string) => `Remove ${name}`,
  added: (name: string) => `${name} was added.`,
  renamed: (name: string) => `It is called ${name} now.`,
  removed: (name: string) => `${name} was removed.`,
  suggest: 'Suggest a passkey when I sign in',
  suggestText: 'Until you have one on the device.',
  used: (date: string) => `used ${date}`,
  rename: 'Rename',
};
