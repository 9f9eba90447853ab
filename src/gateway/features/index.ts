/** Which features are on, and what each of their calls does. */
import * as rows from '../../api/gateway-endpoints.ts';
import type { Endpoint } from '../../api/row.ts';
import type { Feature } from '../../api/settings.ts';
import type { AnonymousHandler, FeatureHandler } from '../call.ts';
import type { GatewaySetup } from '../options.ts';
import { activity } from './activity.ts';
import { deletion, optionsOf, restoreAccount } from './deletion.ts';
import { dataExport } from './export.ts';
import { memberships } from './memberships.ts';
import { createPasswordCheck } from './password-check.ts';
import { profileKeys } from './profile-keys.ts';
import { sessions } from './sessions.ts';
import { tokens } from './tokens.ts';

export interface Features {
  names: readonly Feature[];
  rows: readonly Endpoint[];
  handlers: Readonly<Record<string, FeatureHandler>>;
  anonymous: Readonly<Record<string, AnonymousHandler>>;
}

export function createFeatures(setup: GatewaySetup): Features {
  const names = (Object.keys(setup.features) as Feature[]).filter((name) => setup.features[name]);
  const on: Endpoint[] = Object.values(rows).filter(({ feature }) => names.includes(feature));
  const { coolingOffDays = 0 } = optionsOf(setup);
  return {
    names,
    rows: coolingOffDays > 0 ? on : on.filter((row) => row !== rows.restoreAccount),
    handlers: {
      ...tokens,
      ...deletion,
      ...dataExport,
      ...memberships,
      ...activity,
      ...sessions,
      ...profileKeys,
      ...createPasswordCheck(),
    },
    anonymous: { restoreAccount },
  };
}
