/** What a promise rejects with; fails when it does not. */
export async function rejection<E = unknown>(promise: Promise<unknown>): Promise<E> {
  const result = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in result) return result.error as E;
  throw new Error(`Expected a rejection, got ${JSON.stringify(result.value)}`);
}
