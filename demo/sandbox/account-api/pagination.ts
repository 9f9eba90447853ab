/** `page` and `page_size` in, `Total-Number` and `Link` out. */
import { ApiError } from './api-error.ts';

const defaultSize = 20;
const largestSize = 100;

interface Page {
  slice<T>(items: T[]): T[];
  headers(total: number): Record<string, string>;
}

export function pageOf(url: URL): Page {
  const number = (name: string, fallback: number) => Number(url.searchParams.get(name) ?? fallback);
  const page = number('page', 1);
  const size = number('page_size', defaultSize);
  const valid = Number.isInteger(page) && Number.isInteger(size) && page >= 1 && size >= 1;
  if (!valid || size > largestSize) throw new ApiError(400, 'guard.invalid_pagination');

  function link(target: number, relation: string): string {
    const address = new URL(url);
    // The real server leaves its own prefix out of these.
    address.pathname = url.pathname.replace(/^\/api/, '');
    address.searchParams.set('page', String(target));
    return `<${address}>; rel="${relation}"`;
  }

  return {
    slice: (items) => items.slice((page - 1) * size, page * size),
    headers(total) {
      const last = Math.max(1, Math.ceil(total / size));
      const links = [link(1, 'first'), link(last, 'last')];
      if (page > 1) links.push(link(page - 1, 'prev'));
      if (page < last) links.push(link(page + 1, 'next'));
      return { 'total-number': String(total), link: links.join(', ') };
    },
  };
}
