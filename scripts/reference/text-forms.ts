import type { TextCheck } from '@stp-widgets/contract/checks.js';

/** A form of text as JSON Schema, and as people are told of it. */
export interface TextForm {
  readonly title: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly [keyword: string]: unknown;
}

// Only what every engine of regular expressions knows: no look-ahead, no back-reference, no `\d`, which some read as any script's digits.
const year = '[1-9][0-9]{3}';
const month = '(?:0[1-9]|1[0-2])';
const monthDay = [
  '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])',
  '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)',
  '02-(?:0[1-9]|1[0-9]|2[0-8])',
].join('|');
// A century is a leap year where it divides by 400.
const fours = '[2468][048]|[13579][26]';
const leapYear = `(?:[1-9][0-9](?:0[48]|${fours})|(?:${fours})00)`;
const date = `(?:${year}-(?:${monthDay})|${leapYear}-02-29)`;

/** Each year's last two digits with those of the next: `26/27`, `99/00`. */
const yearPairs = Array.from({ length: 10 }, (_, ten) => {
  const ones = Array.from({ length: 10 }, (__, one) => `${one}/${String((ten * 10 + one + 1) % 100).padStart(2, '0')}`);
  return `${ten}(?:${ones.join('|')})`;
}).join('|');

const time = '(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?|24:00(?::00(?:\\.0+)?)?)';
const offset = '(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])';

const whole = (pattern: string) => ({ type: 'string', pattern: `^${pattern}$` }) as const;
const count = (unit: string) => `(?:[0-9]+${unit})?`;
// After a T there is at least one of them.
const hours = `(?:T(?:[0-9]+H${count('M')}${count('S')}|[0-9]+M${count('S')}|[0-9]+S))?`;

/** What a text of each form is: agrees exactly with `textChecks` of the contract. */
export const textForms: Readonly<Record<TextCheck, TextForm>> = {
  text: {
    title: 'text',
    description: 'Text that says something: at least one character',
    type: 'string',
    minLength: 1,
    examples: ['Hull'],
  },
  day: {
    title: 'day',
    description:
      'A civil day that exists, without time and zone; or a month or a financial year, April to March, where only that is known. As a start it is its first day, as an end its last; ends are inclusive. Its year is 1000 or later',
    type: 'string',
    anyOf: [
      { title: 'a day', ...whole(date) },
      { title: 'a month', ...whole(`${year}-${month}`) },
      { title: 'a financial year', ...whole(`[1-9][0-9](?:${yearPairs})`) },
    ],
    examples: ['2026-11-21', '2026-11', '2026/27'],
  },
  instant: {
    title: 'instant',
    description: 'A moment, with its offset from UTC',
    ...whole(`${date}T${time}${offset}`),
    examples: ['2026-11-21T09:40:00Z', '2026-11-21T09:40+01:00'],
  },
  duration: {
    title: 'duration',
    description: 'A length of time of whole units, more than none, as ISO 8601 writes it',
    type: 'string',
    allOf: [whole(`P${count('Y')}${count('M')}${count('W')}${count('D')}${hours}`), { type: 'string', pattern: '[1-9]' }],
    examples: ['P14D', 'P1M', 'PT30S'],
  },
  currency: {
    title: 'currency',
    description: 'A currency by its three letters, as ISO 4217 lists them',
    ...whole('[A-Z]{3}'),
    examples: ['GBP'],
  },
  link: {
    title: 'link',
    description: 'An address that a reader may follow, without white space: https, http, mailto or tel',
    ...whole('(?:[Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)\\S+'),
    examples: ['https://intranet.example/urgent-care', 'mailto:office@example.org'],
  },
};
