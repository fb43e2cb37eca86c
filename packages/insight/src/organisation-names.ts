import type { Organisation } from '@stp-widgets/contract';

/**
 * What each organisation is called beside the others: in short; in full where another is called so in short, too; with its id where
 * that is no help either.
 */
export function organisationNames(organisations: readonly Organisation[]): ReadonlyMap<string, string> {
  const short = organisations.map(({ shortName, name }) => shortName ?? name);
  const full = apart(short, (at) => organisations[at]!.name);
  const each = apart(full, (at) => `${full[at]} (${organisations[at]!.id})`);
  return new Map(organisations.map(({ id }, at) => [id, each[at]!]));
}

/** Some names, with another in the place of each that is there more than once. */
function apart(names: readonly string[], other: (at: number) => string): readonly string[] {
  const all = Map.groupBy(names, (name) => name);
  return names.map((name, at) => (all.get(name)!.length > 1 ? other(at) : name));
}
