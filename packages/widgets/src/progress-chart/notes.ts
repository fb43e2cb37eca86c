import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import type { PlacedText } from './labels.ts';
import type { Frame, Pixel, Rule, Writing } from './plan.ts';
import { LEADING } from './scales.ts';

/** The narratives that there is room for over the data, the latest first: what each says beside a line down to its value. */
export function notes({ points }: ChartView, marks: readonly Pixel[], writing: Writing, { width, em, measure }: Frame) {
  const texts: PlacedText[] = [];
  const rules: Rule[] = [];
  const widest = Math.min(width * 0.42, em * 24);
  const gap = em;
  for (let at = points.length - 1; at >= 0; at--) {
    const { narrative, period } = points[at]!;
    const mark = marks[at]!;
    if (!narrative) continue;
    const lines = [narrative, writing.period(period)];
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
