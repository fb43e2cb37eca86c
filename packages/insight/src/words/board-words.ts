import type { ObjectiveStanding } from '../board-entries.ts';
import type { BoardGroup } from '../board-groups.ts';
import type { BoardView, StatusCount } from '../board-view.ts';
import { boardEnglish } from './board-en.ts';
import type { MessageSet, Translated } from './messages.ts';
import { objectiveEnglish } from './objective-en.ts';
import { pictureEnglish } from './picture-en.ts';
import type { Words } from './words.ts';

const english = { ...pictureEnglish, ...objectiveEnglish, ...boardEnglish };

/** What a board of objectives says besides the words of all widgets. */
export const boardMessages: MessageSet<typeof english> = {
  en: english,
  cy: async () => {
    const [picture, objective, board] = await Promise.all([
      import('./picture-cy.ts'),
      import('./objective-cy.ts'),
      import('./board-cy.ts'),
    ]);
    return { ...picture.pictureWelsh, ...objective.objectiveWelsh, ...board.boardWelsh };
  },
};

/** A board's messages in one language. */
export type BoardMessages = Translated<typeof english>;

/** The finding of a board in parts: how many objectives stand how, where report and numbers disagree (to be set in bold), and what is overdue. */
export interface BoardSentence {
  readonly lead: string;
  readonly worst: string;
  readonly rest: string;
}

const order: readonly ObjectiveStanding[] = ['reached', 'on track', 'behind', 'unmeasured', 'silent'];

/** "12 objectives: 5 on track, 4 behind, 3 with nothing reported; **2 where report and numbers disagree**. 3 updates are overdue, the oldest from 41 days ago." */
export function boardSentence({ all, standings, disagreeing, overdue }: BoardView, words: Words, messages: BoardMessages): BoardSentence {
  const counted = order.filter((one) => standings[one] > 0).map((one) => words.tell(messages[`count-${one}`], { count: standings[one] }));
  const objectives = words.tell(messages.objectives, { count: all });
  const lead = words.tell(messages.ofThem, { objectives, standings: counted.join(', ') });
  const late = overdue.count > 0 ? ` ${words.tell(messages.overdue, { count: overdue.count, ago: words.daysAgo(overdue.oldest) })}` : '';
  if (disagreeing === 0) return { lead: `${lead}.${late}`, worst: '', rest: '' };
  return { lead: `${lead};`, worst: words.tell(messages.disagreeing, { count: disagreeing }), rest: `.${late}` };
}

/** A board's sentence in one piece. */
export const wholeBoardSentence = ({ lead, worst, rest }: BoardSentence): string => (worst ? `${lead} ${worst}${rest}` : lead);

/** What the objectives of a group have in common. */
export function groupTitle({ of, status, key }: BoardGroup, groupBy: string, words: Words, messages: BoardMessages): string {
  if (of.length > 0) return words.list(of.map(({ title }) => title));
  if (key) return statusLabel({ status, key }, messages);
  return groupBy === 'organisation' ? messages.noOrganisation : groupBy === 'aim' ? messages.noAim : messages.board;
}

/** A status as a board names it; what is off the scale, or was never reported, by a word of its own. */
export const statusLabel = ({ status, key }: Pick<StatusCount, 'status' | 'key'>, messages: BoardMessages): string =>
  status?.label ?? (key === 'off-scale' ? messages['off-scale'] : messages.unreported);

/** How many objectives a group has, and where report and numbers disagree. */
export function groupNote({ entries, disagreeing }: BoardGroup, words: Words, messages: BoardMessages): string {
  const objectives = words.tell(messages.objectives, { count: entries.length });
  if (disagreeing === 0) return objectives;
  return words.tell(messages.groupOf, { objectives, disagreeing: words.tell(messages.disagreeing, { count: disagreeing }) });
}
