type Item = { id: string; [field: string]: unknown };
type Kind =
  | 'organisations'
  | 'roles'
  | 'groups'
  | 'appointments'
  | 'aims'
  | 'objectives'
  | 'results'
  | 'measures'
  | 'projects'
  | 'accountabilities'
  | 'updates';

/** A document as a publisher would write it, to be changed by a test. */
export type Document = Record<Kind, Item[]> & { partnership: Record<string, unknown>; cadences: Record<string, string> } & Record<
    string,
    unknown
  >;

/** The clock that the small partnership is seen by. */
export const now = '2026-06-15T12:00:00Z';

/**
 * A partnership with one objective for each thing that can be said of one: `apart` (reported green, two of three results behind),
 * `agree`, `done`, `later`, `silent` (never reported), `odd` (a status off the scale), `bare` (no results). New at each call.
 */
export function smallPartnership(): Document {
  return {
    contract: '1.0',
    asOf: '2026-06-15T09:40:00+01:00',
    partnership: { name: 'Harbour and Vale', timeZone: 'Europe/London', language: 'en-GB', refresh: 'PT1H' },
    cadences: { updates: 'P14D' },
    organisations: [
      { id: 'harbour', name: 'Harbour Hospitals NHS Foundation Trust', shortName: 'Harbour' },
      { id: 'vale', name: 'Vale Community Trust', shortName: 'Vale' },
      { id: 'city', name: 'City Council' },
      { id: 'moor', name: 'Moor Ambulance' },
      { id: 'coast', name: 'Coast Primary Care' },
    ],
    groups: [{ id: 'board', name: 'Partnership Board' }],
    roles: [
      { id: 'planned', title: 'Director of planned care', organisations: ['harbour', 'vale'] },
      { id: 'urgent', title: 'Director of urgent care', organisations: ['city'] },
    ],
    appointments: [
      { id: 'app-planned', role: 'planned', from: '2025-01-01' },
      { id: 'app-urgent', role: 'urgent', from: '2025-01-01', to: '2026-03-31' },
    ],
    aims: [
      { id: 'health', title: 'Improved health and wellbeing' },
      { id: 'money', title: 'Sustainable finance' },
    ],
    objectives: [
      {
        id: 'apart',
        title: 'Hips and knees within 18 weeks',
        why: 'A hip that cannot wait keeps people from work.',
        aims: ['health', 'money'],
        links: [{ href: 'https://example.org/edit/apart', title: 'The form', rel: 'edit' }],
        positions: [
          { organisation: 'harbour', value: 'backs' },
          { organisation: 'vale', value: 'takes part' },
          { organisation: 'city', value: 'reserves' },
          { organisation: 'moor', value: 'opposes' },
        ],
      },
      { id: 'agree', title: 'Home by the weekend' },
      { id: 'done', title: 'One stroke unit' },
      { id: 'later', title: 'Warm homes' },
      { id: 'silent', title: 'Fewer agency shifts' },
      { id: 'odd', title: 'Last days at home' },
      { id: 'bare', title: 'Safer births' },
    ],
    results: [
      result('waits', 'apart', 'Waits under 18 weeks', 'm-waits', 80, 100),
      result('beds', 'apart', 'Beds put off', 'm-beds', 40, 20),
      result('spend', 'apart', 'Saved on theatres', 'm-spend', 0, 2_000_000),
      result('home', 'agree', 'Home within a day', 'm-home', 50, 70),
      { id: 'unmeasured', objective: 'agree', title: 'Told the day before' },
      result('unread', 'agree', 'Read within a week', 'm-none', 50, 70),
      { id: 'aimless', objective: 'agree', title: 'Meals at home', measure: 'm-home' },
      result('unit', 'done', 'Treated in the unit', 'm-unit', 10, 20),
      result('homes', 'later', 'Homes made warm', 'm-none', 0, 500),
    ],
    measures: [
      measure('m-waits', '%', 'increase', [79, 79, 79, 79.5, 81, 82], { decimals: 1 }),
      measure('m-beds', 'operations', 'decrease', [40, 40, 40, 42, 43, 44]),
      measure('m-spend', 'GBP', 'increase', [100_000, 300_000, 600_000, 900_000, 1_100_000, 1_300_000]),
      measure('m-home', '%', 'increase', [50, 52, 54, 56, 58, 59], { decimals: 0 }),
      measure('m-unit', 'patients', 'increase', [21]),
      measure('m-none', 'homes', 'increase', []),
    ],
    projects: [
      { id: 'hub', title: 'Shared theatres', contributions: [{ to: 'waits' }] },
      { id: 'dates', title: 'One list of dates', contributions: [{ to: 'apart' }] },
    ],
    accountabilities: [
      { id: 'acc-apart', subject: 'apart', party: 'planned', letters: ['A'], acceptedAt: '2026-01-12' },
      { id: 'acc-agree', subject: 'agree', party: 'urgent', letters: ['A'], acceptedAt: '2026-01-12' },
      { id: 'acc-done', subject: 'done', party: 'board', letters: ['A'] },
      { id: 'acc-later', subject: 'later', party: 'planned', letters: ['R'] },
    ],
    updates: [
      update('apart', '2026-03-01', 'amber', { confidence: 3 }),
      update('apart', '2026-06-01', 'green', {
        by: 'planned',
        organisation: 'harbour',
        confidence: 4,
        narrative: 'The second theatre opened.',
        next: 'Agree the winter list.',
      }),
      update('agree', '2026-05-01', 'green'),
      update('done', '2026-02-02', 'complete'),
      update('later', '2026-06-10', 'not-started'),
      update('odd', '2026-06-10', 'Turquoise'),
      update('bare', '2026-06-10', 'amber'),
    ],
  };
}

/** The small partnership with one of its things changed. */
export function changed(kind: Kind, id: string, fields: object, document = smallPartnership()): Document {
  Object.assign(
    document[kind].find((item) => item.id === id)!,
    fields,
  );
  return document;
}

const result = (id: string, objective: string, title: string, of: string, from: number, to: number): Item => ({
  id,
  objective,
  title,
  measure: of,
  baseline: { value: from, at: '2026-01-01' },
  target: { value: to, by: '2026-12-31' },
});

const measure = (id: string, unit: string, direction: string, values: number[], more: object = {}): Item => ({
  id,
  title: id,
  unit,
  direction,
  series: [{ observations: values.map((value, at) => ({ period: `2025-${String(at + 7).padStart(2, '0')}`, value })) }],
  ...more,
});

const update = (subject: string, at: string, status: string, more: object = {}): Item => ({
  id: `upd-${subject}-${at}`,
  subject,
  at,
  status,
  ...more,
});
