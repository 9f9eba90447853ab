import { ApiError } from '../account-api/api-error.ts';
import { json } from '../account-api/reply.ts';

/** One page of a list, with the number of all. */
export function paged(url: URL, items: readonly unknown[]): Response {
  const number = (name: string, usual: number) => Number(url.searchParams.get(name) ?? usual);
  const page = number('page', 1);
  const size = number('page_size', 20);
  if (!(page >= 1 && size >= 1 && size <= 100)) throw new ApiError(400, 'guard.invalid_pagination');
  return json(items.slice((page - 1) * size, page * size), 200, {
    'total-number': String(items.length),
  });
}
