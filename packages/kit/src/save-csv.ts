import { type PlainTable, writeCsv } from '@stp-widgets/insight/plain-table.js';

/** Offers a table to the reader as a CSV file, named after its caption. */
export function saveCsv(table: PlainTable): void {
  const address = URL.createObjectURL(new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${
    table.caption
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80)
      .toLowerCase() || 'table'
  }.csv`;
  link.click();
  // The download has taken its own hold of the data by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
