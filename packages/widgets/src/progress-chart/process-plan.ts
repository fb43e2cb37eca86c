import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { outstanding } from './decimate.ts';
import type { WantedText } from './labels.ts';
import type { Named } from './line-names.ts';
import type { Area, Datum, Pixel, Points, Rule, Tone, Writing } from './plan.ts';
import type { PointLook, ProcessLayer } from './process-layer.ts';
import type { Scales } from './scales.ts';

/** How many special causes are named on a picture, from the latest on. */
const NAMED = 12;

/** What the process of a chart's values adds to its layout. */
export const processLayer = (view: ChartView, process: ProcessView): ProcessLayer => ({
  levels: levelsOf(process),
  rebased: process.rebased,
  rules: (scales) => processRules(view, process, scales),
  points: (data, look) => processPoints(view, process, data, look),
  names: (writing, scales, marks, rules) => processNames(process, writing, scales, marks, rules),
});

function levelsOf({ found }: ProcessView): readonly number[] {
  return found.phases.flatMap(({ lower, upper }) => [lower, upper].filter((line) => line !== null));
}

/** The lines of each phase, the rooms between its limits, and where the next begins. */
function processRules({ points }: ChartView, { found }: ProcessView, { at, area }: Scales) {
  const rules: Rule[] = [];
  const bands: Area[] = [];
  const within = (x: number) => Math.max(area.start, Math.min(area.end, x));
  for (const [index, { first, last, mean, lower, upper }] of found.phases.entries()) {
    const next = found.phases[index + 1];
    const end = next ? points[next.first]!.first : points[last]!.last + 1;
    const line = (kind: Rule['kind'], value: number): Rule => {
      const [from, to] = [at({ x: points[first]!.first, y: value }), at({ x: end, y: value })];
      return { kind, from: { x: within(from.x), y: from.y }, to: { x: within(to.x), y: to.y } };
    };
    if (index > 0) {
      const { x } = at({ x: points[first]!.first, y: 0 });
      rules.push({ kind: 'rebase', from: { x, y: area.top }, to: { x, y: area.bottom } });
    }
    if (mean !== null) rules.push(line('mean', mean));
    if (lower === null || upper === null) continue;
    const [low, high] = [line('limit', lower), line('limit', upper)];
    rules.push(high, low);
    bands.push({ start: low.from.x, end: low.to.x, top: high.from.y, bottom: low.from.y });
  }
  return { rules, bands };
}

const tones = ['series', 'improving', 'concerning', 'neutral'] as const;

const shapes = { series: 'ring', improving: 'disc', concerning: 'square', neutral: 'diamond' } as const;

/** The points of a process by what they mean: common cause small and hollow, each other by a shape of its own. */
function processPoints(
  { points }: ChartView,
  { found }: ProcessView,
  data: readonly Datum[],
  { radius, isDense, days }: PointLook,
): readonly Points[] {
  const groups = tones.flatMap((tone) => [false, true].map((isHollow) => ({ tone, isHollow, data: new Array<Datum>() })));
  for (let at = 0; at < data.length; at++) {
    const datum = data[at]!;
    const { provisional, narrative } = points[at]!;
    const { variation } = found.points[at]!;
    const tone: Tone = variation === null || variation === 'common cause' ? 'series' : variation;
    if (isDense && tone === 'series' && at < data.length - 1 && !narrative && !provisional) continue;
    groups[tones.indexOf(tone) * 2 + Number(provisional)]!.data.push(datum);
  }
  const used = groups.filter(({ data: those }) => those.length > 0);
  return used.map(({ tone, isHollow, data: those }) => ({
    shape: shapes[tone],
    tone,
    isHollow,
    radius: radius * (isHollow ? 1.6 : tone === 'series' ? 0.9 : 1.3),
    data: isDense ? outstanding(those, days) : those,
  }));
}

/** What the lines of the last phase are called, beside their end or on them, and the latest special causes beside their run. */
function processNames(
  { causes, found }: ProcessView,
  { process: writing }: Writing,
  { isWide, area }: Scales,
  marks: readonly Pixel[],
  rules: readonly Rule[],
): readonly Named[] {
  const last = rules.findLastIndex(({ kind }) => kind === 'mean');
  if (!writing || last < 0) return [];
  const lines = rules.slice(last);
  const texts = [writing.mean, writing.upper, writing.lower];
  const names = lines.map(({ kind, from, to }, at): Named => ({
    kind: kind === 'mean' ? 'mean' : 'limit',
    text: texts[at]!,
    isNeeded: isWide && to.x < area.end + 1,
    places: ({ width, height }) => onLine({ from, to }, { width, height }, at === 2),
  }));
  const marked = causes
    .slice(-NAMED)
    .toReversed()
    .map((run): Named => {
      const points = [marks[run.first]!, ...marks.slice(Math.max(run.first + 1, run.last - NEAR + 1), run.last + 1)];
      const kind = found.points[run.last]!.variation as 'improving' | 'concerning' | 'neutral';
      return {
        kind,
        text: writing.cause(run),
        isNeeded: false,
        places: ({ width, height }) => besideRun(points, run.side === 'high', { width, height }),
      };
    });
  return [...names, ...marked];
}

type Size = { readonly width: number; readonly height: number };

function onLine({ from, to }: Pick<Rule, 'from' | 'to'>, { width, height }: Size, isBelow: boolean): WantedText['places'] {
  const sides = isBelow ? [to.y + 2, to.y - height - 2] : [to.y - height - 2, to.y + 2];
  return [
    ...[0, -1, 1, -1.6, 1.6].map((lines) => ({ x: to.x + 6, y: to.y - height / 2 + lines * height })),
    ...sides.flatMap((y) => [0, 0.33, 0.66, 1].map((share) => ({ x: from.x + 4 + Math.max(0, to.x - from.x - width - 8) * share, y }))),
  ];
}

/** How many values of a run at its end its name keeps clear of. */
const NEAR = 60;

/** Above a run of high values and below one of low ones, at its end first. */
function besideRun(points: readonly Pixel[], isHigh: boolean, { width, height }: Size): WantedText['places'] {
  const ys = points.slice(-NEAR).map(({ y }) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [first, last] = [points[0]!.x, points.at(-1)!.x];
  const beside =
    points.length === 1
      ? [
          { x: last + 9, y: top - height / 2 },
          { x: last - width - 9, y: top - height / 2 },
        ]
      : [];
  const above = { y: top - height - 8 };
  const below = { y: bottom + 8 };
  const levels = isHigh ? [above, below] : [below, above];
  const places = [(first + last) / 2 - width / 2, first, last - width];
  return [...beside, ...levels.flatMap(({ y }) => places.map((x) => ({ x, y, align: 'center' as const })))];
}
