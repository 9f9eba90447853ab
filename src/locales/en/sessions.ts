/** Words of the lists of sessions, apps and trusted devices. */
export default {
  more: (count: number) => `Show ${count} more`,
  outdated: 'This may have changed meanwhile.',
  refresh: 'Refresh',
  kinds: {
    desktop: 'Computer',
    mobile: 'Phone',
    tablet: 'Tablet',
    tv: 'TV',
    bot: 'Program',
    unknown: 'Device',
  },
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  unknownBrowser: 'Unknown browser',
  /** A few of many that could not be changed. */
  someFailed: (count: number) =>
    count === 1 ? 'One of them could not be reached.' : `${count} of them could not be reached.`,

  sessions: {
    label: 'Where you are signed in',
    text: 'Signing out a browser also signs out the apps used in it.',
    here: 'This browser',
    signedIn: (when: string) => `Signed in ${when}`,
    signedInWith: (when: string, how: string) => `Signed in ${when} with ${how}`,
    active: (when: string) => `last active ${when}`,
    usedFor: (apps: string) => `Used for ${apps}`,
    proofs: {
      Password: 'password',
      NewPasswordIdentity: 'password',
      EmailVerificationCode: 'email code',
      PhoneVerificationCode: 'text message',
      OneTimeToken: 'link',
      Social: 'social account',
      EnterpriseSso: 'company account',
      SignInPasskey: 'passkey',
      WebAuthn: 'passkey',
      Totp: 'authenticator app',
      BackupCode: 'backup code',
    } as Record<string, string>,
    end: 'Sign out',
    endNamed: (name: string) => `Sign out ${name}`,
    ended: (name: string) => `${name} is signed out.`,
    endHere: {
      title: 'Sign out here?',
      text: 'You will be signed out in this browser, and in the apps you use in it.',
    },
    endOthers: 'Sign out everywhere else',
    endOthersQuestion: {
      title: 'Sign out everywhere else?',
      text: (count: number) =>
        count === 1
          ? 'One other browser, and the apps used in it, will be signed out. You stay signed in here.'
          : `${count} other browsers, and the apps used in them, will be signed out. You stay signed in here.`,
    },
    othersEnded: (count: number) =>
      count === 1 ? 'One other browser is signed out.' : `${count} other browsers are signed out.`,
    only: 'You are signed in nowhere else.',
    none: 'No sign-ins are known.',
  },

  apps: {
    label: 'Apps with access',
    text: 'What may see or use your account.',
    thirdParty: 'From other companies',
    firstParty: 'From this service',
    here: 'This app',
    may: (what: string) => `May use ${what}`,
    identityOnly: 'May know who you are, and nothing else',
    details: 'What it may do',
    since: (since: string) => `Since ${since}`,
    sinceUntil: (since: string, until: string) => `Since ${since}, until ${until}`,
    until: (until: string) => `Until ${until}`,
    scopes: {
      profile: 'your name and picture',
      email: 'your email address',
      phone: 'your phone number',
      address: 'your postal address',
      identities: 'your connected accounts and second steps',
      custom_data: 'your settings in apps',
      offline_access: 'your account while you are away',
      roles: 'your roles',
      'urn:logto:scope:organizations': 'your organizations',
      'urn:logto:scope:organization_roles': 'your roles in organizations',
      'urn:logto:scope:sessions': 'where you are signed in',
      'urn:logto:scope:trusted_devices': 'your trusted devices',
    } as Record<string, string>,
    /** Permissions in a service of the owner's, as the owner named them. */
    resource: (permissions: string, service: string) => `${permissions} at ${service}`,
    revoke: 'Remove access',
    revokeNamed: (name: string) => `Remove access of ${name}`,
    revoked: (name: string) => `${name} has no access any more.`,
    revokeQuestion: {
      title: (name: string) => `Remove access of ${name}?`,
      text: 'It can no longer see or use your account. What it already knows stays with it.',
      again:
        'In the browser where you allowed it you may have to sign in again, to this service too.',
      here: 'You are using this app now: you will be signed out here, and everywhere you use it.',
    },
    partly: (count: number) =>
      count === 1
        ? 'One of its permissions could not be removed, so it may still have access.'
        : `${count} of its permissions could not be removed, so it may still have access.`,
    none: 'No app has access to your account.',
  },

  devices: {
    label: 'Trusted devices',
    text: 'On these we do not ask for your second step.',
    here: 'This browser',
    trusted: (when: string) => `Trusted ${when}`,
    used: (when: string) => `last used ${when}`,
    until: (when: string) => `until ${when}`,
    forget: 'Forget',
    forgetNamed: (name: string) => `Forget ${name}`,
    forgotten: (name: string) => `${name} is no longer trusted.`,
    forgetAll: 'Forget all',
    forgetAllQuestion: {
      title: 'Forget all trusted devices?',
      text: 'On each of them we will ask for your second step again. Nobody is signed out by this.',
    },
    allForgotten: 'No device is trusted any more.',
    none: 'There are no trusted devices. We always ask for your second step, if you have one.',
  },
};
