import type { Messages } from '../messages.ts';

export default {
  label: 'Benutzername',
  addTitle: 'Wählen Sie einen Benutzernamen',
  changeTitle: 'Benutzernamen ändern',
  changed: (name: string) => `Ihr Benutzername ist jetzt ${name}.`,
  same: 'Das ist schon Ihr Benutzername.',

  allowed: (characters: string) => `Verwenden Sie ${characters}.`,
  letters: 'Buchstaben',
  lowercase: 'kleine Buchstaben',
  uppercase: 'große Buchstaben',
  numbers: 'Ziffern',
  underscore: 'Unterstriche',
  noLeadingDigit: 'Beginnen Sie nicht mit einer Ziffer.',
  lengthBetween: (least: number, most: number) => `${least} bis ${most} Zeichen.`,
  lengthAtLeast: (least: number) => `Mindestens ${least} Zeichen.`,
  lengthAtMost: (most: number) => `Höchstens ${most} Zeichen.`,

  errors: {
    'guard.invalid_input':
      'Verwenden Sie Buchstaben, Ziffern und Unterstriche und beginnen Sie nicht mit einer Ziffer.',
    'user.username_already_in_use':
      'Dieser Benutzername ist vergeben. Versuchen Sie einen anderen.',
    'user.username_required': 'Bitte wählen Sie einen Benutzernamen.',
    'user.username_starts_with_number': 'Ein Benutzername kann nicht mit einer Ziffer beginnen.',
    'user.username_invalid_charset_hard': 'Verwenden Sie nur Buchstaben, Ziffern und Unterstriche.',
    'user.username_too_short': 'Dieser Benutzername ist zu kurz.',
    'user.username_too_long': 'Dieser Benutzername ist zu lang.',
    'user.username_uppercase_not_allowed': 'Große Buchstaben sind hier nicht erlaubt.',
    'user.username_lowercase_not_allowed': 'Kleine Buchstaben sind hier nicht erlaubt.',
    'user.username_numbers_not_allowed': 'Ziffern sind hier nicht erlaubt.',
    'user.username_underscore_not_allowed': 'Unterstriche sind hier nicht erlaubt.',
  },
} satisfies Messages['username'];
