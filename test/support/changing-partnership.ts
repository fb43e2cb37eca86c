import { collectionNames, type Kind, type Partnership } from '@stp-widgets/contract';
import * as fc from 'fast-check';

/** What stands in a document. */
export type Json = { [field: string]: unknown };
/** A document with the collections that the tests reach into. */
export type Document = Json & Record<'activities' | 'projects' | 'accountabilities' | 'updates' | 'appointments', Json[]>;
/** Where something stands: `activities.handover.baselines.0.end`, things by their id. */
export type Path = string;

/** A partnership with something in it for each thing that can be said of a change. New at each call. */
export const partnership = (): Document => structuredClone(base);

/** The same document with something else at a path; without what is there for undefined. */
export function altered(document: Document, path: Path, value: unknown): Document {
  const copy = structuredClone(document);
  const keys = path.split('.');
  const last = keys.pop()!;
  let holder: unknown = copy;
  for (const key of keys) {
    const byId: unknown = Array.isArray(holder) ? holder.find((one: Json) => one['id'] === key) : undefined;
    holder = byId ?? (holder as Json)[key];
  }
  if (value !== undefined) (holder as Json)[last] = value;
  else if (Array.isArray(holder))
    holder.splice(
      holder.findIndex((one: Json, at) => one['id'] === last || String(at) === last),
      1,
    );
  else delete (holder as Json)[last];
  return copy;
}

/** The things of one document under the ids of another, as far as that has any: so that many are in both, and not the same. */
export function mixed(one: Json, other: Json): Json {
  const lists = collectionNames.flatMap((kind) => {
    const [ids, list] = [one[kind], other[kind]] as [Json[] | undefined, Json[] | undefined];
    return list ? [[kind, list.map((item, at) => ({ ...item, id: ids?.[at]?.['id'] ?? item['id'] }))] as const] : [];
  });
  return { ...other, ...Object.fromEntries(lists) };
}

/** A change of one field of one thing that is in a document: it is taken away, or it becomes what another thing of the kind has there. */
export interface OneChange {
  readonly document: Json;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  thingOf(partnership: Partnership): unknown;
}

/** Any way to change one field of a document; null where that document has nothing to change there. */
export const changing = (): fc.Arbitrary<(document: Json) => OneChange | null> =>
  fc
    .tuple(fc.constantFrom(...collectionNames), fc.nat(1000), fc.nat(1000), fc.boolean())
    .map(([kind, thing, at, isTaken]) => (document: Json) => {
      const list = document[kind] as Json[] | undefined;
      const item = list?.[thing % list.length];
      const fields = Object.keys(item ?? {}).filter((name) => name !== 'id');
      const field = fields[at % fields.length];
      if (!list || !item || field === undefined) return null;
      const other = list.find((one) => one !== item && Object.hasOwn(one, field));
      const given = Object.fromEntries(Object.entries(item).filter(([name]) => name !== field || !isTaken));
      const changed = isTaken || !other ? given : { ...given, [field]: other[field] };
      const id = item['id'] as string;
      return {
        document: { ...document, [kind]: list.map((one) => (one === item ? changed : one)) },
        kind,
        id,
        field,
        thingOf: (read) => read[kind].find((one) => one.id === id),
      };
    });

