import type { KoaContextWithOIDC } from 'oidc-provider';

const messages: Record<string, string> = {
  invalid_grant: 'Grant request is invalid.',
  invalid_request: 'Request is invalid.',
  invalid_scope: 'Scope is invalid.',
  invalid_target: 'Invalid resource indicator.',
  invalid_token: 'Invalid token provided.',
};

const isOpenIdError = (body: unknown): body is { error: string; error_description?: string } =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string';

/** Logto adds its own `code` and `message` to the errors of the OpenID endpoints; its SDK reads only those. */
export async function answerErrorsAsLogto(
  context: KoaContextWithOIDC,
  next: () => Promise<void>,
): Promise<void> {
  await next();
  const body: unknown = context.body;
  if (!isOpenIdError(body)) return;
  const code = `oidc.${body.error}`;
  if (body.error === 'invalid_client') context.status = 400;
  const clientId: unknown = context.oidc?.params?.['client_id'];
  context.body = {
    code,
    message: messages[body.error] ?? `An OIDC error occurred: ${code}.`,
    ...(body.error === 'invalid_grant' && { error_uri: 'https://openid.sh/debug/invalid_grant' }),
    ...body,
    ...(body.error === 'invalid_client' &&
      typeof clientId === 'string' && { error_description: `invalid client ${clientId}` }),
  };
}
