import type { ResultView } from '@stp-widgets/insight/result-view.js';

/** Where the marks of a result's bar stand, in percent of its width from its start. */
export interface Bullet {
  /** The baseline: 0, or further in when the value has fallen behind it. */
  readonly baseline: number;
  /** The bar from the baseline to the last value. */
  readonly bar: { readonly from: number; readonly to: number };
  /** The last value is worse than the baseline. */
  readonly isBack: boolean;
  /** Where it should be today. */
  readonly due: number;
  /** What is missing between the two; null when nothing is. */
  readonly short: { readonly from: number; readonly to: number } | null;
}

/** Lays out a result's bar, from its baseline (or a worse value) to its target; null when there is nothing to draw. */
export function bullet({ baseline, target, latest, due }: ResultView): Bullet | null {
  if (!baseline || !target || !latest || due === null || baseline.value === target.value) return null;
  const along = (value: number) => (value - baseline.value) / (target.value - baseline.value);
  const [value, agreed] = [Math.min(along(latest.value), 1), Math.min(along(due), 1)];
  // A value worse than the baseline, or one agreed, moves the baseline in, by at most half of the bar.
  const start = Math.max(Math.min(0, value, agreed), -1);
  const at = (share: number) => round(((Math.max(share, -1) - start) / (1 - start)) * 100);
  const [zero, now, expected] = [at(0), at(value), at(agreed)];
  return {
    baseline: zero,
    bar: { from: Math.min(zero, now), to: Math.max(zero, now) },
    isBack: value < 0,
    due: expected,
    short: expected > Math.max(zero, now) ? { from: Math.max(zero, now), to: expected } : null,
  };
}

/**
 * A stretch of a bar as a background layer is placed: its share of the width, and the position that puts it there,
 * both in percent. A position of 50 % centres a layer, so it is not where the stretch begins.
 */
export function layer({ from, to }: { readonly from: number; readonly to: number }): { readonly at: number; readonly size: number } {
  const size = to - from;
  return { at: size < 100 ? round((from / (100 - size)) * 100) : 0, size: round(size) };
}

const round = (value: number) => Math.round(value * 10) / 10;
