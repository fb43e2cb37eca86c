import type { TimelineBar, TimelineLane } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';

/** What the picture is drawn with besides its layout. */
export interface PictureContext {
  readonly speech: Speech;
  /** The level of the lanes' titles, where they are headings. */
  readonly level: number;
  /** The bar that the tab key comes to. */
  readonly current: string;
  /** Time goes from right to left. */
  readonly isMirrored: boolean;
  /** How a thing stands to what is selected on the page. */
  markOf(id: string): Mark;
  /** A dependency on which the end of everything hangs. */
  isCritical(id: string): boolean;
  /** What a bar is called by a screen reader. */
  nameOf(bar: TimelineBar, mark: Mark): string;
  /** The reader chose the lane's own thing. */
  chooseLane(lane: TimelineLane): void;
  /** The reader collapsed a lane, or opened it again; null for all of them. */
  foldLane(lane: TimelineLane | null): void;
  /** The reader asked for the details of a bar, beside the element that shows it. */
  open(bar: TimelineBar, at: HTMLElement | SVGElement): void;
}
