import type { MatrixColumn } from '@stp-widgets/insight/matrix-columns.js';
import type { ShownColumn } from '../geometry.ts';

/** A head over neighbouring columns: an open organisation, or a sort of organisations; over groups and stray roles, which of the two. */
export interface ColumnGroup {
  readonly key: string;
  readonly title: string;
  readonly over: 'organisation' | 'sort' | 'groups' | 'roles';
  readonly span: number;
}

/** The heads over the columns: one for each open organisation, and for each run of neighbours of one sort. */
export function columnGroups(columns: readonly ShownColumn[]): readonly ColumnGroup[] {
  const groups: { key: string; title: string; over: ColumnGroup['over']; span: number }[] = [];
  for (const { column, isOpen } of columns) {
    const over = isOpen ? 'organisation' : column.kind === 'organisations' ? 'sort' : column.kind;
    const title = isOpen ? column.title : over === 'sort' ? column.sort : '';
    const last = groups.at(-1);
    if (last && last.over === over && last.title === title && (!isOpen || last.key === column.id)) last.span++;
    else groups.push({ key: column.id, title, over, span: 1 });
  }
  return groups;
}

/** A head over columns, and at which of them it begins. */
export interface PlacedGroup extends ColumnGroup {
  readonly from: number;
}

/** Lays the heads over the columns out, one after the other. */
export function placedGroups(groups: readonly ColumnGroup[]): readonly PlacedGroup[] {
  let from = 0;
  return groups.map((group) => {
    const placed = { ...group, from };
    from += group.span;
    return placed;
  });
}

/** A load in percent of a bar: what is held, what of it is over capacity, and where capacity stands; null for what has none. */
export interface LoadBar {
  readonly held: number;
  readonly over: number;
  readonly capacity: number | null;
}

/**
 * Lays out a load bar. Capacity stands at two thirds; what is beyond one and a half of it is cut. A load of which no capacity is known is drawn against the
 * most that any column has; null where that is nothing. Where the capacity is 0, all that is held is over it.
 */
export function loadBar(load: number, capacity: number | null, most: number): LoadBar | null {
  if (capacity === null) {
    return most > 0 ? { held: Math.round((Math.min(load, most) / most) * 100), over: 0, capacity: null } : null;
  }
  if (capacity <= 0) return { held: 0, over: load > 0 ? 100 : 0, capacity: 0 };
  const share = (value: number) => Math.round((Math.min(value / capacity, 1.5) / 1.5) * 100);
  const full = share(capacity);
  return { held: Math.min(share(load), full), over: Math.max(0, share(load) - full), capacity: full };
}

const mostKnown = new WeakMap<readonly MatrixColumn[], number>();

/** The largest load of the columns that no capacity is known of, closed over their parts; 0 where none holds anything. */
export function mostLoad(columns: readonly MatrixColumn[]): number {
  let most = mostKnown.get(columns);
  if (most === undefined) {
    most = 0;
    for (const { capacity, loadOfAll } of columns) if (capacity === null && loadOfAll > most) most = loadOfAll;
    mostKnown.set(columns, most);
  }
  return most;
}
