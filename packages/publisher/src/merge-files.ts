import { type MergeFinding, mergePartnerships } from '@stp-widgets/contract/merge.js';
import { findingSentence, type FindingWords } from '@stp-widgets/insight/words/finding-words.js';
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

/** A file of which the document is known. */
export interface ReadFile {
  readonly file: string;
  /** Undefined where it could not be read, which the remarks then say. */
  readonly document: unknown;
  /** The JSON that it was parsed from, by which places get their lines; absent where it was something else. */
  readonly text?: string;
  readonly remarks: readonly Remark[];
}

/**
 * Makes one partnership of the files of an office and of its partners; `mergePartnerships` says how. A file that is no
 * partnership is named, and the rest is merged. Never throws, whatever the bytes.
 *
 * @returns the document, empty when no file was a partnership; and remarks, by file in the order given, from the top of each to its end
 */
export function mergeFiles(files: readonly MergeFile[], words: ValidationWords): MergedFiles {
  return mergeRead(
    files.map(({ file, bytes }) => ({ file, ...readJson(bytes, file, words.json) })),
    words.findings,
  );
}

/** The same of files that are read already. */
export function mergeRead(files: readonly ReadFile[], words: FindingWords): MergedFiles {
  // What could not be parsed is named already.
  const parsed = files.flatMap(({ document }, at) => (document === undefined ? [] : [{ document, at }]));
  const { document, findings } = mergePartnerships(parsed.map((one) => one.document));
  const byFile = Map.groupBy(findings, (finding) => parsed[finding.document]!.at);
  const remarks = files.flatMap((file, at) => {
    const found = remarksOf(byFile.get(at) ?? [], file, words);
    return [...file.remarks, ...found].toSorted((one, other) => lineOf(one) - lineOf(other) || columnOf(one) - columnOf(other));
  });
  const strangers = findings.filter(({ code }) => code === 'not-a-partnership').length;
  return { document, remarks, merged: parsed.length - strangers };
}

const lineOf = ({ line = 0 }: Remark) => line;
const columnOf = ({ column = 0 }: Remark) => column;

function remarksOf(findings: readonly MergeFinding[], { file, text }: ReadFile, words: FindingWords): Remark[] {
  const places =
    text === undefined
      ? null
      : positionsOf(
          text,
          findings.map(({ path }) => path),
        );
  return findings.map((finding): Remark => {
    const { code, severity, path, found, expected } = finding;
    return { code, severity, file, ...places?.get(path), at: path, found, expected, says: findingSentence(finding, words) };
  });
}
