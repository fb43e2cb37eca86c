/**
 * Dates, times passed and lists in Welsh, the same in every browser: Chromium knows none of them. Months and units as in the Unicode
 * CLDR (release 48, locale cy), whose 'a(c)' is written out here, and whose 'munud' is softened after two.
 */
export const welshForms = {
  date,
  daysAgo: (days: number): string => near[2 - days] ?? (days > 0 ? `${counted(days, 'day')} yn ôl` : `ymhen ${counted(-days, 'day')}`),
  ago(milliseconds: number): string {
    // Seconds would change at every look: under a minute it is now.
    if (milliseconds < 60_000) return 'nawr';
    const [count, unit] = largest(milliseconds);
    return unit === 'day' ? welshForms.daysAgo(count) : `${counted(count, unit)} yn ôl`;
  },
  span: (milliseconds: number): string => counted(...largest(milliseconds)),
  list(names: readonly string[]): string {
    const last = names.at(-1) ?? '';
    if (names.length < 2) return last;
    return `${names.slice(0, -1).join(', ')} ${isVowel.test(last) ? 'ac' : 'a'} ${last}`;
  },
};

const months = {
  long: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
  short: 'Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag'.split(' '),
};

function date(at: number, form: Intl.DateTimeFormatOptions): string {
  const numbers = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...form, ...(form.month && { month: 'numeric' }) });
  const parts = Object.fromEntries(numbers.formatToParts(at).map(({ type, value }) => [type, value]));
  const month = form.month && months[form.month === 'long' ? 'long' : 'short'][Number(parts['month']) - 1];
  return [form.day && Number(parts['day']), month, parts['year']].filter(Boolean).join(' ');
}

/** From the day before yesterday to the day after tomorrow, which have names. */
const near: readonly (string | undefined)[] = ['echdoe', 'ddoe', 'heddiw', 'yfory', 'drennydd'];

const sizes = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** How many of the largest unit that a span is at least one of. */
function largest(milliseconds: number): readonly [number, keyof typeof units] {
  const [unit, size] = sizes.find(([, least]) => milliseconds >= least) ?? sizes[3];
  return [Math.floor(milliseconds / size), unit];
}

/** What a unit is called, and after two. */
const units = { day: ['diwrnod', 'ddiwrnod'], hour: ['awr', 'awr'], minute: ['munud', 'funud'], second: ['eiliad', 'eiliad'] } as const;

const digits = new Intl.NumberFormat('en-GB');

const counted = (count: number, unit: keyof typeof units) => `${digits.format(count)} ${units[unit][count === 2 ? 1 : 0]}`;

/** Before a vowel "and" is "ac"; whatever stands before the first letter does not count. */
const isVowel = /^[^\p{L}\p{N}]*[aeiouwyâêîôûŵŷáéíóú]/iu;
