import { collectionNames, isKind, type Kind } from './kinds.ts';
import { defaultResponsibilityScheme, defaultStatusScale } from './defaults.ts';
import { rename, versionOf } from './migrate.ts';
import { type Notice, problem } from './notice.ts';
import type { Partnership } from './partnership.ts';
import { isObject, readThing } from './shape.ts';
import { headShape, shapes } from './shapes.ts';
import type { Refers, Thing } from './thing.ts';

/** What reading a document gives. */
export interface Reading {
  /** The partnership, frozen; null when the document is none at all. */
  readonly partnership: Partnership | null;
  /** What was left out or not understood: of the head, then of the rest in the document's order; empty for a good document. */
  readonly notices: readonly Notice[];
}

/** The version of the contract that this library reads. */
export const contractVersion = '1.0';

/** A thing of a collection. */
interface Item extends Thing {
  readonly kind: Kind;
  value?: { readonly id: string; readonly title?: string; readonly name?: string };
}

/**
 * Reads a partnership from parsed JSON, leniently: what is good is kept, what is not is left out and named.
 * A document of an older version is read as what it means now. It never throws and never changes its input.
 */
export function readPartnership(given: unknown): Reading {
  return finish(readingSteps(given));
}

/** Takes steps to their end. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads as `readPartnership` does, in small steps: a large document may be read a few at a time. */
export function* readingSteps(given: unknown): Generator<void, Reading> {
  if (!isDocument(given))
    return { partnership: null, notices: Object.freeze([problem('not-a-partnership', '', given, 'partnership', 'document')]) };
  const isOld = versionOf(given) < 1;
  const notices: Notice[] = [];
  const items: Item[] = [];
  const ids = new Map<string, Kind>();
  const references: { readonly item: Item; readonly id: string; readonly kinds: readonly string[] }[] = [];
  for (const [kind, list] of Object.entries(given)) {
    if (!isKind(kind)) continue;
    if (!Array.isArray(list)) {
      notices.push(problem('wrong-type', kind, list, 'array', 'collection'));
      continue;
    }
    for (const [index, element] of list.entries()) {
      // Not followed before every id is known.
      const refers: Refers = (id, kinds) => !!references.push({ item, id, kinds });
      const item: Item = { kind, input: isOld ? rename(kind, element) : element, at: `${kind}[${index}]`, notices: [], refers };
      items.push(item);
      readThing(shapes[kind], item);
      if (item.value) takeId(item, ids);
      yield;
    }
  }
  const refers: Refers = (id, kinds) => kinds.includes(ids.get(id)!);
  // A thing that cannot be without what it refers to goes, and with it what refers to it.
  for (let left = -1; left !== ids.size;) {
    left = ids.size;
    let done: Item | undefined;
    for (const { item, id, kinds } of references) {
      yield;
      if (!item.value || item === done || refers(id, kinds)) continue;
      const own = item.value.id;
      readThing(shapes[item.kind], Object.assign(item, { refers }));
      if (!item.value) ids.delete(own);
      done = item;
    }
  }
  const { head, notices: ofHead } = readHead(given, refers);
  const partnership = {
    ...head,
    contract: head.contract ?? contractVersion,
    partnership: head.partnership ?? Object.freeze({ name: '' }),
    statusScale: head.statusScale ?? defaultStatusScale,
    responsibilityScheme: head.responsibilityScheme ?? defaultResponsibilityScheme,
    ...Object.fromEntries(
      collectionNames.map((name) => [
        name,
        Object.freeze(items.filter(({ kind, value }) => kind === name && value).map(({ value }) => value)),
      ]),
    ),
  };
  const all = [...ofHead, ...notices, ...items.flatMap((item) => item.notices)];
  return { partnership: Object.freeze(partnership) as unknown as Partnership, notices: Object.freeze(all) };
}

/** Tells whether something may be read as a partnership at all. */
export function isDocument(input: unknown): input is object {
  return isObject(input) && Object.keys(input).some((key) => key === 'contract' || key === 'partnership' || isKind(key));
}

/** Gives an id to the first thing that has it; a later one is left out. */
function takeId(item: Item, ids: Map<string, Kind>): void {
  const { id, title, name } = item.value!;
  if (!ids.has(id)) return void ids.set(id, item.kind);
  item.value = undefined;
  item.notices = [problem('duplicate-id', `${item.at}.id`, id, 'unique', 'item', id, title ?? name)];
}

type Head = Partial<Omit<Partnership, Kind>>;

function readHead(input: object, refers: Refers): { readonly head: Head; readonly notices: readonly Notice[] } {
  const fields = Object.fromEntries(Object.entries(input).filter(([name]) => !isKind(name)));
  const { value, notices: found } = readThing(headShape, { input: fields, at: '', refers, notices: [] });
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
