import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import type { Datum, Line, Points } from './plan.ts';

/** What a chart draws, on days and in values: before anybody knows how large it is. */
export interface Drawn {
  readonly points: readonly Datum[];
  readonly path: readonly Datum[];
  readonly target: Datum | null;
  /** The standards that hold within the days shown, by their places in the view. */
  readonly standards: readonly { readonly at: number; readonly data: readonly [Datum, Datum] }[];
  /** The first and the last day shown, never the same. */
  readonly from: number;
  readonly to: number;
  /**
   * Half of a usual period. A value stands in the middle of its period, and what was agreed for a day in the middle
   * of the period that ends on it: so a value and what it is read against stand above each other.
   */
  readonly shift: number;
}

/** Takes from a view what is drawn; null when that is nothing. */
export function drawnOf(view: ChartView): Drawn | null {
  const { points, agreed, standards } = view;
  const shift = halfPeriod(view);
  const path = (agreed?.path ?? []).map(({ day, value }) => ({ x: day - shift, y: value }));
  const ends = [...(points.length > 0 ? [points[0]!.first, points.at(-1)!.last] : []), ...path.map(({ x }) => x)];
  if (points.length === 0 && path.length < 2) return null;
  // Without a spread: a long series has more points than a call may have arguments.
  let from = view.from ?? ends.reduce((one, other) => Math.min(one, other));
  let to = view.to ?? ends.reduce((one, other) => Math.max(one, other));
  from = Math.max(
    from,
    ends.reduce((one, other) => Math.min(one, other)),
  );
  to = Math.min(
    to,
    ends.reduce((one, other) => Math.max(one, other)),
  );
  if (to - from < 1) [from, to] = [Math.min(from, to) - 15, Math.max(from, to) + 15];
  const target = agreed?.target ? { x: agreed.target.day - shift, y: agreed.target.value } : null;
  return {
    points: points.map(({ first, last, value }) => ({ x: (first + last) / 2, y: value })),
    path,
    target: target && target.x >= from && target.x <= to ? target : null,
    standards: standards.flatMap(({ value, first, last }, at) => {
      const [begin, end] = [Math.max(first - shift, from), Math.min((last ?? Infinity) - shift, to)];
      return begin < end
        ? [
            {
              at,
              data: [
                { x: begin, y: value },
                { x: end, y: value },
              ] as const,
            },
          ]
        : [];
    }),
    from,
    to,
    shift,
  };
}

function halfPeriod({ points }: ChartView): number {
  const halves = points.map(({ first, last }) => (last - first) / 2).toSorted((one, other) => one - other);
  return halves[halves.length >> 1] ?? 0;
}

/** Every value that the axis has to reach: of a line that goes on beyond the days shown, only what is seen of it. */
export function valuesOf({ points, path, target, standards, from, to }: Drawn): readonly number[] {
  const seen = path.flatMap(({ x, y }, at) => {
    const before = path[at - 1];
    const crossings = [from, to].flatMap((edge) =>
      before && before.x < edge && edge < x ? [before.y + ((y - before.y) * (edge - before.x)) / (x - before.x)] : [],
    );
    return x >= from && x <= to ? [...crossings, y] : crossings;
  });
  return [...points.map(({ y }) => y), ...seen, ...(target ? [target.y] : []), ...standards.map(({ data }) => data[0].y)];
}

/** The lines of a series: whole ones, broken at gaps, and the steps to provisional values. */
export function seriesLines({ points }: ChartView, data: readonly Datum[]): readonly Line[] {
  const [solid, provisional] = [new Array<Datum>(), new Array<Datum>()];
  points.forEach(({ afterGap, provisional: isProvisional }, at) => {
    const [to, from] = [data[at]!, data[at - 1]];
    if (isProvisional && from && !afterGap) provisional.push(from, to, breakAt(to));
    if (isProvisional || afterGap) solid.push(breakAt(to));
    solid.push(to);
  });
  return [{ kind: 'series', data: solid }, ...(provisional.length > 0 ? [{ kind: 'provisional' as const, data: provisional }] : [])];
}

const breakAt = ({ x }: Datum): Datum => ({ x, y: NaN });

/** Plain points by their look. Where there are too many to tell apart only the last, and those that no line leads to, are shown. */
export function pointGroups({ points }: ChartView, data: readonly Datum[], radius: number, isDense: boolean): readonly Points[] {
  const isShown = (_: Datum, at: number) => {
    const [point, next] = [points[at]!, points[at + 1]];
    return !isDense || !next || ((at === 0 || point.afterGap) && next.afterGap) || point.narrative !== undefined;
  };
  const those = (isProvisional: boolean) => data.filter((datum, at) => points[at]!.provisional === isProvisional && isShown(datum, at));
  return [
    { shape: 'disc', radius, data: those(false) },
    { shape: 'ring', isHollow: true, radius: radius + 1.5, data: those(true) },
  ];
}
