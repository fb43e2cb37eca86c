import { collectionNames, type Kind, readPartnership } from '@stp-widgets/contract';
import { headShape, shapes } from '@stp-widgets/contract/shapes.js';
import type { Remark } from '../remark.ts';
import { viewersOf } from './audiences.ts';
import { english, type PublishCatalogue } from './publish-en.ts';
import { redact } from './redact.ts';
import { referencesIn, referTo } from './references.ts';
import { remarksOn } from './remarks-on.ts';
import { isStub, notShown, stubOf } from './stub.ts';
import { freshIds, referentsWith } from './stub-ids.ts';
import { type Entry, type Thing, thingsOf } from './things.ts';
import { withBelongings } from './withhold.ts';

type Json = Readonly<Record<string, unknown>>;

/** How a document is to be published. */
export interface PublishOptions {
  /** Whom that is for which is not marked; everyone when absent. What stays of it is then marked so. */
  readonly unmarked?: string;
  /** The words of remarks; English when absent. */
  readonly words?: PublishCatalogue;
}

/** What publishing gives. */
export interface Published {
  /** The document for the audience; what did not change in it is the same object as in the given one. */
  readonly document: Json;
  /** What the office must look at: texts that mention what is withheld, marks that nobody knows. In the document's order, with the places of the given one. */
  readonly remarks: readonly Remark[];
  /** How many things the audience does not see. */
  readonly withheld: number;
  /** How many things stand in the document for one of them. */
  readonly stubs: number;
  /** How many things are not marked for anybody. */
  readonly unmarked: number;
}

/**
 * The document without what an audience may not see. An audience sees what is meant for it and for all before it in the document's
 * `audiences`; what is marked for somebody who is not listed, nobody sees. What belongs to a thing goes with it (`belongings`). Where what
 * remains refers to what is withheld, a stub of the same collection stands in its place, which says that it is not shown and nothing else.
 * The result reads without a notice, and publishing it for the same audience again changes nothing. The input stays as it is.
 *
 * @throws Error if reading the document would leave something out, or the audience is not one of the document's, or more than it was published for
 */
export function publishFor(document: unknown, audience: string, { unmarked, words = english }: PublishOptions = {}): Published {
  mustRead(document, 'cannot publish what does not read as it is', 'stp validate tells of all');
  const whole = document as Json;
  const { listed, maySee } = viewersOf(whole, audience, unmarked);
  const things = thingsOf(whole);
  const before = new Set(things.filter(isStub).map(({ thing }) => thing.id));
  const unseen = things.filter(({ thing }) => !before.has(thing.id) && !maySee(thing.audience));
  const hidden = withBelongings(things, [...before, ...unseen.map(({ thing }) => thing.id)]);
  const isWithheld = ({ thing }: Entry) => hidden.has(thing.id) && !before.has(thing.id);

  const title = notShown((whole.partnership as { readonly language?: string } | undefined)?.language);
  const head = Object.fromEntries(Object.entries(whole).filter(([name]) => !isKind(name)));
  const kept = things
    .filter((entry) => !isWithheld(entry))
    .map((entry) => (before.has(entry.thing.id) ? entry : { ...entry, thing: redact(entry.kind, entry.thing, hidden, title) }));

  const withheld = things.filter(isWithheld);
  const needed = new Set([...referencesIn(headShape, head, '')].map(({ id }) => id));
  for (const { kind, thing } of kept) for (const { id } of referencesIn(shapes[kind], thing, kind)) needed.add(id);
  const newId = freshIds(things);
  const ids = new Map(withheld.flatMap(({ thing }) => (needed.has(thing.id) ? [[thing.id, newId()] as const] : [])));
  const referents = referentsWith(newId);

  const remaining = new Map(kept.map(({ kind, thing }) => [thing.id, marked(referTo(shapes[kind], thing, ids) as Thing)]));
  const lists = new Map<Kind, Thing[]>(Object.keys(whole).flatMap((name) => (isKind(name) ? [[name, []]] : [])));
  const put = (kind: Kind, thing: Thing) => void (lists.get(kind)?.push(thing) ?? lists.set(kind, [thing]));
  const putStub = (kind: Kind, id: string) => put(kind, stubOf(kind, id, title, referents.forOne()));
  for (const { kind, thing } of things) {
    const [there, stub] = [remaining.get(thing.id), ids.get(thing.id)];
    if (there) put(kind, there);
    else if (stub !== undefined) putStub(kind, stub);
  }
  for (const [kind, id] of referents.made) putStub(kind, id);

  const published = { ...(referTo(headShape, head, ids) as Json), audience, ...Object.fromEntries(lists) };
  mustRead(published, 'what was published does not read as it is', 'This is a fault of stp: please report it');
  return {
    document: published,
    remarks: remarksOn({ head, kept: kept.filter(({ thing }) => !before.has(thing.id)), things, withheld, listed, words }),
    withheld: withheld.length,
    stubs: ids.size + referents.made.length,
    unmarked: things.filter(({ thing }) => thing.audience === undefined && !before.has(thing.id)).length,
  };

  function marked(thing: Thing): Thing {
    return unmarked === undefined || thing.audience !== undefined || before.has(thing.id) ? thing : { ...thing, audience: unmarked };
  }
}

const isKind = (name: string): name is Kind => (collectionNames as readonly string[]).includes(name);

function mustRead(document: unknown, what: string, help: string): void {
  const { notices } = readPartnership(document);
  const [first] = notices;
  if (!first) return;
  const { code, path, found, expected } = first;
  const others = notices.length > 1 ? `, and ${notices.length - 1} more` : '';
  throw new Error(`${what}: ${path || 'the document'} is ${found}, expected ${expected} (${code}${others}). ${help}.`);
}
