import { fill } from '@stp-widgets/insight/words/words.js';
import { decodeText } from './json/decode.ts';
import { duplicateNames, loneSurrogates } from './json/content.ts';
import { english, type JsonCatalogue } from './json/en.ts';
import { findFault } from './json/fault.ts';
import { placesOf } from './json-places.ts';
import { countNames, MOST_VALUES, surveyJson } from './json/survey.ts';
import { excerpt, type JsonTrouble } from './json/trouble.ts';
import type { Remark } from './remark.ts';

/** What bytes that ought to be JSON hold. */
export interface ReadJson {
  /** What was parsed; undefined when it is not JSON, or too deep or too large to be judged. */
  readonly document: unknown;
  /** The text, without a byte-order mark, that remarks' lines and columns count in. */
  readonly text: string;
  /** What is wrong with it as JSON, in the file's order. */
  readonly remarks: readonly Remark[];
}

/**
 * Reads JSON strictly: each thing that another program could read in another way, or not at all, is an error with its
 * place. It never throws, never recurses, and takes time in proportion to the size.
 *
 * @param file what remarks call the file
 */
export function readJson(bytes: Uint8Array, file?: string, words: JsonCatalogue = english): ReadJson {
  const looks = looksLike(bytes);
  const { text, utf8, isWhole, troubles } = decodeText(looks ? new Uint8Array() : bytes);
  const read = (document: unknown, more: readonly JsonTrouble[]) => {
    return { document, text, remarks: remarksOf([...troubles, ...more], text, file, words) };
  };
  if (looks) return read(undefined, [whole('json-not-text', words[looks], 'expected-import')]);
  if (!isWhole) return read(undefined, []);
  const markup = /^\s*<(!doctype html|html|\?xml|\w)/i.exec(text.slice(0, 1000))?.[1]?.toLowerCase();
  if (markup)
    return read(undefined, [whole('json-not-text', words[markup.endsWith('html') ? 'found-page' : 'found-xml'], 'expected-import')]);

  const { names, values, tooDeepAt } = surveyJson(utf8);
  if (tooDeepAt >= 0) {
    const offset = new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8.subarray(0, tooDeepAt)).length;
    return read(undefined, [{ ...whole('json-too-deep', text[offset]!, 'expected-fewer'), offset }]);
  }
  if (values > MOST_VALUES) return read(undefined, [whole('json-too-large', String(values), 'expected-fewer')]);
  const parsed = parse(text);
  if ('message' in parsed) return read(undefined, [findFault(text) ?? whole('json-unreadable', parsed.message, 'expected-document')]);
  const doubled = countNames(parsed.document) === names ? [] : duplicateNames(text);
  return read(parsed.document, [...doubled, ...loneSurrogates(text)]);
}

function parse(text: string): { readonly document: unknown } | { readonly message: string } {
  try {
    return { document: JSON.parse(text) as unknown };
  } catch (error) {
    return { message: excerpt(String(error), 0) };
  }
}

const starts = [
  ['found-archive', [0x50, 0x4b, 3, 4]],
  ['found-old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['found-pdf', [0x25, 0x50, 0x44, 0x46]],
  ['found-gzip', [0x1f, 0x8b, 8]],
] as const;

/** What else a file is by its first bytes; undefined when it may be JSON. */
const looksLike = (bytes: Uint8Array) => starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];

function whole(code: JsonTrouble['code'], found: string, expected: JsonTrouble['expected']): JsonTrouble {
  return { code, offset: 0, found, expected };
}

function remarksOf(troubles: readonly JsonTrouble[], text: string, file: string | undefined, words: JsonCatalogue): Remark[] {
  const places = placesOf(
    text,
    troubles.flatMap(({ offset, other }) => (other === undefined ? offset : [offset, other])),
  );
  return troubles.map(({ code, offset, at = '', found, expected, other }) => {
    const line = other === undefined ? '' : String(places.get(other)!.line);
    return {
      code,
      severity: code === 'encoding-mark' ? 'warning' : 'error',
      file,
      ...places.get(offset)!,
      at,
      found,
      expected: words[expected],
      says: fill(words[code], { found, expected: words[expected], line }),
    };
  });
}
