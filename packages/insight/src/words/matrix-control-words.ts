import { matrixControlEnglish } from './matrix-control-en.ts';
import type { MessageSet, Translated } from './messages.ts';

/** What the fields of a matrix say, in one language. */
export type MatrixControlMessages = Translated<typeof matrixControlEnglish>;

/** What the fields say by which a reader narrows a matrix down, and what stands around its words. */
export const matrixControlMessages: MessageSet<typeof matrixControlEnglish> = {
  en: matrixControlEnglish,
  cy: async () => (await import('./matrix-control-cy.ts')).matrixControlWelsh,
};
