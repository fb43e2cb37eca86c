import type { BoardView } from '../board-view.ts';
import type { PlainTable } from '../plain-table.ts';
import { objectiveSentence, objectiveWords, resultVerdict } from './objective-words.ts';
import type { BoardMessages } from './board-words.ts';
import { resultRemarks } from './standing-words.ts';
import type { Words } from './words.ts';

/** What heads the table of a board, in each language; few enough to come together. */
const heads = {
  en: {
    objective: 'Objective',
    aims: 'Aims',
    accountable: 'Accountable',
    reported: 'Reported',
    on: 'On',
    numbers: 'Numbers say',
    behind: 'Results behind',
    of: 'Results counted',
    finding: 'Finding',
    results: 'Results',
    updated: 'Last update',
    overdue: 'Days overdue',
  },
  cy: {
    objective: 'Amcan',
    aims: 'Nodau',
    accountable: 'Atebol',
    reported: 'Adroddwyd',
    on: 'Ar',
    numbers: 'Yn ôl y rhifau',
    behind: 'Canlyniadau ar ei hôl hi',
    of: 'Canlyniadau a gyfrifwyd',
    finding: 'Canfyddiad',
    results: 'Canlyniadau',
    updated: 'Diweddariad diwethaf',
    overdue: 'Diwrnodau’n hwyr',
  },
} as const;

const figures = new Set(['behind', 'of', 'overdue']);

/** The plain twin of a board: a row for each objective shown, in the order of its groups. Days are written as in the document. */
export function boardTable(view: BoardView, all: Words, messages: BoardMessages): PlainTable {
  const words = objectiveWords(all, messages);
  const titles = heads[words.language === 'cy' ? 'cy' : 'en'];
  return {
    caption: words.tell(messages.boardOf, { name: view.name }),
    columns: Object.entries(titles).map(([name, title]) => ({ title, ...(figures.has(name) && { isFigures: true }) })),
    rows: view.groups.flatMap(({ entries }) =>
      entries.map(({ objective }) => {
        const { id, title, aims, accountable, reported, numbers, results, age } = objective;
        return {
          kind: 'objectives',
          id,
          cells: [
            title,
            aims.join('; '),
            accountable.map(({ party, organisations }) => [party, ...organisations].join(', ')).join('; '),
            reported?.status?.label ?? reported?.value ?? '',
            reported?.value ? reported.statusAt : '',
            numbers?.status?.label ?? '',
            numbers?.behind ?? '',
            numbers?.counted ?? '',
            objectiveSentence(objective, words),
            results
              .map((result) => [`${result.title}: ${resultVerdict(result, words)}`, ...resultRemarks(result, words)].join('. '))
              .join('; '),
            reported?.at ?? '',
            age?.overdue ?? '',
          ],
        };
      }),
    ),
  };
}
