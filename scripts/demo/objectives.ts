import { members } from './organisations.ts';
import { someRole } from './roles.ts';
import { plusDays, rows, spread, words } from './table.ts';

/** The few outcomes that all objectives serve. */
export const aims = rows(`
health  | Improved health and wellbeing | People in our poorest towns live nine years less than in our wealthiest, and are ill for longer.
care    | Transformed quality of care   | How long you wait, and how well you do, still depends on which hospital is nearest.
finance | Sustainable finance           | Money spent twice in two places is money that does not reach a patient in either.
`).map(([key, title, why]) => ({ id: `aim-${key}`, title, why }));

// key | aims | start | due | set by | title
const table = `
elective  | care, health  | 2018-04-01 | 2020-03-31 | leeds, mid-yorks, harrogate, calderdale, ccg-south | Hip and knee operations within 18 weeks
urgent    | care          | 2018-04-01 | 2020-03-31 | all | Seen, treated and on your way within four hours in every A&E
home      | care, health  | 2018-04-01 | 2020-03-31 | moorland, northvale, community, leeds, bradford | Home from hospital on the day you are ready
crisis    | care, health  | 2018-04-01 | 2020-03-31 | mental, ccg-north, ccg-south, alliance | Same-day mental health help in every town
stroke    | care, health  | 2018-04-01 | 2020-03-31 | leeds, bradford, calderdale, ambulance, primary | Fewer strokes, and expert care within four hours of one
birth     | health        | 2018-09-01 | 2021-03-31 | ccg-north, northvale, community | A smoke-free start for every baby
last-days | care, health  | 2018-06-01 | 2020-09-30 | hospice, afon, community, primary | Cared for at the end of life in the place you choose
agency    | finance, care | 2018-04-01 | 2020-03-31 | leeds, mid-yorks, bradford, mental, community | A nurse you know on every ward, and a third less agency spending
supplies  | finance       | 2018-04-01 | 2019-03-31 | leeds, mid-yorks, bradford, calderdale, airedale, harrogate | The same proven theatre supplies in every hospital, at one price
warm      | health        | 2019-07-01 | 2021-03-31 | northvale, moorland, alliance, primary | Warm homes for people with lung disease
`;

const whys = `
elective  | A hip that cannot wait keeps people from work and from walking. Shared theatres, set apart from emergencies, let four hospitals keep the dates they give.
urgent    | A long wait in A&E is the clearest sign that the whole system is full. No hospital can shorten it alone: beds free up when people can go home.
home      | Ten days in bed can age the muscles of a person over 80 by ten years. Four in ten of those who wait are waiting for care at home, not for treatment.
crisis    | People in distress told us that they go to A&E at night because nothing else is open. They should be met by somebody trained, the same day, near home.
stroke    | Every minute counts after a stroke, and half of all strokes follow from blood pressure that nobody had measured.
birth     | One mother in seven smokes when her baby is born, twice as many as in the healthiest parts of the country. Each one helped is a healthier start.
last-days | Most people want to die at home or in a hospice. Nearly half still die in a hospital bed, often because nobody wrote down what they wanted.
agency    | Wards that rely on agency staff cost more and know their patients less well. The six trusts agreed to stop bidding against each other.
supplies  | The hospitals bought the same gloves, drapes and implants from eleven suppliers at eleven prices, and theatre teams had to learn each one.
warm      | A cold, damp home sends people with lung disease to hospital every winter. A new boiler costs less than one stay.
`;

// objective | organisation | value | note: where a member does not simply back it
const otherwise = `
elective  | moorland  | reserves    | Wants care at home arranged before the number of operations rises.
elective  | hospice   | not asked   |
elective  | afon      | not asked   |
elective  | bradford  | takes part  |
elective  | airedale  | takes part  |
urgent    | primary   | reserves    | Backs the aim; asks that the evening clinics be staffed without drawing on daytime appointments.
urgent    | hospice   | takes part  |
home      | riverside | opposes     | Cannot commit to same-day care packages until the council's funding for 2019-20 is settled.
home      | age-well  | takes part  |
home      | afon      | takes part  |
crisis    | riverside | reserves    | Asks for a crisis house in the borough itself, not in the next town.
crisis    | harrogate | takes part  |
stroke    | age-well  | takes part  |
birth     | hospice   | not asked   |
birth     | afon      | not asked   |
birth     | age-well  | not asked   |
birth     | ambulance | not asked   |
last-days | ambulance | takes part  |
agency    | mental    | reserves    | Backs the shared bank; wants its own rates for secure wards.
agency    | riverside | not asked   |
agency    | age-well  | not asked   |
supplies  | moorland  | not asked   |
supplies  | northvale | not asked   |
supplies  | riverside | not asked   |
supplies  | alliance  | not asked   |
supplies  | age-well  | not asked   |
supplies  | ambulance | takes part  |
warm      | ccg-south | reserves    | Will decide once the first winter's figures are in.
warm      | ambulance | not asked   |
warm      | leeds     | takes part  |
`;

function positionsOn(objective: string, start: string) {
  const exceptions = rows(otherwise).filter(([key]) => key === objective);
  return members.map((organisation) => {
    const [, , value = 'backs', note] = exceptions.find(([, member]) => `org-${member}` === organisation) ?? [];
    if (value === 'not asked') return { organisation, value };
    const at = plusDays(start < '2019' ? start : '2019-02-04', 10 + spread(organisation + objective, 50));
    const by = someRole(organisation, objective, at);
    return { organisation, value, ...(by ? { by } : {}), at, ...(note ? { note } : {}) };
  });
}

/** What was agreed, why, by whom, and where every member stands on it. */
export const objectives = rows(table).map(([key = '', serves, start = '', due, setters, title]) => ({
  id: `obj-${key}`,
  title,
  why: rows(whys).find(([of]) => of === key)?.[1],
  aims: words(serves).map((aim) => `aim-${aim}`),
  start,
  due,
  setBy: setters === 'all' ? [...members] : words(setters).map((organisation) => `org-${organisation}`),
  positions: positionsOn(key, start),
  ...(key === 'elective' ? { topics: ['hips and knees', 'waiting times'] } : {}),
  ...(key === 'birth' ? { topics: ['maternity'] } : {}),
  links: [{ href: `https://example.org/office/objectives/${key}/edit`, title: 'Update this objective', rel: 'edit' }],
}));
