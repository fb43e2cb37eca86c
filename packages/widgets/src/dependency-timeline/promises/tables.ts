import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import { nextSteps } from '@stp-widgets/insight/timeline-promises.js';
import { activityTable, dependencyTable, type TableRecipe, type TableUse } from '@stp-widgets/insight/words/timeline-table.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { type FullSpeech, timelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { inSlices } from '../export/slices.ts';
import type { Shown } from './shown.ts';

/** What a table of a timeline is of. */
export type TableOf = 'activities' | 'dependencies';

/** Everything that is said, what is said beside the picture included. */
export async function fullSpeech(speech: Speech): Promise<FullSpeech> {
  return { ...speech, more: await loadMessages(timelineMoreMessages, speech.words.language) };
}

/** The table of what is shown: its activities, or its dependencies. Made in pieces. */
export async function tableOf(
  of: TableOf,
  { view, document, speech, isCritical }: Pick<Shown, 'view' | 'document' | 'speech' | 'isCritical'>,
  use?: TableUse,
): Promise<PlainTable> {
  const full = await fullSpeech(speech);
  return of === 'activities'
    ? made(activityTable(view, full, use))
    : made(dependencyTable(view, nextSteps(document, view.today), full, use, isCritical));
}

async function made<Item>({ caption, columns, items, row }: TableRecipe<Item>): Promise<PlainTable> {
  return { caption, columns, rows: await inSlices(items, row) };
}
