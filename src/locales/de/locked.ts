import type { Messages } from '../messages.ts';

export default {
  lists: {
    text: 'Damit das privat bleibt, fragen wir, wer Sie sind, bevor wir es zeigen.',
    show: 'Anzeigen',
  },
  activity: {
    text: 'Bestätigen Sie, dass Sie es sind, um zu sehen, was mit Ihrem Konto geschah.',
    show: 'Aktivität anzeigen',
  },
  tokens: {
    text: 'Bestätigen Sie, dass Sie es sind, um Ihre Zugriffstokens zu sehen.',
    show: 'Tokens anzeigen',
  },
} satisfies Messages['locked'];
