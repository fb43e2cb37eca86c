import { show } from '@stp-widgets/contract/notice.js';
import type { Remark } from '../remark.ts';
import { type Finder, finders, type Met } from './known-names.ts';
import { aboutMeasure, observationColumns } from './measure-columns.ts';
import type { MeasureRow } from './measure-rows.ts';

type Say = (remark: Remark) => void;
type Json = Record<string, unknown>;

interface Collected {
  readonly met: Met;
  readonly name: string;
  /** What its rows say of the measure itself. */
  readonly about: Map<string, unknown>;
  /** The observations by organisation, then by period. */
  readonly series: Map<string, Map<string, Json>>;
  readonly first: MeasureRow;
}

/** Collects rows of figures into measures, each with a series for each organisation, in the order of the rows. */
export function collectMeasures(rows: readonly MeasureRow[], partnership: Readonly<Json>, say: Say): Json {
  const finderOf = finders(partnership);
  const [findMeasure, findOrganisation] = [finderOf('measures'), finderOf('organisations')];
  const measures = new Map<string, Collected>();
  const organisations = new Map<string, string>();
  for (const row of rows) {
    const observation = observationOf(row, say);
    if (!observation) continue;
    const organisation = organisationOf(row, findOrganisation, organisations);
    const measure = measureOf(row, findMeasure, measures, say);
    const series = measure.series.get(organisation) ?? new Map<string, Json>();
    measure.series.set(organisation, series);
    const period = observation.period as string;
    if (series.has(period)) {
      const says = `There is a figure of ${measure.name} for ${period}${organisation && ` of ${organisation}`} already; the row is left out`;
      say(row.remark('period', 'duplicate-period', period, 'each period once', says));
    } else series.set(period, observation);
  }
  const list = [...measures.values()].map((one) => writeMeasure(one, say));
  const made = [...organisations].map(([id, name]) => ({ id, name }));
  return { ...(made.length > 0 && { organisations: made }), ...(list.length > 0 && { measures: list }) };
}

function observationOf({ values, remark }: MeasureRow, say: Say): Json | null {
  const lacks = (column: string, says: string) => say(remark(column, 'missing', '', column, `${says}; the row is left out`));
  const [hasNumerator, hasDenominator] = [values.has('numerator'), values.has('denominator')];
  if (!values.has('measure')) lacks('measure', 'It does not say of which measure it is');
  else if (!values.has('period')) lacks('period', 'It does not say of which period it is');
  else if (hasNumerator !== hasDenominator) lacks(hasNumerator ? 'denominator' : 'numerator', 'A numerator and a denominator go together');
  else if (!values.has('value') && !hasNumerator) lacks('value', 'It has no figure');
  else return Object.fromEntries([...values].filter(([column]) => observationColumns.has(column)));
  return null;
}

function organisationOf({ values }: MeasureRow, find: Finder, made: Map<string, string>): string {
  const name = values.get('organisation') as string | undefined;
  if (name === undefined) return '';
  const { id, known } = find(name);
  if (!known && !made.has(id)) made.set(id, name);
  return id;
}

function measureOf(row: MeasureRow, find: Finder, measures: Map<string, Collected>, say: Say): Collected {
  const name = row.values.get('measure') as string;
  const met = find(name);
  const measure = measures.get(met.id) ?? { met, name, about: new Map(), series: new Map(), first: row };
  measures.set(met.id, measure);
  for (const column of aboutMeasure.keys()) {
    const value = row.values.get(column);
    if (value === undefined) continue;
    const before = measure.about.get(column);
    if (before === undefined) measure.about.set(column, value);
    else if (before !== value) {
      const [found, expected] = [show(value), show(before)];
      const says = `The ${column} of ${name} is ${expected} in a row before and ${found} here; the first is taken`;
      say(row.remark(column, 'contradiction', found, expected, says));
    }
  }
  return measure;
}

function writeMeasure({ met: { id, known }, name, about, series, first }: Collected, say: Say): Json {
  const given = { ...known, ...Object.fromEntries(about) };
  const guessed = Object.entries({ unit: 'number', direction: 'neutral' }).filter(([field]) => !Object.hasOwn(given, field));
  if (guessed.length > 0) {
    const fields = guessed.map(([field]) => field).join(' and ');
    const taken = guessed.map(([, value]) => value).join(' and ');
    const says = `Nothing says the ${fields} of ${name}: ${taken} is taken. Give it in a column of that name`;
    say(first.remark('', 'guessed', taken, fields, says, 'warning'));
  }
  return {
    id,
    title: name,
    ...Object.fromEntries(guessed),
    ...given,
    series: [...series].map(([organisation, observations]) => ({
      ...(organisation && { organisation }),
      observations: [...observations.values()],
    })),
  };
}
