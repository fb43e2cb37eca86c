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
  // A value worse than the baseline moves the baseline in, by at most half of the bar.
  const start = Math.max(Math.min(0, value), -1);
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

/** A small line of the last values: its path, and where its last point and its target stand. */
export interface Spark {
  readonly path: string;
  readonly last: { readonly x: number; readonly y: number };
  /** The height of the target; null where it lies too far off to be drawn without flattening the line. */
  readonly target: number | null;
}

const [width, height, pad] = [104, 28, 4] as const;

/** Lays a result's last values out in a box of 104 by 28; null under two values. */
export function spark({ recent, target }: ResultView): Spark | null {
  if (recent.length < 2) return null;
  const values = recent.map(({ value }) => value);
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = high - low || Math.abs(high) || 1;
  const isNear = target !== null && target.value >= low - reach && target.value <= high + reach;
  if (isNear) [low, high] = [Math.min(low, target.value), Math.max(high, target.value)];
  const x = (at: number) => round(pad + (at * (width - 2 * pad)) / (values.length - 1));
  const y = (value: number) => round(high === low ? height / 2 : pad + ((high - value) * (height - 2 * pad)) / (high - low));
  const path = values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
  return { path, last: { x: x(values.length - 1), y: y(values.at(-1)!) }, target: isNear ? y(target.value) : null };
}

const round = (value: number) => Math.round(value * 10) / 10;
