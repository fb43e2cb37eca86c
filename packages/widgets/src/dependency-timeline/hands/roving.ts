import type { PlacedLane } from '../picture/geometry.ts';

/** The keys that go from bar to bar. */
const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** A key that goes from bar to bar. */
export type RovingKey = (typeof keys)[number];

/** Tells whether a key goes from bar to bar. */
export const isRovingKey = (key: string): key is RovingKey => (keys as readonly string[]).includes(key);

/**
 * The bar that a key leads to: the next or the one before it in its lane by time, the first or the last of it, the
 * nearest one of the lane above or below. The same bar where there is no further one.
 *
 * @param isMirrored time goes from right to left
 */
export function nextBar(lanes: readonly PlacedLane[], current: string, key: RovingKey, isMirrored: boolean): string {
  const at = lanes.findIndex(({ lane }) => lane.bars.some(({ id }) => id === current));
  const own = lanes[at]?.bars ?? [];
  const index = own.findIndex(({ bar }) => bar.id === current);
  const here = own[index];
  if (!here) return current;
  if (key === 'Home' || key === 'End') return own.at(key === 'Home' ? 0 : -1)!.bar.id;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const isOn = (key === 'ArrowRight') !== isMirrored;
    return (own[index + (isOn ? 1 : -1)] ?? here).bar.id;
  }
  const others = lanes[at + (key === 'ArrowDown' ? 1 : -1)]?.bars ?? [];
  // What is at the same time is nearer than what only adjoins it; of several, what begins at nearly the same time.
  const apart = (one: typeof here) => {
    const gap = Math.max(one.left - here.right, here.left - one.right);
    return (gap < 0 ? 0 : gap + 1) + Math.abs(one.left - here.left) / 1e5;
  };
  return others.reduce((best, one) => (best === here || apart(one) < apart(best) ? one : best), here).bar.id;
}
