import type { ResponsibilityScheme } from '@stp-widgets/contract';
import { writeDay } from '@stp-widgets/contract/day.js';
import { type CellChange, type CellChangeName, cellChangeNames, type MatrixChanges, weightiestFirst } from '../matrix-changes.ts';
import type { PlainTable } from '../plain-table.ts';
import { matrixChangeEnglish } from './matrix-change-en.ts';
import { aroundTitle, type SubjectSentence, wholeSubjectSentence } from './matrix-more-words.ts';
import { type MatrixSpeech, partyName, subjectTitle } from './matrix-words.ts';
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
export const cellChangeSentence = (change: CellChange, speech: MatrixChangeSpeech): string =>
  wholeSubjectSentence(cellChangeParts(change, speech));

/** One change in a sentence, in the parts around what its subject is called, which is to be set apart. */
export function cellChangeParts(change: CellChange, speech: MatrixChangeSpeech): SubjectSentence {
  const { words, changed } = speech;
  const said = saidOf(change, speech);
  return aroundTitle(subjectTitle(change, speech), (title) => `${words.tell(changed.ofSubject, { title, said })}.`);
}

/** What changed for one subject, beside its name: what is of one kind and needs no more than names is said together: "Accepted: Harbour and Vale." */
export function rowChangeSentences(
  changes: readonly CellChange[],
  speech: MatrixChangeSpeech,
): readonly { readonly change: CellChangeName; readonly text: string }[] {
  const { words, changed } = speech;
  return cellChangeNames.flatMap((name) => {
    const some = changes.filter(({ change }) => change === name);
    if (some.length === 0) return [];
    if (!signing.has(name)) return some.map((one) => ({ change: name, text: besideSubject(one, speech) }));
    const names = words.list([...new Set(some.map((one) => called(one.party, one.name, speech)))]);
    return [{ change: name, text: `${words.tell(changed.ofSubject, { title: changed[`heading-${name}`], said: names })}.` }];
  });
}

/** One change in a sentence where its subject is named already: "Harbour handed over to Vale as Accountable." */
export function besideSubject(change: CellChange, speech: MatrixChangeSpeech): string {
  const said = saidOf(change, speech);
  return `${said.charAt(0).toLocaleUpperCase(speech.words.locale)}${said.slice(1)}.`;
}

const signing: ReadonlySet<CellChangeName> = new Set(['unaccepted', 'renewed', 'accepted', 'confirmed']);

function saidOf({ change, party, name, from, fromName, before, after, day }: CellChange, speech: MatrixChangeSpeech): string {
  const { words, changed, scheme, messages } = speech;
  const labels = (letters: readonly string[]) =>
    words.list(
      letters.map((letter) => scheme.letters.find((one) => one.letter === letter)?.label ?? words.tell(messages.unknownLetter, { letter })),
    );
  return words.tell(changed[`said-${change}`], {
    party: called(party, name, speech),
    from: from === null ? '' : called(from, fromName ?? from, speech),
    before: labels(before),
    after: labels(after),
    day: day === null ? '' : words.day(day),
  });
}

const called = (id: string, known: string, speech: MatrixChangeSpeech) => (speech.parties.has(id) ? partyName(id, speech) : known);

/** A stretch of a sentence, and the change that it counts; null where it counts none. */
export interface ChangeCount {
  readonly text: string;
  readonly change: CellChangeName | null;
}

/** How many of each change there are, in the stretches of one sentence: "Changed since 1 Apr 2026: 1 handed over, 2 gained and 3 accepted."; or that nothing did. */
export function matrixChangeCounts(
  { counts, from }: Pick<MatrixChanges, 'counts' | 'from'>,
  { words, changed }: Pick<MatrixChangeSpeech, 'words' | 'changed'>,
): readonly ChangeCount[] {
  const day = words.day(writeDay(from));
  const some = cellChangeNames
    .filter((change) => counts[change] > 0)
    .map((change) => ({ change, text: words.tell(changed[`count-${change}`], { count: counts[change] }) }));
  if (some.length === 0) return [{ text: words.tell(changed.nothingChanged, { day }), change: null }];
  const parts: ChangeCount[] = [];
  let left = `${words.tell(changed.changedSince, { day })}: ${words.list(some.map(({ text }) => text))}.`;
  for (const one of some) {
    // They stand in the list in this order; the first has a figure of its own after the day's.
    const at = left.indexOf(one.text, parts.length === 0 ? left.indexOf(':') : 0);
    parts.push({ text: left.slice(0, at), change: null }, one);
    left = left.slice(at + one.text.length);
  }
  return [...parts, { text: left, change: null }];
}

/** How many of each change there are, in one sentence. */
export const matrixChangesSentence = (...of: Parameters<typeof matrixChangeCounts>): string =>
  matrixChangeCounts(...of)
    .map(({ text }) => text)
    .join('');

/** Every change as a table, what should be looked at first before the rest. */
export function matrixChangeTable({ changes, from, to }: MatrixChanges, speech: MatrixChangeSpeech): PlainTable {
  const { words, changed, messages } = speech;
  const [first, last] = [words.day(writeDay(from)), words.day(writeDay(to))];
  return {
    caption: words.tell(changed.changedBetween, { from: first, to: last }),
    columns: [messages.subject, changed.change, changed.inWords].map((title) => ({ title })),
    rows: weightiestFirst(changes).map((one) => ({
      ...(one.kind && { kind: one.kind }),
      id: one.subject,
      cells: [subjectTitle(one, speech), changed[`heading-${one.change}`], cellChangeSentence(one, speech)],
    })),
  };
}
