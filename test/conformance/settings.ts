/** The tenant the recordings were made with. */
import type { DeepPartial } from '../../demo/sandbox/memory-tenant.ts';
import { applySettings, defaultSettings } from '../../demo/sandbox/settings.ts';
import type { TenantSettings } from '../../demo/sandbox/tenant.ts';

export const relatedOrigins = [
  'http://localhost:5173',
  'http://localhost:4173',
  'http://localhost:8000',
];

export function captureSettings(more: DeepPartial<TenantSettings>): TenantSettings {
  const settings = defaultSettings();
  applySettings(settings, {
    accountCenter: { webauthnRelatedOrigins: relatedOrigins },
    signInExperience: {
      color: { isDarkModeEnabled: false },
      branding: {
        logoUrl: 'https://logto.io/logo.svg',
        darkLogoUrl: 'https://logto.io/logo-dark.svg',
      },
      forgotPassword: { phone: false, email: false },
      socialConnectors: [
        {
          id: '<social-connector-id>',
          target: 'mock-social',
          name: {
            en: 'Mock Social',
            'zh-CN': 'Mock 社交登录',
            ko: 'Mock Social',
            'tr-TR': 'Mock Social',
          },
          logo: 'data:image/svg+xml,',
          logoDark: null,
          platform: 'Universal',
          storesTokens: true,
        },
      ],
    },
    storage: 'not_configured',
  });
  applySettings(settings, more);
  return settings;
}
