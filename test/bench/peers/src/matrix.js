/**
 * A matrix `{ columns: string[], rows: [{ title, cells: string[] }] }` as the columns of a peer: what it calls the field, the heading
 * and the width in px, and how it keeps the first column in view.
 */
export const columns = (data, { field, heading, width, pinned }) => [
  { [field]: 'title', [heading]: 'Subject', [width]: 260, ...pinned },
  ...data.columns.map((title, at) => ({ [field]: `cell${at}`, [heading]: title, [width]: 90 })),
];

/** Its rows as the peers take them: each an object, with a member for each column. */
export const rows = (data) =>
  data.rows.map(({ title, cells }, id) => ({ id, title, ...Object.fromEntries(cells.map((letters, at) => [`cell${at}`, letters])) }));

/** What the first cell says after each change. */
export const letters = (at) => (at % 2 ? 'R' : 'A, C');
