import type { Partnership } from '@stp-widgets/contract';
import { folded } from './folded.ts';
import type { MatrixColumn, Party } from '../matrix-columns.ts';
import type { Subject } from '../matrix-subjects.ts';

/**
 * Reads a search as a question that rows answer: whether every word of it is found, whatever its case and accents, in what the row
 * is called or in the names of one of its parties: its title, its organisations, in short and in full, who holds it.
 *
 * @returns null where the text has no words, for then nothing is searched
 */
export function matrixSearch(
  text: string,
  columns: readonly MatrixColumn[],
  organisations: Partnership['organisations'],
): ((subject: Subject, parties: readonly string[]) => boolean) | null {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  // What stands in a column's head may be short for it.
  const full = new Map(organisations.map(({ id, name }) => [id, name]));
  const nameText = ({ id, title, organisations: own, holders }: Party) =>
    [title, full.get(id), ...own.flatMap((one) => [one.title, full.get(one.id)]), ...holders.map(({ name }) => name)].join(' ');
  const names = new Map(columns.flatMap((column) => [column, ...column.parts]).map((party) => [party.id, folded(nameText(party))]));
  return ({ title, between }, parties) => {
    const own = folded(between ? `${title} ${between.giver} ${between.receiver}` : title);
    // What is not in the title must all be of one party: "theatres harbour", but not one word here and another there.
    const left = words.filter((word) => !own.includes(word));
    return left.length === 0 || parties.some((party) => left.every((word) => (names.get(party) ?? folded(party)).includes(word)));
  };
}
