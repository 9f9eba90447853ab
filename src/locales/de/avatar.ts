import type { Messages } from '../messages.ts';

export default {
  title: 'Ihr Bild',
  drop: 'Ziehen Sie ein Foto hierher oder wählen Sie eines aus.',
  choose: 'Foto auswählen',
  another: 'Anderes Foto',
  kinds: 'JPEG, PNG, WebP oder GIF, bis 20 MB. Gesendet wird nur ein kleines Quadrat davon.',
  useAddress: 'Stattdessen ein Bild aus dem Web verwenden',
  useUpload: 'Stattdessen ein Foto auswählen',
  cropTitle: 'Bild einpassen',
  crop: 'Ihr Bild. Bewegen Sie es mit den Pfeiltasten.',
  cropHint: 'Ziehen Sie es zurecht oder verwenden Sie die Pfeiltasten.',
  zoom: 'Zoom',
  addressTitle: 'Bild aus dem Web',
  address: 'Adresse des Bildes',
  addressHint: 'Beginnt mit https://',
  noStorage:
    'Auf dieser Seite können keine Fotos hochgeladen werden. Sie können ein Bild aus dem Web verwenden.',
  unseen: 'Von dort konnten wir kein Bild laden. Sie können die Adresse trotzdem verwenden.',
  removeTitle: 'Bild entfernen?',
  removeText:
    'Stattdessen werden Ihre Initialen gezeigt. Sie können jederzeit wieder ein Bild hinzufügen.',
  errors: {
    picture_too_large: 'Die Datei ist zu groß. Wählen Sie eine von höchstens 20 MB.',
    picture_drawing:
      'Zeichnungen (SVG) gehen hier nicht. Wählen Sie ein Foto: JPEG, PNG, WebP oder GIF.',
    picture_unreadable:
      'Das ist kein Bild, das wir lesen können. Wählen Sie ein JPEG, PNG, WebP oder GIF.',
    picture_missing: 'Bitte geben Sie eine Adresse ein.',
    picture_address: 'Das ist keine Webadresse. Sie sollte mit https:// beginnen.',
    'guard.invalid_input': 'Das ist keine Webadresse. Sie sollte mit https:// beginnen.',
    'guard.file_size_exceeded': 'Die Datei ist zu groß. Wählen Sie eine von höchstens 20 MB.',
    'guard.mime_type_not_allowed':
      'Diese Art von Bild wird hier nicht angenommen. Wählen Sie ein anderes.',
    'entity.value_too_long':
      'Die Adresse ist zu lang. Wählen Sie ein Bild mit einer kürzeren Adresse.',
    'storage.not_configured':
      'Auf dieser Seite können keine Fotos hochgeladen werden. Verwenden Sie ein Bild aus dem Web.',
    'storage.upload_error':
      'Das Foto konnte nicht gespeichert werden. Versuchen Sie es gleich noch einmal.',
    too_large: 'Die Datei ist zu groß. Wählen Sie eine von höchstens 20 MB.',
  },
} satisfies Messages['avatar'];
