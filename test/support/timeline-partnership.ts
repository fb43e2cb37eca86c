import type { Document } from './small-partnership.ts';

/**
 * A partnership with one dependency for each thing that can be said of one, seen on 15 June 2026. New at each call.
 *
 * `broken` (16 days late, not signed by its giver), `tight` (5 days to spare), `disputed`, `unsigned` (by its receiver),
 * `troubled` (its giver's work is red), `old` (not confirmed for long), `kept`, `delivered`. `report` waits on nothing,
 * `winter` has no dates.
 */
export function timelinePartnership(): Document {
  const document = {
    contract: '1.0',
    asOf: '2026-06-15T09:40:00+01:00',
    partnership: { name: 'Harbour and Vale', timeZone: 'Europe/London', language: 'en-GB' },
    cadences: { dependencies: 'P30D' },
    organisations: [
      { id: 'harbour', name: 'Harbour Hospitals NHS Foundation Trust', shortName: 'Harbour' },
      { id: 'vale', name: 'Vale Community Trust', shortName: 'Vale' },
      { id: 'city', name: 'City Council' },
      { id: 'coast', name: 'Coast Primary Care' },
      { id: 'idle', name: 'Idle Trust' },
    ],
    groups: [],
    roles: [{ id: 'director', title: 'Director of planned care', organisations: ['harbour'] }],
    appointments: [{ id: 'app', role: 'director', from: '2025-01-01' }],
    aims: [],
    objectives: [
      { id: 'hips', title: 'Hips and knees within 18 weeks' },
      { id: 'homes', title: 'Home by the weekend' },
    ],
    results: [{ id: 'waits', objective: 'hips', title: 'Waits under 18 weeks' }],
    measures: [],
    programmes: [
      { id: 'planned', title: 'Planned care' },
      { id: 'home', title: 'Care at home' },
    ],
    projects: [
      { id: 'hub', title: 'Shared theatres', programme: 'planned', contributions: [{ to: 'waits' }] },
      { id: 'recovery', title: 'Recover at home', programme: 'home', contributions: [{ to: 'homes' }] },
    ],
    activities: [
      activity('case', 'Business case', 'harbour', '2026-01-05', '2026-03-31', { actualStart: '2026-01-05', actualEnd: '2026-03-31' }),
      activity('rota', 'Theatre rota', 'harbour', '2026-05-04', '2026-06-30', { actualStart: '2026-05-04', progress: 0.5 }),
      activity('list', 'One waiting list', 'harbour', '2026-06-19', '2026-09-30', {
        links: [{ href: 'https://example.org/edit/list', title: 'The form', rel: 'edit' }],
      }),
      { ...activity('opens', 'Hub opens', 'harbour', '', '2026-08-05', { baselines: [{ end: '2026-07-01' }] }), kind: 'milestone' },
      activity('agreement', 'Data-sharing agreement', 'vale', '2026-03-02', '2026-07-04', {
        actualStart: '2026-03-02',
        progress: 0.75,
        baselines: [{ start: '2026-03-02', end: '2026-06-18' }],
      }),
      activity('theatres', 'Two theatres refitted', 'vale', '2026-02-02', '2026-07-31', { actualStart: '2026-02-02', progress: 0.5 }),
      activity('nurses', 'Nurses recruited', 'vale', '2026-02-02', '2026-06-26', { actualStart: '2026-02-02', progress: 0.2 }),
      activity('staff', 'Staff trained', 'city', '2026-09-01', '2026-10-30'),
      activity('care', 'Home care contract', 'city', '2026-04-06', '2026-07-10', { project: 'recovery', actualStart: '2026-04-06' }),
      activity('report', 'Annual report', 'city', '2026-06-01', '2026-06-30', { project: undefined }),
      activity('return', 'Recovery at home', 'vale', '2026-10-01', '2027-03-31', { project: 'recovery' }),
      activity('drivers', 'Volunteer drivers', 'coast', '2026-07-01', '2026-08-28', { project: 'recovery' }),
      activity('winter', 'Winter plan', 'coast', '', ''),
    ],
    dependencies: [
      dependency('broken', 'agreement', 'list', 'The agreement', '2026-06-18', '2026-07-04', 'vale', 'proposed', 'harbour', 'agreed'),
      dependency('tight', 'theatres', 'opens', 'Two theatres', '2026-08-05', '2026-07-31', 'vale', 'agreed', 'harbour', 'agreed'),
      dependency('disputed', 'rota', 'staff', 'The rota', '2026-08-31', '2026-06-30', 'harbour', 'agreed', 'city', 'disputed'),
      dependency('unsigned', 'drivers', 'return', 'Ten drivers', '2026-09-30', '2026-08-28', 'coast', 'agreed', 'vale', ''),
      dependency('troubled', 'nurses', 'staff', 'Eight nurses', '2026-08-31', '2026-06-26', 'vale', 'agreed', 'city', 'agreed'),
      {
        ...dependency('old', 'care', 'return', 'A contract', '2026-09-30', '2026-07-10', 'city', 'agreed', 'vale', 'agreed'),
        confirmedAt: '2026-02-05',
      },
      dependency('kept', 'list', 'staff', 'One list', '2026-08-31', '2026-08-01', 'harbour', 'agreed', 'city', 'agreed'),
      dependency('delivered', 'case', 'rota', 'The case', '2026-05-03', '2026-03-31', 'harbour', 'delivered', 'harbour', 'accepted'),
    ],
    accountabilities: [{ id: 'acc', subject: 'list', party: 'director', letters: ['A'] }],
    updates: [
      { id: 'up-nurses', subject: 'nurses', at: '2026-06-01', status: 'red' },
      { id: 'up-list', subject: 'list', at: '2026-06-01', status: 'amber' },
    ],
  };
  Object.assign(document.dependencies[6], { type: 'SF' });
  // What is undefined is not there at all, as in JSON.
  return JSON.parse(JSON.stringify(document)) as Document;
}

const activity = (id: string, title: string, organisation: string, start: string, end: string, more: object = {}) => ({
  id,
  title,
  organisation,
  project: 'hub',
  ...(start && { start }),
  ...(end && { end }),
  ...more,
});

const dependency = (
  id: string,
  predecessor: string,
  successor: string,
  gives: string,
  neededBy: string,
  promisedBy: string,
  giver: string,
  given: string,
  receiver: string,
  received: string,
) => ({
  id,
  predecessor,
  successor,
  gives,
  neededBy,
  promisedBy,
  confirmedAt: '2026-06-01',
  giver: { organisation: giver, value: given },
  ...(received && { receiver: { organisation: receiver, value: received } }),
});

/** Many activities of two organisations, every other waiting on the one before it, and as many that nothing waits on. */
export function manyActivities(count: number): Document {
  const document = timelinePartnership();
  const chain = (at: number): object => activity(`c${at}`, `Link ${at}`, at % 2 ? 'vale' : 'harbour', '2026-06-01', '2026-06-30');
  const alone = (at: number): object => activity(`s${at}`, `Alone ${at}`, 'city', '2026-06-01', '2026-06-30');
  const half = Array.from({ length: Math.floor(count / 2) }, (_, at) => at);
  document['activities'] = half.flatMap((at) => [chain(at), alone(at)]);
  document['dependencies'] = half.slice(1).map((at) => ({ id: `d${at}`, predecessor: `c${at - 1}`, successor: `c${at}`, type: 'SS' }));
  document.updates = [];
  document.accountabilities = [];
  return document;
}
