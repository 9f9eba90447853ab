/** Failures that can meet any call, and seldom do: these words come with the first of them. */
export default {
  timeout: 'That took too long. Try again.',
  unavailable: 'Something went wrong on our side. Try again in a moment.',
  signed_out: 'Your sign-in has ended. Sign in again to go on.',
  scope_missing: 'This page may not do that yet. Sign in again, or ask the owner of this site.',
  step_up_unavailable: 'This page cannot ask who you are. Ask the owner of this site.',
  gone: 'This is no longer there. Reload to see what is.',
  too_large: 'That is too large to send.',
  'request.message_rate_limited': 'Too many tries at once. Wait a moment, then try again.',
  'auth.forbidden': 'This page may not do that. Ask the owner of this site.',
  'auth.third_party_application_forbidden':
    'This page may look, but not change your account. Ask the owner of this site.',
  'verification_record.permission_denied': 'We could not confirm it’s you. Try again.',
  'verification_record.not_found': 'That took longer than ten minutes. Start again.',
  'account_center.not_enabled': 'The owner of this site has not switched account settings on.',
  'account_center.field_not_editable': 'The owner of this site does not let you change this.',
  'account_center.field_not_enabled': 'The owner of this site has switched this off.',
  'guard.invalid_input': 'That is not in a form we can accept. Check it and try again.',
  'entity.value_too_long': 'That is too long.',
  'entity.not_found': 'This is no longer there. Reload to see what is.',
  'user.suspended': 'This account is suspended. Ask the owner of this site.',
} as Record<string, string>;
