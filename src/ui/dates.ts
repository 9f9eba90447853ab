/** Dates as people say them, in the language `tag`. */
import { formatter } from './formatters.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Whole days between two moments by the calendar here, not by the clock: yesterday evening is a day ago. */
function daysAgo(date: Date, now: Date): number {
  const midnight = (moment: Date) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(date)) / day);
}

/** `today`, `yesterday`, `12 days ago`, and a date once that says more. */
export function ago(when: string | number | Date, tag: string, now = new Date()): string {
  const date = new Date(when);
  const days = daysAgo(date, now);
  return days >= 0 && days < 30
    ? formatter(Intl.RelativeTimeFormat, tag, { numeric: 'auto' }).format(-days, 'day')
    : calendarDate(date, tag, now);
}

/** `now`, `5 minutes ago`, `2 hours ago`, and days once they say more. */
export function recently(when: string | number | Date, tag: string, now = new Date()): string {
  const gone = now.getTime() - new Date(when).getTime();
  if (gone < -minute || gone >= 12 * hour) return ago(when, tag, now);
  const [count, unit] =
    gone < minute
      ? ([0, 'second'] as const)
      : gone < hour
        ? ([Math.floor(gone / minute), 'minute'] as const)
        : ([Math.floor(gone / hour), 'hour'] as const);
  return formatter(Intl.RelativeTimeFormat, tag, { numeric: 'auto' }).format(-count, unit);
}

/** `2 May 2026, 14:05`, where somebody wants to know exactly. */
export const exactly = (when: string | number | Date, tag: string): string =>
  formatter(Intl.DateTimeFormat, tag, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(when),
  );

/** `2 May`, with the year where it is another one. */
export function calendarDate(when: string | number | Date, tag: string, now = new Date()): string {
  const date = new Date(when);
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return formatter(Intl.DateTimeFormat, tag, { day: 'numeric', month: 'short', ...year }).format(
    date,
  );
}
