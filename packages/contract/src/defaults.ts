import type { ResponsibilityScheme, Status } from './partnership.ts';

/** The scale of a document that gives none: the delivery confidence of United Kingdom government projects, with its two ends. */
export const defaultStatusScale: readonly Status[] = [
  { value: 'complete', label: 'Complete', rank: 0, shape: 'tick', means: 'complete' },
  { value: 'green', label: 'Green', rank: 1, shape: 'disc' },
  { value: 'amber-green', label: 'Amber-green', rank: 2, shape: 'triangle-hollow' },
  { value: 'amber', label: 'Amber', rank: 3, shape: 'triangle-half' },
  { value: 'amber-red', label: 'Amber-red', rank: 4, shape: 'triangle' },
  { value: 'red', label: 'Red', rank: 5, shape: 'square' },
  { value: 'not-started', label: 'Not started', rank: 6, shape: 'ring', means: 'not started' },
];

/** The scheme of a document that gives none. */
export const defaultResponsibilityScheme: ResponsibilityScheme = {
  name: 'RACI',
  letters: [
    { letter: 'A', label: 'Accountable', means: 'decides' },
    { letter: 'R', label: 'Responsible', means: 'does' },
    { letter: 'C', label: 'Consulted', means: 'is asked' },
    { letter: 'I', label: 'Informed', means: 'is told' },
  ],
};
