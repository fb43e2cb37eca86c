import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import type { PlacedText } from './labels.ts';
import type { Frame, Pixel, Rule, Writing } from './plan.ts';
import type { ProcessLayer } from './process-layer.ts';
import { LEADING } from './scales.ts';

/** How many of what could be noted is looked at, from the latest on: no picture has room for more. */
const MOST = 40;

/** Something that is told over the data, at a value. */
interface Noted {
  readonly at: number;
  readonly lines: readonly string[];
}

/** What there is to note of a chart, the latest first: narratives, and what changed with a new process. */
export function notedOf({ points }: ChartView, process: Pick<ProcessLayer, 'rebased'> | null, writing: Writing): readonly Noted[] {
  const noted: Noted[] = (process?.rebased ?? []).map(({ point }, index) => ({ at: point, lines: writing.process?.rebased[index] ?? [] }));
  for (let at = points.length - 1; at >= 0 && noted.length < MOST; at--) {
    const { narrative, period } = points[at]!;
    if (narrative) noted.push({ at, lines: [narrative, writing.period(period)] });
  }
  return noted.toSorted((one, other) => other.at - one.at);
}

/** The notes that there is room for over the data, the latest first: what each says beside a line down to its value. */
export function notes(noted: readonly Noted[], marks: readonly Pixel[], { width, em, measure }: Frame) {
  const texts: PlacedText[] = [];
  const rules: Rule[] = [];
  const widest = Math.min(width * 0.42, em * 24);
  const gap = em;
  for (const { at, lines } of noted) {
    const mark = marks[at]!;
    const needed = Math.ceil(Math.min(widest, Math.max(...lines.map((line) => measure(line))) + 1));
    const sides = [
      { align: 'start', x: mark.x + 7 },
      { align: 'end', x: mark.x - 7 - needed },
    ] as const;
    const side = sides.find(
      ({ x }) =>
        x >= 0 &&
        x + needed <= width &&
        texts.every(
          (other) => Math.max(x, mark.x) + (x > mark.x ? needed : 0) + gap <= other.x || Math.min(x, mark.x) >= other.x + other.width + gap,
        ),
    );
    if (!side) continue;
    texts.push({ kind: 'note', lines, align: side.align, x: side.x, y: 0, width: needed, height: em * LEADING * 2 });
    rules.push({ kind: 'note', from: { x: mark.x, y: 2 }, to: { x: mark.x, y: Math.max(2, mark.y - 7) } });
  }
  return { texts, rules };
}
