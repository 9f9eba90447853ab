/** Words of “This wasn’t me”. */
export default {
  title: 'Secure your account',
  text: 'This is what we will do, one after the other. You stay signed in here.',
  start: 'Start',
  passwordTitle: 'Choose a new password',
  keepPassword: 'Keep the one I have',
  working: 'Working…',
  workingTitle: 'Securing your account',
  failedTitle: 'Almost done',
  failed: (count: number) =>
    count === 1
      ? 'One thing did not work. The rest is done.'
      : `${count} things did not work. The rest is done.`,
  pausedTitle: 'Not finished yet',
  paused: 'What is left needs to know that it’s you.',
  goOn: 'Go on',
  doneTitle: 'That’s done',
  outTitle: 'Everybody else is out',
  done: 'Now look through your email, phone, passkeys and connected accounts, and remove what is not yours.',
  saveCodes: 'Save your new codes',
  finish: 'Done',
  finished: 'Your account is secured.',

  states: {
    open: 'Next:',
    working: 'Working:',
    done: 'Done:',
    failed: 'Did not work:',
    closed: 'Not possible here:',
    skipped: 'Left out:',
  },
  steps: {
    password: {
      label: 'Change your password',
      done: () => 'Your password is changed.',
      skipped: 'You keep the password you have.',
    },
    signOut: {
      label: 'Sign out everywhere else, and the apps used there',
      done: (count: number) =>
        count === 0
          ? 'You were signed in nowhere else.'
          : count === 1
            ? 'One other browser is signed out, with its apps.'
            : `${count} other browsers are signed out, with their apps.`,
    },
    devices: {
      label: 'Forget all trusted devices',
      done: (count: number) =>
        count === 0
          ? 'There were no trusted devices.'
          : count === 1
            ? 'One device is no longer trusted.'
            : `${count} devices are no longer trusted.`,
    },
    codes: {
      label: 'Make new backup codes',
      done: () => 'Your old backup codes no longer work.',
    },
  },
  prevented: 'This page did not let us.',
};
