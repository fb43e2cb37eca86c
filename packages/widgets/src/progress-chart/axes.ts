import type { PlacedText } from './labels.ts';
import type { Frame, Rule, Writing } from './plan.ts';
import { LEADING, type Scales } from './scales.ts';
import { hasDays, type TimeTick, timeTicks, yearOf } from './ticks.ts';

const DAY = 86_400_000;

/** A day of each month. */
const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2018, month) / DAY);

const daysIn = ({ min, max }: Scales['days']) =>
  Array.from({ length: Math.floor(max) - Math.ceil(min) + 1 }, (_, at) => Math.ceil(min) + at);

/** The axes of a chart: a line for each round value and each year, and what they are called. */
export function axes(
  { area, days, perDay, values, names, at }: Scales,
  writing: Writing,
  { width: full, em, measure }: Frame,
  shift: number,
) {
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
  const widest = (named: readonly number[], unit: TimeTick['unit']) => Math.max(...named.map((day) => width(writing.day(day, unit))));
  const year = widest([Date.UTC(2018, 3, 1) / DAY], 'year');
  const room = {
    day: hasDays(days.max - days.min, 2 * shift) ? widest(daysIn(days), 'day') + 16 : 0,
    month: widest(months, 'month') + 16,
    year: year + 14,
  };
  const ticks = timeTicks(days, perDay, room, 2 * shift);
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
      const own = width(text);
      // The last one is not cut off by the end of the picture.
      const from = Math.min(x - own / 2, full - own);
      texts.push({ kind: 'time', lines: [text], align: 'center', x: from, y: below(0), width: own, height: leading });
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
