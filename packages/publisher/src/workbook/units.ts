import { idHead, layout } from './layout.ts';
import { readTable, type UnitOf } from './read-table.ts';
import type { Sheet } from './xlsx/cell.ts';

/** Finds the units of measures: of a row of theirs or of a result by its measure, of a row of their lists by its id. */
export function unitsIn(sheets: ReadonlyMap<string, Sheet>): UnitOf {
  const read = () => ({ units: told(sheets, 'measures', 'unit'), measures: told(sheets, 'results', 'measure') });
  // Few workbooks show a figure as per cent: none is read a second time for nothing.
  let known: ReturnType<typeof read> | undefined;
  return (row) => {
    const { units, measures } = (known ??= read());
    const id = row.get(idHead);
    return units.get(row.get('measure') ?? measures.get(id) ?? id) ?? '';
  };
}

/** What the rows of a collection say in one column, by id. What is wrong with them is said when they are read as things. */
function told(sheets: ReadonlyMap<string, Sheet>, kind: string, head: string): Map<unknown, string> {
  const { sheet: name, columns } = layout.collections.find((one) => one.kind === kind)!;
  const sheet = sheets.get(name);
  const rows = sheet
    ? readTable(
        sheet,
        columns,
        true,
        () => '',
        () => {},
      )
    : [];
  return new Map(
    rows.flatMap(({ values }) => (values.has(idHead) && values.has(head) ? [[values.get(idHead), values.get(head) as string]] : [])),
  );
}
