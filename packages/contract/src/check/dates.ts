import { type Day, dayOf, writeDay } from '../day.ts';
import { firstOf, lastOf } from './days.ts';
import type { Kind } from '../kinds.ts';
import type { Partnership, Update } from '../partnership.ts';
import type { Problem } from './problem.ts';

/** Is told a span in a thing: where its end stands, and the two days as far as they are given. */
type Tell = (field: string, start: Day | undefined, end: Day | undefined) => void;

/** Tells the spans of each kind of thing, by call and not by list: there are many, and hardly ever one to keep. */
const spans: { readonly [K in Kind]?: (item: Partnership[K][number], tell: Tell) => void } = {
  organisations: ({ codes }, tell) => codes?.forEach(({ validFrom, validTo }, at) => tell(`codes[${at}].validTo`, validFrom, validTo)),
  appointments: ({ from, to }, tell) => tell('to', from, to),
  objectives: ({ start, due }, tell) => tell('due', start, due),
  measures: ({ standard }, tell) => standard?.forEach(({ from, to }, at) => tell(`standard[${at}].to`, from, to)),
  programmes: ({ start, end }, tell) => tell('end', start, end),
  projects: ({ start, end }, tell) => tell('end', start, end),
  activities({ start, end, actualStart, actualEnd, baselines }, tell) {
    tell('end', start, end);
    tell('actualEnd', actualStart, actualEnd);
    baselines?.forEach((baseline, at) => tell(`baselines[${at}].end`, baseline.start, baseline.end));
  },
  accountabilities: ({ from, to }, tell) => tell('to', from, to),
  decisions: ({ consultation }, tell) => tell('consultation.end', consultation?.start, consultation?.end),
  support: ({ from, to }, tell) => tell('to', from, to),
};

/** What ends before it starts. */
export function endsBeforeStart(partnership: Partnership): readonly Problem[] {
  const problems: Problem[] = [];
  let [kind, id]: [Kind | undefined, string | undefined] = [undefined, undefined];
  const tell: Tell = (field, start, end) => {
    if (start === undefined || end === undefined || firstOf(start) <= lastOf(end)) return;
    problems.push({ code: 'ends-before-start', severity: 'error', kind, id, field, found: end, expected: start });
  };
  const { period } = partnership.partnership;
  tell('partnership.period.end', period?.start, period?.end);
  partnership.calendar?.holidays?.forEach(({ first, last }, at) => tell(`calendar.holidays[${at}].last`, first, last));
  for (kind of Object.keys(spans) as Kind[]) {
    const tellOf = spans[kind] as (item: unknown, tell: Tell) => void;
    for (const item of partnership[kind]) {
      id = item.id;
      tellOf(item, tell);
    }
  }
  return problems;
}

/** What is told as done or measured, and lies after the instant that the document tells of. */
export function* laterThanAsOf({ asOf, partnership, activities, updates, measures }: Partnership): Generator<Problem> {
  if (asOf === undefined) return;
  const today = dayOf(new Date(asOf), partnership.timeZone);
  const expected = writeDay(today);
  const later = function* (kind: Kind, id: string, field: string, day: Day | undefined): Generator<Problem> {
    if (day !== undefined && firstOf(day) > today) {
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
    if (forecastEnd !== undefined && (!known || firstOf(known.at) <= firstOf(at))) latest.set(subject, update);
  }
  for (const [kind, things] of Object.entries({ programmes, projects, activities })) {
    for (const { id, end } of things) {
      const forecast = latest.get(id)?.forecastEnd;
      if (end === undefined || forecast === undefined || lastOf(end) === lastOf(forecast)) continue;
      yield { code: 'forecast-differs', severity: 'warning', kind: kind as Kind, id, field: 'end', found: end, expected: forecast };
    }
  }
}

/** Milestones that take time. */
export function* milestoneLasts({ activities }: Partnership): Generator<Problem> {
  for (const { id, kind, start, end } of activities) {
    if (kind !== 'milestone' || start === undefined || end === undefined || lastOf(start) >= firstOf(end)) continue;
    yield { code: 'milestone-lasts', severity: 'warning', kind: 'activities', id, field: 'end', found: end, expected: start };
  }
}
