import type { ResponsibilityScheme, Status } from './partnership.ts';

/** The scale of a document that gives none: the delivery confidence of United Kingdom government projects, with its two ends. */
export const defaultStatusScale: readonly Status[] = Object.freeze(
  (
    [
      ['complete', 'Complete', 'tick', 'complete'],
      ['green', 'Green', 'disc'],
      ['amber-green', 'Amber-green', 'triangle-hollow'],
      ['amber', 'Amber', 'triangle-half'],
      ['amber-red', 'Amber-red', 'triangle'],
      ['red', 'Red', 'square'],
      ['not-started', 'Not started', 'ring', 'not started'],
    ] as const
  ).map(([value, label, shape, means], rank) => Object.freeze({ value, label, rank, shape, ...(means && { means }) })),
);

/** The scheme of a document that gives none. */
export const defaultResponsibilityScheme: ResponsibilityScheme = Object.freeze({
  name: 'RACI',
  letters: Object.freeze(
    (
      [
        ['A', 'Accountable', 'decides'],
        ['R', 'Responsible', 'does'],
        ['C', 'Consulted', 'is asked'],
        ['I', 'Informed', 'is told'],
      ] as const
    ).map(([letter, label, means]) => Object.freeze({ letter, label, means })),
  ),
});
