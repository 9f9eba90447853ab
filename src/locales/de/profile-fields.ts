import type { Messages } from '../messages.ts';

export default {
  profile: 'Profil',
  about: 'Über Sie',
  region: 'Sprache und Region',
  more: 'Weitere Angaben',
  notSet: (names: string) => `Nicht angegeben: ${names}`,
  yes: 'Ja',
  no: 'Nein',
  labels: {
    avatar: 'Bild',
    name: 'Name',
    givenName: 'Vorname',
    middleName: 'Zweiter Vorname',
    familyName: 'Nachname',
    nickname: 'Spitzname',
    birthdate: 'Geburtsdatum',
    gender: 'Geschlecht',
    website: 'Website',
    profile: 'Profilseite',
    locale: 'Sprache',
    zoneinfo: 'Zeitzone',
    address: 'Adresse',
  },
  genders: {
    female: 'Weiblich',
    male: 'Männlich',
    prefer_not_to_say: 'Keine Angabe',
  },
} satisfies Messages['profileFields'];
