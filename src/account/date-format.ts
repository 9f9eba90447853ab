/** Dates as a tenant has them written (`MM/dd/yyyy`), and as date inputs take them (`1990-05-03`). */

interface Dated {
  config: { format?: string; customFormat?: string };
}

const usual = 'yyyy-MM-dd';

/** The form in which the values of a field are kept. */
export const dateFormat = ({ config: { format, customFormat } }: Dated): string =>
  (format === 'custom' ? customFormat : format) || usual;

const token = /yyyy|MM?|dd?/g;

/** True where the form is made of a year, a month and a day in digits, which is what a date input can give. */
export const isDayFormat = (format: string): boolean =>
  ['y', 'M', 'd'].every((letter) => format.includes(letter)) &&
  !/[A-Za-z]/.test(format.replace(token, ''));

/** `05/03/1990` as `1990-05-03`; undefined where it is not a date of that form. */
export function isoDate(text: string, format: string): string | undefined {
  const names = format.match(token);
  if (!names || !isDayFormat(format)) return undefined;
  const pattern = format
    .split(token)
    .map((between) => between.replace(/[^\w\s]/g, '\\$&'))
    .flatMap((between, index) => {
      const name = names[index];
      return name ? [between, name === 'yyyy' ? '(\\d{4})' : '(\\d{1,2})'] : [between];
    })
    .join('');
  const found = new RegExp(`^${pattern}$`).exec(text);
  if (!found) return undefined;
  const part = (letter: string) =>
    found[names.findIndex((name) => name.startsWith(letter)) + 1]!.padStart(2, '0');
  const iso = `${part('y')}-${part('M')}-${part('d')}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** `1990-05-03` as `05/03/1990`; anything else stays. */
export function writtenDate(text: string, format: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!year || !isDayFormat(format)) return text;
  const parts: Record<string, string> = {
    yyyy: year,
    MM: month!,
    dd: day!,
    M: String(Number(month)),
    d: String(Number(day)),
  };
  return format.replace(token, (name) => parts[name]!);
}
