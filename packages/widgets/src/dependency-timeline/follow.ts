import type { Details, DetailsController } from '@stp-widgets/kit/details-controller.js';
import type { Shown } from './promises/shown.ts';

/**
 * Opens what is told of what is shown, by what opens popovers.
 *
 * @param tell what is told; null where there is nothing to tell any more
 * @returns what is told of all that is shown from then on: an open popover tells what is so now, in the language of now, and is closed
 * where there is nothing to tell
 */
export async function openAndFollow(
  shown: Shown,
  tell: (shown: Shown) => Promise<Details | null>,
  open: (details: Details) => Promise<DetailsController>,
): Promise<(shown: Shown) => void> {
  let told = shown;
  const popover = await open((await tell(shown))!);
  const follow = async (now: Shown) => {
    told = now;
    const details = await tell(now);
    // What was asked for later may have come earlier.
    if (told === now) popover.change(details);
  };
  return (now) => {
    if (isSameState(now, told) || !popover.isOpen) return;
    void follow(now);
  };
}

/** Tells whether nothing that is told can be another. What is critical follows from the document. */
const isSameState = (one: Shown, other: Shown) =>
  one.view === other.view &&
  one.document === other.document &&
  one.speech.words === other.speech.words &&
  (one.isCritical === undefined) === (other.isCritical === undefined);
