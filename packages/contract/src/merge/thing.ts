import { isObject } from '../shape.ts';
import { mergeList } from './list.ts';
import type { About, Remarks, Said } from './remarks.ts';
import { type Rank, rankBy, settle } from './settle.ts';
import type { Claim, Thing } from './things.ts';
import { type Organisations, type Owners, ownershipIn } from './whose.ts';

/** What one speaker says of one field of a thing. */
interface SaidOfField extends Said {
  readonly claim: Claim;
}

/** One thing as all speakers together tell of it; undefined where nobody who may bring it does. */
export function mergeThing(thing: Thing, owners: Owners, remarks: Remarks): unknown {
  const { collection, claims } = thing;
  const { thing: ways = [], concerns, sides = [], lists = [], dated } = ownershipIn(collection);
  const whole = owners.ofThing(thing);
  const concerned = whole.size > 0 ? whole : owners.allOf(thing, concerns);
  const about = aboutOf(thing);
  const mayBring: Rank<Said> = ({ speaker: { organisation } }) =>
    organisation === '' || concerned.size === 0 || concerned.has(organisation) ? 0 : null;
  if (!claims.some(({ speaker }) => mayBring({ speaker, value: undefined, path: '' }) === 0)) {
    for (const claim of claims)
      remarks.foreign(about, { speaker: claim.speaker, value: claim.item, path: placeOf(thing, claim) }, concerned);
    return undefined;
  }
  const [{ speaker, item }] = claims;
  const isPlain = sides.length === 0 && lists.length === 0;
  if (claims.length === 1 && (speaker.organisation === '' || isPlain || !isObject(item))) return item;
  const entries: [string, unknown][] = [];
  for (const [name, all] of saidByField(thing)) {
    const isList = lists.includes(name) && all.every(({ value }) => Array.isArray(value));
    const value = isList ? mergeList(all, { concerned, rank: mayBring }, about, remarks, dated) : mergeField(name, all);
    if (value !== undefined) entries.push([name, value]);
  }
  return Object.fromEntries(entries);

  function mergeField(name: string, all: readonly SaidOfField[]): unknown {
    const side = sides.find(({ fields }) => fields.includes(name));
    const whose = side ? owners.firstOf(thing, side.whose) : whole;
    if (whose.size === 0) return settle(all, concerned, mayBring, about, remarks)?.value;
    const common = rankBy(whose);
    // Of whose it is the office’s word comes first: nobody gives away what is theirs, or takes a share, by the way.
    const way = (side?.whose ?? ways).find(({ at }) => at === name || at.startsWith(`${name}.`));
    const isOtherwise = ({ claim }: SaidOfField) => way && (way.at === name || !isSameSet(owners.namedIn(claim.item, way), whose));
    const rank: Rank<SaidOfField> = (said) => (common(said) === 0 && isOtherwise(said) ? 2 : common(said));
    return settle(all, whose, rank, about, remarks)?.value;
  }
}

/** What is said of each field of a thing, in the order in which the fields are first met. */
function saidByField(thing: Thing): Map<string, SaidOfField[]> {
  const fields = new Map<string, SaidOfField[]>();
  for (const claim of thing.claims) {
    for (const [name, value] of Object.entries(claim.item)) {
      const said = { claim, speaker: claim.speaker, value, path: `${placeOf(thing, claim)}.${name}` };
      const others = fields.get(name);
      if (others) others.push(said);
      else fields.set(name, [said]);
    }
  }
  return fields;
}

/** What people know a thing by: its title or name where anybody gives it, else its id. */
export function aboutOf({ id, claims }: Thing): About {
  for (const { item } of claims) {
    if (!isObject(item)) continue;
    const named = [item.title, item.name].find((text) => typeof text === 'string' && text !== '');
    if (named !== undefined) return { id, of: named as string };
  }
  return { id, of: id };
}

/** Where a claim stands in its speaker’s document. */
export const placeOf = ({ collection }: Thing, { index }: Claim): string => `${collection}[${index}]`;

const isSameSet = (one: Organisations, other: Organisations) => one.size === other.size && [...one].every((id) => other.has(id));
