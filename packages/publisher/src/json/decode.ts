import type { JsonTrouble } from './trouble.ts';

/** What bytes say as text, and what is wrong with how they say it. */
export interface Decoded {
  /** The text without its byte-order mark; as far as it could be decoded, where a trouble is not a mere remark. */
  readonly text: string;
  /** The same in UTF-8. */
  readonly utf8: Uint8Array;
  /** Tells whether all of it could be decoded. */
  readonly isWhole: boolean;
  readonly troubles: readonly JsonTrouble[];
}

const marks = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/**
 * Decodes what ought to be UTF-8, strictly: nothing is replaced or guessed. A byte-order mark is a trouble; UTF-16, known by
 * its mark or by the zero bytes of its first character, is decoded but one as well; what is no UTF-8 is told by its first bad byte.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [encoding, mark] = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte)) ?? [withoutMark(bytes), []];
  if (encoding === 'utf-32') return undecoded('UTF-32');
  const content = bytes.subarray(mark.length);
  if (encoding !== 'utf-8') {
    const found = encoding === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE';
    const text = decode(content, encoding);
    if (text === null) return undecoded(found);
    return { text, utf8: new TextEncoder().encode(text), isWhole: true, troubles: [trouble('encoding-utf-16', found)] };
  }
  const marked = mark.length > 0 ? [trouble('encoding-mark', 'EF BB BF')] : [];
  const text = decode(content, encoding);
  if (text !== null) return { text, utf8: content, isWhole: true, troubles: marked };
  const good = goodLength(content);
  const before = decode(content.subarray(0, good), encoding, true) ?? '';
  // The last bytes of what is good so far may be the first ones of a character that goes wrong.
  const byte = content[new TextEncoder().encode(before).length]!;
  const found = byte.toString(16).toUpperCase().padStart(2, '0');
  return {
    text: before,
    utf8: content.subarray(0, good),
    isWhole: false,
    troubles: [...marked, { ...trouble('encoding-invalid', found), offset: before.length }],
  };
}

const undecoded = (found: string): Decoded => {
  return { text: '', utf8: new Uint8Array(), isWhole: false, troubles: [trouble('encoding-unknown', found)] };
};

const trouble = (code: JsonTrouble['code'], found: string): JsonTrouble => ({ code, offset: 0, found, expected: 'expected-utf-8' });

/** JSON begins with a character of ASCII, so where one of its first two bytes is zero it is UTF-16. */
function withoutMark([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first && second === 0) return 'utf-16le';
  return first === 0 && second ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string, isCutOff = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCutOff });
  } catch {
    return null;
  }
}

/** How many bytes are good UTF-8 before the first that is not: halved down to, for a decoder does not say. */
function goodLength(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (middle <= bytes.length && decode(bytes.subarray(0, middle), 'utf-8', true) !== null) good = middle;
    else bad = middle;
  }
  return good;
}
