import type { MessageSet, Translated } from './messages.ts';
import { timelineMoreEnglish } from './timeline-more-en.ts';
import type { Speech } from './timeline-words.ts';

/** What the timeline says beside its picture. */
export type TimelineMoreMessages = Translated<typeof timelineMoreEnglish>;

/** The messages of what stands beside the picture: lists, tables, details and files. */
export const timelineMoreMessages: MessageSet<typeof timelineMoreEnglish> = {
  en: timelineMoreEnglish,
  cy: async () => (await import('./timeline-more-cy.ts')).timelineMoreWelsh,
};

/** What a sentence beside the picture is said with. */
export interface FullSpeech extends Speech {
  readonly more: TimelineMoreMessages;
}
