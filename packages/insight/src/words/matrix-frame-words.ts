import { matrixFrameEnglish } from './matrix-frame-en.ts';
import type { MessageSet, Translated } from './messages.ts';

/** What is said around the cells of a matrix. */
export type MatrixFrameMessages = Translated<typeof matrixFrameEnglish>;

/** The messages of heads, key and counts, fetched with the picture that shows them. */
export const matrixFrameMessages: MessageSet<typeof matrixFrameEnglish> = {
  en: matrixFrameEnglish,
  cy: async () => (await import('./matrix-frame-cy.ts')).matrixFrameWelsh,
};
