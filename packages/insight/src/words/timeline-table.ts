import { type DayNumber, writeDay } from '@stp-widgets/contract/day.js';
import { type DependencyHealth, healths } from '../dependency-health.ts';
import type { PlainColumn, PlainRow, PlainTable } from '../plain-table.ts';
import { byHealth, type NextStep } from '../timeline-promises.ts';
import type { TimelineBar, TimelineView } from '../timeline-view.ts';
import { dependencySentence } from './timeline-link-words.ts';
import type { FullSpeech } from './timeline-more-words.ts';
import { nextSentence, promiseFindings } from './timeline-promise-words.ts';

/** For whom a table is: a reader has days in words; a file has days as `2026-11-21`, which every spreadsheet sorts, and ids. */
export type TableUse = 'reading' | 'file';

/** A table before its rows are made: each by itself, so that a long one can be made in pieces. */
export interface TableRecipe<Item> {
  readonly caption: string;
  readonly columns: readonly PlainColumn[];
  /** What the rows are of, in their order. */
  readonly items: readonly Item[];
  row(item: Item): PlainRow;
}

/** The table of a recipe, made at once. */
export function madeAtOnce<Item>({ caption, columns, items, row }: TableRecipe<Item>): PlainTable {
  return { caption, columns, rows: items.map(row) };
}

/** The plain twin of a timeline: a row for each bar, in the lanes' order, with the worst of what it waits on and gives. */
export function activityTable({ lanes, links }: TimelineView, speech: FullSpeech, use: TableUse = 'reading'): TableRecipe<TimelineBar> {
  const { more } = speech;
  const day = dayIn(use, speech);
  let byId: ReadonlyMap<string, DependencyHealth> | undefined;
  const shown = (ids: readonly string[]) => {
    byId ??= new Map(links.map((link) => [link.id, link]));
    return ids.flatMap((id) => byId!.get(id) ?? []);
  };
  const given = (bar: TimelineBar, edge: 'start' | 'end') =>
    bar.missing === edge || bar[edge] === null ? (use === 'file' ? '' : more.notGiven) : day(bar[edge]);
  return {
    caption: more.ofActivities,
    columns: [
      { title: more.columnActivity },
      { title: more.columnOrganisation },
      { title: more.columnStart, isShort: true },
      { title: more.columnEnd, isShort: true },
      { title: more.columnBaseline, isShort: true },
      { title: more.columnStatus },
      { title: more.columnWaitsOn, isFigures: true },
      { title: more.columnGivenTo, isFigures: true },
      { title: more.columnFinding, isLong: true },
      ...idColumn(use, speech),
    ],
    items: lanes.flatMap(({ bars }) => bars),
    row: (bar) => ({
      kind: bar.kind,
      id: bar.id,
      cells: [
        bar.title,
        bar.organisation,
        bar.isMilestone ? '' : given(bar, 'start'),
        given(bar, 'end'),
        day(bar.baseline?.end),
        bar.status?.label ?? more[`column-${bar.stage}`],
        bar.waitsOn.length,
        bar.givesTo.length,
        [bar.isBackwards ? more.startsAfterEnd : '', worstSentence(shown(bar.waitsOn), shown(bar.givesTo), speech)]
          .filter(Boolean)
          .join(' '),
        ...idCell(use, bar.id),
      ],
    }),
  };
}

/** The dependencies of a timeline as a table: a row for each, the worst first, with both ends, the days and the finding; also which are critical, where that is asked for. */
export function dependencyTable(
  { links }: Pick<TimelineView, 'links'>,
  next: (link: DependencyHealth) => NextStep | null,
  speech: FullSpeech,
  use: TableUse = 'reading',
  isCritical?: (id: string) => boolean,
): TableRecipe<DependencyHealth> {
  const { more } = speech;
  const day = dayIn(use, speech);
  return {
    caption: more.ofDependencies,
    columns: [
      { title: more.columnGives },
      { title: more.columnGiver },
      { title: more.columnReceiver },
      { title: more.columnReceiving },
      { title: more.columnType, isShort: true },
      { title: more.columnNeeded, isShort: true },
      { title: more.columnPromised, isShort: true },
      { title: more.columnForecast, isShort: true },
      { title: more.columnLate, isFigures: true },
      { title: more.columnHealth },
      ...(isCritical ? [{ title: more.columnCritical }] : []),
      { title: more.columnFinding, isLong: true },
      { title: more.columnNext, isLong: true },
      ...idColumn(use, speech),
    ],
    items: byHealth(links).flatMap((group) => group.links),
    row: (link) => ({
      kind: 'dependencies',
      id: link.id,
      cells: [
        link.gives,
        link.giver.party,
        link.receiver.party,
        link.receiver.title,
        link.type,
        day(link.needed),
        day(link.promised),
        day(link.forecast),
        link.late,
        more[`health-${link.health}`],
        ...(isCritical ? [isCritical(link.id) ? more.columnCritical : ''] : []),
        promiseFindings(link, speech),
        nextSentence(next(link)),
        ...idCell(use, link.id),
      ],
    }),
  };
}

/** What is worst of what a bar waits on and gives, what it waits on first; empty when all is kept or delivered. */
function worstSentence(waits: readonly DependencyHealth[], gives: readonly DependencyHealth[], speech: FullSpeech): string {
  const rank = (link: DependencyHealth) => healths.indexOf(link.health) - link.late / 1e6;
  const [worst] = [...waits, ...gives].filter(({ findings }) => findings.length > 0).toSorted((one, other) => rank(one) - rank(other));
  return worst ? dependencySentence(worst, waits.includes(worst) ? 'receiver' : 'giver', speech) : '';
}

/** Writes days; each once, since a plan has far fewer days than activities. */
function dayIn(use: TableUse, { words }: FullSpeech): (at: DayNumber | null | undefined) => string {
  const written = new Map<DayNumber, string>();
  return (at) => {
    if (at === null || at === undefined) return '';
    let text = written.get(at);
    if (text === undefined) written.set(at, (text = use === 'file' ? writeDay(at) : words.day(writeDay(at))));
    return text;
  };
}

const idColumn = (use: TableUse, { more }: FullSpeech) => (use === 'file' ? [{ title: more.columnId }] : []);
const idCell = (use: TableUse, id: string) => (use === 'file' ? [id] : []);
