import type { Partnership } from '@stp-widgets/contract';
import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { FullSpeech } from '@stp-widgets/insight/words/timeline-more-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';

/** What is to be saved: what is shown at the moment. */
export interface Exported {
  readonly view: TimelineView;
  readonly document: Partnership;
  readonly speech: Speech;
  /** The timeline's finding, in one piece. */
  readonly sentence: string;
  /** Tells which dependencies are critical, where that is shown. */
  readonly isCritical?: (id: string) => boolean;
  /** The widget, whose colours, font and direction a picture takes. */
  readonly widget: HTMLElement;
}

/** What stands over a timeline that leaves its page: whose it is, and as of when. */
export function captionOf({ partnership: { name, timeZone }, asOf }: Partnership, { words, more }: FullSpeech): string {
  return asOf === undefined ? name : words.tell(more.asOf, { name, at: words.instant(Date.parse(asOf), timeZone) });
}
