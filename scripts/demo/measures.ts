import { fourHours, fourHoursMonths, fourHoursSource } from './four-hours.ts';
import { monthly, quarterly, yearly } from './series.ts';
import { rows } from './table.ts';

// key | title | unit | decimals | direction | cadence | aggregation | source: all illustrative
const table = `
eighteen-weeks  | People waiting less than 18 weeks for a hip or knee operation | % | 1 | increase | P1M | mean | waiting lists of the six trusts
hub-operations  | Operations a week in the shared theatres | operations a week | 0 | increase | P1M | sum | theatre system of the shared theatres
cancelled       | Planned operations cancelled on the day | % | 1 | decrease | P1M | mean | theatre systems of the six trusts
handover        | Ambulances that hand over within 15 minutes | % | 1 | increase | P1M | ratio | ambulance dispatch records
same-day-care   | Emergency patients treated without a night in hospital | % | 1 | increase | P1M | mean | admission records
delayed         | Days in hospital after being ready to leave | days per 1,000 bed days | 1 | decrease | P1M | mean | discharge records, by council
home-first      | People who go home the day they are ready | % | 1 | increase | P1M | mean | discharge records
same-day-crisis | People in crisis seen the same day | % | 1 | increase | P1M | ratio | crisis team records
crisis-waits    | People waiting in A&E for a mental health bed | people a month | 0 | decrease | P1M | sum | A&E mental health teams
crisis-calls    | Calls to the crisis line | calls a month | 0 | neutral | P1M | sum | call records
stroke-unit     | People who reach a stroke unit within four hours | % | 1 | increase | P3M | mean | stroke audit returns
blood-pressure  | People with high blood pressure treated to target | % | 1 | increase | P3M | mean | general practice records
cancer          | People who start cancer treatment within 62 days | % | 1 | increase | P1M | mean | cancer waiting time returns
smoking         | Mothers who smoke at the time of delivery | % | 1 | decrease | P3M | mean | maternity records
smoking-help    | Pregnant women who smoke and are offered help at the first visit | % | 0 | increase | P3M | mean | maternity records, from July 2019
asthma          | Children admitted with asthma as an emergency | per 10,000 children a month | 2 | decrease | P1M | mean | admission records
lung-admissions | Winter admissions of people with lung disease | per 10,000 people | 0 | decrease | P1Y | mean | admission records
agency          | Agency staff as a share of pay | % | 2 | decrease | P1M | mean | ledgers of the trusts
vacancies       | Nursing posts that stand empty | % | 1 | decrease | P1M | mean | staff records
savings         | Savings since April 2018 | GBP | 0 | increase | P1M | sum | ledgers, agreed by the finance directors' group
supplies-share  | Theatre supplies bought through the one contract | % | 0 | increase | P3M | mean | shared procurement
supplies-saving | Savings on theatre supplies since April 2018 | GBP | 0 | increase | P3M | sum | shared procurement
`;

const standards: Record<string, { value: number; from: string; alternative?: string }[]> = {
  'eighteen-weeks': [{ value: 92, from: '2012-04-01' }],
  cancer: [{ value: 85, from: '2009-01-01' }],
};

const rebases: Record<string, { at: string; why: string }[]> = {
  asthma: [{ at: '2017-10-01', why: 'Children seen in the new assessment units are no longer counted as admitted.' }],
  agency: [{ at: '2018-09-01', why: 'The shared staff bank opened, and agency shifts are offered to the bank first.' }],
};

const illustrative = rows(table).map(([key = '', title, unit, decimals, direction, cadence, aggregation, source]) => ({
  id: `msr-${key}`,
  title,
  unit,
  decimals: Number(decimals),
  direction,
  cadence,
  source: `Illustrative: ${source}`,
  ...(standards[key] ? { standard: standards[key] } : {}),
  series: cadence === 'P1M' ? monthly(key, Number(decimals)) : cadence === 'P3M' ? quarterly(key, Number(decimals)) : yearly(key),
  ...(rebases[key] ? { rebase: rebases[key] } : {}),
  aggregation,
}));

/** The one measure whose figures are real. */
export const realMeasure = {
  id: 'msr-four-hours',
  title: 'Patients seen within four hours, type 1 A&E',
  unit: '%',
  decimals: 1,
  direction: 'increase',
  cadence: 'P1M',
  source: fourHoursSource,
  standard: [{ value: 95, from: '2010-06' }],
  series: fourHours.map(({ organisation, attendances, breaches }) => ({
    organisation,
    observations: fourHoursMonths.map((period, at) => {
      const [all = 0, late = 0] = [attendances[at], breaches[at]];
      return { period, numerator: all - late, denominator: all };
    }),
  })),
  aggregation: 'ratio',
  topics: ['official statistics'],
};

/** All measures; the first is real, the others illustrative. */
export const measures = [realMeasure, ...illustrative];