const base = {
  contract: '1.0',
  asOf: '2026-03-01T09:00:00Z',
  partnership: { name: 'City and County', timeZone: 'Europe/London', language: 'en-GB' },
  sources: [{ organisation: 'city', asOf: '2026-03-01T09:00:00Z' }],
  statusScale: [
    { value: 'complete', label: 'Complete', rank: 0, shape: 'tick', means: 'complete' },
    { value: 'green', label: 'Green', rank: 1, shape: 'disc' },
    { value: 'amber', label: 'Amber', rank: 2, shape: 'triangle-half' },
    { value: 'red', label: 'Red', rank: 3, shape: 'square' },
    { value: 'not-started', label: 'Not started', rank: 4, shape: 'ring', means: 'not started' },
  ],
  organisations: [
    { id: 'city', name: 'City Hospitals NHS Trust', shortName: 'City Hospitals' },
    { id: 'county', name: 'County Council' },
  ],
  groups: [{ id: 'board', name: 'Programme Board', chair: 'operations' }],
  roles: [
    { id: 'operations', title: 'Chief Operating Officer', organisations: ['city'] },
    { id: 'surgery', title: 'Director of Surgery', organisations: ['county'] },
  ],
  appointments: [{ id: 'first', role: 'operations', holder: 'Alex Moor' }],
  objectives: [
    {
      id: 'urgent',
      title: 'Four-hour waits',
      due: '2026/27',
      positions: [
        { organisation: 'city', value: 'backs' },
        { organisation: 'county', value: 'opposes' },
      ],
    },
  ],
  results: [
    {
      id: 'waits',
      objective: 'urgent',
      title: 'Seen in time',
      measure: 'four',
      baseline: { value: 82, at: '2026-01' },
      target: { value: 95, by: '2027-03' },
      trajectory: [{ value: 88, at: '2026-06' }],
    },
  ],
  measures: [
    {
      id: 'four',
      title: 'Seen within four hours',
      unit: '%',
      decimals: 1,
      direction: 'increase',
      standard: [{ value: 95, from: '2016-04-01' }],
      series: [
        {
          organisation: 'city',
          observations: [
            { period: '2026-01', value: 82.1 },
            { period: '2026-02', value: 82.4, provisional: true },
          ],
        },
      ],
    },
    { id: 'other', title: 'Seen by a nurse', unit: '%', direction: 'increase', series: [] },
  ],
  projects: [
    {
      id: 'hub',
      title: 'Shared theatres',
      partners: ['city', 'county'],
      end: '2026-12-31',
      budget: { amount: 2_100_000, currency: 'GBP', holder: 'city' },
      contributions: [{ to: 'waits', share: 0.4 }],
    },
    { id: 'side', title: 'Community beds' },
  ],
  activities: [
    {
      id: 'handover',
      title: 'Electronic handover',
      project: 'hub',
      organisation: 'city',
      start: '2026-02-02',
      end: '2026-03-04',
      baselines: [
        { name: 'Plan A', start: '2026-02-02', end: '2026-02-20' },
        { name: 'Plan B', start: '2026-02-02', end: '2026-03-01' },
      ],
    },
    { id: 'opens', title: 'Theatres open', project: 'hub', kind: 'milestone', start: '2026-05-01' },
  ],
  dependencies: [
    {
      id: 'agreement',
      predecessor: 'handover',
      successor: 'opens',
      gives: 'The agreement',
      neededBy: '2026-02-28',
      promisedBy: '2026-02-18',
      giver: { organisation: 'city', value: 'proposed' },
      receiver: { organisation: 'county', value: 'agreed' },
    },
  ],
  accountabilities: [
    { id: 'leads', subject: 'hub', party: 'operations', letters: ['A'] },
    { id: 'does', subject: 'hub', party: 'city', letters: ['R'], acceptedAt: '2026-01-12', confirmedAt: '2026-02-01' },
  ],
  benefits: [
    {
      id: 'shifts',
      title: 'Fewer agency shifts',
      subject: 'hub',
      currency: 'GBP',
      lines: [{ organisation: 'city', of: 'saving', period: '2026/27', planned: 250_000, forecast: 180_000 }],
    },
  ],
  risks: [{ id: 'staff', title: 'Too few nurses', current: { likelihood: 3, impact: 4 } }],
  decisions: [{ id: 'where', title: 'Where the unit is', neededBy: '2026-12-15' }],
  updates: [{ id: 'said', subject: 'handover', organisation: 'city', at: '2026-02-20', status: 'amber' }],
};
