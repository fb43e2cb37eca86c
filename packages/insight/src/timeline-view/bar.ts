import type { Status } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';

/** What a timeline draws: an activity, or a project or result that a dependency has as its end. */
export interface TimelineBar {
  readonly id: string;
  readonly kind: 'activities' | 'projects' | 'results';
  /** Its id where the document's title says nothing. */
  readonly title: string;
  /** The name of its organisation, and its id; empty when the document names none. */
  readonly organisation: string;
  readonly organisationId: string;
  /** What it is a part of, a project being a part of itself; empty when the document names none. */
  readonly projectId: string;
  readonly programmeId: string;
  readonly isMilestone: boolean;
  /** The first and last day that it takes, both inclusive, the earlier first; null when the document gives none. */
  readonly start: DayNumber | null;
  readonly end: DayNumber | null;
  /** What of the two the document does not tell: the start or the end, for which the other stands here; or both. Null where nothing is missing. */
  readonly missing: 'start' | 'end' | 'dates' | null;
  /** It is said to start after its end; the two stand here the right way round. */
  readonly isBackwards: boolean;
  /** The days on which it really began and ended; null when it has not. Where these are, `start` and `end` are the same, and not the forecast. */
  readonly actualStart: DayNumber | null;
  readonly actualEnd: DayNumber | null;
  /** What was agreed last; null when nothing was. */
  readonly baseline: { readonly start: DayNumber; readonly end: DayNumber } | null;
  /** Days that it ends after its baseline, negative when before it; null without one, or where no end is told. */
  readonly slip: number | null;
  /** How far it has come, from 0 to 1. */
  readonly progress: number;
  readonly stage: 'not begun' | 'under way' | 'ended';
  /** What was last reported of it; null when nothing was. */
  readonly status: Pick<Status, 'label' | 'shape' | 'means'> | null;
  /** The dependencies by which it waits on others, and by which others wait on it. */
  readonly waitsOn: readonly string[];
  readonly givesTo: readonly string[];
  /** One of those that wait on it waits longer than it can. */
  readonly holdsUp: boolean;
}
