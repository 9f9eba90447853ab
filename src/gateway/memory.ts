/** What Logto said about a token, so that it is not asked with each request. */
const lifetime = 60_000;
const capacity = 10_000;

/** Answers from memory for up to a minute, and by the token's digest: no token is kept. Failures are forgotten. */
export function remember<T>(
  now: () => number,
  ask: (token: string) => Promise<T>,
): (token: string) => Promise<T> {
  const known = new Map<string, { until: number; answer: Promise<T> }>();

  return async (token) => {
    const key = await digest(token);
    const entry = known.get(key);
    if (entry && entry.until > now()) return entry.answer;
    const answer = ask(token);
    known.delete(key);
    known.set(key, { until: now() + lifetime, answer });
    if (known.size > capacity) known.delete(known.keys().next().value!);
    answer.catch(() => known.delete(key));
    return answer;
  };
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
