import { rows, words } from './table.ts';

const programmeTable = `
planned | 2018-04-01 | 2020-06-30 | Planned care                        | A date for an operation should be a date that is kept.
urgent  | 2018-04-01 | 2020-03-31 | Urgent and emergency care           | Help at once for those who need it at once, and a calmer way in for everybody else.
home    | 2018-04-01 | 2020-06-30 | Care at home                        | Nobody should spend a day in hospital that they could spend at home.
health  | 2018-05-01 | 2020-06-30 | Prevention and mental health        | The best treatment is the one that was never needed.
people  | 2018-04-01 | 2020-06-30 | Workforce, money and shared records | Staff, contracts and records that go where the patient goes.
`;

/** The five programmes. */
export const programmes = rows(programmeTable).map(([key, start, end, title, why]) => ({ id: `prg-${key}`, title, why, start, end }));

// programme | key | start | end | budget in thousand pounds, holder | partners | what it raises (+) or lowers (-), by which share
const table = `
planned | hub       | 2018-04-16 | 2019-12-20 | 8400 leeds     | leeds, mid-yorks, harrogate, calderdale, moorland | +elective-hub .7, +elective-wait .4, -elective-cancelled .5
planned | one-list  | 2018-06-04 | 2019-10-31 | 620 ccg-south  | harrogate, calderdale, leeds, ccg-south, primary  | +elective-wait .4
planned | recovery  | 2018-09-03 | 2020-02-28 | 1150 community | community, mid-yorks, age-well, moorland          | +elective-hub .2, -home-delayed .1
planned | diagnosis | 2018-06-01 | 2020-03-31 | 2300 harrogate | harrogate, airedale, primary, ccg-north           | +msr-cancer .5
planned | stroke    | 2018-04-02 | 2019-12-13 | 1900 bradford  | bradford, leeds, calderdale, ambulance, community | +stroke-unit .8
urgent  | front-door | 2018-05-01 | 2019-09-30 | 1400 ccg-north | leeds, mid-yorks, primary, ccg-north             | +urgent-four-hours .2
urgent  | same-day  | 2018-06-04 | 2019-12-20 | 2600 bradford  | bradford, leeds, airedale, primary                | +urgent-same-day .8, +urgent-four-hours .3
urgent  | handover  | 2018-04-16 | 2019-10-31 | 540 ambulance  | ambulance, mid-yorks, bradford, calderdale        | +urgent-handover .8
urgent  | beds      | 2018-07-02 | 2020-01-31 | 780 office     | leeds, bradford, mid-yorks, office, ambulance     |
urgent  | winter    | 2018-07-02 | 2019-10-31 | 3200 ccg-north | mid-yorks, leeds, ccg-north, northvale, community | +urgent-four-hours .2, +elective-cancelled .3
home    | home-first | 2018-05-14 | 2020-02-28 | 2100 moorland | moorland, northvale, riverside, community, bradford | +home-first .6, -home-delayed .4
home    | home-care | 2018-07-02 | 2020-03-31 | 5600 northvale | northvale, moorland, riverside, community         | -home-delayed .4
home    | transport | 2018-10-01 | 2019-11-29 | 95 alliance    | age-well, alliance, leeds                         | +home-first .1
home    | falls     | 2018-09-03 | 2019-12-13 | 310 community  | community, ambulance, riverside                   |
home    | hospice   | 2018-06-04 | 2020-06-26 | 900 hospice    | hospice, afon, community                          | +last-days-nights .9
home    | plans     | 2018-09-03 | 2020-06-26 | 240 primary    | primary, hospice, afon, community                 | +last-days-choice .7
health  | line      | 2018-05-08 | 2019-10-31 | 1250 mental    | mental, ambulance, alliance, ccg-south            | +crisis-same-day .4
health  | houses    | 2018-09-03 | 2020-05-29 | 1700 mental    | mental, northvale, alliance, ccg-north            | +crisis-same-day .3, -crisis-waits .4
health  | nurses    | 2018-06-04 | 2019-12-20 | 1350 mental    | mental, leeds, mid-yorks, airedale                | -crisis-waits .5, +urgent-four-hours .1
health  | pressure  | 2018-07-02 | 2020-03-31 | 420 ccg-south  | primary, ccg-south, northvale                     | +stroke-pressure .8
health  | smoking   | 2018-09-03 | 2020-06-26 | 380 ccg-north  | community, northvale, ccg-north                   | -birth-smoking .6, +birth-help .8
health  | asthma    | 2018-05-08 | 2019-11-29 | 210 ccg-south  | moorland, primary, alliance                       | -msr-asthma .4
health  | warm      | 2019-01-14 | 2020-06-26 | 1800 northvale | northvale, moorland, alliance, primary            | -warm-winters .5, +warm-homes 1
people  | bank      | 2018-04-16 | 2019-10-31 | 700 bradford   | bradford, leeds, mid-yorks, mental, community     | -agency-share .6, +agency-savings .4
people  | nursing   | 2018-06-04 | 2020-06-26 | 1600 office    | leeds, mental, community, northvale               | -agency-vacancies .7
people  | supplies  | 2018-04-02 | 2019-03-29 | 260 leeds      | leeds, mid-yorks, bradford, calderdale, airedale, harrogate | +supplies-share 1, +supplies-saving 1, +agency-savings .2
people  | records   | 2018-06-04 | 2020-06-26 | 4200 office    | office, leeds, primary, community, moorland, mental |
`;

