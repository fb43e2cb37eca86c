import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import type { Anchor } from './camera.ts';
import type { PictureContext } from '../context.ts';
import type { Zoom } from './zoom.ts';

/** What the element lends to its picture. */
export interface PictureActs extends Pick<PictureContext, 'level' | 'markOf' | 'chooseLane' | 'open'> {
  /** How close it is seen until the reader zooms. */
  readonly zoom: Zoom;
  /** Each bar has a row of its own. */
  readonly isLoose: boolean;
  /** The ids of the lanes that are collapsed until the reader opens them, with white space between. */
  readonly collapsed: string;
  /** Tells which dependencies are critical; undefined where that is not asked for. */
  readonly isCritical: ((id: string) => boolean) | undefined;
}

/** What a picture is drawn of. */
export interface Given {
  /** The list is shown in its place. */
  readonly isList: boolean;
  readonly view: TimelineView;
  readonly speech: Speech;
  readonly acts: PictureActs;
}

/** How a picture is seen: what the reader changes of it. */
export interface Seeing {
  /** The pixels of a day; null where all of it is to fit. */
  readonly pixels: number | null;
  /** The ids of the lanes that are collapsed. */
  readonly collapsed: ReadonlySet<string>;
  /** The bar that the tab key comes to. */
  readonly current: string;
}

/** Sees a picture in another way; what an anchor holds stays where it is. */
export type See = (change: Partial<Seeing>, anchor?: Anchor) => void;
