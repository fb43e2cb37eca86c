import { rows, words } from './table.ts';

// objective | key | measure (- for none) | baseline at day | trajectory | target by day | weight | title
const table = `
elective  | wait      | eighteen-weeks | 81.4 2018-03-31 | 83 2018-09-30, 87 2019-03-31, 90 2019-09-30 | 92 2020-03-31 | 3 | 92 in 100 people waiting for a hip or knee operation wait less than 18 weeks
elective  | hub       | hub-operations | 0 2018-09-30    | 16 2018-12-31, 30 2019-03-31, 45 2019-06-30 | 60 2019-12-31 | 2 | 60 operations a week in the shared theatres
elective  | cancelled | cancelled      | 6.1 2018-03-31  | 5.4 2018-09-30, 4.5 2019-03-31, 3.8 2019-09-30 | 3 2020-03-31 | 1 | Half as many operations cancelled on the day
urgent    | four-hours | four-hours    | 79 2018-03-31   | 86 2018-09-30, 90 2019-03-31, 93 2019-09-30 | 95 2020-03-31 | 3 | 95 in 100 people leave A&E within four hours
urgent    | handover  | handover       | 61 2018-03-31   | 65 2018-09-30, 70 2019-03-31, 75 2019-09-30 | 80 2020-03-31 | 1 | Four in five ambulances hand over within 15 minutes
urgent    | same-day  | same-day-care  | 22 2018-03-31   | 28 2019-03-31 | 33 2020-03-31 | 1 | One in three emergency patients is treated without a night in hospital
home      | delayed   | delayed        | 62.8 2018-03-31 | 58 2018-09-30, 54 2019-03-31, 49 2019-09-30 | 44 2020-03-31 | 2 | A third fewer days in hospital after being ready to leave
home      | first     | home-first     | 48 2018-03-31   | 54 2018-09-30, 61 2019-03-31, 68 2019-09-30 | 75 2020-03-31 | 1 | Three in four people go home the day they are ready
crisis    | same-day  | same-day-crisis | 54 2018-03-31  | 64 2018-09-30, 74 2019-03-31, 82 2019-09-30 | 90 2020-03-31 | 2 | Nine in ten people in crisis are seen the same day
crisis    | waits     | crisis-waits   | 41 2018-03-31   | 33 2018-09-30, 26 2019-03-31 | 12 2020-03-31 | 1 | Fewer people wait in A&E for a mental health bed
stroke    | unit      | stroke-unit    | 58 2018-03-31   | 64 2018-09-30, 70 2019-03-31 | 80 2020-03-31 | 2 | Four in five people reach a stroke unit within four hours
stroke    | pressure  | blood-pressure | 62 2018-03-31   | 69 2019-03-31 | 77 2020-03-31 | 1 | More people with high blood pressure are treated to target
birth     | smoking   | smoking        | 13.9 2018-03-31 | 12 2019-03-31, 10 2020-03-31 | 8 2021-03-31 | 2 | Fewer than one mother in twelve smokes at delivery
birth     | help      | smoking-help   |                 | | 100 2020-03-31 | 1 | Every pregnant woman who smokes is offered help at her first visit
last-days | choice    | -              |                 | | | 2 | People's chosen place is written down, and kept to
last-days | nights    | -              | 2 2018-06-01    | 4 2019-06-30 | 6 2020-06-30 | 1 | A hospice nurse on call every night in all six districts
agency    | share     | agency         | 5.8 2018-03-31  | 5.4 2018-09-30, 4.9 2019-03-31, 4.4 2019-09-30 | 3.9 2020-03-31 | 2 | Agency staff cost under 4 in 100 pounds of pay
agency    | vacancies | vacancies      | 11.2 2018-03-31 | 10.2 2018-09-30, 9.2 2019-03-31, 8.1 2019-09-30 | 7 2020-03-31 | 2 | No more than 7 in 100 nursing posts stand empty
agency    | savings   | savings        | 0 2018-03-31    | 8000000 2019-03-31, 16000000 2020-03-31 | 24000000 2021-03-31 | 1 | 24 million pounds saved for patient care
supplies  | share     | supplies-share | 12 2018-03-31   | 40 2018-09-30 | 90 2019-03-31 | 1 | Nine in ten theatre supplies come from the one contract
supplies  | saving    | supplies-saving | 0 2018-03-31   | 600000 2018-09-30 | 2000000 2019-03-31 | 1 | Two million pounds saved on supplies in the first year
warm      | winters   | lung-admissions | 71 2018/19     | 68 2019/20 | 60 2020/21 | 2 | Fewer winter admissions of people with lung disease
warm      | homes     | -              |                 | | 600 2021-03-31 | 1 | 600 homes insulated or heated anew
`;

const at = (cell: string) => {
  const [value, day = ''] = cell.split(' ');
  return { value: Number(value), day };
};

/** What each objective is measured by. Three results have no measure yet, and one measure has no figures. */
export const results = rows(table).map(([objective, key, measure, baseline = '', way = '', target = '', weight, title]) => {
  const from = at(baseline);
  const to = at(target);
  const points = [...words(way).map(at), ...(target ? [to] : [])];
  return {
    id: `res-${objective}-${key}`,
    objective: `obj-${objective}`,
    title,
    ...(measure === '-' ? {} : { measure: `msr-${measure}` }),
    ...(baseline ? { baseline: { value: from.value, at: from.day } } : {}),
    ...(target ? { target: { value: to.value, by: to.day } } : {}),
    ...(points.length > 1 ? { trajectory: points.map(({ value, day }) => ({ value, at: day })) } : {}),
    weight: Number(weight),
    ...(objective === 'stroke' || objective === 'birth' ? { cadence: 'P3M' } : { cadence: 'P1M' }),
  };
});
