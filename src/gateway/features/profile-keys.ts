import * as z from 'zod/mini';
import { shapeOf } from '../../api/zod.ts';
import { userProfile } from '../../api/schemas.ts';
import type { FeatureHandler } from '../call.ts';
import { GatewayError } from '../errors.ts';
import { path } from '../management.ts';

const record = z.record(z.string(), z.unknown());
const user = z.object({ id: z.string(), profile: record });

/** Logto's own API fills keys and never takes one out; the Management API replaces the whole profile. */
const removeProfileValue: FeatureHandler = async ({ management, person, params, settings }) => {
  const key = params['key'] ?? '';
  if (!Object.hasOwn(shapeOf(userProfile), key)) throw new GatewayError(404, 'gone');
  const { accountCenter } = await settings.current();
  // Logto does not check the owner's switch here, so we do.
  if (accountCenter?.fields['profile'] !== 'Edit') {
    throw new GatewayError(400, 'account_center.field_not_editable');
  }
  const { profile } = await management({ path: path`/users/${person.id}`, answer: user });
  if (!(key in profile)) return;
  const { [key]: _removed, ...rest } = profile;
  await management({ method: 'PATCH', path: path`/users/${person.id}`, body: { profile: rest } });
};

export const profileKeys = { removeProfileValue };
