import type { Partnership } from '@stp-widgets/contract';
import { type TimelineQuery, timelineView, type TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { Memo } from '@stp-widgets/kit/memo.js';
import type { Question } from '@stp-widgets/kit/partnership-controller.js';
import type { Filters } from './filters.ts';

/** What a page asks of a timeline by its attributes. */
export interface Asked {
  readonly groupBy: string;
  readonly organisation: string;
  readonly scope: string;
  readonly programme: string;
  readonly objective: string;
  readonly from: string;
  readonly to: string;
}

/** Tells whether a timeline is the own view of an organisation. */
export const isOwnView = ({ scope, organisation }: Pick<Asked, 'scope' | 'organisation'>): boolean =>
  scope === 'mine' && organisation !== '';

/** What a timeline shows of a partnership, answered anew only when what is asked, the partnership or the minute is another. */
export class Answers {
  #filters: Filters;
  #document?: Partnership;
  #view = new Memo<TimelineView>();
  #before = new Map<string, Pick<TimelineView, 'isAcross' | 'all'>>();
  #all: () => TimelineView['links'] = () => [];

  constructor(filters: Filters) {
    this.#filters = filters;
  }

  /** What was read last. */
  get document(): Partnership {
    return this.#document!;
  }

  /** All the dependencies of it, those included that the reader filtered away. */
  get all(): () => TimelineView['links'] {
    return this.#all;
  }

  /** What is to be shown of it. */
  view(page: Asked, { partnership, now }: Question): TimelineView {
    this.#document = partnership;
    const { organisation, programme, objective, from, to } = page;
    const { isAtRisk: onlyAtRisk, side } = this.#filters;
    const groupBy = (['programme', 'project', 'objective'] as const).find((one) => one === page.groupBy) ?? 'organisation';
    const own = isOwnView(page) ? 'mine' : 'all';
    const isAcross = own === 'mine' ? false : this.#filters.isAcross;
    const scope = organisation && side !== 'all' ? side : own;
    const query = { groupBy, organisation, programme, objective, from, to, isAcross, onlyAtRisk, scope } as const;
    return this.#view.of([partnership, ...Object.values(query), Math.floor(now.getTime() / 60_000)], () => {
      let all: TimelineView['links'] | undefined;
      this.#all = () => (all ??= timelineView(partnership, { ...query, isAcross: false, onlyAtRisk: false, scope: own }, now).links);
      return this.#decided(partnership, query, now);
    });
  }

  /** Lets the number of bars decide once for what is asked; anew only where there are more than twice as many by then, as when a source comes late. */
  #decided(partnership: Partnership, query: TimelineQuery, now: Date): TimelineView {
    const asked = JSON.stringify({ ...query, groupBy: '' });
    const before = this.#before.get(asked);
    const found = timelineView(partnership, { ...query, isAcross: query.isAcross ?? before?.isAcross ?? null }, now);
    if (query.isAcross !== null || (before && found.all <= 2 * before.all)) return found;
    const view = before ? timelineView(partnership, query, now) : found;
    this.#before.set(asked, { isAcross: view.isAcross, all: view.all });
    return view;
  }
}
