import { type DayNumber, daySpan } from '@stp-widgets/contract/day.js';
import type { Catalogue, MessageKey } from './catalogue.ts';
import { english, numberWords } from './en.ts';
import type { Plural } from './plural.ts';

/** What a message may be filled with. */
export type Fill = Readonly<Record<string, string | number>>;

/** The parts of a date, and the time zone that it is of: the page's own where that is undefined. */
export type DateForm = Readonly<Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year' | 'timeZone'>>;

/** Says things in one language; numbers, days and lists by the rules of one locale. */
export interface Words {
  /** The language of the messages: `en` or `cy`. */
  readonly language: string;
  /** The locale of numbers and dates, such as `en-GB`. */
  readonly locale: string;
  /** A message filled in; `count` chooses its plural. */
  say(key: MessageKey, fill?: Fill): string;
  /** Any other message of this language, filled in the same way. */
  tell(message: string | Plural, fill?: Fill): string;
  /** A small number as a word where the language does that inside a sentence, else in digits. */
  inWords(number: number): string;
  /** A whole or decimal number. */
  number(value: number, decimals?: number | null): string;
  /** A value in its unit: percent for `%`, money for a currency, else the number. */
  value(value: number, unit: string, decimals?: number | null): string;
  /** A difference between two values in their unit: percentages differ in points. */
  gap(value: number, unit: string, decimals?: number | null): string;
  /** The parts of a date that are asked for, at an instant; in UTC where no time zone is named. */
  date(at: number, form: DateForm): string;
  /** A day, month or financial year, as far as it is known; without its year where `near` falls in the same one. */
  day(day: string, near?: DayNumber): string;
  /** An instant with its time, in a time zone. */
  instant(at: number, timeZone?: string): string;
  /** The time of day of an instant, in a time zone. */
  time(at: number, timeZone?: string): string;
  /** So many days ago. */
  daysAgo(days: number): string;
  /** A span of milliseconds ago, in its largest whole unit. */
  ago(milliseconds: number): string;
  /** A span of milliseconds, in its largest whole unit. */
  span(milliseconds: number): string;
  /** Names in a row. */
  list(names: readonly string[]): string;
}

/** A message with its `{names}` filled in. */
export function fill(message: string, values: Fill, number: (value: number) => string = String): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? number(value) : value;
  });
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

const made = new Map<string, Words>();

/** Tells whether a unit is a currency by its three letters; other words may have three letters too. */
export const isCurrency = (unit: string) => unit.length === 3 && Intl.supportedValuesOf('currency').includes(unit);

/** English at once; any other language is loaded by `loadWords`. */
export const wordsNow = (locale: string): Words | null => made.get(locale) ?? (languageOf(locale) === 'cy' ? null : make(locale, english));

/** The words of a locale: Welsh for `cy`, English for everything else. Numbers and dates follow the locale. */
export async function loadWords(locale: string): Promise<Words> {
  return wordsNow(locale) ?? (await import('./cy.ts')).inWelsh(make, locale);
}

const languageOf = (locale: string) => (/^cy\b/i.test(locale) ? 'cy' : 'en');

function make(wanted: string, catalogue: Catalogue): Words {
  const language = languageOf(wanted);
  const locale = localeOf(wanted, language);
  const plurals = new Intl.PluralRules(locale);
  // Chromium has no Welsh numbers: British ones then, and not those of whatever language it is in itself.
  const locales = [locale, 'en-GB'];
  const format = memo((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locales, options));
  const dates = memo((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales, options));
  const lists = new Intl.ListFormat(locales);
  const relative = new Intl.RelativeTimeFormat(locales, { numeric: 'auto' });
  const decimalsOf = (value: number, decimals: number | null | undefined) => decimals ?? (Number.isInteger(value) ? 0 : 1);
  const number: Words['number'] = (value, decimals) => fixed(value, decimalsOf(value, decimals));
  const fixed = (value: number, digits: number, more: Intl.NumberFormatOptions = {}) =>
    format({ minimumFractionDigits: digits, maximumFractionDigits: digits, ...more }).format(value);
  const largest = (milliseconds: number) => units.find(([, size]) => milliseconds >= size) ?? units[3];

  const words: Words = {
    language,
    locale,
    say: (key, values) => words.tell(catalogue[key], values),
    tell(message, values = {}) {
      const text = typeof message === 'string' ? message : (message[plurals.select(Number(values['count']))] ?? message.other);
      return fill(text, values, (value) => format({}).format(value));
    },
    inWords: (value) => (language === 'en' ? numberWords[value] : undefined) ?? number(value),
    number,
    value(value, unit, decimals) {
      if (unit === '%') return fixed(value / 100, decimalsOf(value, decimals), { style: 'percent' });
      if (isCurrency(unit))
        return fixed(value, 0, {
          style: 'currency',
          currency: unit,
          notation: 'compact',
          maximumFractionDigits: Math.max(1, decimals ?? 1),
        });
      return number(value, decimals);
    },
    gap(value, unit, decimals) {
      if (unit !== '%') return words.value(value, unit, decimals);
      const digits = decimals ?? 1;
      // "1 point", but "1.0 points": a plural goes with the figure as it is written.
      return words.say('points', { count: digits === 0 ? Math.round(value) : NaN, number: fixed(value, digits) });
    },
    date: (at, form) => dates({ timeZone: 'UTC', ...form }).format(at),
    day(day, near) {
      const span = daySpan(day);
      if (!span) return day;
      if (day.includes('/')) return day.replace('/', '–');
      const isThisYear = near !== undefined && day.startsWith(`${new Date(near * 86_400_000).getUTCFullYear()}`);
      const isMonth = day.length === 7;
      return words.date(span.first * 86_400_000, {
        day: isMonth ? undefined : 'numeric',
        month: 'short',
        year: isThisYear && !isMonth ? undefined : 'numeric',
      });
    },
    instant: (at, timeZone) =>
      `${words.date(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone })}, ${words.time(at, timeZone)}`,
    time: (at, timeZone) => dates({ hour: '2-digit', minute: '2-digit', timeZone }).format(at),
    daysAgo: (days) => relative.format(-days, 'day'),
    ago(milliseconds) {
      // Seconds would change at every look: under a minute it is now.
      if (milliseconds < 60_000) return relative.format(0, 'second');
      const [unit, size] = largest(milliseconds);
      return relative.format(-Math.floor(milliseconds / size), unit);
    },
    span(milliseconds) {
      const [unit, size] = largest(milliseconds);
      return format({ style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(milliseconds / size));
    },
    list: (names) => lists.format(names),
  };
  made.set(wanted, words);
  return words;
}

/** The wanted locale if it is of the language that is spoken, else that language as it is written in Britain. */
function localeOf(wanted: string, language: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(wanted);
    if (locale && locale !== language && locale.startsWith(`${language}-`)) return locale;
  } catch {
    // Not a locale at all: the page's mistake, and no reason to say nothing.
  }
  return `${language}-GB`;
}

function memo<O extends object, F>(build: (options: O) => F): (options: O) => F {
  const kept = new Map<string, F>();
  return (options) => {
    const key = JSON.stringify(options);
    let found = kept.get(key);
    if (!found) kept.set(key, (found = build(options)));
    return found;
  };
}
