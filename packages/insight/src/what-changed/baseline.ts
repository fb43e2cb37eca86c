import type { Activity } from '@stp-widgets/contract';
import type { Told } from '../change.ts';
import type { Place } from './differences.ts';
import { daysBetween } from './field.ts';
import { isSame } from '../same.ts';

type Baseline = NonNullable<Activity['baselines']>[number];

/**
 * Says what became of the baselines of an activity. The last one is what its forecast is held against: when its days are others
 * now, or there is none any more, the activity was rebaselined. What happened to the earlier ones, or a first one, is a change like any other.
 */
export function baselineChange({ path, before, after }: Place, parts: () => readonly Told[]): readonly Told[] {
  const [was, is] = [before, after].map((list) => (list as readonly Baseline[] | null)?.at(-1) ?? null) as [
    Baseline | null,
    Baseline | null,
  ];
  if (was === null || (was.start === is?.start && was.end === is?.end)) return parts();
  const days = daysBetween(was.end ?? was.start, is?.end ?? is?.start, true);
  const told: Told = { change: 'rebaselined', path, before: was, after: is, ...(days !== null && { days }) };
  const isTold = (one: unknown, by: Baseline | null) => one === null || isSame(one, by);
  const others = parts().filter((one) => !(isTold(one.before, was) && isTold(one.after, is)));
  return [told, ...others];
}
