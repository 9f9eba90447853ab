import type { Messages } from '../messages.ts';

export default {
  label: 'Ersatzcodes',
  left: (count: number) => `noch ${count}`,
  allUsed: 'Alle verbraucht',
  needsOther: 'Sobald Sie eine Authenticator-App oder einen Passkey haben.',
  alone: 'Allein bewirken sie nichts. Richten Sie einen Weg ein oder entfernen Sie die Codes.',
  create: 'Erstellen',
  view: 'Ansehen',
  viewLong: 'Ersatzcodes ansehen',
  renew: 'Neue Codes',
  remove: 'Ersatzcodes entfernen',
  removed: 'Ihre Ersatzcodes wurden entfernt.',
} satisfies Messages['codesRow'];
