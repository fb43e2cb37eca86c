import { mergeHead } from './merge/head.ts';
import { type Json, order } from './merge/order.ts';
import { type MergeFinding, type Said, takeRemarks } from './merge/remarks.ts';
import { aboutOf, mergeThing, placeOf } from './merge/thing.ts';
import { gatherThings, type Speaker, type Thing, type Things } from './merge/things.ts';
import { ownersAmong } from './merge/whose.ts';
import { migrate, versionOf } from './migrate.ts';
import { show } from './notice.ts';
import { contractVersion, finish, isDocument } from './read.ts';

export type { MergeFinding } from './merge/remarks.ts';
export { type Ownership, ownership, type Whose } from './ownership.ts';

/** What merging gives. */
export interface Merged {
  /** All of the documents as one; empty when there was none. It shares what it took with them. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What was not taken, and why: with the place in the document that says it. */
  readonly findings: readonly MergeFinding[];
}

/**
 * Makes one document of several, as parsed from JSON: those of the programme office, which speak for the whole, and fragments,
 * each of which speaks for one organisation (`speaksFor`). Whose word counts for what stands in `ownership`.
 *
 * What only one says is taken, fields that the contract does not know included; what two say alike is no clash; what is not
 * taken is named. The same documents give the same, whatever their order, and a document that is alone stays as it is.
 * It never throws, never changes its input, and takes time in proportion to its size.
 */
export function mergePartnerships(documents: readonly unknown[]): Merged {
  return finish(mergingSteps(documents));
}

/** Merges as `mergePartnerships` does, in small steps: many documents may be merged a few things at a time. */
export function* mergingSteps(documents: readonly unknown[]): Generator<void, Merged> {
  const none: MergeFinding[] = [];
  const given = documents.flatMap((document, at): Speaker[] => {
    if (isDocument(document)) return [{ organisation: speaksFor(document), document: document as Json, at }];
    none.push({
      code: 'not-a-partnership',
      severity: 'error',
      path: '',
      id: '',
      of: '',
      found: show(document),
      expected: 'partnership',
      document: at,
    });
    return [];
  });
  const speakers = given.toSorted(bySpeaker).filter((speaker, at, all) => at === 0 || bySpeaker(all[at - 1]!, speaker) !== 0);
  if (speakers.length < 2) return { document: speakers[0]?.document ?? {}, findings: none };
  const { document, findings } = yield* mergeSpeakers(speakers.map(inPresentWords));
  return { document, findings: [...none, ...findings] };
}

/**
 * What a fragment says of what is another organisation’s, as far as it shows by itself; empty for a document that speaks
 * for the whole.
 */
export function speaksForAnother(document: unknown): readonly MergeFinding[] {
  if (!isDocument(document) || speaksFor(document) === '') return [];
  const { findings } = finish(mergeSpeakers([inPresentWords({ organisation: speaksFor(document), document: document as Json, at: 0 })]));
  return findings.filter(({ code }) => code === 'speaks-for-another');
}

function* mergeSpeakers(speakers: readonly Speaker[]): Generator<void, Merged> {
  const things = yield* gatherThings(speakers);
  const owners = ownersAmong(things);
  const remarks = takeRemarks((organisation) => nameOf(organisation, things));
  const fields = mergeHead(speakers, remarks);
  for (const [name, list] of things.collections) {
    const merged: unknown[] = [];
    for (const thing of list) {
      const item = mergeThing(thing, owners, remarks);
      if (item !== undefined) merged.push(item);
      yield;
    }
    fields.set(name, merged);
  }
  for (const thing of things.misplaced) {
    const kept = things.byId.get(thing.id)!;
    remarks.clash(aboutOf(kept), placed(thing), placed(kept));
  }
  const names = new Set(speakers.flatMap(({ document }) => Object.keys(document)));
  const ordered = [...names].flatMap((name) => (fields.has(name) ? [[name, fields.get(name)] as const] : []));
  if (!names.has('sources')) {
    const at = Math.max(...['contract', 'asOf'].map((name) => ordered.findIndex((entry) => entry[0] === name)));
    ordered.splice(at + 1, 0, ['sources', fields.get('sources')]);
  }
  return { document: Object.fromEntries(ordered), findings: remarks.findings };
}

/** Where a thing stands, as what is said of it. */
function placed(thing: Thing): Said {
  const [claim] = thing.claims;
  return { speaker: claim.speaker, value: thing.collection, path: placeOf(thing, claim) };
}

function nameOf(organisation: string, { byId }: Things): string {
  const known = byId.get(organisation);
  return known?.collection === 'organisations' ? aboutOf(known).of : organisation;
}

function speaksFor(document: object): string {
  const { speaksFor: organisation } = document as Json;
  return typeof organisation === 'string' ? organisation : '';
}

function bySpeaker(one: Speaker, other: Speaker): number {
  if (one.organisation !== other.organisation) return one.organisation < other.organisation ? -1 : 1;
  return order(one.document, other.document);
}

/** What an older version says, in the words of the present one: documents of both may then be merged. */
function inPresentWords(speaker: Speaker): Speaker {
  if (!(versionOf(speaker.document) < 1)) return speaker;
  return { ...speaker, document: { ...migrate(speaker.document), contract: contractVersion } };
}
