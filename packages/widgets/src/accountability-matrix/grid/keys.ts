import type { Place } from './window.ts';

/** What a key of a grid is pressed on. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are seen at once. */
  readonly seen: number;
  /** Reads from the right. */
  readonly isMirrored: boolean;
  /** Whether what is below a row is open to view; null where there is nothing below it. */
  readonly isOpen: (row: number) => boolean | null;
  /** The row that another stands below; -1 where it stands at the top. */
  readonly above: (row: number) => number;
}

/** What a key does: leads to another cell, opens or closes what is below a row, shows what a cell is about, goes into what is in it. */
export type GridAct = { readonly act: 'go'; readonly to: Place } | { readonly act: 'turn' | 'show' | 'enter' };

/** The key of an event, for which it is told apart what is held down with it. */
export type GridKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key does on a cell: those of the grid and treegrid patterns of the ARIA Authoring Practices. On the head of a row the arrow on opens what is
 * below it, and the arrow back closes that or leads to the row above it. Space opens and closes, or shows what the cell is about; Enter and F2 go into what
 * is in it.
 *
 * @returns null for keys that are not the grid's
 */
export function gridAct(event: GridKey, at: Place, shape: GridShape): GridAct | null {
  const { key, altKey, metaKey, shiftKey } = event;
  const isAll = event.ctrlKey;
  if (altKey || metaKey || (shiftKey && key !== 'F2')) return null;
  const { rows, columns, seen, isMirrored } = shape;
  const { row, column } = at;
  const go = (to: Partial<Place>): GridAct => ({
    act: 'go',
    to: { row: clamp(to.row ?? row, -1, rows - 1), column: clamp(to.column ?? column, -1, columns) },
  });
  if (isAll) {
    if (key === 'Home') return go({ row: rows > 0 ? 0 : -1, column: -1 });
    return key === 'End' ? go({ row: rows - 1, column: columns }) : null;
  }
  switch (key) {
    case 'ArrowDown':
      return go({ row: row + 1 });
    case 'ArrowUp':
      return go({ row: row - 1 });
    case 'ArrowRight':
    case 'ArrowLeft':
      return sideways((key === 'ArrowRight') !== isMirrored, at, shape, go);
    case 'Home':
      return go({ column: -1 });
    case 'End':
      return go({ column: columns });
    case 'PageDown':
      return go({ row: row + Math.max(1, seen - 1) });
    case 'PageUp':
      return go({ row: Math.max(Math.min(row, 0), row - Math.max(1, seen - 1)) });
    case ' ':
      return { act: column < 0 && row >= 0 && shape.isOpen(row) !== null ? 'turn' : row < 0 ? 'turn' : 'show' };
    case 'Enter':
    case 'F2':
      return { act: 'enter' };
    default:
      return null;
  }
}

function sideways(isOn: boolean, { row, column }: Place, { isOpen, above }: GridShape, go: (to: Partial<Place>) => GridAct): GridAct {
  if (column >= 0 || row < 0) return go({ column: column + (isOn ? 1 : -1) });
  const open = isOpen(row);
  if (isOn) return open === false ? { act: 'turn' } : go({ column: 0 });
  return open ? { act: 'turn' } : go({ row: above(row) < 0 ? row : above(row) });
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** What a key does inside a cell: Escape leaves it, arrows go from one thing in it to the next. Tells whether it did anything. */
export function keyWithin({ key }: KeyboardEvent, cell: HTMLElement, target: HTMLElement, isMirrored: boolean): boolean {
  if (key === 'Escape') cell.focus({ preventScroll: true });
  else if (key.startsWith('Arrow')) {
    const all = [...cell.querySelectorAll<HTMLElement>('button')];
    const isOn = key === 'ArrowDown' || key === (isMirrored ? 'ArrowLeft' : 'ArrowRight');
    all[(all.indexOf(target) + (isOn ? 1 : all.length - 1)) % all.length]?.focus();
  } else return false;
  return true;
}
