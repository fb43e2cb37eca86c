import type { Partnership } from '@stp-widgets/contract';
import { lookup } from './lookup.ts';
import { organisationsByParty } from './party-book.ts';

/** What a thing touches: everything it serves, up to the aims, and everything it rests on, down to the activities. */
export interface LineOfSight {
  readonly id: string;
  /** Every id in sight, the thing itself included. */
  readonly ids: ReadonlySet<string>;
}

/** One way through the links of a partnership: from an id to the ids next to it. */
type Links = ReadonlyMap<string, readonly string[]>;

interface Graph {
  /** What a thing serves. */
  readonly up: Links;
  /** What a thing rests on. */
  readonly down: Links;
  /** Who answers for or takes part in a thing, and what an organisation or role does so for. */
  readonly beside: Links;
  /** The roles of an organisation, and the groups that are of it alone. */
  readonly within: Links;
}

const known = new WeakMap<Partnership, Graph>();

/**
 * Follows a thing both ways: what it serves, step by step up to the aims, what it rests on, step by step down,
 * and, one step aside from each of these, the organisations, groups and roles that answer for it. An organisation
 * answers through its roles and its own groups too: what these answer for is in its sight. A measure, a
 * result or an activity next to it on another branch is not in sight. Cycles end where they began.
 *
 * @returns null when the partnership has nothing of that id
 */
export function lineOfSight(partnership: Partnership, id: string): LineOfSight | null {
  if (!lookup(partnership).byId.has(id)) return null;
  let graph = known.get(partnership);
  if (!graph) known.set(partnership, (graph = graphOf(partnership)));
  const line = new Set([...reach(id, graph.up), ...reach(id, graph.down)]);
  // One step aside only: another thing that the same party answers for is another line.
  const aside = [...line].flatMap((at) => graph.beside.get(at) ?? []);
  const own = graph.within.get(id) ?? [];
  const { byId } = lookup(partnership);
  // What a joint role answers for, and not whose else it is.
  const through = own.flatMap((part) => graph.beside.get(part) ?? []).filter((at) => byId.get(at)?.kind !== 'organisations');
  return { id, ids: new Set([...line, ...aside, ...own, ...through]) };
}

function reach(from: string, links: Links): Set<string> {
  const seen = new Set([from]);
  // A set is walked in the order it grows: what is found on the way is walked too.
  for (const at of seen) for (const next of links.get(at) ?? []) seen.add(next);
  return seen;
}

function graphOf(partnership: Partnership): Graph {
  const [up, down, beside, within] = [emptyLinks(), emptyLinks(), emptyLinks(), emptyLinks()];
  const serves = (lower: string, upper: string | undefined) => {
    if (upper === undefined) return;
    up.add(lower, upper);
    down.add(upper, lower);
  };
  const answers = (party: string | undefined, subject: string) => {
    if (party === undefined) return;
    beside.add(party, subject);
    beside.add(subject, party);
  };
  for (const { id, aims, parent } of partnership.objectives) for (const upper of [...aims, parent]) serves(id, upper);
  for (const { id, objective, measure } of partnership.results) {
    serves(id, objective);
    if (measure !== undefined) serves(measure, id);
  }
  for (const { id, programme, contributions, partners } of partnership.projects) {
    serves(id, programme);
    for (const { to } of contributions) serves(id, to);
    for (const partner of partners) answers(partner, id);
  }
  for (const { id, project, parent, organisation } of partnership.activities) {
    serves(id, parent ?? project);
    answers(organisation, id);
  }
  for (const { id, predecessor, successor } of partnership.dependencies) {
    serves(predecessor, id);
    serves(id, successor);
  }
  for (const { subject, party } of partnership.accountabilities) answers(party, subject);
  const where = organisationsByParty(partnership);
  for (const { id, organisations } of partnership.roles) {
    for (const organisation of organisations) {
      answers(organisation, id);
      within.add(organisation, id);
    }
  }
  for (const { id } of partnership.groups) {
    const [own, ...more] = where.get(id) ?? [];
    if (own !== undefined && more.length === 0) within.add(own, id);
  }
  return { up, down, beside, within };
}

function emptyLinks() {
  const map = new Map<string, string[]>();
  return Object.assign(map, {
    add(from: string, to: string) {
      const list = map.get(from);
      if (list) list.push(to);
      else map.set(from, [to]);
    },
  });
}
