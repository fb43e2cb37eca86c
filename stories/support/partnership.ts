type Item = { id: string; [field: string]: unknown };
type Kind =
  | 'organisations'
  | 'groups'
  | 'roles'
  | 'appointments'
  | 'aims'
  | 'objectives'
  | 'results'
  | 'measures'
  | 'programmes'
  | 'projects'
  | 'activities'
  | 'dependencies'
  | 'accountabilities'
  | 'updates';

/** A document as a publisher would write it, to be changed by a story. */
export type Document = Record<Kind, Item[]> & { asOf: string; partnership: Record<string, unknown> } & Record<string, unknown>;

/** The clock that the stories are seen by. */
export const now = '2019-04-12T09:45:00+01:00';

/**
 * A partnership of five organisations with one thing for each state that a widget can show; new at each call.
 *
 * Objectives: `hips` (reported green, two of three results behind), `home` (agrees with its numbers), `stroke` (complete),
 * `warm` (not started), `agency` (never reported), `births` (no results yet). Project `hub` has activities and
 * dependencies of each kind.
 */
export function harbourAndVale(): Document {
  return {
    contract: '1.0',
    asOf: '2019-04-12T09:40:00+01:00',
    partnership: {
      name: 'Harbour and Vale',
      kind: 'sustainability and transformation partnership',
      timeZone: 'Europe/London',
      language: 'en-GB',
      refresh: 'PT1H',
    },
    cadences: { updates: 'P28D', confirmation: 'P6M', dependencies: 'P30D' },
    organisations: [
      { id: 'harbour', name: 'Harbour Hospitals NHS Foundation Trust', shortName: 'Harbour' },
      { id: 'vale', name: 'Vale Community Health NHS Trust', shortName: 'Vale' },
      { id: 'city', name: 'Harbour City Council', shortName: 'City' },
      { id: 'moor', name: 'Moor Ambulance Service', shortName: 'Moor' },
      { id: 'coast', name: 'Coast Primary Care', shortName: 'Coast' },
    ],
    groups: [{ id: 'board', name: 'Partnership Board', members: ['harbour', 'vale', 'city', 'moor', 'coast'] }],
    roles: [
      { id: 'planned', title: 'Director of planned care', organisations: ['harbour', 'vale'] },
      { id: 'urgent', title: 'Director of urgent care', organisations: ['moor'] },
      { id: 'theatres', title: 'Head of theatres', organisations: ['harbour'] },
      { id: 'therapy', title: 'Head of therapies', organisations: ['vale'] },
      { id: 'housing', title: 'Head of housing', organisations: ['city'] },
    ],
    appointments: [
      { id: 'app-planned', role: 'planned', from: '2018-01-01' },
      { id: 'app-urgent', role: 'urgent', from: '2017-01-01', to: '2018-12-31' },
      { id: 'app-theatres', role: 'theatres', from: '2018-01-01' },
      { id: 'app-therapy', role: 'therapy', from: '2018-01-01' },
      { id: 'app-housing', role: 'housing', from: '2018-01-01' },
    ],
    aims: [
      { id: 'health', title: 'Improved health and wellbeing' },
      { id: 'care', title: 'Transformed quality of care' },
    ],
    objectives: [
      {
        id: 'hips',
        title: 'Hip and knee operations within 18 weeks',
        why: 'A hip that cannot wait keeps people from work and from walking.',
        aims: ['health', 'care'],
        links: [{ href: 'https://example.org/edit/hips', title: 'The form', rel: 'edit' }],
        positions: [
          { organisation: 'harbour', value: 'backs' },
          { organisation: 'vale', value: 'backs' },
          { organisation: 'city', value: 'takes part' },
          { organisation: 'coast', value: 'reserves' },
        ],
      },
      { id: 'home', title: 'Home the day care at home is ready', aims: ['care'] },
      { id: 'stroke', title: 'One stroke unit, open every day', aims: ['care'] },
      { id: 'warm', title: 'Warm homes for people with lung disease', aims: ['health'] },
      { id: 'agency', title: 'Fewer shifts from agencies', aims: ['care'] },
      { id: 'births', title: 'Safer births', aims: ['health'] },
    ],
    results: [
      result('waits', 'hips', 'People waiting less than 18 weeks', 'm-waits', 81, 92),
      result('beds', 'hips', 'Operations put off for want of a bed', 'm-beds', 40, 20),
      result('spend', 'hips', 'Saved on operations bought elsewhere', 'm-spend', 0, 2_000_000),
      result('ready', 'home', 'Home within a day of being ready', 'm-ready', 50, 70),
      result('unit', 'stroke', 'Treated in the unit within four hours', 'm-unit', 70, 90),
      result('homes', 'warm', 'Homes made warm', 'm-homes', 0, 500),
      { id: 'shifts', objective: 'agency', title: 'Shifts filled by our own staff' },
    ],
    measures: [
      {
        ...measure('m-waits', 'People waiting less than 18 weeks', '%', 'increase', []),
        decimals: 1,
        source: 'The partnership’s one waiting list',
        standard: [{ value: 92, from: '2017-04' }],
        series: [
          { organisation: 'harbour', observations: lastProvisional(monthly(waits)) },
          { organisation: 'vale', observations: monthly(waits.map((value, at) => value + 3 - (at % 3))) },
          { organisation: 'coast', observations: monthly(waits.map((value, at) => value - 4 + (at % 4) * 0.8)) },
        ],
        aggregation: 'mean',
      },
      measure('m-beds', 'Operations put off for want of a bed', 'operations', 'decrease', [40, 40, 41, 42, 43, 44]),
      measure('m-spend', 'Saved on operations bought elsewhere', 'GBP', 'increase', [100e3, 300e3, 600e3, 900e3, 1100e3, 1300e3]),
      measure('m-ready', 'Home within a day of being ready', '%', 'increase', [50, 53, 56, 58, 61, 63]),
      measure('m-unit', 'Treated in the unit within four hours', '%', 'increase', [70, 76, 82, 88, 91, 92]),
      measure('m-homes', 'Homes made warm', 'homes', 'increase', []),
    ],
    programmes: [{ id: 'surgery', title: 'Planned care' }],
    projects: [
      {
        id: 'hub',
        title: 'Shared theatres',
        programme: 'surgery',
        partners: ['harbour', 'vale', 'city'],
        start: '2018-10-01',
        end: '2019-10-31',
        contributions: [{ to: 'waits' }, { to: 'beds', effect: 'lower' }],
      },
      { id: 'dates', title: 'One list of dates', programme: 'surgery', partners: ['harbour', 'coast'], contributions: [{ to: 'hips' }] },
    ],
    activities: [
      activity('case', 'Business case', 'harbour', '2018-10-01', '2018-12-21', {
        actualStart: '2018-10-01',
        actualEnd: '2018-12-21',
        progress: 1,
      }),
      activity('build', 'Two theatres fitted out', 'harbour', '2019-01-07', '2019-05-31', {
        actualStart: '2019-01-07',
        progress: 0.6,
        baselines: [{ name: 'Plan as agreed', start: '2019-01-07', end: '2019-04-26' }],
      }),
      activity('open', 'First operation', 'harbour', '2019-06-03', '2019-06-03', {
        kind: 'milestone',
        baselines: [{ name: 'Plan as agreed', start: '2019-04-29', end: '2019-04-29' }],
      }),
      activity('staff', 'Therapists trained', 'vale', '2019-02-04', '2019-04-26', { actualStart: '2019-02-11', progress: 0.7 }),
      activity('school', 'Joint school before the operation', 'vale', '2019-04-29', '2019-07-26', { progress: 0 }),
      activity('lists', 'One waiting list', 'coast', '2019-03-04', '2019-05-17', {
        actualStart: '2019-03-04',
        progress: 0.4,
        project: 'dates',
      }),
      activity('adapt', 'Homes fitted for the way back', 'city', '2019-05-06', '2019-08-30', { progress: 0 }),
      activity('travel', 'Transport to the hub', 'moor', '2019-05-13', '2019-06-28', { progress: 0 }),
    ],
    dependencies: [
      dependency('case', 'build', 'The money', ['delivered', 'accepted'], {
        neededBy: '2019-01-04',
        promisedBy: '2018-12-21',
        confirmedAt: '2019-01-04',
      }),
      dependency('build', 'open', 'Two theatres', ['agreed', 'agreed'], {
        neededBy: '2019-05-31',
        promisedBy: '2019-05-31',
        confirmedAt: '2019-04-01',
      }),
      dependency('staff', 'school', 'Twelve therapists', ['agreed', 'proposed'], { neededBy: '2019-04-26', promisedBy: '2019-04-26' }),
      dependency('lists', 'open', 'The first list of names', ['disputed', 'agreed'], { neededBy: '2019-05-10', promisedBy: '2019-05-17' }),
      dependency('open', 'travel', 'The days of operation', ['agreed', 'agreed'], {
        neededBy: '2019-05-10',
        promisedBy: '2019-06-03',
        confirmedAt: '2019-03-20',
      }),
      dependency('open', 'adapt', 'The first names', ['proposed', 'agreed'], { type: 'SS', neededBy: '2019-06-07' }),
    ],
    accountabilities: [
      answers('hips', 'planned', 'A', { acceptedAt: '2018-09-14', confirmedAt: '2019-02-01' }),
      answers('hips', 'theatres', 'R', { acceptedAt: '2018-09-14' }),
      answers('hips', 'coast', 'C'),
      answers('hips', 'moor', 'I'),
      answers('home', 'urgent', 'A', { acceptedAt: '2018-06-01' }),
      answers('home', 'therapy', 'R', { acceptedAt: '2018-06-01' }),
      answers('home', 'city', 'C'),
      answers('stroke', 'board', 'A', { acceptedAt: '2018-04-01', confirmedAt: '2019-02-01' }),
      answers('stroke', 'harbour', 'R'),
      answers('warm', 'housing', 'A'),
      answers('warm', 'planned', 'A', { acceptedAt: '2018-11-05' }),
      answers('warm', 'coast', 'C'),
      answers('agency', 'harbour', 'R'),
      answers('agency', 'vale', 'R'),
      answers('hub', 'theatres', 'A', { acceptedAt: '2018-09-20' }),
      answers('hub', 'therapy', 'R', { acceptedAt: '2018-09-20' }),
      answers('dates', 'coast', 'A', { acceptedAt: '2019-01-10' }),
    ],
    updates: [
      update('hips', '2019-01-11', 'amber', { confidence: 3 }),
      update('hips', '2019-04-02', 'green', {
        by: 'planned',
        organisation: 'harbour',
        confidence: 4,
        narrative: 'The second theatre is plastered, and the list of names is nearly one.',
        next: 'Agree the winter list with Coast.',
      }),
      update('home', '2019-03-20', 'green'),
      update('stroke', '2019-02-02', 'complete'),
      update('warm', '2019-04-05', 'not-started'),
      update('births', '2019-02-20', 'amber'),
      update('build', '2019-04-08', 'amber', { forecastEnd: '2019-05-31', narrative: 'The air handling came late.' }),
    ],
  };
}

