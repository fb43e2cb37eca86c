import type { Messages } from './messages.ts';

/** What stands on the controls of the matrix from the start, in English. */
export const matrixBarEnglish = {
  asWords: 'Words',
  narrow: 'Find, filter, sort',
  inViewOnly: 'Only what was in view is printed here. The print button of the matrix prints all of it.',
} satisfies Messages;
