import { strToU8, zipSync } from 'fflate';
import writeXlsxFile, { type Cell } from 'write-excel-file/universal';

/** Rows of a sheet as somebody else's library writes them, by the name of the sheet. */
export type Rows = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** A workbook as another program writes it: text in its table of shared texts, dates by a format of its own. */
export async function workbook(rows: Rows): Promise<Uint8Array> {
  const sheets = Object.entries(rows).map(([sheet, data]) => ({ sheet, data: data.map((row) => [...row]), dateFormat: 'dd/mm/yyyy' }));
  return new Uint8Array(await (await writeXlsxFile(sheets).toBlob()).arrayBuffer());
}

/** The parts of a workbook, for what no library writes. */
export interface Parts {
  /** What stands in `<sheetData>`, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly workbookPr?: string;
  /** The number formats of the styles 0, 1, 2 …: an id that is built in, or a format. */
  readonly formats?: readonly (number | string)[];
  readonly shared?: string;
  /** Other files, or others in place of those. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The files of a workbook, made by hand. */
export function partFiles({ sheets, workbookPr = '', formats = [0], shared = '', files = {} }: Parts): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const own = formats.map((format, at) => (typeof format === 'string' ? `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>` : ''));
  const xfs = formats.map((format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${workbookPr}/><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => relation(`s${at}`, 'worksheet', `/xl/sheet${at}.xml`)).join('')}${relation('st', 'styles', 'styles.xml')}${relation('sh', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
    ...Object.fromEntries(
      names.map((name, at) => [`xl/sheet${at}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`]),
    ),
    ...files,
  };
  return Object.fromEntries(Object.entries(all).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]));
}

/** A workbook made by hand. */
export const handMade = (parts: Parts): Uint8Array => zipSync(partFiles(parts));

/** A cell of text, as XML. */
export const textCell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** A document without what a workbook does not keep: empty lists, and objects with nothing in them. A publisher's own fields stay as they are. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((one) => !isEmpty(one));
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, name.startsWith('x-') ? inner : withoutEmpty(inner)] as const);
  return Object.fromEntries(fields.filter(([name, inner]) => name.startsWith('x-') || !isEmpty(inner)));
}

const isEmpty = (value: unknown) => value !== null && typeof value === 'object' && Object.keys(value).length === 0;
