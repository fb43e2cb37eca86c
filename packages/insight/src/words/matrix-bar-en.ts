import type { Messages } from './messages.ts';

/** What stands on the controls of the matrix from the start, in English. */
export const matrixBarEnglish = {
  asWords: 'Words',
  narrow: 'Find, filter, sort',
  clearSelection: 'Clear the selection',
  keyAndCounts: 'Key and counts',
} satisfies Messages;
