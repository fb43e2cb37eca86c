import { writeDay } from '@stp-widgets/contract/day.js';
import type { ProcessView } from '../chart-process.ts';
import type { ChartView } from '../chart-view.ts';
import type { PlainRow, PlainTable } from '../plain-table.ts';
import { periodText } from './chart-format.ts';
import type { ChartMessages } from './chart-words.ts';
import { pointCause, type ProcessMessages } from './process-words.ts';
import type { Words } from './words.ts';

/**
 * The plain twin of a chart: a row for each period, earliest first, with what was agreed and the standard where there are any, of a process
 * with its limits and special causes; then what is agreed for later.
 */
export function chartTable(
  view: ChartView,
  words: Words,
  messages: ChartMessages,
  limits: { readonly process: ProcessView; readonly messages: ProcessMessages } | null = null,
): PlainTable {
  const process = limits?.process;
  const said = limits?.messages;
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
      ...(said ? [figures(said.columnLower), figures(said.columnMean), figures(said.columnUpper), { title: said.columnCause }] : []),
      { title: messages.columnNote },
    ],
    rows: [
      ...points.map(({ period, value, due, standard, provisional, narrative = '' }, at) => {
        const why = process?.rebased.find(({ point }) => point === at)?.why;
        const anew = why === undefined || !said ? '' : words.tell(said.newLimits, { why });
        return row(periodText(period, words), value, due, standard?.value, [provisional ? messages.provisional : '', anew, narrative], at);
      }),
      ...ahead.map(({ day, value }) => row(words.day(writeDay(day)), null, value, null, [day === target?.day ? messages.isTarget : ''])),
    ],
  };

  function row(
    name: string,
    value: number | null,
    due: number | null,
    standard: number | null | undefined,
    notes: readonly string[],
    at = -1,
  ): PlainRow {
    const point = process?.found.points[at];
    const lines =
      point && said ? [figure(point.lower), figure(point.mean), figure(point.upper), pointCause(point, words, said)] : ['', '', '', ''];
    const cells = [
      figure(value),
      ...(hasAgreed ? [figure(due)] : []),
      ...(hasStandard ? [figure(standard)] : []),
      ...(process ? lines : []),
    ];
    return { cells: [name, ...cells, notes.filter(Boolean).join('. ')] };
  }
}
