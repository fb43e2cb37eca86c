import type { Field } from './contract-fields.ts';
import { cellRemark, type Say, type TableRow } from './read-table.ts';

/** What a row gives to make an object of. */
export type Source = Pick<TableRow, 'values' | 'troubles' | 'at'>;

interface Built {
  readonly entries: readonly (readonly [string, unknown])[];
  /** Whether anything of it is filled in. */
  readonly isThere: boolean;
  /** The required fields that are not. */
  readonly missing: readonly string[];
}

/**
 * Makes an object of the contract from the cells of a row and the lists that other sheets give it. As little as possible is lost
 * for what cannot be read or is not there: the cell, the object within, else the whole; each is named once.
 *
 * @param whole what to call the whole: `the row`
 * @returns null where the whole cannot be without what is missing
 */
export function assemble(
  fields: readonly Field[],
  { values, troubles, at }: Source,
  lists: ReadonlyMap<string, readonly unknown[]>,
  whole: string,
  say: Say,
): Record<string, unknown> | null {
  const lost = new Map<string, string>();
  const top = build(fields, '');
  for (const head of top.missing) lost.set(head, whole);
  for (const [head, trouble] of troubles) say(cellRemark(at(head), trouble, lost.get(head) ?? 'the cell'));
  for (const [head, leftOut] of lost) {
    if (troubles.has(head)) continue;
    const says = `${head} is missing; ${leftOut} is left out`;
    say({ code: 'missing', severity: 'error', at: at(head), found: '', expected: head, says });
  }
  return top.missing.length > 0 ? null : Object.fromEntries(top.entries);

  function build(known: readonly Field[], before: string): Built {
    const entries: (readonly [string, unknown])[] = [];
    const missing: string[] = [];
    let isThere = false;
    for (const { name, isRequired, content } of known) {
      const path = before + name;
      const value =
        content.is === 'object' ? buildObject(content.fields, path) : content.is === 'objects' ? filled(lists.get(path)) : values.get(path);
      if (value !== undefined) {
        entries.push([name, value]);
        isThere = true;
      } else if (!isRequired) continue;
      else if ((content.is === 'list' || content.is === 'objects') && !troubles.has(path)) entries.push([name, []]);
      else missing.push(path);
    }
    return { entries, isThere, missing };
  }

  function buildObject(known: readonly Field[], path: string): Record<string, unknown> | undefined {
    const { entries, isThere, missing } = build(known, `${path}.`);
    if (!isThere) return undefined;
    for (const head of missing) lost.set(head, path);
    return missing.length > 0 ? undefined : Object.fromEntries(entries);
  }
}

const filled = (list: readonly unknown[] | undefined) => (list && list.length > 0 ? list : undefined);
