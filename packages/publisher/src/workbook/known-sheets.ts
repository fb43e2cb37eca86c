import { headSheet, layout, readMeSheet } from './layout.ts';
import { nearest } from './nearest.ts';
import type { Say } from './read-table.ts';
import type { Sheet } from './xlsx/cell.ts';

/** The sheets that the layout has, by their names in it; others are named. */
export function knownSheets(sheets: readonly Sheet[], say: Say): ReadonlyMap<string, Sheet> {
  const lists = [...layout.headLists, ...layout.anyLists, ...layout.collections.flatMap((one) => one.lists)];
  const names = [headSheet, ...layout.collections.map(({ sheet }) => sheet), ...lists.map(({ sheet }) => sheet)];
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  const known = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const typed = sheet.name.trim().toLowerCase();
    const name = byName.get(typed);
    if (name !== undefined && !known.has(name)) known.set(name, sheet);
    else if (typed !== readMeSheet && sheet.rows.length > 0) {
      const near = nearest(sheet.name, names);
      const says = `The template has no sheet ${JSON.stringify(sheet.name)}${near ? `: it may mean ${near}` : ''}; the sheet is left out`;
      say({
        code: 'unknown-sheet',
        severity: 'error',
        at: sheet.name,
        found: sheet.name,
        expected: near ?? 'a sheet of the template',
        says,
      });
    }
  }
  return known;
}
