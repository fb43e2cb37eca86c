import type { Messages } from './messages.ts';

/** What the dependency timeline says of what is critical, in English. Fetched when that is asked for. */
export const timelineCriticalEnglish = {
  none: 'No dependency is critical',
  some: { one: '{count} of {dependencies} is critical', other: '{count} of {dependencies} are critical' },
} satisfies Messages;
