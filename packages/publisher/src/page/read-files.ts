import type { Partnership } from '@stp-widgets/contract';
import { checkPartnership, type Finding } from '@stp-widgets/contract/check.js';
import { collectionNames } from '@stp-widgets/contract/kinds.js';
import { mergePartnerships } from '@stp-widgets/contract/merge.js';
import { findingSentence, type FindingWords } from '@stp-widgets/insight/words/finding-words.js';
import { type FileForm, formOf, importFile } from '../import-file.ts';
import { mergeRead, type ReadFile as ReadToMerge } from '../merge-files.ts';
import { readJson } from '../read-json.ts';
import type { Remark } from '../remark.ts';
import { loadValidationWords, validateDocument, type ValidationWords } from '../validate.ts';

/** A file as it was dropped. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whose plan it is, by id, name or code; absent where nobody said. */
  readonly organisation?: string;
}

/** What a file was found to be. */
export interface ReadFile {
  readonly name: string;
  readonly form: FileForm;
  /** How many things of the contract came out of it. */
  readonly things: number;
  /** Whose plan it was said to be. */
  readonly organisation?: string;
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
  /** A file that another program may read in another way, and that is not published for it; empty where there is none. */
  readonly unsound: string;
}

/** Reads any number of files (JSON, plans, workbooks, measures) into one partnership. Never rejects for what is in them. */
export async function readFiles(files: readonly GivenFile[], language = 'en'): Promise<Outcome> {
  const words = await loadValidationWords(language);
  const [only] = files;
  if (only && files.length === 1 && formOf(only.bytes, only.name) === 'json') return validated(only, words);
  const whole = new Map<GivenFile, Read>();
  for (const file of files) if (!namesOthers(file)) whole.set(file, await readFile(file, words, {}));
  // What a plan or figures call by a name or a code is looked up in the rest of what was given.
  const known = mergePartnerships([...whole.values()].map((one) => one.document)).document;
  const read: Read[] = [];
  for (const file of files) read.push(whole.get(file) ?? (await readFile(file, words, known)));
  const { document, remarks, merged } = mergeRead(read, words.findings);
  const { partnership, findings } = merged > 0 ? checkPartnership(document) : { partnership: null, findings: [] };
  return {
    files: read.map(({ file, form, document: own }, at) => ({
      name: file,
      form,
      things: thingsIn(own),
      organisation: files[at]!.organisation,
    })),
    document: merged > 0 ? document : null,
    partnership,
    remarks: [...remarks, ...findings.map((finding) => remarkOn(finding, words.findings))],
    unsound: read.find((one) => one.document !== undefined && isUnsound(one.remarks))?.file ?? '',
  };
}

/** Of one JSON file, the lines and columns of all that is found are known. */
function validated({ name, bytes }: GivenFile, words: ValidationWords): Outcome {
  const { document, partnership, remarks } = validateDocument(bytes, name, words);
  return {
    files: [{ name, form: 'json', things: thingsIn(document) }],
    document: partnership && (document as Outcome['document']),
    partnership,
    remarks,
    unsound: isUnsound(remarks) ? name : '',
  };
}

/** Whether something is wrong with a file as JSON: what stands in it twice, or in letters that are none. */
const isUnsound = (remarks: readonly Remark[]) =>
  remarks.some(({ code, severity }) => severity === 'error' && /^(json|encoding)-/.test(code));

interface Read extends ReadToMerge {
  readonly form: FileForm;
}

const namesOthers = ({ name, bytes }: GivenFile) => ['plan', 'measures'].includes(formOf(bytes, name));

async function readFile(
  { name, bytes, organisation }: GivenFile,
  words: ValidationWords,
  known: Readonly<Record<string, unknown>>,
): Promise<Read> {
  const form = formOf(bytes, name);
  if (form === 'json') return { file: name, form, ...readJson(bytes, name, words.json) };
  const { document, remarks } = await importFile(bytes, name, { partnership: known, organisation });
  return {
    file: name,
    form,
    document: thingsIn(document) > 0 ? document : undefined,
    remarks: remarks.map((remark) => ({ ...remark, file: name })),
  };
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
