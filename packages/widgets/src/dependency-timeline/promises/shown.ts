import type { Partnership } from '@stp-widgets/contract';
import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';

/** What is shown at the moment, and of whom. */
export interface Shown {
  readonly view: TimelineView;
  readonly speech: Speech;
  readonly document: Partnership;
  /** Id of the one organisation that it is of; empty for all. */
  readonly organisation: string;
  /** That organisation tells it of itself. */
  readonly isOwn: boolean;
  /** The reader has filtered some away. */
  readonly isFiltered: boolean;
  /** The dependencies that there are, those included that are filtered away. */
  readonly all: () => readonly DependencyHealth[];
  /** The level of the lists' titles among the page's headings. */
  readonly level: number;
  /** Tells which dependencies are critical; undefined where that is not asked for. */
  readonly isCritical?: (id: string) => boolean;
  /** How many are, in words. */
  readonly critical?: string;
  markOf(id: string): Mark;
}
