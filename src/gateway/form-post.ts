/**
 * Apple and others answer a social sign-in by posting a form, which a page cannot read, and which comes without the
 * page's cookies. Here it becomes the address the page waits for.
 */
import { readForm } from './input.ts';

/** What a page needs to finish. An ID token is not among it: Logto asks for its own. */
const wanted = ['code', 'state', 'user', 'error', 'error_description'];

export async function bounce(request: Request, to: string): Promise<Response> {
  const form = await readForm(request);
  const target = new URL(to);
  for (const name of wanted) {
    const [value, ...more] = form.getAll(name);
    if (value !== undefined && more.length === 0) target.searchParams.set(name, value);
  }
  return new Response(null, {
    status: 303,
    headers: { location: target.href, 'referrer-policy': 'no-referrer' },
  });
}
