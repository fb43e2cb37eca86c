import type { Partnership } from '@stp-widgets/contract';
import { keepList } from '../keep-list.ts';
import { said } from '../said.ts';
import type { TimelineBar } from './bar.ts';
import { belonging } from './belongs.ts';
import { type GroupBy, kinds } from './query.ts';

/** A lane: the bars of one organisation, programme, project or objective. */
export interface TimelineLane {
  /** Empty for the lane of what belongs to none. */
  readonly id: string;
  readonly kind: 'organisations' | 'programmes' | 'projects' | 'objectives';
  readonly title: string;
  /** By their start; those without dates last. */
  readonly bars: readonly TimelineBar[];
}

const known = new WeakMap<readonly TimelineBar[], TimelineLane>();

/** Puts bars into the lanes that they belong to first, in the document's order; a lane of just the same bars is the same object as before. */
export function lanesOf(partnership: Partnership, groupBy: GroupBy, bars: readonly TimelineBar[]): readonly TimelineLane[] {
  const belongs = belonging(partnership, groupBy);
  const kind = kinds[groupBy];
  const lanes = new Map<string, { readonly title: string; readonly bars: TimelineBar[] }>();
  for (const item of partnership[kind]) lanes.set(item.id, { title: titleOf(item), bars: [] });
  const apart = { title: '', bars: new Array<TimelineBar>() };
  bars.forEach((bar) => (lanes.get(belongs(bar)[0] ?? '') ?? apart).bars.push(bar));
  lanes.set('', apart);
  return keepList([...lanes].flatMap(([id, lane]) => (lane.bars.length > 0 ? [laneOf(id, kind, lane.title, lane.bars)] : [])));
}

function laneOf(id: string, kind: TimelineLane['kind'], title: string, bars: readonly TimelineBar[]): TimelineLane {
  const list = keepList(bars);
  const before = known.get(list);
  if (before?.id === id && before.kind === kind && before.title === title) return before;
  const lane = { id, kind, title, bars: list.toSorted(byStart) };
  known.set(list, lane);
  return lane;
}

const titleOf = ({ title, shortName, name, id }: { title?: string; shortName?: string; name?: string; id: string }) =>
  said(title) || said(shortName) || said(name) || id;

const byStart = (one: TimelineBar, other: TimelineBar) =>
  one.start === null || other.start === null
    ? Number(one.start === null) - Number(other.start === null)
    : one.start - other.start || one.end! - other.end!;
