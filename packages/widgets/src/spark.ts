import type { ResultView } from '@stp-widgets/insight/result-view.js';

/** A small line of the last values: its path, and where its last point and its target stand. */
export interface Spark {
  readonly path: string;
  readonly last: { readonly x: number; readonly y: number };
  /** The height of the target; null where it lies too far off to be drawn without flattening the line. */
  readonly target: number | null;
}

const [width, height, pad] = [104, 28, 4] as const;

/** Lays a result's last values out in a box of 104 by 28, the latest at its end; null under two values. */
export function spark({ recent, target }: Pick<ResultView, 'recent' | 'target'>): Spark | null {
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
