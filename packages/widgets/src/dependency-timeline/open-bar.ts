import type { TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import type { Details, DetailsController } from '@stp-widgets/kit/details-controller.js';
import { openedBar } from './details.ts';
import type { Shown } from './promises/shown.ts';

/**
 * Opens the details of a bar, by what opens popovers.
 *
 * @returns what is told of all that is shown from then on: open details tell what is so now, and are closed where their bar is gone
 */
export async function openBar(
  host: HTMLElement,
  { id }: TimelineBar,
  shown: Shown,
  open: (details: Details) => Promise<DetailsController>,
): Promise<(shown: Shown) => void> {
  let told = shown.view;
  const details = async ({ view, document, speech }: Shown) => {
    const bar = view.lanes.flatMap(({ bars }) => bars).find((one) => one.id === id);
    return bar ? openedBar(host, bar, view, document, speech) : null;
  };
  const popover = await open((await details(shown))!);
  const follow = async (now: Shown) => {
    told = now.view;
    popover.change(await details(now));
  };
  return (now) => {
    if (now.view !== told && popover.isOpen) void follow(now);
  };
}
