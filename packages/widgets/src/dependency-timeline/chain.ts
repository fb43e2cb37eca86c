import { chainOf } from '@stp-widgets/insight/timeline-chain.js';
import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';

/** How things stand to what is chosen, where that is a bar with dependencies: all that it waits on is touched by it, and all that waits on it, however far. */
export function chainMarks(view: TimelineView, chosen: string, markOf: (id: string) => Mark): (id: string) => Mark {
  const { upstream, downstream, links } = chainOf(view, chosen);
  const isOfChain = (id: string) => links.has(id) || upstream.has(id) || downstream.has(id);
  return (id) => {
    const mark = markOf(id);
    return mark === 'apart' && isOfChain(id) ? 'touched' : mark;
  };
}
