import type { TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import type { Anchor, Details, DetailsController } from '@stp-widgets/kit/details-controller.js';
import { openedBar } from './details.ts';
import type { LitElement } from 'lit';
import { openAndFollow } from './follow.ts';
import type { Shown } from './promises/shown.ts';

/** Opens the details of a bar, by what opens popovers; see `openAndFollow`. */
export function openBar(
  host: LitElement,
  { id }: TimelineBar,
  shown: Shown,
  open: (details: Details, again: () => Anchor | null) => Promise<DetailsController>,
): Promise<(shown: Shown) => void> {
  const tell = async ({ view, document, speech, isCritical }: Shown) => {
    const bar = view.lanes.flatMap(({ bars }) => bars).find((one) => one.id === id);
    return bar ? openedBar(host, bar, view, document, speech, isCritical) : null;
  };
  return openAndFollow(shown, tell, (details) => open(details, () => standIn(host, id)));
}

/** What stands for a bar now, in the picture or in the list; where it is gone, the one that the tab key comes to; else the first control. */
function standIn({ renderRoot }: LitElement, id: string): Anchor | null {
  const own = CSS.escape(id);
  for (const selector of [`[data-bar="${own}"], [data-thing="${own}"]`, '[data-bar][tabindex="0"], [data-thing]', 'button']) {
    const found = [...renderRoot.querySelectorAll<HTMLElement>(selector)].find((one) => one.getClientRects().length > 0);
    if (found) return found;
  }
  return null;
}
