import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { html, nothing, type TemplateResult } from 'lit';

/** So many are named; of more it is told how many. */
const NAMED = 5;

/** What has no dates is in no picture: it is named below. */
export function undated({ lanes }: TimelineView, { words, messages }: Speech): TemplateResult | typeof nothing {
  const titles: string[] = [];
  let count = 0;
  for (const { bars } of lanes) {
    // Those without dates are the last of their lane.
    for (let at = bars.length - 1; at >= 0 && bars[at]!.end === null; at--) {
      if (titles.length < NAMED) titles.push(bars[at]!.title);
      count++;
    }
  }
  if (count === 0) return nothing;
  return html`<p class="quiet undated" dir="auto">${words.tell(messages.leftUndated, { count, titles: words.list(titles) })}</p>`;
}
