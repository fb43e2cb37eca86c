/** What a thing is called: a name in words, or its id. */
export interface Name {
  readonly called: string;
  readonly isId: boolean;
  /** The id of the thing. */
  readonly of: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly names: Name[];
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names are told apart by so many words and signs of them: a text is searched in time in proportion to its length. */
const MOST_TOKENS = 64;

/**
 * Finds names in texts, as whole words, whatever the case and the white space between the words.
 *
 * @returns a search that gives the names which a text mentions: of each thing one, the longest
 */
export function mentionsOf(names: Iterable<Name>): (text: string) => readonly Name[] {
  const root: Node = { next: new Map(), names: [] };
  for (const name of names) {
    const tokens = tokensOf(fold(name.called)).slice(0, MOST_TOKENS);
    if (tokens.length === 0) continue;
    let node = root;
    for (const { text } of tokens) {
      let next = node.next.get(text);
      if (!next) node.next.set(text, (next = { next: new Map(), names: [] }));
      node = next;
    }
    // Of many that are called the same, one is told.
    if (node.names.every(({ isId }) => isId !== name.isId)) node.names.push(name);
  }
  return (text) => {
    if (root.next.size === 0) return [];
    const folded = fold(text);
    const tokens = tokensOf(folded);
    const found = new Map<string, Name>();
    for (const [first, { start }] of tokens.entries()) {
      let node = root.next.get(tokens[first]!.text);
      for (let at = first; node; node = node.next.get(tokens[++at]?.text ?? '')) {
        for (const name of node.names) {
          if (name.isId && isWithinWord(folded, start, tokens[at]!.end)) continue;
          const known = found.get(name.of);
          if (!known || known.called.length < name.called.length) found.set(name.of, name);
        }
      }
    }
    return [...found.values()];
  };
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The words of a text, and its other signs one by one. */
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}_]+|\S/gu)].map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));

/** Tells whether a hyphen joins a place in a text to a word before or after it: `unit` within `unit-2` is no mention of an id. */
const isWithinWord = (text: string, start: number, end: number) =>
  /[\p{L}\p{N}_]-$/u.test(text.slice(Math.max(0, start - 3), start)) || /^-[\p{L}\p{N}_]/u.test(text.slice(end, end + 3));
