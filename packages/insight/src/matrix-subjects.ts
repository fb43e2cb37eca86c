import type { Item, Partnership } from '@stp-widgets/contract';
import { find, lookup } from './lookup.ts';

/** The kinds of things that the rows of a matrix may be, from the widest to the narrowest. */
export const subjectKinds = ['programmes', 'objectives', 'results', 'projects', 'activities'] as const;

/** A kind of thing that a row may be. */
export type SubjectKind = (typeof subjectKinds)[number];

/** One row's thing, and where it stands in the tree. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly title: string;
  /** How many of the rows above it, it stands below. */
  readonly depth: number;
  /** How many of the rows right after it stand below it. */
  readonly size: number;
}

/** What a thing stands below, the nearest first: a project below the objectives it contributes to, then its programme. */
function above(partnership: Partnership, { kind, id }: Pick<Subject, 'kind' | 'id'>): readonly string[] {
  if (kind === 'objectives') return known(find(partnership, 'objectives', id)?.parent);
  if (kind === 'results') return known(find(partnership, 'results', id)?.objective);
  if (kind === 'activities') {
    const { parent, project } = find(partnership, 'activities', id) ?? {};
    return known(parent ?? project);
  }
  if (kind === 'programmes') return [];
  const { contributions = [], programme } = find(partnership, 'projects', id) ?? {};
  const served = contributions.map(({ to }) => to);
  // A project's results are shown above it only where results are asked for; their objectives otherwise.
  return [...served, ...served.flatMap((to) => known(find(partnership, 'results', to)?.objective)), ...known(programme)];
}

const known = (id: string | undefined) => (id === undefined ? [] : [id]);

/**
 * Arranges things as a tree: each below the nearest thing shown that it belongs to, all in the document's order, a thing
 * before what stands below it. Each stands once; what stands below itself stands at the top.
 *
 * @param isShown says which of the things are to be shown
 */
export function subjectTree(
  partnership: Partnership,
  kinds: readonly SubjectKind[],
  isShown: (kind: SubjectKind, id: string) => boolean,
): readonly Subject[] {
  const shown = subjectKinds
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) =>
      (partnership[kind] as readonly Item<SubjectKind>[])
        .filter(({ id }) => isShown(kind, id))
        .map(({ id, title }): Named => ({ kind, id, title })),
    );
  const ids = new Set(shown.map(({ id }) => id));
  const below = new Map<string | undefined, Named[]>();
  for (const one of shown) {
    const parent = nearest(partnership, one, ids);
    const list = below.get(parent);
    if (list) list.push(one);
    else below.set(parent, [one]);
  }
  return laidFlat(shown, below);
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

type Named = Omit<Subject, 'depth' | 'size'>;

function nearest(partnership: Partnership, subject: Named, ids: ReadonlySet<string>): string | undefined {
  const { byId } = lookup(partnership);
  const seen = new Set([subject.id]);
  // A set is walked in the order it grows, so what is nearer is met first, and a circle ends.
  for (const id of seen) {
    if (id !== subject.id && ids.has(id)) return id;
    const found = byId.get(id);
    if (found) for (const next of above(partnership, { kind: found.kind as SubjectKind, id })) seen.add(next);
  }
  return undefined;
}

function laidFlat(shown: readonly Named[], below: ReadonlyMap<string | undefined, readonly Named[]>): Subject[] {
  const rows: (Named & { depth: number; size: number })[] = [];
  const placed = new Set<string>();
  const place = (root: Named) => {
    // By a stack of its own: a chain may be longer than calls can nest. A number closes the row that it counts from.
    const stack: (readonly [Named, number] | number)[] = [[root, 0]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (typeof next === 'number') {
        rows[next]!.size = rows.length - next - 1;
        continue;
      }
      const [one, depth] = next;
      if (placed.has(one.id)) continue;
      placed.add(one.id);
      stack.push(rows.push({ ...one, depth, size: 0 }) - 1);
      for (const child of (below.get(one.id) ?? []).toReversed()) stack.push([child, depth + 1]);
    }
  };
  for (const root of below.get(undefined) ?? []) place(root);
  // What is left stands below itself.
  for (const one of shown) place(one);
  return rows;
}
