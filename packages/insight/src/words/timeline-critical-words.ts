import type { MessageSet, Translated } from './messages.ts';
import { timelineCriticalEnglish } from './timeline-critical-en.ts';
import type { Speech } from './timeline-words.ts';

/** The messages of what is critical. */
export const timelineCriticalMessages: MessageSet<typeof timelineCriticalEnglish> = {
  en: timelineCriticalEnglish,
  cy: async () => (await import('./timeline-critical-cy.ts')).timelineCriticalWelsh,
};

/** How many of so many dependencies are critical: `1 of 70 dependencies is critical`. Never empty. */
export function criticalSentence(
  count: number,
  all: number,
  { words, messages }: Speech,
  critical: Translated<typeof timelineCriticalEnglish>,
): string {
  if (count === 0) return critical.none;
  const dependencies = words.tell(messages.dependencies, { count: all, number: all });
  return words.tell(critical.some, { count, dependencies });
}
