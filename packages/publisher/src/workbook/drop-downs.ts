import { type Column, type Layout } from './layout.ts';
import { columnLetters } from './xlsx/cell.ts';
import type { DropDown } from './xlsx/write-xlsx.ts';

/** Excel takes no longer list of values. */
const LONGEST_LIST = 255;
const LAST_ROW = 1_048_576;

/**
 * What may be chosen in a column: the values that are fixed, the ids of the one collection that it refers to, the partnership's statuses.
 * Only fixed values are the only ones: one may refer to what is still to be written.
 */
export function choiceOf(layout: Layout, column: Column, sheet: string): Pick<DropDown, 'choice' | 'isOnly'> | null {
  const { form, head } = column;
  if (form.is === 'boolean') return { choice: ['TRUE', 'FALSE'], isOnly: true };
  if (form.is === 'choice') {
    if (form.values.join(',').length > LONGEST_LIST || form.values.some((value) => value.includes(','))) return null;
    return { choice: form.values, isOnly: true };
  }
  if (form.is === 'reference' && form.kinds.length === 1) {
    const [kind] = form.kinds;
    const collection = layout.collections.find((one) => one.kind === kind);
    return collection ? { choice: idsOf(collection.sheet), isOnly: false } : null;
  }
  return sheet === 'updates' && head === 'status' ? { choice: idsOf('statusScale'), isOnly: false } : null;
}

/** Where the first column of a sheet is, whose heads stand in the first row. */
export const idsOf = (sheet: string): string => `'${sheet}'!$A$2:$A$${LAST_ROW}`;

/** All cells of a column below its head. */
export const belowHead = (column: number): string => `${columnLetters(column)}2:${columnLetters(column)}${LAST_ROW}`;
