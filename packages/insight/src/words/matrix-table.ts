import type { MatrixView } from '../plain-matrix.ts';
import type { Holding, Letter } from '../holdings.ts';
import type { PlainTable } from '../plain-table.ts';
import type { FullMatrixSpeech } from './matrix-more-words.ts';
import { findingLabel, partyName, subjectTitle } from './matrix-words.ts';

/**
 * The plain twin of a matrix: a row for each subject, whoever holds each letter of the scheme with the state that it is in,
 * and what is wrong. Letters that the scheme does not have share a column, which is there when there are any.
 */
export function matrixTable({ name, scheme, rows }: MatrixView, speech: FullMatrixSpeech): PlainTable {
  const { words, messages, more } = speech;
  const known = new Set(scheme.letters.map(({ letter }) => letter));
  const isOdd = ({ letter }: Letter) => !known.has(letter);
  const hasOdd = rows.some(({ holdings }) => holdings.some(({ letters }) => letters.some(isOdd)));
  const who = ({ party, state }: Holding) => {
    const called = partyName(party, speech);
    return state === 'held' ? called : words.tell(more.partyState, { party: called, state: messages[state] });
  };
  const holders = (holdings: readonly Holding[], letter: string) =>
    holdings.filter(({ letters }) => letters.some((one) => one.letter === letter)).map(who);
  const odd = (holdings: readonly Holding[]) =>
    holdings.flatMap((holding) =>
      holding.letters.filter(isOdd).map(({ letter }) => words.tell(messages.heldBy, { party: letter, what: who(holding) })),
    );
  return {
    caption: name ? words.tell(messages.accountabilityOf, { name }) : messages.accountability,
    columns: [
      messages.subject,
      more.kind,
      ...scheme.letters.map(({ label }) => label),
      ...(hasOdd ? [more.offScheme] : []),
      messages.findings,
    ].map((title) => ({ title })),
    rows: rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      cells: [
        subjectTitle(row, speech),
        messages[`kind-${row.kind}`],
        ...scheme.letters.map(({ letter }) => holders(row.holdings, letter).join('; ')),
        ...(hasOdd ? [odd(row.holdings).join('; ')] : []),
        row.findings
          .map((found) => {
            const { label, note } = findingLabel(found, speech);
            return note ? `${label} ${note}` : label;
          })
          .join('; '),
      ],
    })),
  };
}
