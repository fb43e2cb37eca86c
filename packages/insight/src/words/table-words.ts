import type { MessageSet, Translated } from './messages.ts';
import { tableEnglish } from './table-en.ts';

/** What a plain table says besides what it holds. */
export type TableMessages = Translated<typeof tableEnglish>;

/** The messages of plain tables. */
export const tableMessages: MessageSet<typeof tableEnglish> = {
  en: tableEnglish,
  cy: async () => (await import('./table-cy.ts')).tableWelsh,
};
