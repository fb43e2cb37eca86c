import { type PlainTable, writeCsv } from '@stp-widgets/insight/plain-table.js';
import { fileName, saveFile } from './save-file.ts';

/** Offers a table to the reader as a CSV file, named after its caption. */
export function saveCsv(table: PlainTable): void {
  saveFile(fileName(table.caption, 'csv'), new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }));
}
