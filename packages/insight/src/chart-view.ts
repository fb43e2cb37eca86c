import type { Day, Measure, Partnership, Result } from '@stp-widgets/contract';
import { type DayNumber, daySpan, dayOf, firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { type Agreed, agreed, withoutOr } from './chart-view/agreed.ts';
import { type Before, before, type Known, knownValues, nothingKnown, gapsOf } from './chart-view/series.ts';
import { find, lookup, nameOf } from './lookup.ts';
import { uncombined } from './series.ts';

/** What a chart is asked for; every part may be empty. */
export interface ChartRequest {
  /** Id of a measure. */
  readonly measure: string;
  /** Id of a result, shown with what was agreed for it; goes before a measure. */
  readonly result: string;
  /** Id of an organisation; empty for the partnership as a whole. */
  readonly organisation: string;
  /** The first and the last day, month or financial year to show. */
  readonly from: string;
  readonly to: string;
}

/** A threshold that holds for some time, and another way to comply with it. */
export interface Standard {
  readonly value: number;
  readonly first: DayNumber;
  /** Its last day; null while it holds. */
  readonly last: DayNumber | null;
  readonly alternative: string;
}

/** One value, and what it is read against. */
export interface ChartPoint extends Known {
  /** At least one period between it and the point before has no value. */
  readonly afterGap: boolean;
  /** Where it should have been; null when nothing was agreed for then. */
  readonly due: number | null;
  readonly standard: Standard | null;
}

/** Everything there is to show of a measure over time, or of a result. */
export interface ChartView {
  readonly kind: 'measures' | 'results';
  readonly id: string;
  readonly title: string;
  /** Id and title of the measure; empty when the result has none. */
  readonly measureId: string;
  readonly measure: string;
  /** The organisation's name; empty for the partnership as a whole. */
  readonly organisation: string;
  readonly unit: string;
  readonly decimals: number | null;
  readonly direction: Measure['direction'];
  readonly source: string;
  /** In order of time, one for each period. */
  readonly points: readonly ChartPoint[];
  /** The value to compare the last with: that of a year before, else the one before; null when there is none. */
  readonly before: Before | null;
  readonly standards: readonly Standard[];
  /** What was agreed; null for a measure by itself, and for one organisation's share of a sum. */
  readonly agreed: Agreed | null;
  /** What was agreed is for the whole partnership and cannot be set beside this organisation's share. */
  readonly isShare: boolean;
  /** The days that were asked for; null where open. */
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
  /** How many periods were given twice (the last value counts), and how many values are of periods that are not over. */
  readonly repeated: number;
  readonly notYet: number;
  /** When the process changed, in order of time: its limits start anew. */
  readonly rebase: readonly Rebase[];
  /** How many periods have organisations' rates that cannot be combined, since a numerator or a denominator is missing. */
  readonly uncombined: number;
}

/** The first day of a new process, and what changed. */
export interface Rebase {
  readonly at: Day;
  readonly why: string;
}

/**
 * Answers how a measure has gone, or a result against what was agreed, at an instant.
 *
 * @returns null when the partnership has no such measure or result
 */
export function chartView(partnership: Partnership, request: ChartRequest, now: Date): ChartView | null {
  const result = find(partnership, 'results', request.result);
  if (request.result && !result) return null;
  const measure = find(partnership, 'measures', result ? result.measure : request.measure);
  const subject: Result | Measure | undefined = result ?? measure;
  if (!subject) return null;
  const today = dayOf(now, partnership.partnership.timeZone);
  const from = daySpan(request.from)?.first ?? null;
  const to = daySpan(request.to)?.last ?? null;
  const { known, repeated, notYet } = measure ? knownValues(measure, request.organisation, today) : nothingKnown;
  const shown = known.filter(({ last }) => (from === null || last >= from) && (to === null || last <= to));
  const direction = measure?.direction ?? 'neutral';
  const standards = standardsOf(measure);
  const isOne = request.organisation !== '' && (measure?.series.length ?? 0) > 1;
  const isShare = isOne && measure?.aggregation === 'sum' && result !== undefined;
  const gaps = gapsOf(shown);
  const latest = shown.at(-1);
  const deal =
    result && !isShare
      ? agreed(result, { latest, direction, today: Math.min(today, to ?? today), isNow: (to ?? today) >= today, isForAll: isOne })
      : null;
  return {
    kind: result ? 'results' : 'measures',
    id: subject.id,
    title: subject.title,
    measureId: measure?.id ?? '',
    measure: measure?.title ?? '',
    organisation: request.organisation && nameOf(partnership, request.organisation),
    unit: measure?.unit ?? '',
    decimals: measure?.decimals ?? null,
    direction,
    source: measure?.source ?? '',
    points: shown.map((point, at) => ({
      ...point,
      afterGap: gaps[at]!,
      due: deal?.due(point.last) ?? null,
      standard: standards.findLast(({ first, last }) => first <= point.last && (last ?? Infinity) >= point.last) ?? null,
    })),
    before: latest ? before(known, latest, direction, measure?.decimals) : null,
    standards,
    agreed: deal && deal.agreed,
    isShare,
    from,
    to,
    repeated,
    notYet,
    rebase: (measure?.rebase ?? []).toSorted((one, other) => firstDay(one.at) - firstDay(other.at)),
    uncombined: measure && !request.organisation ? uncombined(measure).length : 0,
  };
}

/** Tells whether a chart can be asked for an organisation: it is one of the partnership's, or none is named. */
export function hasOrganisation(partnership: Partnership, id: string): boolean {
  return id === '' || lookup(partnership).byId.get(id)?.kind === 'organisations';
}

function standardsOf(measure: Measure | undefined): readonly Standard[] {
  return (measure?.standard ?? [])
    .map(({ value, from, to, alternative = '' }) => ({
      value,
      first: firstDay(from),
      last: to === undefined ? null : lastDay(to),
      alternative: withoutOr(alternative),
    }))
    .toSorted((one, other) => one.first - other.first);
}
