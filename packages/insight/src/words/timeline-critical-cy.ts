import type { Translated } from './messages.ts';
import type { timelineCriticalEnglish } from './timeline-critical-en.ts';

/** What the dependency timeline says of what is critical, in Welsh. */
export const timelineCriticalWelsh: Translated<typeof timelineCriticalEnglish> = {
  none: 'Nid oes yr un ddibyniaeth yn hollbwysig',
  some: { other: 'Mae {count} o {dependencies} yn hollbwysig' },
};
