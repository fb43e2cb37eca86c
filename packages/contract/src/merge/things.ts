import { isKind } from '../kinds.ts';
import { isObject } from '../shape.ts';
import { fieldsOf } from '../shape-language.ts';
import { headShape } from '../shapes.ts';
import type { Json } from './order.ts';

/** Somebody who says something: one of the documents. */
export interface Speaker {
  /** The id of the organisation that it speaks for; empty for the programme office, which speaks for the whole. */
  readonly organisation: string;
  readonly document: Json;
  /** Which of the documents it is, as they were given. */
  readonly at: number;
}

/** What a speaker says of the partnership itself; empty where it does not. */
export function partnershipText({ document: { partnership } }: Speaker, field: 'name' | 'publisher'): string {
  const text = isObject(partnership) ? partnership[field] : '';
  return typeof text === 'string' ? text : '';
}

/** What one speaker says of a thing. */
export interface Claim {
  readonly speaker: Speaker;
  readonly item: Json;
  /** Its place in the speaker’s list. */
  readonly index: number;
}

/** A thing that one or more speakers tell of. */
export interface Thing {
  readonly collection: string;
  /** Empty where it has none, or one that its document has given to a thing before it. */
  readonly id: string;
  /** In the speakers’ order, one for each of them; never empty. */
  readonly claims: readonly [Claim, ...Claim[]];
}

/** What the speakers tell of, in the order in which it is first met. */
export interface Things {
  readonly collections: ReadonlyMap<string, readonly Thing[]>;
  readonly byId: ReadonlyMap<string, Thing>;
  /** What has the id of a thing in another collection. */
  readonly misplaced: readonly Thing[];
}

const headFields = new Set(fieldsOf(headShape).keys());

/** Tells whether a field of a document is a list of things, be it one of a later version. */
export const isCollection = (name: string, value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && (isKind(name) || !(headFields.has(name) || name.startsWith('x-')));

/** Brings together what the speakers tell of each thing, in small steps. */
export function* gatherThings(speakers: readonly Speaker[]): Generator<void, Things> {
  const collections = new Map<string, Thing[]>();
  const byId = new Map<string, Thing & { readonly claims: [Claim, ...Claim[]] }>();
  const misplaced: Thing[] = [];
  for (const speaker of speakers) {
    for (const [collection, list] of Object.entries(speaker.document)) {
      if (!isCollection(collection, list)) continue;
      const things = collections.get(collection) ?? [];
      collections.set(collection, things);
      for (const [index, item] of list.entries()) {
        const claim = { speaker, item: item as Json, index };
        const id = isObject(item) && Object.hasOwn(item, 'id') && typeof item.id === 'string' ? item.id : '';
        const known = byId.get(id);
        const isAgain = known?.claims.at(-1)!.speaker === speaker;
        if (known && known.collection !== collection) misplaced.push({ collection, id, claims: [claim] });
        else if (known && !isAgain) known.claims.push(claim);
        else {
          const thing = { collection, id: isAgain ? '' : id, claims: [claim] as [Claim, ...Claim[]] };
          things.push(thing);
          if (thing.id !== '') byId.set(id, thing);
        }
        yield;
      }
    }
  }
  return { collections, byId, misplaced };
}
