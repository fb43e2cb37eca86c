import type { Notice, Partnership } from '@stp-widgets/contract';
import type { MergeFinding } from '@stp-widgets/contract/merge.js';
import { isObject } from '@stp-widgets/contract/shape.js';

type Json = Readonly<Record<string, unknown>>;

/** What merging did not take, as the reader of a page hears it: by whom it was said, and where in whose document. */
export function noticeOf({ code, path, id, of, found, expected, by, other }: MergeFinding): Notice {
  const leftOut = /^[^.[]+\[\d+\]$/.test(path) ? 'item' : 'field';
  return { code: code as Notice['code'], path, id, of, found, expected, leftOut, by, ...(other !== undefined && { other }) };
}

/**
 * Says of what was found in a merged document in which of those it was made from it stands, and where there. What is told by
 * several of them, or is no thing of a collection, is left as it is: its place is that in the whole.
 *
 * @param merged the merged document
 * @param documents those it was made from, of which it has taken over what only one of them tells
 */
export function placed(
  notices: readonly Notice[],
  merged: Json,
  documents: readonly unknown[],
  partnership: Partnership,
): readonly Notice[] {
  const places = new Map<string, ReadonlyMap<unknown, Place>>();
  return notices.map((notice) => {
    const [, kind, index, rest] = /^(\w+)\[(\d+)\](.*)$/.exec(notice.path) ?? [];
    const thing = kind && listOf(merged, kind)[Number(index)];
    if (!kind || !isObject(thing)) return notice;
    const ofKind = places.get(kind) ?? placesIn(documents as readonly Json[], kind);
    places.set(kind, ofKind);
    const place = ofKind.get(thing) ?? ofKind.get(thing['id']);
    const by = place && nameOf(place.document, partnership);
    return by ? { ...notice, path: `${kind}[${place.index}]${rest}`, by } : notice;
  });
}

/** Where a thing stands. */
interface Place {
  readonly document: Json;
  readonly index: number;
}

/** Where the things of a collection stand, by what they are and by their ids; none for an id that stands in several places. */
function placesIn(documents: readonly Json[], kind: string): ReadonlyMap<unknown, Place> {
  const places = new Map<unknown, Place | undefined>();
  for (const document of documents) {
    for (const [index, thing] of listOf(document, kind).entries()) {
      if (!isObject(thing)) continue;
      const place = { document, index };
      places.set(thing, place);
      const { id } = thing;
      if (typeof id === 'string') places.set(id, places.has(id) ? undefined : place);
    }
  }
  return places as ReadonlyMap<unknown, Place>;
}

const listOf = (document: Json, kind: string): readonly unknown[] => (Array.isArray(document[kind]) ? (document[kind] as unknown[]) : []);

/** Whom a document speaks for, by name: the organisation, or the office that publishes it. */
export function nameOf({ speaksFor, partnership }: Json, { organisations }: Partnership): string {
  if (speaksFor) return organisations.find(({ id }) => id === speaksFor)?.name ?? textOf(speaksFor);
  const { publisher, name } = isObject(partnership) ? partnership : {};
  return textOf(publisher) || textOf(name);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
