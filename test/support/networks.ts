import type { Activity, Dependency } from '@stp-widgets/contract';
import { writeDay } from '@stp-widgets/contract/day.js';
import * as fc from 'fast-check';

/** Activities and the dependencies between them, as a schedule takes them. */
export interface Plan {
  readonly activities: readonly Activity[];
  readonly dependencies: readonly Dependency[];
}

/** What of an activity or a dependency a test gives. */
type Some<T> = Partial<T> & { readonly id: string };

/** A plan of these parts, filled in as reading fills them in. */
export function planOf(activities: readonly Some<Activity>[], dependencies: readonly Partial<Dependency>[] = []): Plan {
  return {
    activities: activities.map((one) => ({ title: one.id, kind: 'task', ...one })),
    dependencies: dependencies.map(
      (one) => ({ type: 'FS', lag: 0, lagIn: 'days', id: `${one.predecessor}-${one.successor}-${one.type ?? 'FS'}`, ...one }) as Dependency,
    ),
  };
}

/** How the days of random plans are. */
export interface Kind {
  /** Only dependencies from end to start, without lags. */
  readonly isPlain?: boolean;
  /** Only lags in days, not in working days. */
  readonly hasPlainLags?: boolean;
}

/** Random plans of a few activities without circles; the days lie in October 2024. */
export function plans({ isPlain = false, hasPlainLags = false }: Kind = {}): fc.Arbitrary<Plan> {
  const day = fc.integer({ min: 20_000, max: 20_030 });
  const length = fc.integer({ min: 0, max: 9 });
  const dates = fc.oneof(
    fc.record({ duration: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ start: day.map(writeDay), duration: fc.integer({ min: 1, max: 12 }) }),
    fc.tuple(day, length).map(([start, more]) => ({ start: writeDay(start), end: writeDay(start + more) })),
    fc.record({ kind: fc.constant('milestone' as const), end: day.map(writeDay) }),
    fc.constant({ kind: 'milestone' as const }),
  );
  const progress = isPlain
    ? fc.constant({})
    : fc.oneof({ weight: 8, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constant({ progress: 0.5 }) });
  const link = fc.record({
    from: fc.nat(),
    to: fc.nat(),
    type: isPlain ? fc.constant('FS' as const) : fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
    lag: isPlain ? fc.constant(0) : fc.oneof(fc.constant(0), fc.integer({ min: -4, max: 6 })),
    lagIn: isPlain || hasPlainLags ? fc.constant('days' as const) : fc.constantFrom('days' as const, 'working days' as const),
  });
  return fc
    .tuple(fc.array(fc.tuple(dates, progress), { minLength: 1, maxLength: 7 }), fc.array(link, { maxLength: 10 }))
    .map(([all, links]) => {
      const activities = all.map(([one, done], at) => ({ id: `a${at}`, ...one, ...done }));
      const { length: count } = activities;
      const dependencies = links.flatMap(({ from, to, ...more }, at) => {
        const [one, other] = [from % count, to % count];
        return one === other
          ? []
          : [{ id: `d${at}`, predecessor: `a${Math.min(one, other)}`, successor: `a${Math.max(one, other)}`, ...more }];
      });
      return planOf(activities, dependencies);
    });
}
