import type { Partnership } from '@stp-widgets/contract';
import { organisationNames } from '../organisation-names.ts';
import { organisationsByParty } from '../party-book.ts';
import { type Called, type MatrixSpeech, partyName } from './matrix-words.ts';
import type { Words } from './words.ts';

/**
 * What each organisation, group and role of a partnership is called where it stands by itself: a role, and a group of one organisation, with
 * whose it is. No two are called alike: organisations of one short name are called in full, and what then still is has its id.
 */
export function partyNames(partnership: Partnership, speech: Omit<MatrixSpeech, 'parties'>): ReadonlyMap<string, string> {
  let found = known.get(partnership);
  if (found?.words !== speech.words) known.set(partnership, (found = { words: speech.words, names: named(partnership, speech) }));
  return found.names;
}

const known = new WeakMap<Partnership, { readonly words: Words; readonly names: ReadonlyMap<string, string> }>();

function named(partnership: Partnership, { words, messages }: Omit<MatrixSpeech, 'parties'>): ReadonlyMap<string, string> {
  const { organisations, groups, roles } = partnership;
  const where = organisationsByParty(partnership);
  const inFull = organisationNames(organisations);
  const parties = new Map<string, Called>(organisations.map(({ id }) => [id, { title: inFull.get(id)!, organisations: [] }]));
  const own = (id: string) =>
    (where.get(id) ?? []).map((organisation) => ({ id: organisation, title: inFull.get(organisation) ?? organisation }));
  for (const { id, name } of groups) parties.set(id, { title: name, organisations: where.get(id)?.length === 1 ? own(id) : [] });
  for (const { id, title } of roles) parties.set(id, { title, organisations: own(id) });
  const names = [...parties.keys()].map((id) => [id, partyName(id, { words, messages, parties })] as const);
  const still = alike(names.map(([, name]) => name));
  return new Map(names.map(([id, name]) => [id, still.has(name) ? words.tell(messages.partyIn, { party: name, names: id }) : name]));
}

/** The names that are there more than once. */
function alike(names: readonly string[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return twice;
}