const titles = `
hub        | Shared theatres for hips and knees | Two theatres set apart from emergencies, so that an operation is not put off when the wards fill.
one-list   | One waiting list for hips and knees | People are offered the first free date in any of four hospitals, instead of waiting for the nearest.
recovery   | Recovery at home after a new joint | Therapists visit from the first day at home, so that people leave hospital two days sooner and walk better.
diagnosis  | Faster diagnosis of suspected cancer | One visit, all tests, and an answer within 28 days.
stroke     | Straight to the stroke unit | Ambulance crews take people with a stroke past the emergency department, directly to the scanner.
front-door | A family doctor at the hospital door | One in five who come to A&E can be helped by a family doctor in the same building.
same-day   | Same-day emergency care | People who need tests and treatment, but not a bed, are home by the evening.
handover   | Ambulance to hospital in 15 minutes | A crew that waits at the hospital door cannot go to the next call.
beds       | One picture of beds across six hospitals | Whoever looks for a bed sees all of them, as they are now, and not as they were at the morning's telephone call.
winter     | Winter beds | Forty more beds from December to March, opened before they are needed and not after.
home-first | Home first | People are assessed in their own kitchen, by those who will help them there.
home-care  | One home care contract | Three councils buy home care together, so that carers have fewer miles and more time.
transport  | A lift home | Volunteers drive people home, put the heating on and make sure there is milk in the fridge.
falls      | Help after a fall | A therapist and a paramedic come together, and four in five people stay at home.
hospice    | Hospice care through the night | A nurse who can come at three in the morning keeps a family from calling an ambulance.
plans      | A plan for the last year of life | What matters to a person is written down once, and seen by everybody who is called.
line       | One line for people in crisis | One number, answered day and night by somebody who can act.
houses     | Crisis houses | A quiet house with a bed and somebody to talk to, instead of a chair in A&E.
nurses     | Mental health nurses in A&E | Physical and mental health are looked after together, within the hour.
pressure   | Blood pressure checks at the pharmacy | Two minutes at the pharmacy find what would otherwise be found after a stroke.
smoking    | Help to stop smoking in pregnancy | The midwife who books the birth also books the help.
asthma     | Asthma-friendly schools | Every school has an inhaler, a plan for each child and somebody who knows what to do.
warm       | Warm homes on prescription | Family doctors refer people with lung disease to the council's heating team.
bank       | One staff bank | Nurses can take extra shifts in any of the trusts, with one contract and one set of training.
nursing    | Nursing careers from local colleges | People who train here tend to stay here. Colleges and hospitals plan places together.
supplies   | One contract for theatre supplies | The same products in every theatre, at one price, chosen by those who use them.
records    | One care record | Those who look after a person see what the others know, with that person's consent.
`;

const topics: Record<string, string[]> = {
  asthma: ['children', 'schools', 'دمہ: بچوں کے لیے مدد'],
  hub: ['hips and knees', 'waiting times'],
  hospice: ['end of life', 'Tŷ Afon'],
};

// project | organisation | what it means there
const impacts = `
hub        | harrogate | About 300 operations a year move to the shared theatres; pre-operative clinics stay in Harrogate.
hub        | moorland  | More people come home in the same week, so reablement visits rise by about 40 a month.
one-list   | primary   | Practices refer once, and no longer choose a hospital on the form.
winter     | community | Two therapy teams work weekends from December to March.
home-care  | riverside | The council would move its own contract from April 2020.
bank       | community | About 120 nurses may take shifts in the trusts.
records    | mental    | Crisis plans become visible to ambulance crews.
`;

const edit = (key: string) => ({ href: `https://example.org/office/projects/${key}/edit`, title: 'Update this project', rel: 'edit' });

const target = (name: string) => (name.startsWith('msr-') ? name : `res-${name}`);

/** What is done. Two projects pull in different directions (winter beds, shared theatres), and three contribute to nothing stated. */
export const projects = rows(table).map(([programme, key = '', start, end, budget = '', partners, contributions]) => {
  const [, title, why] = rows(titles).find(([of]) => of === key) ?? [];
  const [amount, holder] = budget.split(' ');
  const impact = rows(impacts).filter(([of]) => of === key);
  return {
    id: `prj-${key}`,
    title,
    why,
    programme: `prg-${programme}`,
    partners: words(partners).map((organisation) => `org-${organisation}`),
    start,
    end,
    budget: { amount: Number(amount) * 1000, currency: 'GBP', holder: `org-${holder}` },
    contributions: words(contributions).map((contribution) => {
      const [to = '', part] = contribution.slice(1).split(' ');
      return { to: target(to), effect: contribution.startsWith('+') ? 'raise' : 'lower', share: Number(part) };
    }),
    ...(impact.length > 0 ? { impact: impact.map(([, organisation, says]) => ({ organisation: `org-${organisation}`, says })) } : {}),
    ...(topics[key] ? { topics: topics[key] } : {}),
    ...(key === 'hub' || key === 'home-first' ? { links: [edit(key)] } : {}),
  };
});
