import { collections, head } from '@stp-widgets/contract/schema.js';

/** Parsed JSON of which nothing is known yet. */
export type Json = Record<string, unknown>;

/** A copy of JSON data. */
export const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Freezes JSON data at every depth. */
export function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** Tells whether JSON data is frozen at every depth. */
export function isFrozen(value: unknown): boolean {
  return value === null || typeof value !== 'object' || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
}

/** A document without a fault in which every field of the contract stands at least once. */
export const goodDocument = (): Json => clone(good);

/** The good document with nothing that strict checking would remark. */
export const tidyDocument = (): Json =>
  having(
    'groups[0].parent',
    undefined,
    // It speaks for all: as a fragment it would speak for others too.
    having(
      'accountabilities[0].letters[1]',
      undefined,
      having(
        'measures[0].series[0].observations[0]',
        { period: '2026-09', numerator: 842, denominator: 1000 },
        having('speaksFor', undefined),
      ),
    ),
  );

/** The good document with something else at a path such as `objectives[0].due`; undefined takes out what is there. */
export function having(path: string, value: unknown, document = goodDocument()): Json {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  let holder: Json = document;
  for (const key of keys) holder = holder[key] as Json;
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return document;
}

/** Every field that the contract knows, as `collection.field`. */
export const everyField: readonly string[] = [
  ...Object.keys(head),
  ...Object.entries(collections).flatMap(([name, { shape }]) => Object.keys(shape).map((field) => `${name}.${field}`)),
];

