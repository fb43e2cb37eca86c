import type { Partnership } from '@stp-widgets/contract';
import { checkPartnership, type Finding } from '@stp-widgets/contract/check.js';
import { collectionNames } from '@stp-widgets/contract/kinds.js';
import { mergePartnerships } from '@stp-widgets/contract/merge.js';
import { findingSentence, type FindingWords, loadFindingWords } from '@stp-widgets/insight/words/finding-words.js';
import { type FileForm, formOf, importFile } from '../import-file.ts';
import { loadValidationWords, validateDocument } from '../validate.ts';
import type { Remark } from '../remark.ts';

/** A file as it was dropped. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file was found to be. */
export interface ReadFile {
  readonly name: string;
  readonly form: FileForm;
  /** How many things of the contract came out of it. */
  readonly things: number;
}

/** What came out of all files together. */
export interface Outcome {
  readonly files: readonly ReadFile[];
  /** One document of the contract; null when nothing could be read. */
  readonly document: Readonly<Record<string, unknown>> | null;
  /** The same as a page reads it. */
  readonly partnership: Partnership | null;
  /** What is wrong or deserves a look: of the files in their order, then of what they are together. */
  readonly remarks: readonly Remark[];
}

type Document = Readonly<Record<string, unknown>>;

/** Reads any number of files (JSON, plans, workbooks, measures) into one partnership. Never rejects for what is in them. */
export async function readFiles(files: readonly GivenFile[], language = 'en'): Promise<Outcome> {
  const words = await loadFindingWords(language);
  const read = await Promise.all(files.map((file) => readFile(file, language)));
  const documents = read.flatMap(({ document }) => (document ? [document] : []));
  const merged = documents.length > 1 ? mergePartnerships(documents) : { document: documents[0] ?? null, findings: [] };
  const { document } = merged;
  const { partnership, findings } = document ? checkPartnership(document) : { partnership: null, findings: [] };
  const [only] = read;
  // Of one JSON file, lines and columns are known.
  const isOneJson = read.length === 1 && only?.file.form === 'json';
  return {
    files: read.map(({ file }) => file),
    document,
    partnership,
    remarks: [
      ...read.flatMap(({ remarks, whole }) => (isOneJson ? whole : remarks)),
      ...merged.findings.map((finding) => remarkOn(finding, words)),
      ...(isOneJson ? [] : findings.map((finding) => remarkOn(finding, words))),
    ],
  };
}

interface Read {
  readonly file: ReadFile;
  readonly document: Document | null;
  /** What is wrong with the file itself. */
  readonly remarks: readonly Remark[];
  /** That, and what is wrong with what it says. */
  readonly whole: readonly Remark[];
}

async function readFile({ name, bytes }: GivenFile, language: string): Promise<Read> {
  const form = formOf(bytes, name);
  if (form === 'json') {
    const { document, partnership, remarks } = validateDocument(bytes, name, await loadValidationWords(language));
    const isOne = partnership !== null;
    const ofFile = isOne ? remarks.filter(({ at }) => at === '') : remarks;
    return {
      file: { name, form, things: thingsIn(document) },
      document: isOne ? (document as Document) : null,
      remarks: ofFile,
      whole: remarks,
    };
  }
  const imported = await importFile(bytes, name);
  const things = thingsIn(imported.document);
  const remarks = imported.remarks.map((remark) => ({ ...remark, file: name }));
  return { file: { name, form, things }, document: things > 0 ? imported.document : null, remarks, whole: remarks };
}

function thingsIn(document: unknown): number {
  if (document === null || typeof document !== 'object') return 0;
  const lists = collectionNames.map((name): unknown => Reflect.get(document, name));
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

function remarkOn(finding: Finding, words: FindingWords): Remark {
  const { code, severity, path, found, expected } = finding;
  return { code, severity, at: path, found, expected, says: findingSentence(finding, words) };
}
