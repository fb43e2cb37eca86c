import type { Partnership } from '@stp-widgets/contract';
import { type DayNumber, writeDay } from '@stp-widgets/contract/day.js';
import type { Messages, Translated } from './messages.ts';
import type { Words } from './words.ts';

/** What is said of plans with: the words, some messages, the partnership in which ids find their names, and today. */
export interface PlanSpeech<M extends Messages> {
  readonly words: Words;
  readonly messages: Translated<M>;
  readonly partnership: Partnership;
  readonly today: DayNumber;
}

/** 1 January of year 1 and 31 December 9999: what is beyond cannot be written as the contract writes days. */
const [FIRST, LAST] = [-719_162, 2_932_896];

/** Writes a day, without its year where it is that of today. */
export const dayName = (day: DayNumber, { words, today }: Pick<PlanSpeech<Messages>, 'words' | 'today'>): string =>
  words.day(writeDay(Math.max(FIRST, Math.min(LAST, day))), today);

/** Names the first few in a row, and how many more there are. */
export function someOf(names: readonly string[], most: number, more: Parameters<Words['tell']>[0], words: Words): string {
  if (names.length <= most + 1) return words.list(names);
  return words.list([...names.slice(0, most), words.tell(more, { count: names.length - most })]);
}
