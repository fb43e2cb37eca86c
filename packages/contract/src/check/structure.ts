import { dayOf, writeDay } from '../day.ts';
import { firstOf, lastOf } from './days.ts';
import type { Kind } from '../kinds.ts';
import type { Partnership } from '../partnership.ts';
import type { Problem } from './problem.ts';

/** Things that are a part of themselves, however far down: each circle once, at the first of its things. */
export function* ownAncestor({ groups, objectives, activities }: Partnership): Generator<Problem> {
  for (const [kind, things] of Object.entries({ groups, objectives, activities })) {
    const parents = new Map(things.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]])));
    for (const circle of circlesOf(parents)) {
      const titles = new Map(things.map((thing) => [thing.id, 'title' in thing ? thing.title : thing.name]));
      const [id] = circle as [string];
      const found = [...circle, id].map((one) => titles.get(one)).join(' › ');
      yield { code: 'own-ancestor', severity: 'error', kind: kind as Kind, id, field: 'parent', found, expected: 'an end' };
    }
  }
}

/** The circles that following each thing's parent runs into. */
function* circlesOf(parents: ReadonlyMap<string, string | undefined>): Generator<readonly string[]> {
  const walked = new Map<string, number>();
  let walk = 0;
  for (const start of parents.keys()) {
    walk++;
    const way: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !walked.has(at)) {
      walked.set(at, walk);
      way.push(at);
      at = parents.get(at);
    }
    if (at !== undefined && walked.get(at) === walk) yield way.slice(way.indexOf(at));
  }
}

/** Dependencies of a thing on itself. */
export function* dependsOnItself({ dependencies }: Partnership): Generator<Problem> {
  for (const { id, predecessor, successor } of dependencies) {
    if (predecessor !== successor) continue;
    const expected = 'another thing';
    yield { code: 'depends-on-itself', severity: 'error', kind: 'dependencies', id, field: 'successor', found: successor, expected };
  }
}

/** Roles that nobody holds on the day the document tells of; without one, that nobody was ever appointed to. */
export function* vacantRole({ asOf, partnership, roles, appointments }: Partnership): Generator<Problem> {
  const today = asOf === undefined ? null : dayOf(new Date(asOf), partnership.timeZone);
  const held = new Set<string>();
  const last = new Map<string, string>();
  for (const { role, from, to } of appointments) {
    const began = today === null || from === undefined || firstOf(from) <= today;
    const ended = today !== null && to !== undefined && lastOf(to) < today;
    if (began && !ended) held.add(role);
    else if (ended) last.set(role, to);
  }
  for (const { id } of roles) {
    if (held.has(id)) continue;
    const expected = today === null ? 'a current appointment' : `an appointment that holds on ${writeDay(today)}`;
    yield { code: 'vacant-role', severity: 'warning', kind: 'roles', id, field: '', found: last.get(id) ?? '', expected };
  }
}

/** Dependencies whose giver or receiver is not the organisation that does the activity at that end. */
export function* otherEnds({ dependencies, activities }: Partnership): Generator<Problem> {
  const doer = new Map(activities.map(({ id, organisation }) => [id, organisation]));
  for (const { id, predecessor, successor, giver, receiver } of dependencies) {
    const ends = [
      ['other-giver', 'giver', giver, predecessor],
      ['other-receiver', 'receiver', receiver, successor],
    ] as const;
    for (const [code, end, position, activity] of ends) {
      const expected = doer.get(activity);
      if (!position || expected === undefined || expected === position.organisation) continue;
      const field = `${end}.organisation`;
      yield { code, severity: 'warning', kind: 'dependencies', id, field, found: position.organisation, expected };
    }
  }
}
