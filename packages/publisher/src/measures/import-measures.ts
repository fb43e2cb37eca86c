import type { Imported, Remark } from '../remark.ts';
import { readMeasureRows } from './measure-rows.ts';
import { collectMeasures } from './collect-measures.ts';
import { decodeCsv } from './decode-csv.ts';
import { csvRows } from './csv-rows.ts';
import { measureColumns } from './measure-columns.ts';

/** What a file of measures does not say itself. */
export interface MeasuresOptions {
  /** The partnership as it is: its measures and organisations are known by id, title, name and code, and keep their ids. */
  readonly partnership?: Readonly<Record<string, unknown>>;
}

const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Reads measures in long form, a figure a row (CSV), into a document of the contract with measures, and with those organisations that
 * the given partnership does not know. Importing the same file again gives the same document.
 *
 * It never throws for what is in the file: each row that cannot be read is named, and the rest comes in.
 */
export function importMeasures(bytes: Uint8Array, { partnership = {} }: MeasuresOptions = {}): Imported {
  const remarks: Remark[] = [];
  const say = (remark: Remark) => void remarks.push(remark);
  if (bytes.length > MOST_BYTES) {
    const found = `${Math.ceil(bytes.length / 1024 / 1024)} MB`;
    const expected = `at most ${MOST_BYTES / 1024 / 1024} MB`;
    say({ code: 'too-large', severity: 'error', at: '', found, expected, says: `The file has ${found}; ${expected} are read` });
    return { document: {}, remarks };
  }
  const { text, encoding, isGuess } = decodeCsv(bytes);
  if (isGuess) {
    const says = `Nothing in the file says how its letters are written; it was read as ${encoding}. Look at names with accents, or save it as CSV UTF-8`;
    say({ code: 'encoding-guess', severity: 'warning', at: '', found: encoding, expected: 'UTF-8', says });
  }
  const rows = readMeasureRows(csvRows(text, new Set(measureColumns.keys())), say);
  return { document: rows ? collectMeasures(rows, partnership, say) : {}, remarks };
}
