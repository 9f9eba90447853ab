/**
 * The end of an account: at once, or after a while in which it is only suspended and can be brought back. What is
 * decided stands in the account itself, signed, so the gateway keeps nothing and nobody else can write it.
 */
import * as z from 'zod/mini';
import { confirmationOf } from '../../api/confirmation.ts';
import type { AnonymousHandler, FeatureHandler, Services } from '../call.ts';
import { GatewayError } from '../errors.ts';
import { path, type Management } from '../management.ts';
import type { DeletionNotice, DeletionOptions, GatewaySetup } from '../options.ts';
import { isSigned, sign } from './signature.ts';

/** Where in `customData` a suspended account says so. */
export const markerKey = 'logtoAccountDeletion';

const marker = z.object({ deleteAt: z.number(), signature: z.string() });
export const markedUser = z.object({
  id: z.string(),
  isSuspended: z.boolean(),
  customData: z.record(z.string(), z.unknown()),
});
export type MarkedUser = z.infer<typeof markedUser>;

export const optionsOf = ({ features }: GatewaySetup): DeletionOptions =>
  typeof features.deletion === 'object' ? features.deletion : {};

/** Two texts that are never the same, so that neither signature can stand for the other. */
const markerText = (id: string, deleteAt: number) => `marker.${id}.${deleteAt}`;
const restoreText = (id: string, deleteAt: number) => `restore.${id}.${deleteAt}`;

/** When a suspended account is to go, where that is truly what its owner decided. */
export async function decidedFor(user: MarkedUser, secret: string): Promise<number | undefined> {
  const parsed = z.safeParse(marker, user.customData[markerKey]);
  if (!user.isSuspended || !parsed.success) return undefined;
  const { deleteAt, signature } = parsed.data;
  return (await isSigned(markerText(user.id, deleteAt), signature, secret)) ? deleteAt : undefined;
}

const deleteAccount: FeatureHandler = async (call) => {
  const { person, body, setup, management } = call;
  if (body['confirmation'] !== confirmationOf(person)) {
    throw new GatewayError(400, 'confirmation_mismatch');
  }
  const { before, coolingOffDays = 0, secret = '' } = optionsOf(setup);
  const userId = person.id;
  const at = setup.now();
  try {
    await before?.({ event: 'account.deleting', userId, at });
  } catch {
    throw new GatewayError(409, 'deletion_refused');
  }
  if (coolingOffDays <= 0) {
    await management({ method: 'DELETE', path: path`/users/${userId}` });
    await tell(call, { event: 'account.deleted', userId, at });
    return { state: 'deleted' };
  }
  const deleteAt = at + coolingOffDays * 86_400_000;
  const signature = await sign(markerText(userId, deleteAt), secret);
  await management({
    method: 'PATCH',
    path: path`/users/${userId}/custom-data`,
    body: { customData: { [markerKey]: { deleteAt, signature } } },
  });
  await suspend(management, userId, true);
  const restoreToken = `${userId}.${deleteAt}.${await sign(restoreText(userId, deleteAt), secret)}`;
  await tell(call, { event: 'account.suspended', userId, at, deleteAt, restoreToken });
  return { state: 'suspended', deleteAt, restoreToken };
};

/** The token names the account and the decision; both have to be the ones that stand in the account. */
export const restoreAccount: AnonymousHandler = async (services) => {
  const { setup, management, body } = services;
  const { secret = '' } = optionsOf(setup);
  const invalid = () => new GatewayError(400, 'restore_invalid');
  const [userId = '', time = '', signature = '', ...more] = String(body['restoreToken']).split('.');
  const deleteAt = Number(time);
  const ours = secret && (await isSigned(restoreText(userId, deleteAt), signature, secret));
  if (!ours || more.length > 0 || deleteAt <= setup.now()) throw invalid();
  const user = await management({ path: path`/users/${userId}`, answer: markedUser }).catch(
    (error: GatewayError) => {
      throw error.status === 404 ? invalid() : error;
    },
  );
  if ((await decidedFor(user, secret)) !== deleteAt) throw invalid();
  const { [markerKey]: _decision, ...customData } = user.customData;
  await suspend(management, userId, false);
  await management({ method: 'PATCH', path: path`/users/${userId}`, body: { customData } });
  await tell(services, { event: 'account.restored', userId, at: setup.now() });
};

const suspend = (management: Management, id: string, isSuspended: boolean) =>
  management({ method: 'PATCH', path: path`/users/${id}/is-suspended`, body: { isSuspended } });

/** It is done; that somebody could not be told does not undo it. */
export async function tell(
  { setup, report }: Pick<Services, 'setup' | 'report'>,
  notice: DeletionNotice,
): Promise<void> {
  try {
    await optionsOf(setup).after?.(notice);
  } catch {
    report('after_hook_failed', 'deleteAccount', 0);
  }
}

export const deletion = { deleteAccount };
