/**
 * What `<logto-account-settings>` is made of: sections, groups in them, elements in the groups. Adding an element to
 * the settings is adding a line here.
 */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { travelOf } from '../account/travel.ts';
import type { Feature, FieldName } from '../api/settings.ts';
import {
  archiveIcon,
  checkupIcon,
  computerIcon,
  linkIcon,
  shieldIcon,
  userIcon,
} from '../ui/icons/sections.ts';
import type english from '../locales/en/settings.ts';

type Words = typeof english;

/** What the settings pass on to the elements in them. */
export interface SettingsAttributes {
  socialRedirectUri: string | undefined;
  socialFlow: 'popup' | 'redirect';
  hostedConnectors: string | undefined;
}

export interface Group {
  /** Name in the address, behind that of the section: `#security/sign-in`. */
  id: string;
  /** Another name that leads here. */
  holds?: string;
  heading?: (t: Words) => string;
  /** The fields shown in it; where all of them are Off the group is left out. */
  fields: readonly FieldName[];
  /** Features of a gateway shown in it; one that is offered is enough. */
  features?: readonly Feature[];
  content: (settings: SettingsAttributes) => TemplateResult;
  /** Several elements in one card. */
  joined?: boolean;
  /** Behind a button, because reading it needs a proof; one button is enough for all such groups. */
  locked?: boolean;
  /** Brings the elements of the group here; without it they are here already. */
  load?: () => Promise<unknown>;
}

export interface Section {
  /** Name in the address: `#security`. */
  id: string;
  icon?: TemplateResult;
  label: (t: Words) => string;
  text?: (t: Words) => string;
  /** Absent in a host's own section, which is a slot. */
  groups?: readonly Group[];
  /** True where the query of the address is an answer that this section waits for. */
  claims?: (search: string) => boolean;
}

export const sections: readonly Section[] = [
  {
    id: 'profile',
    icon: userIcon,
    label: (t) => t.profile,
    text: (t) => t.profileText,
    groups: [
      {
        id: 'about',
        fields: ['name', 'avatar', 'profile'],
        content: () => html`<logto-profile-form></logto-profile-form>`,
      },
    ],
  },
  {
    id: 'security',
    icon: shieldIcon,
    label: (t) => t.security,
    text: (t) => t.securityText,
    groups: [
      {
        id: 'sign-in',
        heading: (t) => t.signIn,
        load: () => import('./sections/identifiers.ts'),
        fields: ['username', 'email', 'phone', 'password'],
        joined: true,
        content: () => html`
          <logto-username-field></logto-username-field>
          <logto-email-field></logto-email-field>
          <logto-phone-field></logto-phone-field>
          <logto-password-field></logto-password-field>
        `,
      },
      {
        id: 'two-step',
        holds: 'passkeys',
        heading: (t) => t.twoStep,
        load: () => import('./sections/mfa.ts'),
        fields: ['mfa', 'passkey'],
        content: () => html`<logto-mfa-manager></logto-mfa-manager>`,
      },
    ],
  },
  {
    id: 'checkup',
    icon: checkupIcon,
    label: (t) => t.checkup,
    text: (t) => t.checkupText,
    groups: [
      {
        id: 'findings',
        load: () => import('./sections/checkup.ts'),
        fields: ['email', 'phone', 'password', 'mfa', 'passkey', 'session', 'trustedDevice'],
        content: () => html`<logto-security-checkup></logto-security-checkup>`,
      },
    ],
  },
  {
    id: 'connected',
    icon: linkIcon,
    label: (t) => t.connected,
    text: (t) => t.connectedText,
    claims: (search) => travelOf(search) !== undefined,
    groups: [
      {
        id: 'social',
        load: () => import('./sections/connected.ts'),
        fields: ['social'],
        content: ({ socialRedirectUri, socialFlow, hostedConnectors }) =>
          html`<logto-social-links
            social-redirect-uri=${ifDefined(socialRedirectUri)}
            social-flow=${socialFlow}
            hosted-connectors=${ifDefined(hostedConnectors)}
          ></logto-social-links>`,
      },
    ],
  },
  {
    id: 'sessions',
    icon: computerIcon,
    label: (t) => t.sessions,
    text: (t) => t.sessionsText,
    groups: [
      {
        id: 'signed-in',
        heading: (t) => t.signedIn,
        load: () => import('./sections/sessions.ts'),
        fields: ['session'],
        locked: true,
        content: () => html`<logto-session-list></logto-session-list>`,
      },
      {
        id: 'apps',
        heading: (t) => t.apps,
        load: () => import('./sections/sessions.ts'),
        fields: ['session'],
        locked: true,
        content: () => html`<logto-app-list></logto-app-list>`,
      },
      {
        id: 'devices',
        heading: (t) => t.devices,
        load: () => import('./sections/sessions.ts'),
        fields: ['trustedDevice'],
        locked: true,
        content: () => html`<logto-device-list></logto-device-list>`,
      },
    ],
  },
  {
    id: 'data',
    icon: archiveIcon,
    label: (t) => t.data,
    text: (t) => t.dataText,
    groups: [
      {
        id: 'organizations',
        heading: (t) => t.organizations,
        load: () => import('./sections/data.ts'),
        fields: [],
        features: ['organizations', 'roles'],
        content: () => html`<logto-organization-list></logto-organization-list>`,
      },
      {
        id: 'tokens',
        heading: (t) => t.tokens,
        load: () => import('./sections/data.ts'),
        fields: [],
        features: ['tokens'],
        content: () => html`<logto-token-manager></logto-token-manager>`,
      },
      {
        id: 'activity',
        heading: (t) => t.activity,
        load: () => import('./sections/data.ts'),
        fields: [],
        features: ['activity'],
        content: () => html`<logto-activity-list></logto-activity-list>`,
      },
      {
        id: 'leaving',
        heading: (t) => t.leaving,
        load: () => import('./sections/data.ts'),
        fields: [],
        features: ['export', 'deletion'],
        content: () => html`<logto-account-deletion></logto-account-deletion>`,
      },
    ],
  },
];
