import type { Messages } from '../messages.ts';

export default {
  connect: 'Verbinden',
  connectTo: (provider: string) => `${provider} verbinden`,
  replace: 'Ersetzen',
  replaceThat: (provider: string) => `Konto bei ${provider} ersetzen`,
  disconnect: 'Trennen',
  disconnectFrom: (provider: string) => `${provider} trennen`,
  notConnected: 'Nicht verbunden',
  orphaned: 'Wird hier nicht mehr angeboten',
  company: 'Organisation',
  managed: 'Von Ihrer Organisation verwaltet',
  none: 'Hier gibt es keine Konten zum Verbinden.',
  opens: (host: string) => `Öffnet ${host}`,
  needsServer: 'Kann auf dieser Seite nicht verbunden werden.',
  opening: (provider: string) => `${provider} wird geöffnet …`,
  away: (provider: string) => `Machen Sie im Fenster von ${provider} weiter.`,
  leaving: (provider: string) => `Weiter zu ${provider} …`,
  closed: (provider: string) =>
    `Das Fenster von ${provider} wurde geschlossen. Es wurde nichts geändert.`,
  show: 'Fenster zeigen',
  binding: 'Wird verbunden …',
  back: {
    link: (provider: string) => `${provider} verbinden?`,
    replace: (provider: string) => `Konto bei ${provider} ersetzen?`,
    linkText: (provider: string, me: string) =>
      `Sie sind zurück von ${provider}. Das Konto, das Sie dort gewählt haben, kann jetzt mit ${me} verbunden werden.`,
    replaceText: (provider: string, who: string) =>
      `Sie sind zurück von ${provider}. Das Konto, das Sie dort gewählt haben, kann jetzt an die Stelle von ${who} treten.`,
    me: 'Ihrem Konto',
  },
  taken: {
    title: (provider: string) => `${provider} ist schon verbunden`,
    text: (who: string) =>
      `Verbunden ist ${who}. Das eben gewählte Konto kann an diese Stelle treten.`,
  },
  bound: {
    link: 'Ist das das richtige Konto?',
    linkText: (provider: string) =>
      `Dieses Konto haben Sie bei ${provider} gewählt. Es ist jetzt verbunden, und Sie können sich damit hier anmelden.`,
    notThis: 'Nein, trennen',
    keep: 'Ja, behalten',
    replace: 'Konto ersetzt',
    replaceText: (who: string) => `Es ist an die Stelle von ${who} getreten.`,
    same: 'Es hat sich nichts geändert',
    sameText: 'Sie haben das Konto gewählt, das schon verbunden war.',
    other: 'Anderes wählen',
    done: 'Fertig',
    unread: (provider: string) =>
      `${provider} ist jetzt verbunden, aber wir konnten nicht laden, mit welchem Konto.`,
  },
  remove: {
    title: (provider: string) => `${provider} trennen?`,
    text: (provider: string, who: string) =>
      `Mit ${who} kann man sich dann hier nicht mehr anmelden. Ihr Konto bei ${provider} bleibt, wie es ist.`,
  },
  token: {
    check: 'Verbindung prüfen',
    checkThat: (provider: string) => `Verbindung zu ${provider} prüfen`,
    alive: 'Verbindung steht',
    ended: 'Verbindung ist abgelaufen',
    none: 'Keine Verbindung gespeichert',
    reconnect: 'Neu verbinden',
    reconnectTo: (provider: string) => `${provider} neu verbinden`,
  },
  handedOver:
    'Sie können dieses Fenster schließen und dort weitermachen, wo Sie hergekommen sind. Ist dort nichts geschehen, beginnen Sie dort noch einmal.',
  said: {
    connected: (provider: string, who: string) => `${provider} ist verbunden: ${who}.`,
    replaced: (provider: string, who: string) => `Ihr Konto bei ${provider} ist jetzt ${who}.`,
    disconnected: (provider: string) => `${provider} ist getrennt.`,
    reconnected: (provider: string) => `Die Verbindung zu ${provider} steht wieder.`,
  },
  errors: {
    social_denied: 'Sie haben es dort nicht erlaubt. Es wurde nichts geändert.',
    social_refused:
      'Die andere Seite konnte nicht weitermachen. Es wurde nichts geändert. Versuchen Sie es erneut.',
    social_returned: 'Sie kamen zurück, bevor Sie fertig waren. Es wurde nichts geändert.',
    social_unknown:
      'Diese Antwort wurde hier nicht angefordert oder schon verwendet. Es wurde nichts geändert. Beginnen Sie noch einmal.',
    social_other_user:
      'Sie haben damit begonnen, als jemand anderes angemeldet war. Es wurde nichts geändert. Beginnen Sie noch einmal.',
    social_blocked:
      'Ihr Browser lässt diese Seite kein Fenster öffnen. Erlauben Sie es und versuchen Sie es erneut.',
    social_hosted: 'Dieser Anbieter kann nicht direkt hier verbunden werden.',
    social_address:
      'Dieser Anbieter lässt sich in einem Browser nicht verwenden. Wenden Sie sich an den Betreiber.',
    'session.invalid_connector_id':
      'Dieser Anbieter wird nicht mehr angeboten. Laden Sie neu, um den aktuellen Stand zu sehen.',
    'connector.unexpected_type':
      'Dieser Anbieter wird nicht mehr angeboten. Laden Sie neu, um den aktuellen Stand zu sehen.',
    'connector.authorization_failed':
      'Der Anbieter hat abgelehnt. Es wurde nichts geändert. Versuchen Sie es erneut.',
    'connector.social_auth_code_invalid':
      'Die Antwort des Anbieters war zu alt. Versuchen Sie es erneut.',
    'connector.social_invalid_access_token':
      'Der Anbieter hat abgelehnt. Es wurde nichts geändert. Versuchen Sie es erneut.',
    'connector.social_invalid_id_token':
      'Der Anbieter hat abgelehnt. Es wurde nichts geändert. Versuchen Sie es erneut.',
    'connector.invalid_response':
      'Die Antwort des Anbieters war nicht zu verstehen. Versuchen Sie es erneut.',
    'connector.insufficient_request_parameters':
      'Die Antwort des Anbieters war nicht zu verstehen. Versuchen Sie es erneut.',
    'connector.general': 'Der Anbieter ist nicht erreichbar. Versuchen Sie es später.',
    'connector.invalid_config':
      'Dieser Anbieter ist nicht richtig eingerichtet. Wenden Sie sich an den Betreiber.',
    'session.csrf_token_mismatch':
      'Die Antwort des Anbieters war nicht zu verstehen. Versuchen Sie es erneut.',
    'user.identity_already_in_use':
      'Dieses Konto gehört hier schon jemand anderem. Wählen Sie ein anderes, oder melden Sie sich damit an, um zu sehen, wem.',
    'user.identity_not_exist': 'Das wurde schon getrennt.',
    'user.identity_not_exists_in_current_user':
      'Sie haben ein anderes Konto gewählt als das verbundene. Wählen Sie das verbundene.',
    'verification_record.social_verification.token_response_not_found':
      'Diese Seite behält keine Verbindung zu diesem Anbieter.',
    'secrets.third_party_token_set.token_not_found': 'Es ist keine Verbindung gespeichert.',
    'verification_record.not_found':
      'Das hat länger als zehn Minuten gedauert. Es wurde nichts geändert. Beginnen Sie noch einmal.',
  },
} satisfies Messages['social'];
