import { collectionNames } from '@stp-widgets/contract';
import { milliseconds } from '@stp-widgets/contract/day.js';
import type { Judge } from '../judge.ts';

/**
 * What a `.json` file turned out to be: a `feed` that may be served, with the time between two requests that it asks for, in ms
 * and 0 where it asks for none; `other` JSON that is no partnership; or `bad`, which is neither whole nor good.
 */
export type Inspected =
  | { readonly kind: 'feed'; readonly refresh: number }
  | { readonly kind: 'other'; readonly why: string }
  | { readonly kind: 'bad'; readonly why: string };

/** Tells what the bytes of a `.json` file are. Never throws, whatever the judge does. */
export function inspect(bytes: Uint8Array, judge: Judge): Inspected {
  try {
    const verdict = judge(bytes);
    const top = parse(bytes);
    if (verdict.good) return { kind: 'feed', refresh: refreshOf(top) };
    return { kind: top === undefined || isPartnership(top) ? 'bad' : 'other', why: verdict.why };
  } catch (error) {
    return { kind: 'bad', why: `the file could not be judged: ${String(error)}` };
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const marks: ReadonlySet<string> = new Set(['contract', 'partnership', ...collectionNames]);

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object' && !Array.isArray(value);
const isPartnership = (top: unknown) => isObject(top) && Object.keys(top).some((key) => marks.has(key));

function refreshOf(top: unknown): number {
  const { partnership } = (isObject(top) ? top : {}) as { partnership?: { refresh?: unknown } };
  return typeof partnership?.refresh === 'string' ? milliseconds(partnership.refresh) : 0;
}
