/** A person's own sign-ins, from the audit log: named events only, and of each only what they may know. */
import * as z from 'zod/mini';
import type { Activity } from '../../api/gateway-schemas.ts';
import { listOf } from '../../api/schemas.ts';
import type { FeatureHandler } from '../call.ts';

/** What people know as signing in. The rest of the log is the owner's. */
const usual: readonly string[] = [
  'Interaction.SignIn.Submit',
  'Interaction.Register.Submit',
  'Interaction.ForgotPassword.Submit',
  'Interaction.SignIn.Verification.Password.Submit',
];

const text = z.optional(z.string());
const log = z.object({
  id: z.string(),
  key: z.string(),
  createdAt: z.number(),
  payload: z.object({
    userId: z.string(),
    result: z.string(),
    ip: text,
    userAgent: text,
    applicationId: text,
  }),
});

/** Logto's own limit for a page, and how many entries people get. */
const most = 100;

const listActivity: FeatureHandler = async ({ management, person, setup }) => {
  const { activity } = setup.features;
  const keys = (typeof activity === 'object' ? activity.keys : undefined) ?? usual;
  // Asked for by key: among everything else, apps that renew their tokens would push sign-ins out of sight.
  const byKey = [...new Set(keys)].map(async (logKey) => {
    const logs = await management({
      path: '/logs',
      query: { userId: person.id, logKey, page: '1', page_size: `${most}` },
      answer: listOf(log),
    });
    return logs.filter(({ key, payload }) => payload.userId === person.id && key === logKey);
  });
  return (await Promise.all(byKey))
    .flat()
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, most)
    .map(({ id, key, createdAt, payload: { result, ip, userAgent, applicationId } }): Activity => {
      return { id, key, createdAt, result, ip, userAgent, applicationId };
    });
};

export const activity = { listActivity };
