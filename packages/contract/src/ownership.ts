import type { Kind } from './kinds.ts';

/** Where in a thing it stands whose it is. */
export interface Whose {
  /** The field, or the way to it (`giver.organisation`), that holds an id or a list of ids. */
  readonly at: string;
  /** Of which collection the id is: it is then whose that thing is. Absent, it is an organisation’s own. */
  readonly of?: 'roles' | 'activities';
}

/** Who speaks for what in the things of one collection. What no line of it gives to anybody is the partnership’s. */
export interface Ownership {
  /** Whose the whole thing is: the first of these that names anybody counts. */
  readonly thing?: readonly Whose[];
  /** Fields that are one side’s of a thing between two. */
  readonly sides?: readonly { readonly fields: readonly string[]; readonly whose: readonly Whose[] }[];
  /** Lists of which each element is the organisation’s that it names as `organisation`. */
  readonly lists?: readonly string[];
  /** The list in each element of these that is of periods, each said by itself: who adds a month need not repeat the others. */
  readonly dated?: string;
  /** Whom the thing concerns: where this names anybody, no other organisation’s fragment may bring it. */
  readonly concerns?: readonly Whose[];
}

const byOrganisation: Ownership = { thing: [{ at: 'organisation' }] };

/** Who speaks for what, by collection: the table of `docs/contract/merging.md`. */
export const ownership: Readonly<Record<Kind, Ownership>> = {
  organisations: { thing: [{ at: 'id' }] },
  groups: { concerns: [{ at: 'members' }, { at: 'members', of: 'roles' }] },
  roles: { thing: [{ at: 'organisations' }] },
  appointments: { thing: [{ at: 'role', of: 'roles' }] },
  aims: {},
  objectives: { lists: ['positions'], concerns: [{ at: 'setBy' }] },
  results: {},
  measures: { lists: ['series'], dated: 'observations' },
  programmes: {},
  projects: { lists: ['impact'], concerns: [{ at: 'partners' }] },
  activities: byOrganisation,
  dependencies: {
    sides: [
      { fields: ['giver', 'gives', 'promisedBy'], whose: [{ at: 'giver.organisation' }, { at: 'predecessor', of: 'activities' }] },
      { fields: ['receiver', 'neededBy', 'acceptance'], whose: [{ at: 'receiver.organisation' }, { at: 'successor', of: 'activities' }] },
    ],
    concerns: [
      { at: 'giver.organisation' },
      { at: 'predecessor', of: 'activities' },
      { at: 'receiver.organisation' },
      { at: 'successor', of: 'activities' },
    ],
  },
  accountabilities: { thing: [{ at: 'party', of: 'roles' }, { at: 'party' }] },
  benefits: { lists: ['lines'] },
  risks: byOrganisation,
  decisions: { lists: ['positions'], concerns: [{ at: 'concerned' }] },
  updates: byOrganisation,
  learning: byOrganisation,
  differences: { lists: ['positions'], concerns: [{ at: 'positions.organisation' }] },
  support: byOrganisation,
};

/** What holds for a collection of a later version. */
export const ownershipOfLater: Ownership = { ...byOrganisation, lists: ['positions'] };
