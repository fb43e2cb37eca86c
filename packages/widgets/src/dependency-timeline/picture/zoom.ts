import type { AxisUnit } from '@stp-widgets/insight/words/timeline-axis-words.js';
import { ticksOf, type TimeScale } from './geometry.ts';

/** How close a timeline is seen at first: all of it, or so that a stretch of that length has room for what stands over it. */
export type Zoom = '' | 'years' | 'quarters' | 'months' | 'weeks' | 'days';

const pixels: Readonly<Record<Exclude<Zoom, ''>, number>> = { years: 0.2, quarters: 0.7, months: 2.4, weeks: 9, days: 32 };

/** The pixels of a day at a zoom; null where all of it is to be seen, as for anything unknown. */
export const pixelsOf = (zoom: Zoom): number | null => (Object.hasOwn(pixels, zoom) ? pixels[zoom as Exclude<Zoom, ''>] : null);

/** The unit that a scale shows. */
export function unitOf(scale: TimeScale): AxisUnit {
  const { upper, lower } = ticksOf(scale, 0, 0);
  return lower.ticks.length > 0 ? lower.unit : upper.unit;
}
