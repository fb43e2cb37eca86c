import type { ResponsibilityScheme } from '@stp-widgets/contract';
import { writeDay } from '@stp-widgets/contract/day.js';
import { type CellChange, cellChangeNames, type MatrixChanges } from '../matrix-changes.ts';
import type { PlainTable } from '../plain-table.ts';
import { matrixChangeEnglish } from './matrix-change-en.ts';
import { type MatrixSpeech, partyName } from './matrix-words.ts';
import type { MessageSet, Translated } from './messages.ts';

/** What the matrix says of what changed in it. */
export type MatrixChangeMessages = Translated<typeof matrixChangeEnglish>;

/** The messages of what changed. */
export const matrixChangeMessages: MessageSet<typeof matrixChangeEnglish> = {
  en: matrixChangeEnglish,
  cy: async () => (await import('./matrix-change-cy.ts')).matrixChangeWelsh,
};

/** With what changes are said: the speech of the matrix, the words for them, and the scheme that the letters are of. */
export interface MatrixChangeSpeech extends MatrixSpeech {
  readonly changed: MatrixChangeMessages;
  readonly scheme: ResponsibilityScheme;
}

/** One change in a sentence: "Shared theatres: Harbour handed over to Vale as Accountable." */
export function cellChangeSentence(
  { change, title, party, name, from, fromName, before, after, day }: CellChange,
  speech: MatrixChangeSpeech,
): string {
  const { words, changed, scheme, messages, parties } = speech;
  const labels = (letters: readonly string[]) =>
    words.list(
      letters.map((letter) => scheme.letters.find((one) => one.letter === letter)?.label ?? words.tell(messages.unknownLetter, { letter })),
    );
  const called = (id: string, known: string) => (parties.has(id) ? partyName(id, speech) : known);
  const text = words.tell(changed[`said-${change}`], {
    title,
    party: called(party, name),
    from: from === null ? '' : called(from, fromName ?? from),
    before: labels(before),
    after: labels(after),
    day: day === null ? '' : words.day(day),
  });
  return `${text}.`;
}

/** How many of each change there are: "Changed since 1 Apr 2026: 1 handed over, 2 gained and 3 accepted."; or that nothing did. */
export function matrixChangesSentence(
  { counts, from }: Pick<MatrixChanges, 'counts' | 'from'>,
  { words, changed }: Pick<MatrixChangeSpeech, 'words' | 'changed'>,
): string {
  const day = words.day(writeDay(from));
  const some = cellChangeNames
    .filter((name) => counts[name] > 0)
    .map((name) => words.tell(changed[`count-${name}`], { count: counts[name] }));
  return some.length > 0
    ? `${words.tell(changed.changedSince, { day })}: ${words.list(some)}.`
    : words.tell(changed.nothingChanged, { day });
}

/** Every change as a table. */
export function matrixChangeTable({ changes, from, to }: MatrixChanges, speech: MatrixChangeSpeech): PlainTable {
  const { words, changed, messages } = speech;
  const [first, last] = [words.day(writeDay(from)), words.day(writeDay(to))];
  return {
    caption: words.tell(changed.changedBetween, { from: first, to: last }),
    columns: [messages.subject, changed.change, changed.inWords].map((title) => ({ title })),
    rows: changes.map((one) => ({
      id: one.subject,
      cells: [one.title, changed[`heading-${one.change}`], cellChangeSentence(one, speech)],
    })),
  };
}
