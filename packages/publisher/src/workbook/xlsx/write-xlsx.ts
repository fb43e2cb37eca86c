import { strToU8, zipSync } from 'fflate';
import { columnLetters } from './cell.ts';
import { writeSerial } from './number-format.ts';
import { writeText } from './text.ts';

/** How a cell looks: as the application likes, as text that stays text, as a day, as a column's head, as that of a column to fill in. */
export type Look = 'plain' | 'text' | 'day' | 'head' | 'required';

/** What is written in a cell: nothing, a value, or a day as a date. */
export type Written = undefined | string | number | boolean | { readonly day: string };

/** A cell's value, with a look other than its column's. */
export interface WrittenCell {
  readonly value: Written;
  readonly look?: Look;
}

/** Cells that offer a choice. */
export interface DropDown {
  /** Which cells, `C2:C1048576`. */
  readonly cells: string;
  /** The values to choose from, together at most 255 characters; or where they stand, `'roles'!$A$2:$A$500`. */
  readonly choice: readonly string[] | string;
  /** Whether other values are refused. */
  readonly isOnly: boolean;
}

/** One sheet to write. */
export interface WrittenSheet {
  /** At most 31 characters, none of `:\/?*[]`. */
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly look: Look }[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** How many rows stay in sight at the top. */
  readonly frozenRows: number;
  readonly dropDowns: readonly DropDown[];
}

/** The most characters that a cell holds. */
export const longestText = 32_767;

const looks: readonly Look[] = ['plain', 'text', 'day', 'head', 'required'];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes an Excel workbook (.xlsx, ECMA-376): the same bytes for the same sheets. Text is never a formula. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.map((sheet, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet, at === 0)]),
  ];
  // At once and here: fflate's other way is a worker from a blob, which a strict policy forbids.
  return zipSync(Object.fromEntries(files.map(([name, xml]) => [name, strToU8(DECLARATION + xml)])), {
    level: 6,
    mtime: new Date(2000, 0, 1),
  });
}

function worksheet({ columns, rows, frozenRows, dropDowns }: WrittenSheet, isFirst: boolean): string {
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const view = `<sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${frozenRows > 0 ? pane : ''}</sheetView>`;
  const widths = columns.map(
    ({ width, look }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${looks.indexOf(look)}" customWidth="1"/>`,
  );
  const written = rows.map((cells, row) => {
    return `<row r="${row + 1}">${cells.map((cell, column) => writeCell(cell, row, column, columns[column]?.look ?? 'plain')).join('')}</row>`;
  });
  const choices = dropDowns.map(writeDropDown);
  return [
    `<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${written.join('')}</sheetData>`,
    choices.length > 0 ? `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>` : '',
    '</worksheet>',
  ].join('');
}

function writeCell({ value, look }: WrittenCell, row: number, column: number, columnLook: Look): string {
  if (value === undefined || value === '') return '';
  const open = (shown: Look) => `<c r="${columnLetters(column)}${row + 1}" s="${looks.indexOf(look ?? shown)}"`;
  if (typeof value === 'string') {
    return `${open(columnLook)} t="inlineStr"><is><t xml:space="preserve">${writeText(value)}</t></is></c>`;
  }
  if (typeof value === 'boolean') return `${open('plain')} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `${open('plain')}><v>${Object.is(value, -0) ? '-0' : value}</v></c>`;
  return `${open('day')}><v>${writeSerial(value.day)}</v></c>`;
}

function writeDropDown({ cells, choice, isOnly }: DropDown): string {
  const source = typeof choice === 'string' ? choice : `"${choice.join(',').replaceAll('"', '""')}"`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="${isOnly ? 1 : 0}" sqref="${cells}"><formula1>${writeText(source)}</formula1></dataValidation>`;
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${writeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(parts: readonly (readonly [string, string])[]): string {
  const list = parts.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = (part: string, what: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${what}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, at) => type(`worksheets/sheet${at + 1}`, 'worksheet'));
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${type('workbook', 'sheet.main')}${type('styles', 'styles')}${list.join('')}</Types>`;
}

const alignment = '<alignment vertical="top" wrapText="1"/>';
const xf = (rest: string) => `<xf fontId="0" fillId="0" borderId="0" xfId="0" ${rest}`;

/** In the order of `looks`; 49 is the format of text, 164 our own of days. */
const styles = [
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDEE"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">',
  xf(`numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>`),
  xf(`numFmtId="49" applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`),
  xf(`numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`),
  `<xf fontId="0" fillId="2" borderId="0" xfId="0" numFmtId="49" applyNumberFormat="1" applyFill="1" applyAlignment="1">${alignment}</xf>`,
  `<xf fontId="1" fillId="2" borderId="0" xfId="0" numFmtId="49" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`,
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
