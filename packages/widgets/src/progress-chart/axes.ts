import type { PlacedText } from './labels.ts';
import type { Frame, Rule, Writing } from './plan.ts';
import { LEADING, type Scales } from './scales.ts';
import { timeTicks, yearOf } from './ticks.ts';

/** The axes of a chart: a line for each round value and each year, and what they are called. */
export function axes({ area, days, perDay, values, names, at }: Scales, writing: Writing, { em, measure }: Frame, shift: number) {
  const { start, end, top, bottom } = area;
  const leading = em * LEADING;
  const texts: PlacedText[] = [];
  const rules: Rule[] = [];
  values.values.forEach((value, index) => {
    const { y } = at({ x: days.min, y: value });
    const text = names[index]!;
    rules.push({ kind: index === 0 ? 'axis' : 'grid', from: { x: start, y }, to: { x: end, y } });
    texts.push({ kind: 'value', lines: [text], align: 'end', x: 0, y: y - leading / 2, width: start - 8, height: leading });
  });
  const width = (text: string) => Math.ceil(measure(text)) + 1;
  const short = Math.max(...['2018-01', '2018-09'].map((month) => width(writing.day(Date.parse(month) / 86_400_000, 'month'))));
  const year = width(writing.day(Date.UTC(2018, 3, 1) / 86_400_000, 'year'));
  const ticks = timeTicks(days, perDay, { short: short + 16, year: year + 14 }, 2 * shift);
  const isYearly = shift > 150;
  const hasShort = ticks.some(({ unit }) => unit !== 'year');
  const below = (line: number) => bottom + 6 + line * leading;
  for (const { day, unit } of ticks) {
    // A month is named in its middle where its value stands there, a year at its beginning.
    const { x } = at({ x: day + (unit === 'month' ? Math.min(shift, 15) : 0), y: values.min });
    const text = writing.day(day, unit);
    if (unit === 'year') {
      // Where a value is of a whole year its name stands below the value.
      const from = isYearly ? at({ x: day + shift, y: values.min }).x - year / 2 : x + 5;
      if (x >= start - 1) rules.push({ kind: 'grid', from: { x, y: top }, to: { x, y: below(hasShort ? 2 : 1) } });
      if (from >= start && from + year <= end + 6)
        texts.push({ kind: 'year', lines: [text], align: 'start', x: from, y: below(hasShort ? 1 : 0), width: year, height: leading });
    } else if (x >= start && x <= end) {
      rules.push({ kind: 'axis', from: { x, y: bottom }, to: { x, y: bottom + 4 } });
      texts.push({ kind: 'time', lines: [text], align: 'center', x: x - short / 2, y: below(0), width: short, height: leading });
    }
  }
  // The year that the picture begins within has a name too, where the next one leaves room.
  const years = texts.filter(({ kind }) => kind === 'year');
  const first = years[0]?.x ?? end;
  if (!isYearly && start + 5 + year + 6 <= first) {
    const text = writing.day(yearOf(Math.ceil(days.min)), 'year');
    texts.push({ kind: 'year', lines: [text], align: 'start', x: start + 5, y: below(hasShort ? 1 : 0), width: year, height: leading });
  }
  return { texts, rules };
}
