import { remarkOn, type Finding, type Say } from './remark-on.ts';

/** The largest file that is read, in bytes: twice what Microsoft Project writes for 20,000 tasks. */
const largestFile = 100_000_000;

/**
 * Decodes the bytes of an XML file: UTF-8 with or without byte-order mark, UTF-16 with one, or Windows-1252 (and what
 * the web takes for it, ISO 8859-1 and ASCII) where the file declares it.
 *
 * @returns its text without the mark; null where it was refused, which was then said
 */
export function decodeXml(bytes: Uint8Array, say: Say): string | null {
  const refuse = (finding: Omit<Finding, 'code'>) => {
    say(remarkOn(undefined, '', { code: 'plan-encoding', ...finding }));
    return null;
  };
  if (bytes.length > largestFile) {
    const found = `${Math.ceil(bytes.length / 1e6)} MB`;
    const expected = `at most ${largestFile / 1e6} MB`;
    say(remarkOn(undefined, '', { code: 'plan-too-large', found, expected, says: `The file has ${found}; ${expected} are read` }));
    return null;
  }
  const encoding = encodingOf(bytes);
  if (encoding === null) {
    const declared = declaredEncoding(bytes);
    const expected = 'UTF-8, UTF-16 with a byte-order mark, or windows-1252';
    const says = declared
      ? `The file declares the encoding ${declared}, which is not read; save it as UTF-8`
      : 'The file seems to be UTF-16 but has no byte-order mark; save it as UTF-8';
    return refuse({ found: declared || 'UTF-16 without a mark', expected, says });
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const says = `Some characters are not ${encoding} and show as \uFFFD; save the file again, as UTF-8`;
    refuse({ severity: 'warning', found: 'other bytes', expected: encoding, says });
    return new TextDecoder(encoding).decode(bytes);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 || second === 0) return null;
  const declared = declaredEncoding(bytes).toLowerCase();
  if (declared === '' || declared === 'utf-8' || declared === 'utf8') return 'utf-8';
  return ['windows-1252', 'cp1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii'].includes(declared) ? 'windows-1252' : null;
}

/** The encoding that the XML declaration names; empty when it names none. */
function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1] ?? '';
}
