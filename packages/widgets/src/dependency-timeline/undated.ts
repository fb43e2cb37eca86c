import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { html, nothing, type TemplateResult } from 'lit';

/** So many are named; of more it is told how many. */
const NAMED = 5;

/** What has no dates is in no picture: it is named below. */
export function undated(view: TimelineView, speech: Speech): TemplateResult | typeof nothing {
  const told = undatedOf(view, speech);
  return told ? html`<p class="quiet undated" dir="auto">${told}</p>` : nothing;
}

/** Says what has no dates, and that it is not drawn; nothing where all has. */
export function undatedOf({ lanes }: TimelineView, { words, messages }: Speech): string {
  const titles: string[] = [];
  let count = 0;
  for (const { bars } of lanes) {
    // Those without dates are the last of their lane.
    for (let at = bars.length - 1; at >= 0 && bars[at]!.end === null; at--) {
      if (titles.length < NAMED) titles.push(bars[at]!.title);
      count++;
    }
  }
  return count === 0 ? '' : words.tell(messages.leftUndated, { count, titles: words.list(titles) });
}
