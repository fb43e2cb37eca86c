const MOST = 60;

/**
 * Shortens two texts to 60 characters each, so that where they differ is seen: from the beginning where they differ there, else from
 * a little before, with an ellipsis for what is left out. No character is cut in two.
 */
export function apart(one: string, other: string): readonly [string, string] {
  const [first, second] = [Array.from(one.slice(0, FAR)), Array.from(other.slice(0, FAR))];
  const differs = first.findIndex((character, at) => character !== second[at]);
  const at = differs < 0 ? first.length : differs;
  const from = other === '' || at < MOST / 2 ? 0 : at - MOST / 3;
  return [cut(first, from, one.length > FAR), cut(second, from, other.length > FAR)];
}

/** Nobody reads on for that long: a difference beyond is told, and not shown. */
const FAR = 20_000;

function cut(characters: readonly string[], from: number, goesOn: boolean): string {
  const text = characters.slice(from, from + MOST).join('');
  return `${from > 0 ? '…' : ''}${text.trim()}${goesOn || characters.length > from + MOST ? '…' : ''}`;
}
