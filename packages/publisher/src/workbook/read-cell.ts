import { type TextCheck, textChecks } from '@stp-widgets/contract/checks.js';
import { show } from '@stp-widgets/contract/notice.js';
import type { Form } from './contract-fields.ts';
import { readList } from './list-cell.ts';
import { nearest } from './nearest.ts';
import { dayMeant } from './typed-date.ts';
import { type Cell, percentOf } from './xlsx/cell.ts';

/** Why a cell could not be read. */
export interface Trouble {
  readonly code: 'wrong-type' | 'wrong-value' | 'no-value';
  readonly found: string;
  readonly expected: string;
  /** What to do about it, or what it may have meant, as the rest of a sentence; empty where there is nothing to add. */
  readonly hint: string;
}

/** What a cell says, or why it cannot be read. */
export type CellReading = { readonly value: unknown } | { readonly trouble: Trouble };

/**
 * Reads what a cell says as what its column holds. Nothing is guessed.
 *
 * @param unit of the figures in the column: what is shown as per cent is a share of 1, or so many per cent, or neither
 */
export function readCell(form: Form, cell: Cell, unit = ''): CellReading {
  const refuse = (code: Trouble['code'], hint = '', found = showCell(cell)) => ({
    trouble: { code, found, expected: expectationOf(form), hint },
  });
  if (typeof cell === 'object' && 'fault' in cell) return refuse('no-value', '', cell.fault);
  if (typeof cell === 'object' && 'share' in cell && form.is === 'number') {
    const number = unit === '%' ? percentOf(cell) : /^share\b/.test(unit) ? cell.share : null;
    return number === null
      ? refuse('wrong-type', 'only a share, or a figure of a measure in %, may be shown as per cent')
      : readNumber(form, number, refuse);
  }
  if (form.is === 'number') return readNumber(form, cell, refuse);
  if (form.is === 'boolean') return readBoolean(cell, refuse);
  if (form.is === 'day') return readDay(cell, refuse);
  if (form.is === 'choice') return readChoice(form, cell, refuse);
  if (form.is === 'list') return readElements(form, cell, refuse);
  return readChecked(form, cell, refuse);
}

type Refuse = (code: Trouble['code'], hint?: string) => CellReading;

function readNumber({ from, to, whole }: Form & { is: 'number' }, cell: Cell, refuse: Refuse): CellReading {
  const number = typeof cell === 'string' && /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(cell) ? Number(cell) : cell;
  if (typeof number !== 'number') {
    const isMarked = typeof cell === 'string' && /\d/.test(cell) && /^[\s\d.,%£$€'’()-]+$/.test(cell);
    return refuse(
      'wrong-type',
      isMarked ? 'write the number alone, with a point before decimals and no other separators, signs of currency or per cent' : '',
    );
  }
  const isIn = number >= from && number <= to && (!whole || Number.isSafeInteger(number));
  return isIn ? { value: number } : refuse('wrong-value');
}

function readBoolean(cell: Cell, refuse: Refuse): CellReading {
  if (typeof cell === 'boolean') return { value: cell };
  const word = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  return word === 'true' || word === 'false' ? { value: word === 'true' } : refuse('wrong-type');
}

function readChoice({ values }: Form & { is: 'choice' }, cell: Cell, refuse: Refuse): CellReading {
  const typed = textOf(cell)?.trim() ?? '';
  const value = values.find((one) => one === typed) ?? values.find((one) => one.toLowerCase() === typed.toLowerCase());
  if (value !== undefined) return { value };
  const near = nearest(typed, values);
  return refuse('wrong-value', near ? `it may mean ${near}` : '');
}

function readElements(form: Form & { is: 'list' }, cell: Cell, refuse: Refuse): CellReading {
  const text = textOf(cell);
  if (text === null) return refuse('wrong-type');
  const values: unknown[] = [];
  for (const one of readList(text)) {
    const reading = readCell(form.of, one);
    if ('trouble' in reading) return { trouble: { ...reading.trouble, expected: expectationOf(form) } };
    values.push(reading.value);
  }
  return { value: values };
}

function readDay(cell: Cell, refuse: Refuse): CellReading {
  if (typeof cell === 'object' && 'date' in cell) {
    if (cell.shows === 'time') return refuse('wrong-type', 'a day has no time of day');
    return { value: cell.shows === 'month' ? cell.date.slice(0, 7) : cell.date };
  }
  if (typeof cell !== 'string') return refuse('wrong-type', 'a date has to be shown as one');
  const typed = cell.trim();
  if (textChecks.day(typed)) return { value: typed };
  const meant = dayMeant(cell);
  return refuse('wrong-value', meant ? `it would be ${meant}` : '');
}

function readChecked(form: Form, cell: Cell, refuse: Refuse): CellReading {
  const text = textOf(cell);
  if (text === null) return refuse('wrong-type', 'a date with a time of day is no text');
  if (form.is === 'reference' || !Object.hasOwn(textChecks, form.is)) return { value: text };
  const check = textChecks[form.is as keyof typeof textChecks];
  if (check(text)) return { value: text };
  // An id or a title may begin with a space; what has a form of its own never does.
  return check(text.trim())
    ? { value: text.trim() }
    : refuse('wrong-value', check(text.trim().toUpperCase()) ? `it may mean ${text.trim().toUpperCase()}` : '');
}

/** What a cell says as text; null where that is not clear. */
function textOf(cell: Cell): string | null {
  if (typeof cell !== 'object') return String(cell);
  if ('share' in cell) return showCell(cell);
  return 'date' in cell && cell.shows !== 'time' ? cell.date : null;
}

/** Shows what is in a cell in a few words. */
export function showCell(cell: Cell): string {
  if (typeof cell !== 'object') return show(cell);
  if ('fault' in cell) return cell.fault;
  if ('share' in cell) return `${percentOf(cell)}%`;
  return cell.shows === 'time' ? `${cell.date} with a time` : cell.date;
}

/** What a column expects, in words. */
export function expectationOf(form: Form): string {
  if (form.is === 'number') return numberExpected(form);
  if (form.is === 'choice') return `one of ${form.values.join(', ')}`;
  if (form.is === 'reference') return `an id of ${form.kinds.join(', ')}`;
  if (form.is !== 'list') return expectations[form.is];
  const each = form.of.is === 'text' ? 'texts' : `values, each ${expectationOf(form.of)},`;
  return `${each} on lines of their own or parted by semicolons`;
}

const expectations: Readonly<Record<TextCheck | 'boolean', string>> = {
  text: 'text',
  boolean: 'TRUE or FALSE',
  day: 'a date, or a month as 2026-11, or a financial year as 2026/27',
  instant: 'a moment with its offset, as 2026-11-21T09:40:00Z',
  duration: 'a duration, as P14D, P1M or PT30S',
  currency: 'a currency by its three letters, as GBP',
  link: 'an address that begins with https:, http:, mailto: or tel:',
};

function numberExpected({ from, to, whole }: Form & { is: 'number' }): string {
  const what = whole ? 'a whole number' : 'a number';
  if (Number.isFinite(from)) return Number.isFinite(to) ? `${what} from ${from} to ${to}` : `${what} of at least ${from}`;
  return Number.isFinite(to) ? `${what} of at most ${to}` : what;
}
