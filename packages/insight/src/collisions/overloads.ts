import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { datesOf } from '../dates-of.ts';
import { workingCalendar } from '../working-days.ts';
import type { Overload, Window } from './collision.ts';

/** What one activity asks of a role, and when. */
interface Ask extends Window {
  readonly activity: string;
  readonly organisation: string;
  readonly share: number;
}

/** Sums of shares such as 0.1 + 0.2 + 0.7 are not quite 1. */
const ROUNDING = 1e-9;

/** The roles of which too much is asked within a window, in the document's order. */
export function overloads(partnership: Partnership, window: Window): readonly Overload[] {
  // Less than nothing can be neither asked nor had: below it, a role of which nothing is asked would be over-allocated.
  const most = Math.max(0, partnership.thresholds?.overload ?? 1);
  const asks = asksOf(partnership, window);
  return partnership.roles.flatMap(({ id, capacity = 1 }) => {
    const own = asks.get(id);
    return own ? (overload(id, own, Math.max(0, capacity), most) ?? []) : [];
  });
}

function asksOf(partnership: Partnership, { first: from, last: to }: Window): ReadonlyMap<string, readonly Ask[]> {
  const calendar = workingCalendar(partnership.calendar);
  const parents = new Set(partnership.activities.map(({ parent }) => parent));
  const asks = new Map<string, Ask[]>();
  for (const item of partnership.activities) {
    const { start, end, isMilestone, hasEnded } = datesOf({ kind: 'activities', item }, calendar);
    if (start === null || end === null || isMilestone || hasEnded || parents.has(item.id)) continue;
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first > last) continue;
    for (const { role, allocation = 0 } of item.assignees ?? []) {
      if (allocation <= 0) continue;
      const ask = { activity: item.id, organisation: item.organisation ?? '', share: allocation, first, last };
      const others = asks.get(role);
      if (others) others.push(ask);
      else asks.set(role, [ask]);
    }
  }
  return asks;
}

/**
 * Sweeps over the days on which what is asked of a role changes, in order, which takes as long as sorting them; each
 * stretch between two of them has one sum.
 */
function overload(role: string, asks: readonly Ask[], capacity: number, most: number): Overload | null {
  const changes = new Map<DayNumber, number>();
  const change = (day: DayNumber, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const { first, last, share } of asks) {
    change(first, share);
    change(last + 1, -share);
  }
  const days = [...changes.keys()].toSorted((one, other) => one - other);
  const windows: { first: DayNumber; last: DayNumber; load: number }[] = [];
  let worst: Overload['worst'] | null = null;
  let sum = 0;
  for (const [at, first] of days.entries()) {
    sum += changes.get(first)!;
    const isOver = sum > most * capacity + ROUNDING;
    if (!isOver) continue;
    const last = days[at + 1]! - 1;
    const load = capacity > 0 ? sum / capacity : Infinity;
    const before = windows.at(-1);
    if (before?.last === first - 1) Object.assign(before, { last, load: Math.max(before.load, load) });
    else windows.push({ first, last, load });
    if (!worst || load > worst.load + ROUNDING) worst = { first, last, load };
  }
  if (!worst) return null;
  const { first, last } = worst;
  const then = asks.filter((ask) => ask.first <= first && ask.last >= last);
  const organisations = [...new Set(then.map(({ organisation }) => organisation))].filter(Boolean);
  return { kind: 'overload', role, windows, worst, activities: [...new Set(then.map(({ activity }) => activity))], organisations };
}
