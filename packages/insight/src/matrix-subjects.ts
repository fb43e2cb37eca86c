import type { Partnership, Position } from '@stp-widgets/contract';
import { aboveIn, nearestIn } from './accountability-matrix/subject-places.ts';
import { organisationNames } from './organisation-names.ts';

/** The kinds of things that the rows of a matrix may be, from the widest to the narrowest. */
export const subjectKinds = [
  'programmes',
  'objectives',
  'results',
  'projects',
  'activities',
  'dependencies',
  'decisions',
  'risks',
] as const;

/** A kind of thing that a row may be. */
export type SubjectKind = (typeof subjectKinds)[number];

/** One row's thing, and where it stands in the tree. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** What it is called; a dependency by what is given. */
  readonly title: string;
  /** The organisations that give and receive a dependency, or the works where those are not named; null for everything else. */
  readonly between: { readonly giver: string; readonly receiver: string } | null;
  /** How many of the rows above it, it stands below. */
  readonly depth: number;
  /** How many of the rows right after it stand below it. */
  readonly size: number;
}

/** A row whose place in the tree is not known yet, and then is written into it: -1 stands for a depth that is not. */
type Named = Subject & { depth: number; size: number };

/**
 * Arranges things as a tree: each below the nearest thing shown that it belongs to, all in the document's order, a thing
 * before what stands below it. Each stands once; what stands below itself stands at the top. A dependency belongs to what gives
 * (or else to what receives), a decision or risk to the first thing that it is about.
 *
 * @param isShown says which of the things are to be shown; null where all are, whose tree is made once for as long as no thing changes
 */
export function subjectTree(
  partnership: Partnership,
  kinds: readonly SubjectKind[],
  isShown: ((kind: SubjectKind, id: string) => boolean) | null,
): readonly Subject[] {
  const own = subjectKinds.filter((kind) => kinds.includes(kind));
  if (isShown) return treeOf(partnership, own, isShown);
  const key = own.join(' ');
  const before = whole.get(partnership.organisations);
  const known =
    before && resting.every((kind) => before.of[kind] === partnership[kind]) ? before : { of: restOf(partnership), trees: new Map() };
  let tree = known.trees.get(key);
  if (!tree) known.trees.set(key, (tree = treeOf(partnership, own)));
  whole.set(partnership.organisations, known);
  return tree;
}

/** What a tree rests on. */
const resting = [...subjectKinds, 'benefits'] as const;

const restOf = (partnership: Partnership) =>
  Object.fromEntries(resting.map((kind) => [kind, partnership[kind]])) as Pick<Partnership, (typeof resting)[number]>;

/** The trees of whole partnerships by their kinds, known by the list of organisations: that stays the same object while none changes. */
const whole = new WeakMap<
  Partnership['organisations'],
  { readonly of: Pick<Partnership, (typeof resting)[number]>; readonly trees: Map<string, readonly Subject[]> }
>();

function treeOf(
  partnership: Partnership,
  kinds: readonly SubjectKind[],
  isShown?: (kind: SubjectKind, id: string) => boolean,
): readonly Subject[] {
  const all = kinds.flatMap((kind) => named(partnership, kind));
  const shown = isShown ? all.filter(({ kind, id }) => isShown(kind, id)) : all;
  const ids = new Set(shown.map(({ id }) => id));
  const nearest = nearestIn(ids, aboveIn(partnership));
  const below = new Map<string | undefined, Named[]>();
  shown.forEach((one) => {
    const parent = nearest(one.id);
    const list = below.get(parent);
    if (list) list.push(one);
    else below.set(parent, [one]);
  });
  return laidFlat(shown, below);
}

/** All of one kind with what they are called, in the document's order; where they stand in a tree is not said. */
export const subjectsOf = (partnership: Partnership, kind: SubjectKind): readonly Pick<Subject, 'kind' | 'id' | 'title' | 'between'>[] =>
  named(partnership, kind);

function named(partnership: Partnership, kind: SubjectKind): readonly Named[] {
  if (kind !== 'dependencies') return partnership[kind].map(({ id, title }) => ({ kind, id, title, between: null, depth: -1, size: 0 }));
  const organisations = organisationNames(partnership.organisations);
  const works = new Map<string, { readonly title: string; readonly organisation?: string }>(
    [...partnership.projects, ...partnership.results, ...partnership.activities].map((work) => [work.id, work]),
  );
  const end = (work: string, side: Position | undefined) => {
    const { title = work, organisation } = works.get(work) ?? {};
    const party = organisation ?? side?.organisation;
    return { title, name: (party && organisations.get(party)) ?? title };
  };
  return partnership.dependencies.map(({ id, gives, predecessor, successor, giver, receiver }) => {
    const [from, to] = [end(predecessor, giver), end(successor, receiver)];
    return { kind, id, title: gives ?? from.title, between: { giver: from.name, receiver: to.name }, depth: -1, size: 0 };
  });
}

/** A tree without some of its rows, in the same order: what stood below one that is left out moves up to the nearest that stays. */
export function thinnedOut(rows: readonly Subject[], stays: (row: Subject) => boolean): readonly Subject[] {
  const kept: (Subject & { depth: number; size: number })[] = [];
  // The kept rows that the next one stands below: where each ends, and its place among the kept.
  const open: { readonly end: number; readonly place: number }[] = [];
  const close = (at: number) => {
    while (open.length > 0 && open.at(-1)!.end < at) {
      const { place } = open.pop()!;
      kept[place]!.size = kept.length - place - 1;
    }
  };
  rows.forEach((row, at) => {
    close(at);
    if (!stays(row)) return;
    kept.push({ ...row, depth: open.length, size: 0 });
    open.push({ end: at + row.size, place: kept.length - 1 });
  });
  close(Infinity);
  return kept;
}

function laidFlat(shown: readonly Named[], below: ReadonlyMap<string | undefined, readonly Named[]>): readonly Subject[] {
  const rows: Named[] = [];
  const place = (root: Named) => {
    root.depth = 0;
    // By a stack of its own: a chain may be longer than calls can nest.
    const stack = [root];
    for (let one = stack.pop(); one; one = stack.pop()) {
      rows.push(one);
      const depth = one.depth + 1;
      below
        .get(one.id)
        ?.toReversed()
        .forEach((child) => {
          if (child.depth >= 0) return;
          child.depth = depth;
          stack.push(child);
        });
    }
  };
  below.get(undefined)?.forEach(place);
  // What is left stands below itself.
  for (const one of shown) if (one.depth < 0) place(one);
  // From the last up: how many rows stand below the next row at each depth.
  const sizes: number[] = [];
  rows.toReversed().forEach((one) => {
    const { depth } = one;
    one.size = sizes[depth + 1] ?? 0;
    sizes[depth + 1] = 0;
    sizes[depth] = (sizes[depth] ?? 0) + one.size + 1;
  });
  return rows;
}
