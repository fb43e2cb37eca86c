import { stepInto, walkJson } from './json/walk.ts';

/** Where something stands in a text. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** Paths are followed as far as this, for a field's name may be as long as the whole document. */
const LONGEST = 1000;
const MOST_STEPS = 64;

/**
 * Finds in one pass where the values of many paths (`objectives[3].due`) stand in a good JSON text: for one that is not
 * there the place of the innermost thing that it would be in. Where a name stands twice it is the last one that counts.
 */
export function positionsOf(text: string, paths: Iterable<string>): Map<string, Place> {
  const asked = [...new Set(paths)];
  if (asked.length === 0) return new Map();
  const wanted = new Set(asked.flatMap(waysTo));
  const starts = new Map<string, number>();
  // The way to each holder on the way, or null where nothing within is asked for.
  const ways: (string | null)[] = [];
  walkJson(text, (what, from, _, holders) => {
    if (what === 'name') return;
    const depth = holders.length;
    const outer = depth === 0 ? '' : ways[depth - 1]!;
    const way = depth === 0 || outer === null ? outer : stepInto(outer, holders[depth - 1]!);
    const isWanted = way !== null && wanted.has(way);
    ways[depth] = isWanted ? way : null;
    // A field may have no name at all, and the way to it is then written like the way to the document.
    if (isWanted && (depth === 0 || way !== '')) starts.set(way, from);
  });
  const nearest = (path: string) => starts.get(waysTo(path).findLast((way) => starts.has(way)) ?? '') ?? 0;
  const offsets = new Map(asked.map((path) => [path, nearest(path)]));
  const places = placesOf(text, offsets.values());
  return new Map(asked.map((path) => [path, places.get(offsets.get(path)!)!]));
}

/** A path and what it may lead through, outermost first: `` ``, `objectives`, `objectives[3]`, `objectives[3].due`. */
function waysTo(path: string): string[] {
  const ways = [''];
  const short = path.slice(0, LONGEST);
  for (let at = 1; at < short.length && ways.length < MOST_STEPS; at++) {
    if (short[at] === '.' || short[at] === '[') ways.push(short.slice(0, at));
  }
  if (path.length <= LONGEST) ways.push(path);
  return ways;
}

/** Tells lines and columns of offsets into a text, in one pass. */
export function placesOf(text: string, offsets: Iterable<number>): Map<number, Place> {
  const places = new Map<number, Place>();
  const lineEnd = (from: number) => {
    const found = text.indexOf('\n', from);
    return found < 0 ? text.length : found;
  };
  let [line, column, at] = [1, 1, 0];
  // Looked for once per line and not per offset: all of a document may be one line.
  let end = lineEnd(0);
  for (const offset of [...new Set(offsets)].toSorted((one, other) => one - other)) {
    for (; end < offset; end = lineEnd(at)) [line, column, at] = [line + 1, 1, end + 1];
    for (; at < offset; at++) {
      // The second half of a character beyond the first 65,536 is no character of its own.
      if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) column++;
    }
    places.set(offset, { line, column });
  }
  return places;
}
