import type { Datum } from './plan.ts';

/** From how many values to a pixel on a line is thinned out. */
const MOST = 2;

/**
 * Leaves of each column of a line the first, the lowest, the highest and the last value, in order of time, so that it looks as if
 * all were drawn. Breaks stay where they are. A line that has room for its values is given back as it is.
 *
 * @param width of a column, in the unit of time
 */
export function thinned(data: readonly Datum[], width: number): readonly Datum[] {
  const [first, last] = [data[0], data.at(-1)];
  if (!first || !last || data.length <= (MOST * (last.x - first.x)) / width) return data;
  const kept: Datum[] = [];
  let [column, from] = [NaN, 0];
  const close = (to: number) => {
    let [low, high] = [from, from];
    for (let at = from; at < to; at++) {
      if (data[at]!.y < data[low]!.y) low = at;
      if (data[at]!.y > data[high]!.y) high = at;
    }
    let before = -1;
    for (const at of [from, Math.min(low, high), Math.max(low, high), to - 1]) {
      if (at !== before) kept.push(data[at]!);
      before = at;
    }
  };
  // By index: this runs once only, and an iterator costs several times as much then.
  for (let at = 0; at < data.length; at++) {
    const { x, y } = data[at]!;
    const next = Number.isNaN(y) ? NaN : Math.floor((x - first.x) / width);
    if (next === column) continue;
    if (at > from) close(at);
    [column, from] = [next, at];
  }
  close(data.length);
  return kept;
}

/** Of points that lie in the same column the lowest and the highest, so that none that stands out is lost. */
export function outstanding(data: readonly Datum[], width: number): readonly Datum[] {
  const columns = new Map<number, { low: Datum; high: Datum }>();
  for (const datum of data) {
    const column = Math.floor(datum.x / width);
    const found = columns.get(column);
    if (!found) columns.set(column, { low: datum, high: datum });
    else if (datum.y < found.low.y) found.low = datum;
    else if (datum.y > found.high.y) found.high = datum;
  }
  return [...columns.values()].flatMap(({ low, high }) => (low === high ? [low] : [low, high]));
}
