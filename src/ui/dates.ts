/** Dates as people say them, in the language `tag`. */

const day = 86_400_000;

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
    ? new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-days, 'day')
    : calendarDate(date, tag, now);
}

/** `2 May`, with the year where it is another one. */
export function calendarDate(when: string | number | Date, tag: string, now = new Date()): string {
  const date = new Date(when);
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', ...year }).format(date);
}
