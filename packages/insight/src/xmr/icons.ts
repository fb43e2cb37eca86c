import type { Measure } from '@stp-widgets/contract';
import type { AssuranceIcon, Side, Variation, VariationIcon } from './result.ts';

/** All the signs for variation. */
export const variationIcons: readonly VariationIcon[] = [
  { variation: 'common cause', side: null, letter: '' },
  { variation: 'improving', side: 'high', letter: 'H' },
  { variation: 'improving', side: 'low', letter: 'L' },
  { variation: 'concerning', side: 'high', letter: 'H' },
  { variation: 'concerning', side: 'low', letter: 'L' },
  { variation: 'neutral', side: 'high', letter: 'H' },
  { variation: 'neutral', side: 'low', letter: 'L' },
];

/** All the signs for assurance. */
export const assuranceIcons: readonly AssuranceIcon[] = [
  { assurance: 'pass', letter: 'P' },
  { assurance: 'fail', letter: 'F' },
  { assurance: 'hit or miss', letter: '?' },
];

/** What variation to a side means, where a direction is better. */
export function variationOf(side: Side | null, direction: Measure['direction']): Variation {
  if (side === null) return 'common cause';
  if (direction === 'neutral') return 'neutral';
  return (side === 'high') === (direction === 'increase') ? 'improving' : 'concerning';
}
