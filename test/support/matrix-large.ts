import type { Document } from './small-partnership.ts';

const SEED = 7;
/** An objective, then projects of it, each with activities. */
const [ROWS_OF_OBJECTIVE, ROWS_OF_PROJECT] = [25, 6];

/**
 * A matrix of so many rows and parties of which so large a share of the cells is filled, the same each time, to be seen in
 * November 2026: objectives, projects and activities as a tree; nine rows in ten with one accountable, a few with two or none.
 *
 * @param rolesEach how many of the parties after each organisation are roles of its own; 0 where all are organisations
 */
export function largeMatrix(rows: number, parties: number, share: number, rolesEach = 0): Document {
  const random = chance(SEED);
  const isOrganisation = (at: number) => at % (rolesEach + 1) === 0;
  const organisationOf = (at: number) => `p${at - (at % (rolesEach + 1))}`;
  const all = Array.from({ length: parties }, (_, at) => at);
  const roles = all.filter((at) => !isOrganisation(at));
  const subjects = Array.from({ length: rows }, (_, at) => subject(at));
  const day = () => `2026-${String(1 + Math.floor(random() * 9)).padStart(2, '0')}-15`;
  const filled = Math.round(parties * share);
  const accountabilities = subjects.flatMap(({ item: { id } }, at) => {
    // Neighbours are not of one sort: a stride that has no factor in common with the parties meets each once.
    const from = Math.floor(random() * parties);
    const stride = coprime(1 + Math.floor(random() * parties), parties);
    const accountable = at % 37 === 0 ? 0 : at % 41 === 0 ? 2 : 1;
    const count = Math.max(0, filled + Math.round((random() - 0.5) * filled));
    return Array.from({ length: Math.min(count, parties) }, (_, place) => ({
      id: `${id}-${place}`,
      subject: id,
      party: `p${(from + place * stride) % parties}`,
      letters: [place < accountable ? 'A' : place === accountable && at % 29 !== 0 ? 'R' : random() < 0.5 ? 'C' : 'I'],
      ...(place <= accountable && random() < 0.9 && { acceptedAt: day() }),
      ...(random() < 0.02 && { to: '2026-10-31' }),
    }));
  });
  const of = (kind: string) => subjects.filter((one) => one.kind === kind).map(({ item }) => item);
  const document = {
    contract: '1.0',
    asOf: '2026-11-21T09:40:00Z',
    partnership: { name: 'A large matrix', timeZone: 'Europe/London', language: 'en-GB' },
    cadences: { confirmation: 'P6M' },
    thresholds: { tooManyConsulted: 3, tooManyHeld: 120 },
    organisations: all
      .filter(isOrganisation)
      .map((at) => ({ id: `p${at}`, name: `Hospital trust ${at}`, kind: at % 3 ? 'acute trust' : 'council' })),
    roles: roles.map((at) => ({ id: `p${at}`, title: `Director of service ${at}`, organisations: [organisationOf(at)], capacity: 1 })),
    appointments: roles.filter((at) => at % 9 > 0).map((at) => ({ id: `app${at}`, role: `p${at}`, holder: `Person ${at % 100}` })),
    aims: [],
    results: [],
    measures: [],
    updates: [],
    programmes: [],
    objectives: of('objectives'),
    projects: of('projects'),
    activities: of('activities'),
    groups: [],
    accountabilities,
  };
  return document;
}

function subject(at: number): { readonly kind: string; readonly item: { readonly id: string; readonly [field: string]: unknown } } {
  const id = `s${at}`;
  const place = at % ROWS_OF_OBJECTIVE;
  if (place === 0) return { kind: 'objectives', item: { id, title: `Objective ${at}: waits of ward ${at % 97}` } };
  const inProject = (place - 1) % ROWS_OF_PROJECT;
  if (inProject === 0) return { kind: 'projects', item: { id, title: `Project ${at}`, contributions: [{ to: `s${at - place}` }] } };
  return { kind: 'activities', item: { id, title: `Activity ${at}: train ward ${at % 97}`, project: `s${at - inProject}` } };
}

/** Numbers from 0 up to 1 that look like chance (mulberry32, Tommy Ettinger, public domain). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function coprime(from: number, to: number): number {
  const divisor = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (b > 0) [a, b] = [b, a % b];
    return a;
  };
  let stride = from;
  while (divisor(stride, to) > 1) stride += 1;
  return stride;
}
