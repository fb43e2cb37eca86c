import { folded } from './folded.ts';
import type { MatrixColumn, Party } from '../matrix-columns.ts';
import type { Subject } from '../matrix-subjects.ts';

/**
 * Reads a search as a question that rows answer: whether every word of it is found, whatever its case and accents, in what the row
 * is called or in the names of one of its parties: its title, its organisations, who holds it.
 *
 * @returns null where the text has no words, for then nothing is searched
 */
export function matrixSearch(
  text: string,
  columns: readonly MatrixColumn[],
): ((subject: Subject, parties: readonly string[]) => boolean) | null {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const names = new Map(columns.flatMap((column) => [column, ...column.parts]).map((party) => [party.id, folded(nameText(party))]));
  return ({ title, between }, parties) => {
    const own = folded(between ? `${title} ${between.giver} ${between.receiver}` : title);
    // What is not in the title must all be of one party: "theatres harbour", but not one word here and another there.
    const left = words.filter((word) => !own.includes(word));
    return left.length === 0 || parties.some((party) => left.every((word) => (names.get(party) ?? folded(party)).includes(word)));
  };
}

const nameText = ({ title, organisations, holders }: Party) =>
  [title, ...organisations.map((one) => one.title), ...holders.map(({ name }) => name)].join(' ');
