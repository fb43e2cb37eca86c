import { isDay } from '@stp-widgets/contract/day.js';
import { show } from '@stp-widgets/contract/notice.js';
import type { Field, Form } from './contract-fields.ts';
import { writeList } from './list-cell.ts';
import { longestText, type Written } from './xlsx/write-xlsx.ts';
import { writeSerial } from './xlsx/number-format.ts';

/** What of an object a workbook can say: what goes into its cells and into the sheets of its lists, by path. */
export interface Pieces {
  readonly cells: ReadonlyMap<string, Written>;
  readonly lists: ReadonlyMap<string, readonly unknown[]>;
  /** What no cell can say: where, what is there, and what was expected. */
  readonly left: readonly { readonly path: string; readonly found: string; readonly expected: string }[];
}

/**
 * Takes an object of the contract apart into cells and lists.
 *
 * @param mayHaveOwn whether it may carry fields of the publisher's own, which are passed over
 */
export function disassemble(fields: readonly Field[], object: Readonly<Record<string, unknown>>, mayHaveOwn: boolean): Pieces {
  const cells = new Map<string, Written>();
  const lists = new Map<string, readonly unknown[]>();
  const left: { path: string; found: string; expected: string }[] = [];
  take(fields, object, '');
  return { cells, lists, left };

  function take(known: readonly Field[], given: Readonly<Record<string, unknown>>, before: string): void {
    for (const [name, value] of Object.entries(given)) {
      const path = before + name;
      const field = known.find((one) => one.name === name);
      const leave = (expected: string) => left.push({ path, found: show(value), expected });
      if (value === undefined || (mayHaveOwn && before === '' && name.startsWith('x-'))) continue;
      if (!field) leave('a field of the contract, or one that begins with x-');
      else if (field.content.is === 'object') {
        if (isObject(value)) take(field.content.fields, value, `${path}.`);
        else leave('an object');
      } else if (field.content.is === 'objects') {
        if (Array.isArray(value)) lists.set(path, value as unknown[]);
        else leave('a list');
      } else {
        const written = writeValue(field.content, value);
        if (typeof written === 'object' && 'expected' in written) leave(written.expected);
        else cells.set(path, written);
      }
    }
  }
}

/** Tells whether a value is an object with fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function writeValue(form: Form, value: unknown): Written | { readonly expected: string } {
  if (form.is === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : { expected: 'a number' };
  if (form.is === 'boolean') return typeof value === 'boolean' ? value : { expected: 'true or false' };
  if (form.is === 'list') {
    // Within a list a day is text: only a cell of its own is a date.
    const inner: Form = form.of.is === 'day' ? { is: 'text' } : form.of;
    const written = Array.isArray(value) ? value.map((one) => writeValue(inner, one)) : [undefined];
    if (!written.every((one) => typeof one === 'string' || typeof one === 'number')) return { expected: 'a list of texts or numbers' };
    return writeText(writeList(written.map(String)), true);
  }
  const isDate = form.is === 'day' && typeof value === 'string' && value.length === 10 && isDay(value);
  return isDate && writeSerial(value) !== null ? { day: value } : writeText(value);
}

function writeText(value: unknown, isEmptyGood = false): Written | { readonly expected: string } {
  if (typeof value !== 'string' || (value === '' && !isEmptyGood)) return { expected: 'text' };
  return value.length <= longestText ? value : { expected: `at most ${longestText.toLocaleString('en')} characters, which a cell holds` };
}
