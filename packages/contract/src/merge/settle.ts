import { isSame, type Json } from './order.ts';
import type { About, Remarks, Said } from './remarks.ts';
import type { Organisations } from './whose.ts';

/** Whose word counts, from 0, the most; null for somebody who may not speak of it. */
export type Rank<S extends Said> = (said: S) => number | null;

/** The common rule: an owner before the office, and nobody else; where there is no owner, the speakers in their order. */
export function rankBy<S extends Said>(owners: Organisations): Rank<S> {
  return ({ speaker: { organisation } }) => {
    if (owners.size === 0 || owners.has(organisation)) return 0;
    return organisation === '' ? 1 : null;
  };
}

/**
 * Settles what several say of one matter: takes the word that counts most, and names each that differs from it.
 *
 * @param all what is said, in the speakers’ order
 * @returns the first who says what holds; undefined when nobody who may speak of it does
 */
export function settle<S extends Said>(
  all: readonly S[],
  owners: Organisations,
  rank: Rank<S>,
  about: About,
  remarks: Remarks,
): S | undefined {
  const ranked = all.map((said) => ({ said, rank: rank(said) }));
  const allowed = ranked.filter((one): one is { said: S; rank: number } => one.rank !== null);
  const kept = allowed.toSorted((one, other) => one.rank - other.rank)[0]?.said;
  for (const one of ranked) {
    if (kept && (one.said === kept || isSame(one.said.value, kept.value))) continue;
    if (one.rank === null) remarks.foreign(about, one.said, owners);
    else remarks.clash(about, one.said, kept!);
  }
  return kept && all.find(({ value }) => isSame(value, kept.value));
}

/** What is said of each field of an object, in the order in which the fields are first met. */
export function saidByField(all: readonly Said[]): Map<string, Said[]> {
  const fields = new Map<string, Said[]>();
  for (const { speaker, value, path } of all) {
    for (const [name, part] of Object.entries(value as Json)) {
      fields.set(name, [...(fields.get(name) ?? []), { speaker, value: part, path: `${path}.${name}` }]);
    }
  }
  return fields;
}
