import { rows, spread } from './table.ts';

/** One figure of a series. */
export interface Observation {
  period: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  provisional?: boolean;
  narrative?: string;
}

// measure | organisation (- for all together) | first month | known points, month:value, months counted from the first
//   | how far figures stray between them | how many a figure is of, where it is a share of people
const months = `
eighteen-weeks  | -         | 2016-04 | 0:87.2 12:85 23:81.4 29:80.9 35:79.6        | 0.7
hub-operations  | -         | 2018-10 | 0:6 2:18 3:15 5:33                          | 0
cancelled       | -         | 2016-04 | 0:5.2 12:5.7 23:6.1 32:5.9 33:8.6 34:6.6 35:6.3 | 0.45
handover        | ambulance | 2017-04 | 0:63 11:61 17:66 20:62 23:66.2              | 3.2 | 11400
same-day-care   | -         | 2016-04 | 0:19.5 12:20.5 23:22 29:25 35:28.4          | 0.6
delayed         | moorland  | 2016-04 | 0:60 12:65 23:61.5 29:56 35:50.4            | 1.8
delayed         | northvale | 2016-04 | 0:58 12:62 23:60.1 29:54 35:48.9            | 1.9
delayed         | riverside | 2016-04 | 0:63 12:66 23:66.8 29:65 35:62.1            | 2.1
home-first      | -         | 2017-04 | 0:46 11:48 17:52 20:53 21:50 23:57          | 1.1
same-day-crisis | mental    | 2017-04 | 0:51 11:54 17:58 20:62 23:63                | 1.6 | 610
crisis-waits    | -         | 2017-04 | 0:38 11:41 17:37 21:39 23:33                | 2.4
crisis-calls    | mental    | 2018-04 | 0:1180 5:1320 9:1690 11:1510                | 70
cancer          | -         | 2016-04 | 0:84 12:82.5 23:80.6 29:78.4 35:77.9        | 1.2
asthma          | -         | 2016-04 | 0:2.1 5:2.9 8:3.2 17:2.7 18:2 23:1.9 29:1.75 35:1.5 | 0.16
agency          | -         | 2016-04 | 0:6.6 12:6.1 23:5.8 28:5.75 30:5.05 35:4.62 | 0.12
vacancies       | ambulance | 2017-04 | 0:9.2 11:9.8 17:9.9 23:9.6                  | 0.25
vacancies       | mental    | 2017-04 | 0:11.9 11:12.8 17:13.1 23:13.6              | 0.35
vacancies       | community | 2017-04 | 0:10.1 11:11 17:11.4 23:11.5                | 0.35
savings         | -         | 2018-04 | 0:240000 5:2900000 8:4800000 11:7600000     | 60000
`;

const quarters = `
stroke-unit     | - | 0:55 4:56 7:58 9:63 11:71    | 0.8
blood-pressure  | - | 0:60 4:61 7:62 9:66 11:70.2  | 0.4
smoking         | - | 0:14.8 4:14.3 7:13.9 9:13.1 11:12.2 | 0.15
supplies-share  | - | 7:12 8:21 9:44 10:71 11:92   | 0
supplies-saving | - | 7:0 8:180000 9:690000 10:1420000 11:2130000 | 0
`;

// measure | period | what was said of it
const narratives = `
cancelled       | 2019-01 | Norovirus closed four wards for nine days, and planned operations gave way.
hub-operations  | 2019-01 | Beds at the second site were used for emergencies until 20 January.
handover        | 2018-12 | A cold week with the highest number of calls of the year.
home-first      | 2019-01 | Two home care agencies could not take new people over the holidays.
eighteen-weeks  | 2019-03 | The long list of one hospital was checked by hand; 140 people had been counted twice.
same-day-crisis | 2018-12 | The line took calls round the clock for the first full month.
agency          | 2018-10 | First full month of the shared staff bank.
asthma          | 2018-10 | Fewest admissions in an October since counting began; 61 schools had a trained member of staff.
stroke-unit     | 2018-10-01 | First full quarter with direct admission from the ambulance.
`;

// The last figures of these are not final yet.
const provisional = ['eighteen-weeks', 'delayed', 'home-first', 'same-day-crisis', 'cancer', 'savings', 'smoking', 'stroke-unit'];

/** The monthly series of a measure, one for each organisation that counts on its own; none when nothing is counted yet. */
export const monthly = (measure: string, decimals: number) =>
  rows(months)
    .filter(([key]) => key === measure)
    .map(([, organisation = '', first = '', points = '', stray, size]) => ({
      ...(organisation === '-' ? {} : { organisation: `org-${organisation}` }),
      observations: observe({
        measure,
        organisation,
        period: (at) => monthAfter(first, at),
        known: points,
        stray: Number(stray),
        decimals,
        size: Number(size ?? 0),
      }),
    }));

/** The quarterly series of a measure from April 2016. A quarter is written as its first day. */
export const quarterly = (measure: string, decimals: number) =>
  rows(quarters)
    .filter(([key]) => key === measure)
    .map(([, , points = '', stray]) => ({
      observations: observe({
        measure,
        organisation: '-',
        period: (at) => `${monthAfter('2016-04', at * 3)}-01`,
        known: points,
        stray: Number(stray),
        decimals,
        size: 0,
      }),
    }));

/** The figures of a measure that is counted once a year. */
export const yearly = (measure: string) =>
  measure !== 'lung-admissions'
    ? []
    : [
        {
          observations: [
            { period: '2015/16', value: 66 },
            { period: '2016/17', value: 69 },
            { period: '2017/18', value: 78 },
            { period: '2018/19', value: 71, provisional: true },
          ],
        },
      ];

interface Known {
  readonly measure: string;
  readonly organisation: string;
  readonly period: (at: number) => string;
  readonly known: string;
  readonly stray: number;
  readonly decimals: number;
  readonly size: number;
}

function observe({ measure, organisation, period, known, stray, decimals, size }: Known) {
  const points = known.split(' ').map((point) => point.split(':').map(Number) as [number, number]);
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return Array.from({ length: last - first + 1 }, (_, step): Observation => {
    const at = first + step;
    const chance = points.some(([point]) => point === at) ? 0 : spread(`${measure}${organisation}${at}`, 2001) / 1000 - 1;
    const value = Math.max(0, between(points, at) + chance * stray);
    const [, , narrative] = rows(narratives).find(([key, when]) => key === measure && when === period(at)) ?? [];
    return {
      period: period(at),
      ...(size ? share(value, strayed(size, `${organisation}${at}`)) : { value: Number(value.toFixed(decimals)) }),
      ...(at === last && provisional.includes(measure) ? { provisional: true } : {}),
      ...(narrative ? { narrative } : {}),
    };
  });
}

/** A number of people that is up to a twentieth more or less than usual. */
const strayed = (size: number, text: string) => size + (spread(text, 21) - 10) * Math.round(size / 200);

const share = (percent: number, denominator: number) => ({ numerator: Math.round((percent / 100) * denominator), denominator });

function between(points: readonly [number, number][], at: number): number {
  const after = points.findIndex(([point]) => point >= at);
  const right: [number, number] = points[after] ?? [0, 0];
  const left = points[after - 1];
  if (!left) return right[1];
  return left[1] + ((right[1] - left[1]) * (at - left[0])) / (right[0] - left[0]);
}

function monthAfter(first: string, at: number): string {
  const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + at;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
