import { matrixStateEnglish } from './matrix-state-en.ts';
import type { MessageSet, Translated } from './messages.ts';

/** What is said in the place of a matrix. */
export type MatrixStateMessages = Translated<typeof matrixStateEnglish>;

/** The messages of a matrix that has nothing to show, fetched when that is so. */
export const matrixStateMessages: MessageSet<typeof matrixStateEnglish> = {
  en: matrixStateEnglish,
  cy: async () => (await import('./matrix-state-cy.ts')).matrixStateWelsh,
};
