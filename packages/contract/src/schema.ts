/**
 * The contract, version 1.0: the one definition. The types are inferred from it; a page reads by `shapes.ts`,
 * which is made from it (`npm run shapes`) and weighs a tenth.
 */
import { _default, array, boolean, enum as oneOf, gte, int, lte, optional, strictObject } from 'zod/mini';
import { code, common, day, duration, instant, money, number, position, ref, share, text } from './fields.ts';
import type { Kind } from './kinds.ts';

/** The figures by which a status is told without colour. */
export const statusShape = oneOf(['tick', 'disc', 'triangle-hollow', 'triangle-half', 'triangle', 'square', 'ring']);

const anything = ref('aims', 'objectives', 'results', 'measures', 'programmes', 'projects', 'activities', 'dependencies');

/** What is said of the partnership as a whole. */
export const head = {
  contract: optional(text),
  asOf: optional(instant),
  partnership: optional(
    strictObject({
      name: text,
      kind: optional(text),
      codes: optional(array(code)),
      period: optional(strictObject({ start: optional(day), end: optional(day) })),
      publisher: optional(text),
      refresh: optional(duration),
      timeZone: optional(text),
      language: optional(text),
    }),
  ),
  speaksFor: optional(ref('organisations')),
  statusScale: optional(
    array(
      strictObject({
        value: text,
        label: text,
        rank: number,
        shape: statusShape,
        means: optional(oneOf(['complete', 'not started'])),
      }),
    ),
  ),
  responsibilityScheme: optional(
    strictObject({
      name: text,
      letters: array(strictObject({ letter: text, label: text, means: oneOf(['decides', 'does', 'is asked', 'is told', 'supports']) })),
    }),
  ),
  cadences: optional(strictObject({ updates: optional(duration), confirmation: optional(duration), dependencies: optional(duration) })),
  thresholds: optional(
    strictObject({
      tight: optional(number),
      nearCritical: optional(number),
      overload: optional(number),
      tooManyConsulted: optional(number),
    }),
  ),
  glossary: optional(array(strictObject({ term: text, meaning: text }))),
};

/** The schema of the head. */
export const document = strictObject(head);

/** The schema of one thing of each collection. */
export const collections = {
  organisations: strictObject({
    ...common,
    name: text,
    shortName: optional(text),
    kind: optional(text),
    codes: optional(array(code)),
  }),
  groups: strictObject({
    ...common,
    name: text,
    kind: optional(text),
    members: optional(array(ref('organisations', 'roles'))),
    chair: optional(ref('roles')),
    remit: optional(text),
    parent: optional(ref('groups')),
  }),
  roles: strictObject({
    ...common,
    title: text,
    organisations: array(ref('organisations')),
    capacity: optional(number),
  }),
  appointments: strictObject({
    ...common,
    role: ref('roles'),
    holder: optional(text),
    from: optional(day),
    to: optional(day),
  }),
  aims: strictObject({ ...common, title: text, why: optional(text) }),
  objectives: strictObject({
    ...common,
    title: text,
    why: optional(text),
    aims: _default(array(ref('aims')), []),
    parent: optional(ref('objectives')),
    start: optional(day),
    due: optional(day),
    setBy: optional(array(ref('organisations'))),
    positions: _default(array(position), []),
  }),
  results: strictObject({
    ...common,
    objective: ref('objectives'),
    title: text,
    measure: optional(ref('measures')),
    baseline: optional(strictObject({ value: number, at: day })),
    target: optional(strictObject({ value: number, by: day })),
    trajectory: _default(array(strictObject({ value: number, at: day })), []),
    weight: optional(number.check(gte(0))),
    cadence: optional(duration),
  }),
  measures: strictObject({
    ...common,
    title: text,
    unit: text,
    decimals: optional(int().check(gte(0), lte(6))),
    direction: oneOf(['increase', 'decrease', 'neutral']),
    cadence: optional(duration),
    source: optional(text),
    standard: optional(array(strictObject({ value: number, from: day, to: optional(day), alternative: optional(text) }))),
    series: array(
      strictObject({
        organisation: optional(ref('organisations')),
        observations: array(
          strictObject({
            period: day,
            value: optional(number),
            numerator: optional(number),
            denominator: optional(number),
            provisional: optional(boolean()),
            narrative: optional(text),
          }),
        ),
      }),
    ),
    rebase: optional(array(strictObject({ at: day, why: text }))),
    aggregation: optional(oneOf(['sum', 'mean', 'ratio'])),
  }),
  programmes: strictObject({ ...common, title: text, why: optional(text), start: optional(day), end: optional(day) }),
  projects: strictObject({
    ...common,
    title: text,
    why: optional(text),
    programme: optional(ref('programmes')),
    partners: _default(array(ref('organisations')), []),
    start: optional(day),
    end: optional(day),
    budget: optional(strictObject({ ...money, holder: optional(ref('organisations')) })),
    contributions: _default(
      array(
        strictObject({
          to: ref('objectives', 'results', 'measures'),
          effect: optional(oneOf(['raise', 'lower'])),
          share: optional(share),
        }),
      ),
      [],
    ),
    impact: optional(array(strictObject({ organisation: ref('organisations'), says: text }))),
  }),
  activities: strictObject({
    ...common,
    title: text,
    project: optional(ref('projects')),
    parent: optional(ref('activities')),
    kind: _default(oneOf(['task', 'milestone']), 'task'),
    organisation: optional(ref('organisations')),
    assignees: optional(array(strictObject({ role: ref('roles'), allocation: optional(share) }))),
    start: optional(day),
    end: optional(day),
    duration: optional(number.check(gte(0))),
    baselines: optional(array(strictObject({ name: optional(text), start: optional(day), end: optional(day) }))),
    actualStart: optional(day),
    actualEnd: optional(day),
    progress: optional(share),
    constraint: optional(strictObject({ kind: oneOf(['start no earlier', 'start on', 'finish no later', 'finish on']), day })),
  }),
  dependencies: strictObject({
    ...common,
    predecessor: ref('activities', 'results', 'projects'),
    successor: ref('activities', 'results', 'projects'),
    type: _default(oneOf(['FS', 'SS', 'FF', 'SF']), 'FS'),
    lag: _default(number, 0),
    gives: optional(text),
    acceptance: optional(text),
    neededBy: optional(day),
    promisedBy: optional(day),
    confirmedAt: optional(day),
    giver: optional(position),
    receiver: optional(position),
  }),
  accountabilities: strictObject({
    ...common,
    subject: anything,
    party: ref('organisations', 'roles', 'groups'),
    letters: array(text),
    acceptedAt: optional(day),
    confirmedAt: optional(day),
    from: optional(day),
    to: optional(day),
  }),
  updates: strictObject({
    ...common,
    subject: anything,
    organisation: optional(ref('organisations')),
    at: day,
    by: optional(ref('roles')),
    status: optional(text),
    forecastEnd: optional(day),
    confidence: optional(number.check(gte(1), lte(5))),
    narrative: optional(text),
    next: optional(text),
  }),
} satisfies Record<Kind, unknown>;
