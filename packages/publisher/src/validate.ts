import type { Partnership } from '@stp-widgets/contract';
import { checkPartnership } from '@stp-widgets/contract/check.js';
import { findingSentence, type FindingWords, loadFindingWords } from '@stp-widgets/insight/words/finding-words.js';
import { english as meaningInEnglish } from '@stp-widgets/insight/words/findings-en.js';
import { english as shapeInEnglish } from '@stp-widgets/insight/words/notices-en.js';
import { fill } from '@stp-widgets/insight/words/words.js';
import { english as jsonInEnglish, type JsonCatalogue } from './json/en.ts';
import { positionsOf } from './json-places.ts';
import { loadJsonWords } from './json/words.ts';
import { readJson } from './read-json.ts';
import type { Remark, Severity } from './remark.ts';

/** What judging a document gives. */
export interface Validated {
  /** What was parsed; undefined when it is not JSON. */
  readonly document: unknown;
  /** The partnership as a page would read it; null when it is none. Read when it is first asked for. */
  readonly partnership: Partnership | null;
  /** All that is wrong with it, in the file's order; empty for a document that may be published as it is. */
  readonly remarks: readonly Remark[];
  /** How many errors there are, those included that the last remark only counts. */
  readonly errors: number;
  /** How many warnings there are, likewise. */
  readonly warnings: number;
}

/** The strings that remarks about a document are made of, in one language. */
export interface ValidationWords {
  readonly json: JsonCatalogue;
  readonly findings: FindingWords;
}

/** So many findings are told one by one; of a document with more it is said how many more. */
export const MOST_TOLD = 10_000;

const inEnglish: ValidationWords = { json: jsonInEnglish, findings: { shape: shapeInEnglish, meaning: meaningInEnglish } };

/** The strings of a language: Welsh for `cy`, English for everything else. */
export async function loadValidationWords(language: string): Promise<ValidationWords> {
  const [json, findings] = await Promise.all([loadJsonWords(language), loadFindingWords(language)]);
  return { json, findings };
}

/**
 * Judges a document strictly: what reading on a page forgives is an error here. Never throws, whatever the bytes.
 *
 * @param file what remarks call the file
 */
export function validateDocument(bytes: Uint8Array, file?: string, words = inEnglish): Validated {
  const { document, text, remarks } = readJson(bytes, file, words.json);
  if (document === undefined) return { document, partnership: null, remarks, ...counted(remarks) };
  const checked = checkPartnership(document);
  const { findings } = checked;
  const told = findings.slice(0, MOST_TOLD);
  const places = positionsOf(
    text,
    told.map(({ path }) => path),
  );
  const found = told.map((finding): Remark => {
    const { code, severity, path, found: there, expected } = finding;
    return { code, severity, file, ...places.get(path), at: path, found: there, expected, says: findingSentence(finding, words.findings) };
  });
  // From the top of the file to its end, as somebody mends it.
  const ordered = [...remarks, ...found].toSorted((one, other) => one.line! - other.line! || one.column! - other.column!);
  const more = moreOf(findings.length - told.length, file, words);
  return {
    document,
    get partnership() {
      return checked.partnership;
    },
    remarks: [...ordered, ...more],
    ...counted([...remarks, ...findings]),
  };
}

function counted(all: readonly { readonly severity: Severity }[]) {
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: all.length - errors };
}

function moreOf(left: number, file: string | undefined, { json }: ValidationWords): Remark[] {
  if (left === 0) return [];
  const found = String(left);
  return [{ code: 'more-findings', severity: 'error', file, at: '', found, expected: '', says: fill(json['more-findings'], { found }) }];
}
