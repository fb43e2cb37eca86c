import type { Dependency } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';

/** How a dependency stands, by the worst that is to be said of it; the worst first. */
export type Health = (typeof healths)[number];

/** Every health, the worst first. */
export const healths = ['broken', 'disputed', 'unsigned', 'off track', 'tight', 'unconfirmed', 'kept', 'delivered'] as const;

/** Which of the two that a dependency is between. */
export type Side = 'giver' | 'receiver';

/** One thing that is to be said of a dependency. Days are counted whole. */
export type DependencyFinding =
  | { readonly kind: 'promised late'; readonly days: number }
  | { readonly kind: 'forecast late'; readonly days: number }
  | { readonly kind: 'disputed'; readonly by: readonly Side[]; readonly note: string }
  | { readonly kind: 'unsigned'; readonly by: readonly Side[] }
  /** The day for which it was promised passed so many days ago, and it is not given. */
  | { readonly kind: 'promise missed'; readonly days: number }
  /** The giver's work is in trouble: the label of its last status. */
  | { readonly kind: 'off track'; readonly status: string }
  /** So few days to spare. */
  | { readonly kind: 'tight'; readonly days: number }
  /** Days since it was last confirmed; null when it never was. */
  | { readonly kind: 'unconfirmed'; readonly days: number | null };

/** One end of a dependency. */
export interface DependencyEnd {
  readonly id: string;
  readonly kind: 'activities' | 'projects' | 'results';
  /** Its id where the document's title says nothing. */
  readonly title: string;
  /** The id of its organisation, and what that is called; empty when the document names none. */
  readonly organisation: string;
  readonly party: string;
}

/** How one dependency stands on a day. */
export interface DependencyHealth {
  readonly id: string;
  readonly health: Health;
  /** The worst first. */
  readonly findings: readonly DependencyFinding[];
  readonly type: Dependency['type'];
  readonly giver: DependencyEnd;
  readonly receiver: DependencyEnd;
  /** What is given: as the two wrote it, else the title of the giver's work. */
  readonly gives: string;
  /** The last day on which it is of use, by which all is judged; null when nothing tells. What is before the year 1000 or after 9999 is their first or last day. */
  readonly needed: DayNumber | null;
  /** The day by which the two agreed that it is needed, of which the receiver's own dates may be ahead; null when they agreed on none. */
  readonly agreed: DayNumber | null;
  readonly promised: DayNumber | null;
  /** When it will be there, or was at the latest; null when nothing tells. */
  readonly forecast: DayNumber | null;
  /** It is there: the giver's work has ended, or begun where its beginning is what counts. */
  readonly isGiven: boolean;
  /** Days that it comes too late; 0 when in time. */
  readonly late: number;
  /** The two ends are of two organisations. */
  readonly isAcross: boolean;
  /** The side stands by it, or answered for it: what is only proposed is not signed. */
  readonly isSignedByGiver: boolean;
  readonly isSignedByReceiver: boolean;
}

/** Tells whether something is to be done about a dependency now: it is broken, disputed, unsigned, tight, or its giver is off track: reported so, or past its promise. */
export const isAtRisk = (link: Pick<DependencyHealth, 'health'>): boolean => healths.indexOf(link.health) <= healths.indexOf('tight');
