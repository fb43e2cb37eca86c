/** The name that a mistyped one most likely stands for; null when none is near. */
export function nearest(typed: string, names: Iterable<string>): string | null {
  if (typed.length > LONGEST) return null;
  const wanted = plain(typed);
  let best: string | null = null;
  let most = Math.ceil(wanted.length / 3);
  for (const name of names) {
    const steps = stepsBetween(wanted, plain(name), most);
    if (steps > most) continue;
    best = name;
    most = steps - 1;
  }
  return best;
}

/** Names of fields, sheets and values are shorter. */
const LONGEST = 40;

const plain = (text: string) => text.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** How many letters to insert, take out or exchange (Levenshtein); something over `most` where it is more than that. */
function stepsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let at = 1; at <= b.length; at++) {
      current.push(Math.min(above[at]! + 1, current[at - 1]! + 1, above[at - 1]! + (a[row - 1] === b[at - 1] ? 0 : 1)));
    }
    if (Math.min(...current) > most) return most + 1;
    above = current;
  }
  return above[b.length]!;
}
