import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import { nextSteps } from '@stp-widgets/insight/timeline-promises.js';
import { activityTable, dependencyTable, madeAtOnce } from '@stp-widgets/insight/words/timeline-table.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { tableMessages } from '@stp-widgets/insight/words/table-words.js';
import { laneTitle } from '@stp-widgets/insight/words/timeline-bar-words.js';
import type { FullSpeech } from '@stp-widgets/insight/words/timeline-more-words.js';
import { PRINTED_ROWS, printTables } from '@stp-widgets/kit/print-table.js';
import { captionOf, type Exported } from './caption.ts';
import { filled } from './filled-columns.ts';
import { fullSpeech } from '../promises/tables.ts';

/** So many dependencies are printed however many activities there are: the worst are what a meeting is about. */
const KEPT = 200;

/** Prints what is shown as a document of its own. */
export async function printTimeline(exported: Exported): Promise<void> {
  const { speech, sentence, widget, document, view } = exported;
  const full = await fullSpeech(speech);
  const { words } = full;
  const messages = await loadMessages(tableMessages, words.language);
  const tables = printedTables(exported, full);
  const all = view.lanes.reduce((count, { bars }) => count + bars.length, view.links.length);
  const omitted = all - tables.reduce((count, { rows }) => count + rows.length, 0);
  const direction = getComputedStyle(widget).direction;
  printTables(captionOf(document, full), filled(tables), { sentence, words, messages, direction, omitted });
}

/** A table for each lane, whose name comes again with its heads on every page, then the dependencies, the worst first; as many rows as are printed. */
function printedTables({ view, document, isCritical }: Exported, speech: FullSpeech): readonly PlainTable[] {
  let room = PRINTED_ROWS - Math.min(KEPT, view.links.length);
  const activities = activityTable(view, speech);
  const lanes = view.lanes.flatMap((lane) => {
    const items = lane.bars.slice(0, room);
    room -= items.length;
    return items.length > 0 ? [madeAtOnce({ ...activities, items, caption: laneTitle(lane, speech.messages) })] : [];
  });
  const dependencies = dependencyTable(view, nextSteps(document, view.today), speech, 'reading', isCritical);
  const items = dependencies.items.slice(0, room + KEPT);
  return items.length > 0 ? [...lanes, madeAtOnce({ ...dependencies, items })] : lanes;
}
