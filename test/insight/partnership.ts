import { readPartnership, type Partnership } from '@stp-widgets/contract';
import { firstDay } from '@stp-widgets/contract/day.js';

/** What a document holds, as its publisher would write it. */
export type Parts = Readonly<Record<string, unknown>>;

/**
 * A partnership of these parts.
 *
 * @throws Error if reading had anything to say, for then it is not what the test meant
 */
export function partnershipOf(parts: Parts): Partnership {
  const { partnership, notices } = readPartnership({ partnership: { name: 'Humber, Coast and Vale' }, ...parts });
  if (!partnership || notices.length > 0) throw new Error(notices.map(({ code, path }) => `${code} ${path}`).join(', '));
  return partnership;
}

/** The day that the tests are seen from, and noon of it. */
export const today = firstDay('2026-11-21');
export const now = new Date('2026-11-21T12:00:00Z');

/** Organisations of these ids, of which the first has a short name. */
export const organisations = [
  { id: 'hull', name: 'Hull University Teaching Hospitals', shortName: 'Hull' },
  { id: 'york', name: 'York Teaching Hospital' },
  { id: 'city', name: 'City Council' },
];

/** A way of 20 up and one of 20 down, each half gone today: a hundred days ago it began, in a hundred days it ends. */
export const up = { baseline: { value: 80, at: '2026-08-13' }, target: { value: 100, by: '2027-03-01' } };
export const down = { baseline: { value: 40, at: '2026-08-13' }, target: { value: 20, by: '2027-03-01' } };

/** A measure with a value for each of the months up to October 2026. */
export function measure(id: string, direction: string, values: readonly number[], more: Parts = {}): Parts {
  const observations = values.map((value, at) => ({ period: `2026-${String(11 - values.length + at).padStart(2, '0')}`, value }));
  return { id, title: id, unit: 'patients', direction, series: [{ observations }], ...more };
}