/** The partnership with one of its things changed. */
export function changed(kind: Kind, id: string, fields: object, document: Document = harbourAndVale()): Document {
  const item = document[kind].find((one) => one.id === id);
  if (!item) throw new Error(`invalid ${kind} of the stories: ${id}`);
  Object.assign(item, fields);
  return document;
}

/** A word that no line breaks in, and a sentence of many: names as long as they come. */
export const longText = {
  word: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  title:
    'Every person who waits for a hip, knee, shoulder, ankle or spinal operation anywhere in Harbour, Vale, the Moor and the Coast is seen, told the truth about the wait, and operated on within eighteen weeks of being referred',
} as const;

const waits = [
  83, 82.4, 81.9, 82.6, 81.2, 80.8, 81.5, 82.2, 81.1, 80.4, 79.8, 81, 81.6, 82.1, 83.4, 83.9, 84.6, 84.2, 85.1, 85.9, 86.4, 85.7, 84.9,
  84.3,
];

/** The last months up to March 2019. */
function monthly(values: readonly number[]): object[] {
  const first = 2019 * 12 + 3 - values.length;
  return values.map((value, at) => ({ period: monthOf(first + at), value: Math.round(value * 10) / 10 }));
}

const lastProvisional = (observations: readonly object[]) => [...observations.slice(0, -1), { ...observations.at(-1), provisional: true }];

