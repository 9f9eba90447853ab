/** Tenant settings to start from: everything open, or one of the cases an owner may choose. */
import type { Connector, FieldControl, FieldName, TenantSettings } from './tenant.ts';

/** Any part of it, at any depth; arrays are replaced whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> }
    : T;

const fieldNames: FieldName[] = [
  'name',
  'avatar',
  'profile',
  'email',
  'phone',
  'password',
  'username',
  'social',
  'customData',
  'mfa',
  'passkey',
  'session',
  'trustedDevice',
];

/** Every field at the same level. */
export function allFields(control: FieldControl): Record<FieldName, FieldControl> {
  return Object.fromEntries(fieldNames.map((name) => [name, control])) as Record<
    FieldName,
    FieldControl
  >;
}

function disc(colour: string, letter: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="${colour}"/><text x="12" y="16.5" font-family="sans-serif" font-size="12" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function connector(target: string, name: string, colour: string, storesTokens = false): Connector {
  return {
    id: `connector-${target}`,
    target,
    name: { en: name },
    platform: 'Universal',
    logo: disc(colour, name.slice(0, 1)),
    logoDark: null,
    storesTokens,
    isTokenStorageSupported: storesTokens,
  };
}

/** A fresh copy each time: settings are changed while a tenant runs. */
export function defaultSettings(): TenantSettings {
  return {
    accountCenter: {
      enabled: true,
      fields: allFields('Edit'),
      webauthnRelatedOrigins: [],
      deleteAccountUrl: null,
      profileFields: null,
    },
    signInExperience: {
      color: { primaryColor: '#6139F6', isDarkModeEnabled: true, darkPrimaryColor: '#8768F8' },
      branding: {},
      hideLogtoBranding: false,
      languageInfo: { autoDetect: true, fallbackLanguage: 'en' },
      termsOfUseUrl: null,
      privacyPolicyUrl: null,
      agreeToTermsPolicy: 'Automatic',
      signIn: {
        methods: [
          {
            identifier: 'username',
            password: true,
            verificationCode: false,
            isPasswordPrimary: true,
          },
          { identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: true },
          { identifier: 'phone', password: true, verificationCode: true, isPasswordPrimary: true },
        ],
      },
      signUp: { identifiers: ['username'], password: true, verify: false },
      socialSignIn: {},
      signInMode: 'SignInAndRegister',
      customCss: null,
      customContent: {},
      customUiAssets: null,
      customUiCsp: {},
      passwordPolicy: {},
      mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'NoPrompt' },
      adaptiveMfa: {},
      singleSignOnEnabled: false,
      supportEmail: null,
      supportWebsiteUrl: null,
      unknownSessionRedirectUrl: null,
      captchaPolicy: {},
      sentinelPolicy: {},
      verificationCodePolicy: {},
      passkeySignIn: {},
      signUpProfileFields: null,
      passwordExpiration: {},
      usernamePolicy: {
        caseSensitive: true,
        minLength: 1,
        maxLength: 128,
        allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
      },
      trustedDevice: { enabled: true, durationDays: 30 },
      socialConnectors: [
        connector('google', 'Google', '#4285F4', true),
        connector('github', 'GitHub', '#24292F'),
      ],
      ssoConnectors: [],
      forgotPassword: { phone: true, email: true },
      isDevelopmentTenant: false,
      customProfileFields: [],
      customProfileFieldCatalog: [],
    },
    emailBlocklist: { blockSubaddressing: false, entries: [] },
    devFeatures: true,
    storage: 'ready',
    messageChannels: ['email', 'phone'],
    thirdPartyGuard: true,
  };
}

/** What an owner may have chosen, by name. Each is laid over the default. */
export const presets = {
  default: {},
  readOnly: { accountCenter: { fields: allFields('ReadOnly') } },
  off: { accountCenter: { fields: allFields('Off') } },
  disabled: { accountCenter: { enabled: false } },
  production: { devFeatures: false },
  noStorage: { storage: 'not_configured' },
  passkeySignIn: { signInExperience: { passkeySignIn: { enabled: true } } },
  mandatoryMfa: { signInExperience: { mfa: { policy: 'Mandatory' } } },
} satisfies Record<string, DeepPartial<TenantSettings>>;

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lays part of the settings over others, in place. */
export function applySettings(onto: TenantSettings, part: DeepPartial<TenantSettings>): void {
  merge(onto as unknown as Record<string, unknown>, part);
}

function merge(onto: Record<string, unknown>, part: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(part)) {
    const present = onto[key];
    if (isPlain(present) && isPlain(value)) merge(present, value);
    else onto[key] = structuredClone(value);
  }
}
