import type { Messages } from '../messages.ts';

export default {
  createCodes: 'Ersatzcodes erstellen',
  on: 'An',
  off: 'Aus',
  added: (date: string) => `Hinzugefügt: ${date}`,
  notOffered: 'Wird hier nicht mehr verwendet.',

  errors: {
    'session.mfa.mfa_factor_not_enabled': 'Der Betreiber dieser Seite hat das abgeschaltet.',
    'verification_record.not_found': 'Das gibt es nicht mehr. Laden Sie die Seite neu.',
  } as Record<string, string>,
} satisfies Messages['mfa'];
