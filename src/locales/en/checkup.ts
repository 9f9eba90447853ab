/** Words of the security check-up, and of what mends each thing it finds. */
export default {
  well: 'All is well',
  wellText: 'You can get back in, and nothing looks weak.',
  look: (count: number) =>
    count === 1 ? 'One thing is worth a look' : `${count} things are worth a look`,
  back: 'Can you get back in?',
  weak: 'Is anything weak?',

  phone: {
    label: 'If you lose your phone',
    good: 'You still get in',
    warn: 'You could be locked out',
    left: (ways: string) => `You still have: ${ways}.`,
    first: 'It is all you can sign in with.',
    second: 'It is all you have for your second step.',
  },
  codes: {
    label: 'Backup codes',
    left: (count: number) => `${count} left`,
    none: 'None yet',
    used: 'All used',
    text: 'Each gets you past the second step once.',
  },
  passkeys: {
    label: 'Passkeys',
    count: (count: number) => (count === 1 ? '1 passkey' : `${count} passkeys`),
    only: 'Only one',
    text: 'One on another device helps when this one is lost.',
    onlyText: 'If its device is lost, so is your way in.',
  },
  reset: {
    label: 'If you forget your password',
    email: 'Reset by email',
    phone: 'Reset by text message',
    none: 'No way to reset it',
    noneText: 'We need to know where to reach you.',
  },
  onlyWay: {
    label: 'If that is lost',
    warn: 'No other way in',
    text: (way: string) => `${way} is all you can sign in with.`,
  },
  secondStep: {
    label: 'Second step',
    on: 'On',
    with: (ways: string) => `With ${ways}.`,
    off: 'Off',
    offText: 'What you set up is not asked for.',
    noneText: 'With one, it takes more than your password or your email to get in.',
  },
  password: {
    label: 'Password',
    good: (date: string) => `Changed ${date}`,
    warn: (years: number) => `${years} years old`,
    text: 'The longer it is in use, the more places may know it.',
  },
  signIns: {
    label: 'Where you are signed in',
    good: 'Nothing unusual',
    warn: (count: number) => (count === 1 ? 'One to look at' : `${count} to look at`),
    text: (count: number) =>
      count === 1 ? 'Only here.' : `In ${count} browsers, this one among them.`,
  },

  mends: {
    codes: 'Create codes',
    newCodes: 'New codes',
    passkey: 'Add a passkey',
    anotherPasskey: 'Add another',
    totp: 'Set up an app',
    turnOn: 'Turn on',
    email: 'Add an email',
    phone: 'Add a phone',
    password: 'Change it',
    setPassword: 'Set a password',
    signOut: 'Sign out',
  },
  mended: {
    codes: 'Your new backup codes work now.',
    passkey: (name: string) => `${name} was added.`,
    totp: 'Your authenticator app is set up.',
    turnOn: 'From now on we ask for your second step.',
    signOut: 'They are signed out.',
  },
  totpTitle: 'Set up an authenticator app',
  signOutQuestion: {
    title: 'Sign these out?',
    text: 'They, and the apps used in them, will be signed out. If you do not know them, choose “This wasn’t me” afterwards.',
  },
  unknownBrowser: 'Unknown browser',

  wrong: 'Something looks wrong?',
  wrongText: 'We help you put it right, step by step. You stay signed in here.',
  wasNotMe: 'This wasn’t me',
};
