import { importMeasures, type MeasuresOptions } from './measures/import-measures.ts';
import { importPlan, type PlanOptions } from './plan/import-plan.ts';
import type { Imported } from './remark.ts';
import { importWorkbook } from './workbook/import-workbook.ts';

/** What a file does not say itself. */
export interface ImportOptions extends PlanOptions, MeasuresOptions {}

/** What a file's content shows it to be. */
export type FileForm = 'plan' | 'workbook' | 'measures' | 'json' | 'older office' | 'unknown' | 'empty';

/**
 * Imports a plan (Microsoft Project XML), a workbook (XLSX) or measures (CSV), told apart by their content.
 *
 * It never throws for what is in the file: of one that cannot be read the document is empty, and the remarks say why.
 *
 * @param name what the office calls the file, with its ending
 */
export async function importFile(bytes: Uint8Array, name: string, options: ImportOptions = {}): Promise<Imported> {
  const form = formOf(bytes, name);
  const importer = importers.get(form);
  return importer ? importer(bytes, { ...options, name }) : notRead(form);
}

type Importer = (bytes: Uint8Array, options: ImportOptions & { readonly name: string }) => Imported | Promise<Imported>;

const importers: ReadonlyMap<FileForm, Importer> = new Map<FileForm, Importer>([
  ['plan', importPlan],
  ['workbook', importWorkbook],
  ['measures', importMeasures],
]);

/** Tells what a file is by how it begins; its name decides only between texts that may be anything. */
export function formOf(bytes: Uint8Array, name = ''): FileForm {
  if (bytes.length === 0) return 'empty';
  const begins = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return 'workbook';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'older office';
  const isMarkedUtf16 = begins(0xff, 0xfe) || begins(0xfe, 0xff);
  const isXmlUtf16 = begins(0x3c, 0) || begins(0, 0x3c);
  const start = bytes.subarray(0, 1000);
  if (start.includes(0) && !isMarkedUtf16 && !isXmlUtf16) return 'unknown';
  // Zeros out of the way, both forms of UTF-16 begin as their letters do; so do UTF-8's three bytes of mark.
  const text = new TextDecoder('windows-1252')
    .decode(start.filter((byte) => byte !== 0))
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trim();
  if (text === '') return 'empty';
  if (text.startsWith('<')) return 'plan';
  return /^[{[]/.test(text) && !/\.(csv|tsv|txt)$/i.test(name) ? 'json' : 'measures';
}

const reasons: Readonly<Partial<Record<FileForm, readonly [found: string, says: string]>>> = {
  empty: ['an empty file', 'The file is empty'],
  json: ['JSON', 'The file is JSON: nothing needs to be imported from it; check it with stp validate'],
  'older office': [
    'a binary Office file',
    'The file is in an older form of Office (.mpp or .xls): in Microsoft Project save the plan as XML, in Excel the workbook as .xlsx',
  ],
};

function notRead(form: FileForm): Imported {
  const [found, says] = reasons[form] ?? ['another file', 'The file is none that can be imported'];
  const expected = 'a plan (Microsoft Project XML), a workbook (.xlsx) or measures (.csv)';
  return { document: {}, remarks: [{ code: 'import-form', severity: 'error', at: '', found, expected, says }] };
}