const monthOf = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const result = (id: string, objective: string, title: string, of: string, from: number, to: number): Item => ({
  id,
  objective,
  title,
  measure: of,
  baseline: { value: from, at: '2018-04-01' },
  target: { value: to, by: '2020-03-31' },
});

const measure = (id: string, title: string, unit: string, direction: string, values: readonly number[]): Item => ({
  id,
  title,
  unit,
  direction,
  series: [{ observations: monthly(values) }],
});

const activity = (id: string, title: string, organisation: string, start: string, end: string, more: object): Item => ({
  id,
  title,
  project: 'hub',
  organisation,
  start,
  end,
  ...more,
});

const ownerOf: Readonly<Record<string, string>> = {
  case: 'harbour',
  build: 'harbour',
  open: 'harbour',
  staff: 'vale',
  school: 'vale',
  lists: 'coast',
  adapt: 'city',
  travel: 'moor',
};

const dependency = (from: string, to: string, gives: string, [giver, receiver]: readonly [string, string], more: object): Item => ({
  id: `dep-${from}-${to}`,
  predecessor: from,
  successor: to,
  gives,
  giver: { organisation: ownerOf[from], value: giver },
  receiver: { organisation: ownerOf[to], value: receiver },
  ...more,
});

const answers = (subject: string, party: string, letter: string, more: object = {}): Item => ({
  id: `acc-${subject}-${party}`,
  subject,
  party,
  letters: [letter],
  ...more,
});

const update = (subject: string, at: string, status: string, more: object = {}): Item => ({
  id: `upd-${subject}-${at}`,
  subject,
  at,
  status,
  ...more,
});
