import type { Day, Measure, Result } from '@stp-widgets/contract';
import { type DayNumber, lastDay } from '@stp-widgets/contract/day.js';
import { wayOf } from '../progress.ts';

/** A value that was agreed for a day. */
export interface AgreedValue {
  readonly day: DayNumber;
  readonly value: number;
}

/** What was agreed for a result, as a chart shows it. */
export interface Agreed {
  /** The way from the baseline through the trajectory to the target, in order of time. */
  readonly path: readonly AgreedValue[];
  readonly target: (AgreedValue & { readonly by: Day; readonly alternative: string }) | null;
  /** Where it should be: today, or at the last day asked for where that is earlier; null when that was not agreed. */
  readonly due: number | null;
  /** Whether `due` is of the present. */
  readonly isNow: boolean;
  /** The last value shown has reached the target. */
  readonly isReached: boolean;
  /** It was agreed for the whole partnership, while the values are one organisation's. */
  readonly isForAll: boolean;
}

/** What agreements are read against. */
export interface AgreedContext {
  readonly latest: { readonly value: number } | undefined;
  readonly direction: Measure['direction'];
  /** The day on which it is asked where the result should be. */
  readonly today: DayNumber;
  /** The present is what is asked for. */
  readonly isNow: boolean;
  readonly isForAll: boolean;
}

/** Reads what was agreed for a result, and gives where it should have been on any day from its baseline on. */
export function agreed(
  result: Result,
  { latest, direction, today, isNow, isForAll }: AgreedContext,
): { readonly agreed: Agreed; readonly due: (day: DayNumber) => number | null } {
  const { baseline, trajectory, target } = result;
  const path = [
    ...(baseline ? [{ day: lastDay(baseline.at), value: baseline.value }] : []),
    ...trajectory.map(({ at, value }) => ({ day: lastDay(at), value })),
    ...(target ? [{ day: lastDay(target.by), value: target.value }] : []),
  ].toSorted((one, other) => one.day - other.day);
  const began = baseline ? lastDay(baseline.at) : Infinity;
  const expected = wayOf(result);
  const due = (day: DayNumber) => (day < began || !expected ? null : expected(day));
  const way = !target ? 0 : baseline && baseline.value !== target.value ? target.value - baseline.value : ways[direction];
  return {
    due,
    agreed: {
      path,
      target: target
        ? { day: lastDay(target.by), value: target.value, by: target.by, alternative: withoutOr(target.alternative ?? '') }
        : null,
      due: due(today),
      isNow,
      isReached: target !== undefined && latest !== undefined && way !== 0 && (latest.value - target.value) * way >= 0,
      isForAll,
    },
  };
}

const ways = { increase: 1, decrease: -1, neutral: 0 };

/** Another way to comply, without the "or" that it may be given with: what says it brings that along. */
export const withoutOr = (alternative: string): string => alternative.replace(/^(or|neu)\s+/i, '');
