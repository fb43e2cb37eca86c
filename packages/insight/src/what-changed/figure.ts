import type { Measure } from '@stp-widgets/contract';
import type { Told } from '../change.ts';
import type { Place } from './differences.ts';
import { fieldOf } from '../same.ts';

type Observation = Measure['series'][number]['observations'][number];

/**
 * Says what became of a figure, as one change of the whole observation: a new one was observed; one that was published as final and is
 * another now, or is gone, was revised. A provisional one may change, and what only its narrative says is told as that.
 */
export function figureChange({ path, before, after }: Place, parts: () => readonly Told[]): readonly Told[] {
  const [was, is] = [before as Observation | null, after as Observation | null];
  if (was === null) return [{ change: 'observed', path, before, after }];
  const isSameFigure = is !== null && was.value === is.value && was.numerator === is.numerator && was.denominator === is.denominator;
  if (isSameFigure) return parts();
  return [{ change: was.provisional ? 'changed' : 'revised', path, before, after }];
}

/** Says what became of the figures of one organisation: new ones, or gone ones; else they are looked at one by one. */
export function seriesChange({ path, before, after }: Place, parts: () => readonly Told[]): readonly Told[] {
  if (before !== null && after !== null) return parts();
  const organisation = fieldOf(after ?? before, 'organisation');
  const isOf = typeof organisation === 'string' ? { organisation } : {};
  const observations = fieldOf(after ?? before, 'observations');
  const isEmpty = Array.isArray(observations) && observations.length === 0;
  return [{ change: isEmpty ? 'changed' : before === null ? 'observed' : 'revised', path, before, after, ...isOf }];
}

/** Says whether a risk's rating, its likelihood times its impact, became worse; as one change of both. */
export function ratingChange({ path, before, after }: Place): readonly Told[] {
  const [was, is] = [before, after].map((rating) => Number(fieldOf(rating, 'likelihood')) * Number(fieldOf(rating, 'impact'))) as [
    number,
    number,
  ];
  const change = path[0] === 'target' ? 'target moved' : is > was ? 'worsened' : is < was ? 'improved' : 'changed';
  return [{ change, path, before, after }];
}
