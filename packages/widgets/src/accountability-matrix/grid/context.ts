import type { FramedContext } from '../context.ts';
import { placesOf } from '../frame/cell-places.ts';
import { columnGroups, type PlacedGroup, placedGroups } from '../frame/column-heads.ts';
import type { Place } from './window.ts';
import { groupTitle, isEdge } from '../frame/head.ts';
import { type Among, siblingsOf } from './siblings.ts';

/** What the rows of a grid are drawn with. */
export interface GridContext extends FramedContext {
  readonly places: ReturnType<typeof placesOf>;
  /** The heads over columns. */
  readonly groups: readonly PlacedGroup[];
  /** How each column's cells look. */
  readonly classes: readonly string[];
  /** How many rows of heads stand above the first. */
  readonly heads: number;
  /** Rows open and close. */
  readonly isTree: boolean;
  /** Where each row stands among those below the same, where rows open and close. */
  readonly among: (row: number) => Among;
}

/** What a grid is drawn with; of what it was drawn with before, what is the same is kept. */
export function gridContext(context: FramedContext, before: GridContext | undefined): GridContext {
  const { rows, columns, words } = context;
  const { places, groups, classes, heads } = before?.columns === columns && before.words === words ? before : ofColumns(context);
  const { isTree, among } = rows === before?.rows ? before : { isTree: rows.some(({ size }) => size > 0), among: siblingsOf(rows) };
  return { ...context, places, groups, classes, heads, isTree, among };
}

function ofColumns(context: FramedContext): Pick<GridContext, 'places' | 'groups' | 'classes' | 'heads'> {
  const { columns } = context;
  const groups = placedGroups(columnGroups(columns));
  const classes = columns.map(({ isOpen }, at) => `cell${isEdge(columns, at) ? ' edge' : ''}${isOpen ? ' opened' : ''}`);
  const heads = groups.some((group) => groupTitle(group, context) !== '') ? 2 : 1;
  return { places: placesOf(columns), groups, classes, heads };
}

/** Where a cell of one state is found in the next: by its subject and its column, or else as far down and along as it was. */
export function moved({ row, column }: Place, before: FramedContext, { rows, columns }: FramedContext): Place {
  const [was, stood] = [before.rows[row]?.id, before.columns[column]?.key];
  const isLast = column >= before.columns.length;
  const [down, along] = [
    rows === before.rows || was === undefined ? row : rows.findIndex(({ id }) => id === was),
    columns === before.columns || stood === undefined ? column : columns.findIndex(({ key }) => key === stood),
  ];
  return {
    row: Math.min(down < 0 ? row : down, rows.length - 1),
    column: isLast ? columns.length : Math.min(along < 0 && stood !== undefined ? column : along, columns.length - 1),
  };
}
