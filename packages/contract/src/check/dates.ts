import { type Day, dayOf, firstDay, lastDay, writeDay } from '../day.ts';
import type { Kind } from '../kinds.ts';
import type { Partnership, Update } from '../partnership.ts';
import type { Problem } from './problem.ts';

/** One span in a thing: where its end stands, and the two days as far as they are given. */
type Span = readonly [field: string, start: Day | undefined, end: Day | undefined];

/** The spans of each kind of thing. */
const spans: { readonly [K in Kind]?: (item: Partnership[K][number]) => readonly Span[] } = {
  organisations: ({ codes = [] }) => codes.map(({ validFrom, validTo }, at): Span => [`codes[${at}].validTo`, validFrom, validTo]),
  appointments: ({ from, to }) => [['to', from, to]],
  objectives: ({ start, due }) => [['due', start, due]],
  measures: ({ standard = [] }) => standard.map(({ from, to }, at): Span => [`standard[${at}].to`, from, to]),
  programmes: ({ start, end }) => [['end', start, end]],
  projects: ({ start, end }) => [['end', start, end]],
  activities: ({ start, end, actualStart, actualEnd, baselines = [] }) => [
    ['end', start, end],
    ['actualEnd', actualStart, actualEnd],
    ...baselines.map((baseline, at): Span => [`baselines[${at}].end`, baseline.start, baseline.end]),
  ],
  accountabilities: ({ from, to }) => [['to', from, to]],
  decisions: ({ consultation }) => [['consultation.end', consultation?.start, consultation?.end]],
  support: ({ from, to }) => [['to', from, to]],
};

/** What ends before it starts. */
export function* endsBeforeStart(partnership: Partnership): Generator<Problem> {
  const { period } = partnership.partnership;
  yield* reversed([['partnership.period.end', period?.start, period?.end]]);
  yield* reversed(
    (partnership.calendar?.holidays ?? []).map(({ first, last }, at): Span => [`calendar.holidays[${at}].last`, first, last]),
  );
  for (const kind of Object.keys(spans) as Kind[]) {
    for (const item of partnership[kind]) yield* reversed((spans[kind] as (one: unknown) => readonly Span[])(item), kind, item.id);
  }
}

function* reversed(found: readonly Span[], kind?: Kind, id?: string): Generator<Problem> {
  for (const [field, start, end] of found) {
    if (start === undefined || end === undefined || firstDay(start) <= lastDay(end)) continue;
    yield { code: 'ends-before-start', severity: 'error', kind, id, field, found: end, expected: start };
  }
}

/** What is told as done or measured, and lies after the instant that the document tells of. */
export function* laterThanAsOf({ asOf, partnership, activities, updates, measures }: Partnership): Generator<Problem> {
  if (asOf === undefined) return;
  const today = dayOf(new Date(asOf), partnership.timeZone);
  const expected = writeDay(today);
  const later = function* (kind: Kind, id: string, field: string, day: Day | undefined): Generator<Problem> {
    if (day !== undefined && firstDay(day) > today) {
      yield { code: 'later-than-as-of', severity: 'warning', kind, id, field, found: day, expected };
    }
  };
  for (const { id, actualStart, actualEnd } of activities) {
    yield* later('activities', id, 'actualStart', actualStart);
    yield* later('activities', id, 'actualEnd', actualEnd);
  }
  for (const { id, at } of updates) yield* later('updates', id, 'at', at);
  for (const { id, series } of measures) {
    for (const [one, { observations }] of series.entries()) {
      for (const [other, { period }] of observations.entries()) {
        yield* later('measures', id, `series[${one}].observations[${other}].period`, period);
      }
    }
  }
}

/** Things whose own end is not what their latest forecast says. */
export function* forecastDiffers({ updates, programmes, projects, activities }: Partnership): Generator<Problem> {
  const latest = new Map<string, Update>();
  for (const update of updates) {
    const { subject, at, forecastEnd } = update;
    const known = latest.get(subject);
    if (forecastEnd !== undefined && (!known || firstDay(known.at) <= firstDay(at))) latest.set(subject, update);
  }
  for (const [kind, things] of Object.entries({ programmes, projects, activities })) {
    for (const { id, end } of things) {
      const forecast = latest.get(id)?.forecastEnd;
      if (end === undefined || forecast === undefined || lastDay(end) === lastDay(forecast)) continue;
      yield { code: 'forecast-differs', severity: 'warning', kind: kind as Kind, id, field: 'end', found: end, expected: forecast };
    }
  }
}

/** Milestones that take time. */
export function* milestoneLasts({ activities }: Partnership): Generator<Problem> {
  for (const { id, kind, start, end } of activities) {
    if (kind !== 'milestone' || start === undefined || end === undefined || lastDay(start) >= firstDay(end)) continue;
    yield { code: 'milestone-lasts', severity: 'warning', kind: 'activities', id, field: 'end', found: end, expected: start };
  }
}
