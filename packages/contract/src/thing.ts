import { type Notice, type NoticeCode, problem } from './notice.ts';

/** Tells whether an id is that of a thing of one of these collections. */
export type Refers = (id: string, kinds: readonly string[]) => boolean;

/** One thing to read, and what comes of it. */
export interface Thing {
  readonly input: unknown;
  /** Where it stands in the document, for the notices: `objectives[3]`, or empty. */
  readonly at: string;
  /** What was read, frozen; undefined when nothing of it could be kept. */
  value?: unknown;
  /** What is wrong with it, in the order of its shape. */
  notices: Notice[];
  /** The one of these that is why the value read last could not be kept. */
  cause?: Notice | undefined;
  refers: Refers;
}

/** What a value stands at: the name of a field, the index in a list. */
export type Key = string | number;

/** Where a value stands: a key, in what stands somewhere itself. Written out only where there is something to say. */
export interface Place {
  readonly key: Key;
  readonly in: Place | null;
}

/** Says of a thing that a value in it, which stands at a key of a place, is not kept, and why. */
export function fail(
  given: unknown,
  key: Key,
  within: Place | null,
  thing: Thing,
  expected: string,
  code: NoticeCode = 'wrong-value',
): void {
  const { input, notices } = thing;
  const id = textAt(input, 'id');
  const of = textAt(input, 'title') || textAt(input, 'name') || id;
  notices.push((thing.cause = problem(code, pathOf(key, within), given, expected, 'field', id, of)));
}

function textAt(input: unknown, key: string): string {
  const value = (input as Record<string, unknown> | null)?.[key];
  return typeof value === 'string' ? value : '';
}

function pathOf(key: Key, within: Place | null): string {
  const before = within ? pathOf(within.key, within.in) : '';
  if (typeof key === 'number') return `${before}[${key}]`;
  return before ? `${before}.${key}` : key;
}