const good = {
  contract: '1.0',
  asOf: '2026-11-21T09:40:00Z',
  partnership: {
    name: 'Humber, Coast and Vale',
    kind: 'sustainability and transformation partnership',
    codes: [{ scheme: 'ods', code: 'QOQ', validFrom: '2016-04-01', validTo: '2020-03-31', successor: 'QOQ2' }],
    period: { start: '2016-10', end: '2020/21' },
    publisher: 'The programme office',
    refresh: 'PT30S',
    timeZone: 'Europe/London',
    language: 'en-GB',
  },
  speaksFor: 'hull',
  audience: 'partners',
  audiences: ['public', 'partners'],
  sources: [{ organisation: 'hull', asOf: '2026-11-20T17:00:00Z' }, { asOf: '2026-11-21T09:40:00Z' }],
  statusScale: [
    { value: 'done', label: 'Done', rank: 0, shape: 'tick', means: 'complete' },
    { value: 'green', label: 'Green', rank: 1, shape: 'disc' },
    { value: 'red', label: 'Red', rank: 5, shape: 'square' },
  ],
  responsibilityScheme: { name: 'RACI', letters: [{ letter: 'A', label: 'Accountable', means: 'decides' }] },
  cadences: { updates: 'P14D', confirmation: 'P1M', dependencies: 'P2W' },
  thresholds: { tight: 5, nearCritical: 10, overload: 1.2, tooManyConsulted: 6, tooManyInformed: 12, tooManyHeld: 8 },
  calendar: { week: [1, 2, 3, 4, 5], holidays: [{ first: '2026-12-25', last: '2026-12-28', title: 'Christmas' }, { first: '2027-01-01' }] },
  glossary: [{ term: 'STP', meaning: 'Sustainability and transformation partnership' }],
  'x-office': { room: 4 },
  organisations: [
    { id: 'hull', name: 'Hull University Teaching Hospitals', shortName: 'Hull', kind: 'trust', codes: [{ scheme: 'ods', code: 'RWA' }] },
    { id: 'york', name: 'York Teaching Hospital' },
  ],
  groups: [
    {
      id: 'board',
      name: 'Board',
      kind: 'board',
      members: ['hull', 'york', 'director'],
      chair: 'director',
      remit: 'To decide',
      parent: 'board',
    },
  ],
  roles: [{ id: 'director', title: 'Director of urgent care', organisations: ['hull', 'york'], capacity: 0.5 }],
  appointments: [{ id: 'held', role: 'director', holder: 'A. Person', from: '2026-04-01', to: '2027-03-31' }],
  aims: [
    { id: 'care', title: 'Transformed quality of care', why: 'Waits are too long' },
    { id: 'money', title: 'Sustainable finance' },
  ],
  objectives: [
    {
      id: 'urgent',
      links: [{ href: 'https://example.org/urgent', title: 'The plan', rel: 'edit' }],
      topics: ['emergency care'],
      audience: 'public',
      title: 'Four-hour waits back to standard',
      why: 'Patients wait too long',
      aims: ['care'],
      parent: 'well',
      start: '2026-04',
      due: '2026/27',
      setBy: ['hull'],
      positions: [
        { organisation: 'hull', value: 'backs', by: 'director', at: '2026-05-02', note: 'With the winter plan' },
        { organisation: 'york', value: 'reserves' },
      ],
      'x-colour': ['red', { of: null }],
    },
    { id: 'well', withheld: true, title: 'Fewer people fall ill', aims: [], positions: [] },
  ],
  results: [
    {
      id: 'waits',
      objective: 'urgent',
      title: 'Nine of ten within four hours',
      measure: 'four-hours',
      baseline: { value: 83.1, at: '2026-03' },
      target: { value: 90, by: '2027-03', alternative: 'Or a plan in place' },
      trajectory: [{ value: 86, at: '2026-09-30' }],
      weight: 3,
      cadence: 'P1M',
    },
  ],
  measures: [
    {
      id: 'four-hours',
      title: 'Type 1 four-hour performance',
      unit: '%',
      decimals: 1,
      direction: 'increase',
      cadence: 'P1M',
      source: 'NHS England',
      standard: [{ value: 95, from: '2010-06', to: '2030-03', alternative: 'Within twelve hours' }],
      series: [
        {
          organisation: 'hull',
          observations: [
            { period: '2026-09', value: 84.2, provisional: true, narrative: 'Flu' },
            { period: '2026-10', numerator: 9120, denominator: 10_800 },
          ],
        },
        { organisation: 'york', observations: [] },
      ],
      rebase: [{ at: '2026-04', why: 'Counted anew' }],
      aggregation: 'ratio',
    },
  ],
  programmes: [{ id: 'flow', title: 'Flow', why: 'Beds', start: '2026-04', end: '2028-03' }],
  projects: [
    {
      id: 'frailty',
      title: 'Frailty at the front door',
      why: 'Four in ten are frail',
      programme: 'flow',
      partners: ['hull', 'york'],
      start: '2026-04-01',
      end: '2027-03-31',
      budget: { amount: 1_200_000, currency: 'GBP', holder: 'hull' },
      contributions: [{ to: 'waits', effect: 'raise', share: 0.4 }, { to: 'four-hours' }],
      impact: [{ organisation: 'york', says: 'Two nurses move' }],
    },
  ],
  activities: [
    {
      id: 'recruit',
      title: 'Recruit four nurses',
      project: 'frailty',
      parent: 'open',
      kind: 'task',
      organisation: 'hull',
      assignees: [{ role: 'director', allocation: 0.2 }],
      start: '2026-05-01',
      end: '2026-08-31',
      duration: 80,
      baselines: [{ name: 'As agreed', start: '2026-05-01', end: '2026-07-31' }],
      actualStart: '2026-05-06',
      actualEnd: '2026-09-01',
      progress: 1,
      constraint: { kind: 'start no earlier', day: '2026-05-01' },
    },
    { id: 'open', title: 'The unit opens', kind: 'milestone' },
  ],
  dependencies: [
    {
      id: 'staff-first',
      predecessor: 'recruit',
      successor: 'open',
      type: 'FS',
      lag: 5,
      lagIn: 'working days',
      gives: 'Staff',
      acceptance: 'All four in post',
      neededBy: '2026-09-01',
      promisedBy: '2026-08-31',
      confirmedAt: '2026-06-01',
      giver: { organisation: 'hull', value: 'agreed' },
      receiver: { organisation: 'york', value: 'disputed' },
    },
  ],
  accountabilities: [
    {
      id: 'answers',
      subject: 'urgent',
      party: 'director',
      letters: ['A', 'R'],
      acceptedAt: '2026-05-01',
      confirmedAt: '2026-10-01',
      from: '2026-04-01',
      to: '2027-03-31',
    },
  ],
  benefits: [
    {
      id: 'shifts',
      title: 'Fewer agency shifts',
      subject: 'frailty',
      kind: 'cash-releasing',
      currency: 'GBP',
      lines: [
        { organisation: 'hull', of: 'saving', period: '2026/27', planned: 250_000, forecast: 180_000.5, actual: 92_000 },
        { of: 'spend', period: '2026-10', planned: 40_000 },
      ],
      sharedWith: ['york'],
      optimismBias: { allowance: 0.15, basis: 'Green Book' },
    },
  ],
  risks: [
    {
      id: 'nurses',
      title: 'Nurses cannot be found',
      kind: 'risk',
      organisation: 'hull',
      subjects: ['recruit', 'urgent'],
      current: { likelihood: 4, impact: 3 },
      target: { likelihood: 2, impact: 3 },
      proximity: '2026-12',
      mitigation: 'A shared bank',
      closedAt: '2027-02-01',
    },
  ],
  decisions: [
    {
      id: 'site',
      title: 'Where the unit is',
      subjects: ['frailty'],
      concerned: ['hull', 'york'],
      group: 'board',
      delegatedFrom: 'hull',
      neededBy: '2026-12-15',
      decidedAt: '2026-12-10',
      outcome: 'In Hull',
      rationale: 'Within an hour of everyone',
      positions: [{ organisation: 'york', value: 'takes part' }],
      consultation: { start: '2026-09-01', end: '2026-11-30', outcome: '1,204 answers' },
    },
  ],
  updates: [
    {
      id: 'november',
      subject: 'urgent',
      organisation: 'hull',
      at: '2026-11-03',
      by: 'director',
      status: 'green',
      forecastEnd: '2027-03-31',
      confidence: 4,
      narrative: 'The unit is open',
      next: 'Weekends',
    },
  ],
  learning: [
    {
      id: 'streaming',
      title: 'Streaming at the front door',
      kind: 'success',
      organisation: 'hull',
      subjects: ['urgent'],
      at: '2026-10',
      says: 'A senior nurse at the desk',
      takenUpBy: ['york'],
    },
  ],
  differences: [
    {
      id: 'transfers',
      title: 'Who pays for the transfers',
      subjects: ['frailty'],
      positions: [{ organisation: 'hull', value: 'opposes' }],
      group: 'board',
      raisedAt: '2026-09-14',
      plan: 'Directors of finance meet',
      resolveBy: '2026-12-04',
      resolvedAt: '2026-12-01',
    },
  ],
  support: [
    {
      id: 'theatre-nurses',
      title: 'Two theatre nurses',
      kind: 'offer',
      organisation: 'york',
      subjects: ['transfers', 'nurses', 'shifts', 'site'],
      from: '2026-12-01',
      to: '2027-01-15',
      says: 'Travel is paid',
      meets: 'nurses-needed',
    },
    { id: 'nurses-needed', title: 'Theatre nurses', kind: 'need' },
  ],
};
