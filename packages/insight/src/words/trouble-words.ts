import { loadMessages, type MessageSet, type Translated } from './messages.ts';
import { troubleEnglish } from './trouble-en.ts';

/** What a stamp says when something is wrong. */
export type TroubleMessages = Translated<typeof troubleEnglish>;

const set: MessageSet<typeof troubleEnglish> = { en: troubleEnglish, cy: async () => (await import('./trouble-cy.ts')).troubleWelsh };

/** The messages of a language, for when something is wrong with a source. */
export const loadTroubleMessages = (language: string): Promise<TroubleMessages> => loadMessages(set, language);
