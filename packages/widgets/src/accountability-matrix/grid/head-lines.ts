import type { PlacedGroup } from '../frame/column-heads.ts';
import type { ShownColumn } from '../geometry.ts';

/** How many lines a name of a column, and of what stands over columns, takes in its head, and no more than this many; what is longer is cut. */
const [MOST_LINES, MOST_OVER] = [8, 3];

/** No more than so many lines below a name tell who holds it, and with whom it is joint. */
const MOST_NAMED = 2;

/** About as long as what tells that somebody holds too much. */
const TOO_MUCH = '1. 10 of 6 in all roles';

/** How many lines a text takes, of so many letters each. */
function linesOf(text: string, letters: number): number {
  let [lines, room] = [1, letters];
  for (const word of text.split(/[\s-]+/)) {
    if (word.length > room && room < letters) [lines, room] = [lines + 1, letters];
    lines += Math.floor(Math.max(0, word.length - 1) / letters);
    room -= ((word.length - 1) % letters) + 2;
  }
  return lines;
}

/** What the heads of a grid have room for, in lines: the names of columns, what stands below these, and what stands over them. */
export interface HeadLines {
  readonly names: number;
  readonly below: number;
  readonly over: number;
}

/** The most lines that any head of a grid takes, of so many letters in the width of a column. */
export function headLines(columns: readonly ShownColumn[], groups: readonly PlacedGroup[], letters: number): HeadLines {
  let [names, below, over] = [1, 0, 1];
  for (const { party, column, isOpen } of columns) {
    names = Math.max(names, linesOf(party.title, letters));
    if (!isOpen && party.kind !== 'roles') continue;
    let lines = party.isVacant ? 1 : 0;
    if (isOpen && party.organisations.some(({ id }) => id !== column.id)) lines += MOST_NAMED;
    for (const { name, alsoIn } of party.holders) {
      lines += (name ? Math.min(linesOf(name, letters), MOST_NAMED) : 0) + (alsoIn.length > 0 ? linesOf(TOO_MUCH, letters) : 0);
    }
    below = Math.max(below, lines);
  }
  for (const { title, span } of groups) over = Math.max(over, linesOf(title, letters * span));
  return { names: Math.min(names, MOST_LINES), below, over: Math.min(over, MOST_OVER) };
}
