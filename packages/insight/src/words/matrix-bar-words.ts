import { matrixBarEnglish } from './matrix-bar-en.ts';
import { type MatrixMessages, matrixMessages } from './matrix-words.ts';
import type { MessageSet, Translated } from './messages.ts';

/** What the element says: all that the picture does, and what stands on its controls. */
export type MatrixBarMessages = MatrixMessages & Translated<typeof matrixBarEnglish>;

/** What a matrix says from the start, its controls included. */
export const matrixBarMessages: MessageSet<typeof matrixMessages.en & typeof matrixBarEnglish> = {
  en: { ...matrixMessages.en, ...matrixBarEnglish },
  cy: async () => {
    const [matrix, bar] = await Promise.all([matrixMessages.cy(), import('./matrix-bar-cy.ts')]);
    return { ...matrix, ...bar.matrixBarWelsh };
  },
};
