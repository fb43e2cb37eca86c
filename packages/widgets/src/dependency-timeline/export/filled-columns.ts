import type { PlainTable } from '@stp-widgets/insight/plain-table.js';

/** Tables without the columns in which none of those with the same columns says anything: lanes are read down together. */
export function filled(tables: readonly PlainTable[]): readonly PlainTable[] {
  const alike = Map.groupBy(tables, ({ columns }) => columns);
  return tables.map((table) => {
    const { columns, rows } = table;
    const all = alike.get(columns)!.flatMap((one) => one.rows);
    const isKept = columns.map((_, at) => at === 0 || all.length === 0 || all.some(({ cells }) => cells[at] !== ''));
    const kept = <Item>(items: readonly Item[]) => items.filter((_, at) => isKept[at]);
    return isKept.every(Boolean)
      ? table
      : { ...table, columns: kept(columns), rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })) };
  });
}
