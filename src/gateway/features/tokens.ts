/** Personal access tokens. Logto lists them in full every time; only the answer to a creation may show one. */
import * as z from 'zod/mini';
import { listOf } from '../../api/schemas.ts';
import type { FeatureHandler } from '../call.ts';
import { GatewayError } from '../errors.ts';
import { path } from '../management.ts';

const owned = z.object({
  userId: z.string(),
  name: z.string(),
  value: z.string(),
  createdAt: z.number(),
  expiresAt: z.nullable(z.number()),
});

const at = (id: string) => path`/users/${id}/personal-access-tokens`;

/** Enough to tell one from another, too little to use. */
const masked = (value: string) => `${/^[a-z]+_/.exec(value)?.[0] ?? ''}…${value.slice(-4)}`;

const shown = ({ name, value, createdAt, expiresAt }: z.infer<typeof owned>) => ({
  name,
  value,
  createdAt,
  expiresAt,
});

const listTokens: FeatureHandler = async ({ management, person }) => {
  const tokens = await management({ path: at(person.id), answer: listOf(owned) });
  return tokens
    .filter(({ userId }) => userId === person.id)
    .map((token) => ({ ...shown(token), value: masked(token.value) }));
};

const createToken: FeatureHandler = async ({ management, person, body, setup }) => {
  const { name, expiresAt } = body as { name: string; expiresAt?: number };
  if (expiresAt !== undefined && expiresAt <= setup.now()) {
    throw new GatewayError(400, 'guard.invalid_input', {
      data: { issues: [{ path: ['expiresAt'] }] },
    });
  }
  return shown(
    await management({
      method: 'POST',
      path: at(person.id),
      body: { name, ...(expiresAt !== undefined && { expiresAt }) },
      answer: owned,
    }),
  );
};

const renameToken: FeatureHandler = async ({ management, person, body }) => {
  await management({ method: 'PATCH', path: at(person.id), body });
};

const deleteToken: FeatureHandler = async ({ management, person, body }) => {
  await management({ method: 'POST', path: `${at(person.id)}/delete`, body });
};

export const tokens = { listTokens, createToken, renameToken, deleteToken };
