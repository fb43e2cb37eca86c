import { newSelection, type Selection } from './selection.ts';
import type { Feed } from './snapshot.ts';

/**
 * What all copies of the library on a page share, version 1.
 *
 * Copies of different age meet here, so within version 1 these never change; they may only be added to:
 * - the symbol `stp-widgets` of the global symbol table, whose value on `globalThis` maps a version number to its registry;
 * - `feeds`, keyed by `feedKey` (address.ts): the absolute address without its hash, then, where there is one, a space and the identity that asks;
 * - `early` beside the version numbers, a map in which the loader lays the requests that it has begun, by their addresses, each with its
 *   `response` and the controller `ending` that ends it, and from which a feed takes them over (early.ts);
 * - the members of `Feed`, `FeedSnapshot`, `FeedProblem`, `Selection` and `Selected`, their types, and what they promise. A reader meets
 *   problem codes and kinds it does not know, and takes them for some other problem, some other kind;
 * - that snapshots, the partnership in them, and what is selected are plain frozen data, and that subscribers are called after the change.
 *
 * A change that breaks one of these makes version 2, which lives beside this one under its own number.
 */
export interface Registry {
  readonly feeds: Map<string, Feed>;
  readonly selection: Selection;
}

const place = Symbol.for('stp-widgets');

/** The page's registry, made when it is first asked for. */
export function registry(): Registry {
  const page = globalThis as { [place]?: { 1?: Registry } };
  const versions = (page[place] ??= {});
  return (versions[1] ??= { feeds: new Map(), selection: newSelection() });
}
