/** Words of the question "is it you?", and of every code that is sent and typed. */
export default {
  title: 'Confirm it’s you',
  text: 'We’ll remember for ten minutes.',
  password: 'Password',
  code: 'Code',
  sendTo: (address: string) => `We’ll send a code to ${address}.`,
  sentTo: (address: string) => `We sent six digits to ${address}.`,
  send: 'Send code',
  resend: 'Send again',
  resendIn: (time: string) => `Send again in ${time}`,
  /** How long the code in the last message can be used; stands after “Send again”. */
  worksFor: (time: string) => `Works for ${time}`,
  /** The longest it can take; the server does not say when exactly. */
  lockedFor: (time: string) => `Locked for ${time} at the most`,
  resent: 'A new code is on its way. Only the newest one works.',
  usePassword: 'Use your password instead',
  useEmail: 'Use an email code instead',
  usePhone: 'Use a text message instead',
  none: 'There is no way to confirm it’s you yet. Set a password first.',
  errors: {
    'session.invalid_credentials': 'That password isn’t right. Try again.',
    'session.verification_blocked_too_many_attempts':
      'Too many tries. For your safety this is locked for a while.',
    'verification_code.code_mismatch': 'That code isn’t right. Check it and try again.',
    'verification_code.expired': 'That code has expired. Send a new one.',
    'verification_code.exceed_max_try': 'Too many tries with this code. Send a new one.',
    'verification_code.not_found': 'That code has been used already. Send a new one.',
    'verification_code.email_mismatch': 'That code belongs to another address. Send a new one.',
    'verification_code.phone_mismatch': 'That code belongs to another number. Send a new one.',
    'request.message_rate_limited': 'Too many codes were sent. Try again in ten minutes.',
    'connector.rate_limit_exceeded': 'Too many codes were sent. Try again in a few minutes.',
    'connector.usage_limit_exceeded':
      'No more codes can be sent for now. Ask the owner of this site.',
    'connector.not_found': 'Codes cannot be sent this way here. Choose another way.',
    'connector.template_not_found': 'The code could not be sent. Ask the owner of this site.',
    'connector.general': 'The code could not be sent. Try again later.',
    'connector.invalid_config': 'The code could not be sent. Ask the owner of this site.',
  } as Record<string, string>,
};
