import type { MatrixView } from '../plain-matrix.ts';
import { findingCodes } from '../finding.ts';
import type { PlainRow, PlainTable } from '../plain-table.ts';
import { findingSentence, type FullMatrixSpeech } from './matrix-more-words.ts';
import { findingLabel, letterLabel, partyName, subjectTitle } from './matrix-words.ts';

/** Every letter of a matrix as a table: a row for each subject and party, with the state, since when, accepted and confirmed when. */
export function letterTable({ rows }: MatrixView, speech: FullMatrixSpeech): PlainTable {
  const { words, messages, more, parties } = speech;
  const day = (text: string | null) => (text === null ? '' : words.day(text));
  const columns = [
    messages.subject,
    more.kind,
    more.party,
    more.heldByName,
    more.lettersOf,
    more.stateOf,
    more.heldSince,
    more.heldUntil,
    more.acceptedOn,
    more.confirmedOn,
  ];
  return {
    caption: more.everyLetter,
    columns: columns.map((title) => ({ title })),
    rows: rows.flatMap((row) =>
      row.holdings.map(({ party, letters, state, from, to, acceptedAt, confirmedAt }): PlainRow => ({
        kind: row.kind,
        id: row.id,
        cells: [
          subjectTitle(row, speech),
          messages[`kind-${row.kind}`],
          partyName(party, speech),
          (parties.get(party)?.holders ?? []).flatMap(({ name }) => name || []).join('; '),
          letters.map((letter) => letterLabel(letter, speech)).join('; '),
          state === 'held' ? more.held : messages[state],
          ...[from, to, acceptedAt, confirmedAt].map(day),
        ],
      })),
    ),
  };
}

/** Every finding of a matrix as a table, the most serious first, then who holds too much. */
export function findingTable({ rows, overCapacity }: MatrixView, speech: FullMatrixSpeech): PlainTable {
  const { words, messages, more } = speech;
  const columns = [more.severityOf, more.finding, messages.subject, more.party, more.onDayOf, more.inWords];
  const names = (parties: readonly string[]) => parties.map((id) => partyName(id, speech)).join('; ');
  const found = rows
    .flatMap((row) => row.findings.map((finding) => ({ row, finding })))
    .toSorted((one, other) => findingCodes.indexOf(one.finding.code) - findingCodes.indexOf(other.finding.code));
  return {
    caption: more.everyFinding,
    columns: columns.map((title) => ({ title })),
    rows: [
      ...found.map(({ row, finding }): PlainRow => ({
        kind: row.kind,
        id: row.id,
        cells: [
          more[finding.severity],
          findingLabel(finding, speech).label,
          subjectTitle(row, speech),
          names(finding.parties),
          finding.day === null ? '' : words.day(finding.day),
          findingSentence(finding, speech),
        ],
      })),
      ...overCapacity.map((finding): PlainRow => ({
        cells: [
          more[finding.severity],
          more['over-capacity'],
          '',
          finding.holder ?? names(finding.parties),
          '',
          findingSentence(finding, speech),
        ],
      })),
    ],
  };
}
