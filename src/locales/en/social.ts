/** Words of `<logto-social-links>`; `provider` is a name such as “Google”, `who` an account there. */
export default {
  connect: 'Connect',
  connectTo: (provider: string) => `Connect ${provider}`,
  replace: 'Replace',
  replaceThat: (provider: string) => `Replace ${provider} account`,
  disconnect: 'Disconnect',
  disconnectFrom: (provider: string) => `Disconnect ${provider}`,
  notConnected: 'Not connected',
  orphaned: 'No longer offered here',
  company: 'Organization',
  managed: 'Managed by your organization',
  none: 'There are no accounts to connect here.',

  /** The rest happens on a page of its own, at `host`. */
  opens: (host: string) => `Opens ${host}`,
  needsServer: 'Cannot be connected on this page.',

  opening: (provider: string) => `Opening ${provider}…`,
  away: (provider: string) => `Go on in the ${provider} window.`,
  leaving: (provider: string) => `Going to ${provider}…`,
  closed: (provider: string) => `The ${provider} window was closed. Nothing was changed.`,
  show: 'Show window',
  binding: 'Connecting…',

  back: {
    link: (provider: string) => `Connect ${provider}?`,
    replace: (provider: string) => `Replace your ${provider} account?`,
    linkText: (provider: string, me: string) =>
      `You are back from ${provider}. The account you chose there can be connected to ${me} now.`,
    replaceText: (provider: string, who: string) =>
      `You are back from ${provider}. The account you chose there can take the place of ${who} now.`,
    me: 'your account',
  },
  taken: {
    title: (provider: string) => `${provider} is connected already`,
    text: (who: string) =>
      `${who} is connected here. The account you just chose can take its place.`,
  },
  bound: {
    link: 'Is this the right account?',
    linkText: (provider: string) =>
      `This is the ${provider} account you chose. It is connected now: you can sign in here with it.`,
    notThis: 'No, disconnect',
    keep: 'Yes, keep it',
    replace: 'Account replaced',
    replaceText: (who: string) => `It has taken the place of ${who}.`,
    same: 'Nothing has changed',
    sameText: 'You chose the account that was connected already.',
    other: 'Choose another',
    done: 'Done',
    unread: (provider: string) =>
      `${provider} is connected now, but we could not load which account it is.`,
  },
  remove: {
    title: (provider: string) => `Disconnect ${provider}?`,
    text: (provider: string, who: string) =>
      `${who} could then no longer sign in here. Your account at ${provider} stays as it is.`,
  },

  token: {
    check: 'Check connection',
    checkThat: (provider: string) => `Check connection to ${provider}`,
    alive: 'Connection works',
    ended: 'Connection has ended',
    none: 'No connection kept',
    reconnect: 'Reconnect',
    reconnectTo: (provider: string) => `Reconnect ${provider}`,
  },

  handedOver:
    'You can close this window and go on where you came from. If nothing happened there, start again there.',
  said: {
    connected: (provider: string, who: string) => `${provider} is connected: ${who}.`,
    replaced: (provider: string, who: string) => `Your ${provider} account is now ${who}.`,
    disconnected: (provider: string) => `${provider} is disconnected.`,
    reconnected: (provider: string) => `The connection to ${provider} works again.`,
  },

  errors: {
    social_denied: 'You did not allow it there. Nothing was changed.',
    social_refused: 'The other side could not go on. Nothing was changed. Try again.',
    social_returned: 'You came back before you were done. Nothing was changed.',
    social_unknown:
      'This answer was not asked for here, or was used already. Nothing was changed. Start again.',
    social_other_user:
      'You started this while signed in as somebody else. Nothing was changed. Start again.',
    social_blocked: 'Your browser does not let this page open a window. Allow it, then try again.',
    social_hosted: 'This provider cannot be connected right here.',
    social_address: 'This provider cannot be used in a browser. Ask the owner of this site.',
    'session.invalid_connector_id': 'This provider is no longer offered. Reload to see what is.',
    'connector.unexpected_type': 'This provider is no longer offered. Reload to see what is.',
    'connector.authorization_failed': 'The provider refused. Nothing was changed. Try again.',
    'connector.social_auth_code_invalid': 'The provider’s answer was too old. Try again.',
    'connector.social_invalid_access_token':
      'The provider refused. Nothing was changed. Try again.',
    'connector.social_invalid_id_token': 'The provider refused. Nothing was changed. Try again.',
    'connector.invalid_response': 'The provider’s answer made no sense. Try again.',
    'connector.insufficient_request_parameters': 'The provider’s answer made no sense. Try again.',
    'connector.general': 'The provider cannot be reached. Try again later.',
    'connector.invalid_config': 'This provider is not set up properly. Ask the owner of this site.',
    'session.csrf_token_mismatch': 'The provider’s answer made no sense. Try again.',
    'user.identity_already_in_use':
      'That account belongs to somebody else here. Choose another, or sign in with it to see whose it is.',
    'user.identity_not_exist': 'This was disconnected already.',
    'user.identity_not_exists_in_current_user':
      'You chose another account than the connected one. Choose the connected one.',
    'verification_record.social_verification.token_response_not_found':
      'This site keeps no connection with this provider.',
    'secrets.third_party_token_set.token_not_found': 'No connection is kept.',
    'verification_record.not_found':
      'That took longer than ten minutes. Nothing was changed. Start again.',
  } as Record<string, string>,
};
