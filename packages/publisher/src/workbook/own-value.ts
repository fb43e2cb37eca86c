import type { Cell } from './xlsx/cell.ts';

/** Writes a publisher's own value into a cell: text as it is, anything else as JSON, and so text that would pass for JSON. */
export function writeOwn(value: unknown): string | null {
  if (typeof value === 'string' && value !== '' && parsed(value) === undefined) return value;
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    // Nested deeper than can be written.
    return null;
  }
}

/** Reads a publisher's own value from a cell. */
export function readOwn(cell: Exclude<Cell, { readonly fault: string }>): unknown {
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.share;
  if (typeof cell !== 'string') return cell;
  const value = parsed(cell);
  return value === undefined ? cell : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
