import type { Rolldown } from 'vite';

/** What a build is about to write, by name. */
type Files = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>;

/** The map of a script, which is a file of its own once the scripts are made; undefined where a script has nothing to lead back to. */
export function mapOf(files: Files, script: string): Rolldown.OutputAsset | undefined {
  const found = files[`${script}.map`];
  return found?.type === 'asset' ? found : undefined;
}

/** Leaves out a script that nobody asks for any more, and its map. */
export function leaveOut(files: Rolldown.OutputBundle, script: string): void {
  delete files[`${script}.map`];
  delete files[script];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A map of a script in whose first line all from a column on has moved on by so many characters. */
export function movedOn(source: string, from: number, by: number): string {
  const map = JSON.parse(source) as { readonly mappings: string };
  const [line = '', ...more] = map.mappings.split(';');
  const places = line.split(',');
  let column = 0;
  for (const [at, place] of places.entries()) {
    if (place === '') continue;
    const [step, rest] = firstOf(place);
    column += step;
    if (column < from) continue;
    // Each column is told from the one before it: all later ones move on with this.
    places[at] = digitsOf(step + by) + rest;
    break;
  }
  return JSON.stringify({ ...map, mappings: [places.join(','), ...more].join(';') });
}

/** The first number of a place in a map, which is written in digits of five bits, its sign in the last bit; and the rest of it. */
function firstOf(place: string): readonly [number: number, rest: string] {
  let [value, end] = [0, 0];
  for (let digit = 32; digit >= 32; end += 1) {
    digit = DIGITS.indexOf(place[end]!);
    value += (digit % 32) * 32 ** end;
  }
  return [value % 2 === 0 ? value / 2 : -(value - 1) / 2, place.slice(end)];
}

function digitsOf(number: number): string {
  let digits = '';
  let left = number < 0 ? -2 * number + 1 : 2 * number;
  do {
    digits += DIGITS[(left % 32) + (left >= 32 ? 32 : 0)];
    left = Math.floor(left / 32);
  } while (left > 0);
  return digits;
}
