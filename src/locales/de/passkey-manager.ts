import type { Messages } from '../messages.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export default {
  label: 'Passkeys',
  about: 'Gesicht, Finger oder Bildschirmsperre statt eines Codes.',
  add: 'Passkey hinzufügen',
  unlisted: 'Ihre Passkeys können hier nicht angezeigt werden. Sie können einen hinzufügen.',
  count: (count: number) => plural(count, 'Passkey', 'Passkeys'),
  unnamed: 'Passkey',
  renameOne: (name: string) => `${name} umbenennen`,
  removeOne: (name: string) => `${name} entfernen`,
  added: (name: string) => `${name} wurde hinzugefügt.`,
  renamed: (name: string) => `Heißt jetzt ${name}.`,
  removed: (name: string) => `${name} wurde entfernt.`,
  suggest: 'Bei der Anmeldung einen Passkey vorschlagen',
  suggestText: 'Solange auf dem Gerät keiner ist.',
  used: (date: string) => `benutzt: ${date}`,
  rename: 'Umbenennen',
} satisfies Messages['passkeyManager'];
