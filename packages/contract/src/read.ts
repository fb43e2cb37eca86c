import { collectionNames, isKind, type Kind } from './kinds.ts';
import { defaultResponsibilityScheme, defaultStatusScale } from './defaults.ts';
import { migrate, versionOf } from './migrate.ts';
import { show, type Notice } from './notice.ts';
import type { Partnership } from './partnership.ts';
import { type Ids, isObject, readShape } from './shape.ts';
import { headShape, shapes } from './shapes.ts';

/** What reading a document gives. */
export interface Reading {
  /** The partnership, frozen; null when the document is none at all. */
  readonly partnership: Partnership | null;
  /** What was left out or not understood: of the head, then of the rest in the document's order; empty for a good document. */
  readonly notices: readonly Notice[];
}

/** The version of the contract that this library reads. */
export const contractVersion = '1.0';

/** One thing of a list, as given and as read. */
interface Thing {
  readonly kind: Kind;
  readonly at: string;
  readonly input: unknown;
  readonly value: { readonly id: string; readonly title?: string; readonly name?: string } | undefined;
  readonly notices: readonly Notice[];
}

/**
 * Reads a partnership from parsed JSON, leniently: what is good is kept, what is not is left out and named.
 * A document of an older version is read as what it means now. It never throws and never changes its input.
 */
export function readPartnership(given: unknown): Reading {
  if (!isDocument(given))
    return { partnership: null, notices: Object.freeze([problem('not-a-partnership', '', given, 'partnership', 'document')]) };
  const input = migrate(given);
  const notices: Notice[] = [];
  let things = Object.entries(input).flatMap(([name, list]) => (isKind(name) ? readList(name, list, notices) : []));
  const ids = takeIds(things);
  // A thing that cannot be without what it refers to goes, and with it what refers to it.
  for (let left = -1; left !== ids.size;) {
    left = ids.size;
    things = things.map((thing) => withReferences(thing, ids));
  }
  const { head, notices: ofHead } = readHead(input, ids);
  const partnership = {
    ...head,
    contract: head.contract ?? contractVersion,
    partnership: head.partnership ?? { name: '' },
    statusScale: head.statusScale ?? defaultStatusScale,
    responsibilityScheme: head.responsibilityScheme ?? defaultResponsibilityScheme,
    ...Object.fromEntries(
      collectionNames.map((name) => [name, things.flatMap(({ kind, value }) => (kind === name && value ? [value] : []))]),
    ),
  };
  const all = [...ofHead, ...notices, ...things.flatMap((thing) => thing.notices)];
  return { partnership: deepFreeze(partnership) as unknown as Partnership, notices: Object.freeze(all) };
}

/** Tells whether something may be read as a partnership at all. */
export function isDocument(input: unknown): input is object {
  return isObject(input) && Object.keys(input).some((key) => key === 'contract' || key === 'partnership' || isKind(key));
}

function readList(kind: Kind, list: unknown, notices: Notice[]): Thing[] {
  if (!Array.isArray(list)) {
    notices.push(problem('wrong-type', kind, list, 'array', 'collection'));
    return [];
  }
  return list.map((item: unknown, index) => read({ kind, at: `${kind}[${index}]`, input: item }));
}

function read(thing: Pick<Thing, 'kind' | 'at' | 'input'>, ids?: Ids): Thing {
  const { value, notices } = readShape(shapes[thing.kind], thing.input, thing.at, ids);
  return { ...thing, value: value as Thing['value'], notices };
}

/** Gives each id to the first thing that has it; a later one is left out. */
function takeIds(things: Thing[]): Map<string, Kind> {
  const ids = new Map<string, Kind>();
  for (const [index, { kind, at, value }] of things.entries()) {
    if (!value) continue;
    if (!ids.has(value.id)) ids.set(value.id, kind);
    else {
      const { id, title, name } = value;
      const notice = { ...problem('duplicate-id', `${at}.id`, id, 'unique', 'item'), id, of: title ?? name ?? id };
      things[index] = { kind, at, input: undefined, value: undefined, notices: [notice] };
    }
  }
  return ids;
}

function withReferences(thing: Thing, ids: Map<string, Kind>): Thing {
  if (!thing.value) return thing;
  const followed = read(thing, ids);
  if (!followed.value) ids.delete(thing.value.id);
  return followed;
}

type Head = Partial<Omit<Partnership, Kind>>;

function readHead(input: object, ids: Ids): { readonly head: Head; readonly notices: readonly Notice[] } {
  const fields = Object.fromEntries(Object.entries(input).filter(([name]) => !isKind(name)));
  const { value, notices: found } = readShape(headShape, fields, '', ids);
  // A list that this version does not know is a collection of a later one, not a slip of the pen.
  const isLater = ({ code, path }: Notice) => code === 'unknown-field' && Array.isArray(fields[path]);
  const notices = found.map((notice) =>
    isLater(notice) ? ({ ...notice, code: 'unknown-collection', leftOut: 'collection' } as const) : notice,
  );
  const head = (value ?? {}) as Head;
  const version = versionOf(head);
  const other = version >= 2 ? 'newer-version' : version < 1 && 'older-version';
  return { head, notices: other ? [problem(other, 'contract', head.contract, contractVersion, 'nothing'), ...notices] : notices };
}

function problem(code: Notice['code'], path: string, found: unknown, expected: string, leftOut: Notice['leftOut']): Notice {
  return { code, path, id: '', of: '', found: show(found), expected, leftOut };
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
