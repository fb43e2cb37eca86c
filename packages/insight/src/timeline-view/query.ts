import type { Day } from '@stp-widgets/contract/day.js';

/** What the lanes of a timeline are. */
export type GroupBy = 'organisation' | 'programme' | 'project' | 'objective';

/** What of a partnership a timeline is to show. Ids and days may be empty. */
export interface TimelineQuery {
  readonly groupBy: GroupBy;
  readonly organisation: string;
  readonly programme: string;
  readonly objective: string;
  readonly from: Day;
  readonly to: Day;
  /** Leaves out what no other organisation waits on, and what waits on none; null where the number of bars decides. */
  readonly isAcross: boolean | null;
  /** Leaves out all but the dependencies about which something is to be done, and what is at their ends; false when absent. */
  readonly onlyAtRisk?: boolean;
  /**
   * How an organisation is asked for: `all` that it does, with those at the other end of its dependencies (when absent);
   * `mine`, only what it gives to others and receives from them; or only what is `given` or `received`.
   */
  readonly scope?: 'all' | 'mine' | 'given' | 'received';
}

/** The collections that a timeline is grouped and filtered by. */
export const kinds = { organisation: 'organisations', programme: 'programmes', project: 'projects', objective: 'objectives' } as const;

/** What a timeline can be filtered by. */
export const filters = ['organisation', 'programme', 'objective'] as const;
