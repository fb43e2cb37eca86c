import { show } from '@stp-widgets/contract/notice.js';
import type { Remark, Severity } from '../remark.ts';

/** Takes note of one remark. */
export type Say = (remark: Remark) => void;

/** Where something stands in the file: line and column from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What there is to say of one place of a plan. */
export interface Finding {
  readonly code: string;
  /** An error unless said otherwise. */
  readonly severity?: Severity;
  /** What is there, in a few words. */
  readonly found?: string;
  /** Instead of it: what is there, letter by letter; shortened and quoted here. */
  readonly given?: string;
  readonly expected?: string;
  readonly says: string;
}

/** Makes the remark that says something of one place of a plan. */
export function remarkOn(
  spot: Spot | undefined,
  at: string,
  { code, severity = 'error', found = '', given, expected = '', says }: Finding,
): Remark {
  const place = spot ? { line: spot.line, column: spot.column } : {};
  return { code, severity, ...place, at, found: given === undefined ? found : show(given), expected, says };
}

/** Orders remarks as the file has what they are about, those about the whole first. */
export function inFileOrder(remarks: readonly Remark[]): Remark[] {
  return remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
