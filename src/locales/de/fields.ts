import type { Messages } from '../messages.ts';

export default {
  username: {
    label: 'Benutzername',
    add: 'Benutzernamen hinzufügen',
    change: 'Benutzernamen ändern',
    remove: 'Benutzernamen entfernen',
  },
  email: {
    label: 'E-Mail',
    add: 'E-Mail-Adresse hinzufügen',
    change: 'E-Mail-Adresse ändern',
    remove: 'E-Mail-Adresse entfernen',
  },
  phone: {
    label: 'Telefon',
    add: 'Telefonnummer hinzufügen',
    change: 'Telefonnummer ändern',
    remove: 'Telefonnummer entfernen',
  },
  password: {
    label: 'Passwort',
    set: 'Festlegen',
    add: 'Passwort festlegen',
    change: 'Passwort ändern',
    isSet: 'Festgelegt',
  },
  refused: 'Nur dadurch sind Sie hier bekannt. Fügen Sie vor dem Entfernen etwas anderes hinzu.',
  onlyWayIn: 'Ihr einziger Weg, sich anzumelden.',
} satisfies Messages['fields'];
