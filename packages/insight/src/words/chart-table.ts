import { writeDay } from '@stp-widgets/contract/day.js';
import type { ChartView } from '../chart-view.ts';
import type { PlainRow, PlainTable } from '../plain-table.ts';
import { periodText } from './chart-format.ts';
import type { ChartMessages } from './chart-words.ts';
import type { Words } from './words.ts';

/** The plain twin of a chart: a row for each period, earliest first, with what was agreed and the standard where there are any; then what is agreed for later. */
export function chartTable(view: ChartView, words: Words, messages: ChartMessages): PlainTable {
  const { points, unit, title, organisation } = view;
  const decimals = view.decimals ?? (points.every(({ value }) => Number.isInteger(value)) ? 0 : 1);
  // A figure is given as the chart shows it, not with digits that nobody measured.
  const figure = (value: number | undefined | null) => (value == null ? '' : Number(value.toFixed(decimals)));
  const [hasAgreed, hasStandard] = [view.agreed !== null, view.standards.length > 0];
  const { path = [], target } = view.agreed ?? {};
  // What was agreed for days that have no value yet.
  const ahead = path.filter(
    ({ day }) => day > (points.at(-1)?.last ?? -Infinity) && day <= (view.to ?? Infinity) && day >= (view.from ?? -Infinity),
  );
  const figures = (name: string) => ({ title: name, isFigures: true, decimals });
  return {
    caption: organisation ? words.tell(messages.titleOf, { title, organisation }) : title,
    columns: [
      { title: messages.columnPeriod },
      figures(unit ? words.tell(messages.columnValueIn, { unit }) : messages.columnValue),
      ...(hasAgreed ? [figures(messages.columnAgreed)] : []),
      ...(hasStandard ? [figures(messages.columnStandard)] : []),
      { title: messages.columnNote },
    ],
    rows: [
      ...points.map(({ period, value, due, standard, provisional, narrative = '' }) =>
        row(periodText(period, words), value, due, standard?.value, [provisional ? messages.provisional : '', narrative]),
      ),
      ...ahead.map(({ day, value }) => row(words.day(writeDay(day)), null, value, null, [day === target?.day ? messages.isTarget : ''])),
    ],
  };

  function row(
    name: string,
    value: number | null,
    due: number | null,
    standard: number | null | undefined,
    notes: readonly string[],
  ): PlainRow {
    const cells = [figure(value), ...(hasAgreed ? [figure(due)] : []), ...(hasStandard ? [figure(standard)] : [])];
    return { cells: [name, ...cells, notes.filter(Boolean).join('. ')] };
  }
}
