import type { LogtoNextConfig } from '@logto/next';

export const config = (): LogtoNextConfig => ({
  endpoint: process.env['LOGTO_ENDPOINT']!,
  appId: process.env['LOGTO_APP_ID']!,
  baseUrl: process.env['BASE_URL']!,
  scopes: ['email', 'phone', 'identities', 'custom_data'],
  cookieSecret: 'a secret of at least 32 characters, for tests',
  cookieSecure: false,
});
