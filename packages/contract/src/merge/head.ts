import { versionOf } from '../migrate.ts';
import { isObject } from '../shape.ts';
import { order } from './order.ts';
import type { About, Remarks, Said } from './remarks.ts';
import { rankBy, saidByField, settle } from './settle.ts';
import { isCollection, partnershipText, type Speaker } from './things.ts';
import { nobody } from './whose.ts';

/** What the speakers say of the partnership as a whole, as one: whatever is no list of things, and `sources`. */
export function mergeHead(speakers: readonly Speaker[], remarks: Remarks): Map<string, unknown> {
  const about = { id: '', of: speakers.map((speaker) => partnershipText(speaker, 'name')).find(Boolean) ?? '' };
  const fields = new Map<string, Said[]>();
  const lists = new Map<string, Said>();
  for (const speaker of speakers) {
    for (const [name, value] of Object.entries(speaker.document)) {
      const said = { speaker, value, path: name };
      if (isCollection(name, value)) lists.set(name, lists.get(name) ?? said);
      else fields.set(name, [...(fields.get(name) ?? []), said]);
    }
  }
  const head = new Map<string, unknown>();
  for (const [name, all] of fields) {
    const list = lists.get(name);
    if (list) for (const said of all) remarks.clash(about, said, list);
    else if (name === 'contract') head.set(name, lowestVersion(speakers));
    else if (name === 'asOf') head.set(name, latest(all) ?? oneOf(all, about, remarks));
    else if (name === 'audience') mergeAudience(speakers, head, about, remarks);
    else if (name !== 'speaksFor' && name !== 'sources') head.set(name, mergeFields(name, all, about, remarks));
  }
  const [{ organisation }] = speakers as [Speaker];
  if (organisation !== '' && speakers.every((speaker) => speaker.organisation === organisation)) head.set('speaksFor', organisation);
  return head.set('sources', sourcesOf(speakers));
}

const oneOf = (all: readonly Said[], about: About, remarks: Remarks) => settle(all, nobody, rankBy(nobody), about, remarks)!.value;

/** An object is merged field by field, a publisher’s own as a whole: nobody else knows what it means. */
function mergeFields(name: string, all: readonly Said[], about: About, remarks: Remarks): unknown {
  if (all.length === 1 || name.startsWith('x-') || !all.every(({ value }) => isObject(value))) return oneOf(all, about, remarks);
  return Object.fromEntries([...saidByField(all)].map(([field, parts]) => [field, oneOf(parts, about, remarks)]));
}

/** The version that all of them can be read by; where one does not say its own, 1.0 is meant. */
function lowestVersion(speakers: readonly Speaker[]): unknown {
  const [lowest] = speakers.map(({ document }) => document).toSorted((one, other) => versionOf(one) - versionOf(other));
  return lowest!.contract ?? '1.0';
}

/** The latest of several instants; undefined when none of them is one. */
function latest(all: readonly Said[]): unknown {
  const instants = all.flatMap(({ value }) => (typeof value === 'string' && Number.isFinite(Date.parse(value)) ? [value] : []));
  return instants.toSorted((one, other) => Date.parse(other) - Date.parse(one) || (one < other ? -1 : 1))[0];
}

/** Whom the documents speak for, and how old each is: what a document was itself merged from stands for it. */
function sourcesOf(speakers: readonly Speaker[]): unknown[] {
  const sources = speakers.flatMap(({ organisation, document: { asOf, sources: own } }): readonly unknown[] =>
    Array.isArray(own) && own.length > 0 ? own : [{ ...(organisation && { organisation }), ...(asOf !== undefined && { asOf }) }],
  );
  const sorted = sources.toSorted((one, other) => order(whoIn(one), whoIn(other)) || order(one, other, true));
  return sorted.filter((source, at) => at === 0 || order(source, sorted[at - 1], true) !== 0);
}

const whoIn = (source: unknown) => (isObject(source) && Object.hasOwn(source, 'organisation') ? source.organisation : '');

/**
 * Whom the whole may be shown to: only those who may see all of it. Documents that were made for different audiences are
 * named, for what one of them leaves out another may tell.
 */
function mergeAudience(speakers: readonly Speaker[], head: Map<string, unknown>, about: About, remarks: Remarks): void {
  const said = speakers.map((speaker): Said => ({ speaker, value: speaker.document.audience, path: 'audience' }));
  const [known = []] = speakers.flatMap(({ document: { audiences } }) => (Array.isArray(audiences) ? [audiences as unknown[]] : []));
  // What was made for no audience in particular tells all, and one that the list does not know may be as narrow as can be.
  const narrowness = ({ value }: Said) => {
    if (value === undefined) return known.length + 1;
    return known.includes(value) ? known.indexOf(value) : known.length;
  };
  const rank = (one: Said) => known.length + 1 - narrowness(one);
  const kept = settle(said, nobody, rank, about, remarks)!;
  if (kept.value !== undefined) head.set('audience', kept.value);
}
