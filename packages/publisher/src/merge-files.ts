import { type MergeFinding, mergePartnerships } from '@stp-widgets/contract/merge.js';
import { findingSentence } from '@stp-widgets/insight/words/finding-words.js';
import { positionsOf } from './json-places.ts';
import { readJson } from './read-json.ts';
import type { Imported, Remark } from './remark.ts';
import type { ValidationWords } from './validate.ts';

/** One of the files that are to become one. */
export interface MergeFile {
  /** What remarks call it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** One partnership of several files, and how many of them are in it. */
export interface MergedFiles extends Imported {
  readonly merged: number;
}

/**
 * Makes one partnership of the files of an office and of its partners; `mergePartnerships` says how. A file that is no
 * partnership is named, and the rest is merged. Never throws, whatever the bytes.
 *
 * @returns the document, empty when no file was a partnership; and remarks, by file in the order given, from the top of each to its end
 */
export function mergeFiles(files: readonly MergeFile[], words: ValidationWords): MergedFiles {
  const read = files.map(({ file, bytes }) => readJson(bytes, file, words.json));
  // What could not be parsed is named already.
  const parsed = read.flatMap(({ document }, at) => (document === undefined ? [] : [{ document, at }]));
  const { document, findings } = mergePartnerships(parsed.map((one) => one.document));
  const byFile = Map.groupBy(findings, (finding) => parsed[finding.document]!.at);
  const remarks = files.flatMap(({ file }, at) => {
    const found = remarksOf(byFile.get(at) ?? [], file, read[at]!.text, words);
    return [...read[at]!.remarks, ...found].toSorted((one, other) => one.line! - other.line! || one.column! - other.column!);
  });
  const strangers = findings.filter(({ code }) => code === 'not-a-partnership').length;
  return { document, remarks, merged: parsed.length - strangers };
}

function remarksOf(findings: readonly MergeFinding[], file: string, text: string, words: ValidationWords): Remark[] {
  const places = positionsOf(
    text,
    findings.map(({ path }) => path),
  );
  return findings.map((finding): Remark => {
    const { code, severity, path, found, expected } = finding;
    return { code, severity, file, ...places.get(path), at: path, found, expected, says: findingSentence(finding, words.findings) };
  });
}
