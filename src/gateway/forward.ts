/** Forward mode: Logto's Account API for pages without a token. What is not in the endpoint table does not pass. */
import * as z from 'zod/mini';
import type { Call } from './call.ts';
import { GatewayError, json, parseJson, refusalOf, unavailable, type Answer } from './errors.ts';
import { checkBody, checkQuery, readJson, readUpload } from './input.ts';
import { bearer } from './person.ts';
import type { Outgoing, Upstream } from './upstream.ts';

export type Forward = (call: Call) => Promise<Response>;

export function createForward(upstream: Upstream): Forward {
  return async ({ request, url, match, token, record, renew }) => {
    const upload = match.rows[0]!.upload;
    const form = upload ? await readUpload(request) : undefined;
    const { row, body } = upload
      ? { row: match.rows[0]!, body: undefined }
      : checkBody(match.rows, await readJson(request));
    const query = new URLSearchParams(checkQuery(row, url.searchParams));
    const path = row.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(match.params[name]!),
    );
    const outgoing: Outgoing = {
      method: row.method,
      path: `${row.beside ? '' : '/api'}${path}${query.size > 0 ? `?${query}` : ''}`,
      body: form ?? (body && JSON.stringify(body)),
    };
    const send = (as: string) =>
      upstream({
        ...outgoing,
        headers: {
          ...bearer(as),
          ...passedOn(request),
          ...(body && { 'content-type': 'application/json' }),
          ...(record !== undefined && { 'logto-verification-id': record }),
        },
      });
    let answer = await send(token);
    // A true 401 proves that nothing was done, so it may be asked again with a newer token.
    if (answer.status === 401 && refusalOf(answer).code === 'auth.unauthorized') {
      const renewed = await renew();
      if (renewed !== undefined && renewed !== token) answer = await send(renewed);
    }
    if (answer.status < 200 || answer.status >= 300) {
      throw answer.status < 400 ? unavailable() : explained(answer, Boolean(upload));
    }
    const date = answer.headers.get('date');
    // Countdowns in the page go by Logto's clock, not by ours.
    const headers = date ? { date } : {};
    if (!row.response) return new Response(null, { status: 204, headers });
    const parsed = z.safeParse(row.response, parseJson(answer.text));
    if (!parsed.success) throw unavailable();
    return json(parsed.data, answer.status, headers);
  };
}

/** Logto says that a body was too large by an empty 404. */
function explained(answer: Answer, upload: boolean): GatewayError {
  const refused = refusalOf(answer);
  return upload && refused.code === 'gone' ? new GatewayError(413, 'too_large') : refused;
}

/** Of the browser's headers only these, and only in their usual form: the language of mails, the name of a passkey. */
function passedOn({ headers }: Request): Record<string, string> {
  const language = headers.get('accept-language') ?? '';
  const agent = headers.get('user-agent') ?? '';
  return {
    ...(/^[\w,;=.* -]{1,200}$/.test(language) && { 'accept-language': language }),
    ...(/^[\x20-\x7e]{1,500}$/.test(agent) && { 'user-agent': agent }),
  };
}
