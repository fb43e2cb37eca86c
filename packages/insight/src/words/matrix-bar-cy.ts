import type { matrixBarEnglish } from './matrix-bar-en.ts';
import type { Translated } from './messages.ts';

/** What stands on the controls of the matrix from the start, in Welsh. */
export const matrixBarWelsh: Translated<typeof matrixBarEnglish> = {
  asWords: 'Geiriau',
  narrow: 'Chwilio, hidlo, trefnu',
  clearSelection: 'Clirio’r dewis',
  keyAndCounts: 'Allwedd a chyfrifon',
};
