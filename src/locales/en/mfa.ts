/** Words that the parts of two-step verification have in common; each row and each dialog has its own beside these. */
export default {
  createCodes: 'Create backup codes',
  on: 'On',
  off: 'Off',
  added: (date: string) => `Added ${date}`,
  notOffered: 'No longer used here.',

  errors: {
    'session.mfa.mfa_factor_not_enabled': 'The owner of this site has switched this off.',
    'verification_record.not_found': 'It is gone already. Reload to see what is there.',
  } as Record<string, string>,
};
