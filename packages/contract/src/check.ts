import { asGiven } from './check/as-given.ts';
import { endsBeforeStart, forecastDiffers, laterThanAsOf, milestoneLasts } from './check/dates.ts';
import { noCurrency, observationsWithoutValue, sharesExceedWhole } from './check/numbers.ts';
import type { Problem, Rule } from './check/problem.ts';
import { dependsOnItself, otherEnds, ownAncestor, vacantRole } from './check/structure.ts';
import { takenIds } from './check/taken-ids.ts';
import { saidTwice } from './check/twice.ts';
import { positionOutOfPlace, unknownLetter, unknownPlace, unknownStatus } from './check/values.ts';
import type { Finding } from './finding.ts';
import { collectionNames, type Kind } from './kinds.ts';
import type { Notice } from './notice.ts';
import type { Partnership } from './partnership.ts';
import { speaksForAnother } from './merge.ts';
import { versionOf } from './migrate.ts';
import { contractVersion, readPartnership } from './read.ts';
import { isObject } from './shape.ts';

export type { Finding, FindingCode, MeaningCode, Severity } from './finding.ts';

/** What strict checking gives. */
export interface Checked {
  /** The partnership as a page would read it, frozen; null when the document is none at all. Read when it is first asked for. */
  readonly partnership: Partnership | null;
  /** What is wrong or deserves a look: of its shape first, then of its meaning; empty for a good document. */
  readonly findings: readonly Finding[];
}

/** Every rule of meaning, in the order in which they are told of one thing. */
const rules: readonly Rule[] = [
  endsBeforeStart,
  laterThanAsOf,
  forecastDiffers,
  milestoneLasts,
  ownAncestor,
  dependsOnItself,
  otherEnds,
  vacantRole,
  unknownStatus,
  unknownLetter,
  unknownPlace,
  positionOutOfPlace,
  saidTwice,
  sharesExceedWhole,
  observationsWithoutValue,
  noCurrency,
];

/**
 * Checks a document strictly: all that reading forgives is an error, and what is of the right shape is asked whether it can
 * be so. What reading leaves out is not asked again. It never throws and never changes its input; linear in the document's size.
 */
export function checkPartnership(document: unknown): Checked {
  const given = asGiven(document);
  if (given) {
    let read: Partnership | null | undefined;
    return {
      // Copied and frozen only if somebody wants it: that takes longer than all of the checking.
      get partnership() {
        return (read ??= readPartnership(document).partnership);
      },
      findings: [...ofHead(document as object), ...ofMeaning(given, document), ...ofSpeech(document)],
    };
  }
  const { partnership, notices } = readPartnership(document);
  if (!partnership) return { partnership, findings: notices.map((notice) => ofShape(notice, document)) };
  const findings = ofReading(notices, document as object, partnership);
  return {
    partnership,
    findings: [...ofHead(document as object), ...findings, ...ofMeaning(partnership, document), ...ofSpeech(document)],
  };
}

function ofMeaning(partnership: Partnership, document: unknown): readonly Finding[] {
  const problems = rules.flatMap((rule) => [...rule(partnership)]);
  return locate(problems, document as object, partnership);
}

/** What a fragment says for others. Merging leaves it out; by itself it deserves a look. Who they are it may say, to refer to them. */
const ofSpeech = (document: unknown): readonly Finding[] =>
  speaksForAnother(document)
    .filter(({ path }) => !path.startsWith('organisations['))
    .map(({ code, path, id, of, found, expected, by }) => ({ code, severity: 'warning', path, id, of, found, expected, by }));

/** What reading said, and of things that it left out for their id what else is wrong with them: all can be mended in one go. */
function ofReading(notices: readonly Notice[], document: object, partnership: Partnership): readonly Finding[] {
  if (!notices.some(({ code }) => code === 'duplicate-id')) return notices.map((notice) => ofShape(notice, document));
  const ofTaken = takenIds(document, partnership, notices);
  return notices.flatMap((notice) => {
    const finding = ofShape(notice, document);
    if (notice.code !== 'duplicate-id') return [finding];
    const { first, notices: others } = ofTaken(notice);
    return [{ ...finding, first }, ...others.map((other) => ofShape(other, document))];
  });
}

function ofShape({ code, path, id, of, found, expected }: Notice, document: unknown): Finding {
  const isImpossible = code === 'wrong-value' && expected === 'day' && /^"\d{4}-\d{2}(-\d{2})?"$/.test(found);
  const severity = code.endsWith('-version') || isExcused(code, document) ? 'warning' : 'error';
  return { code: isImpossible ? 'impossible-day' : code, severity, path, id, of, found, expected };
}

/** What a later version added, and what another fragment may bring: named, since a page does not show it, and no fault. */
function isExcused(code: Notice['code'], document: unknown): boolean {
  if (!isObject(document)) return false;
  return code.startsWith('unknown-')
    ? versionOf(document) > Number(contractVersion)
    : code === 'dangling-reference' && 'speaksFor' in document;
}

/** What a page does without, and a publisher should not. */
function ofHead(document: object): Finding[] {
  const needed: Record<string, string> = {
    contract: 'the version, such as 1.0',
    asOf: 'the instant that the document tells of',
    // A fragment's partnership is the office's to name.
    ...(!('speaksFor' in document) && { partnership: 'the name of the partnership' }),
  };
  const missing = Object.entries(needed).filter(([name]) => !Object.hasOwn(document, name));
  return missing.map(([path, expected]) => ({ code: 'missing', severity: 'warning', path, id: '', of: '', found: 'nothing', expected }));
}

/** The findings that problems are, each with its place in the document, in the document's order within each collection. */
function locate(problems: readonly Problem[], document: object, partnership: Partnership): Finding[] {
  if (problems.length === 0) return [];
  const places = placesIn(document);
  const names = namesIn(partnership);
  const placed = problems.map(({ kind, id = '', field, found, expected, ...problem }) => {
    const place = places.get(id);
    const path = [place ? `${place.kind}[${place.at}]` : (kind ?? ''), field].filter(Boolean).join('.');
    // People know organisations by their names.
    const named = (text: string) => (field.endsWith('.organisation') ? (names.get(text) ?? text) : text);
    return { at: place, finding: { ...problem, path, id, of: names.get(id) ?? id, found: named(found), expected: named(expected) } };
  });
  const order = (kind: Kind | undefined) => (kind === undefined ? -1 : collectionNames.indexOf(kind));
  return placed
    .toSorted((one, other) => order(one.at?.kind) - order(other.at?.kind) || (one.at?.at ?? 0) - (other.at?.at ?? 0))
    .map(({ finding }) => finding);
}

/** Where in the document each id stands for the first time. */
function placesIn(document: object): Map<string, { readonly kind: Kind; readonly at: number }> {
  const places = new Map<string, { readonly kind: Kind; readonly at: number }>();
  for (const kind of collectionNames) {
    const list = (document as Partial<Record<Kind, unknown>>)[kind];
    if (!Array.isArray(list)) continue;
    for (const [at, item] of (list as readonly unknown[]).entries()) {
      const id = (item as { id?: unknown } | null)?.id;
      if (typeof id === 'string' && !places.has(id)) places.set(id, { kind, at });
    }
  }
  return places;
}

/** What each thing is called: by its title or name, else by that of what it is about. */
function namesIn(partnership: Partnership): Map<string, string> {
  const things = collectionNames.flatMap((kind): readonly Named[] => partnership[kind]);
  const own = new Map(things.flatMap(({ id, title, name }) => ((title ?? name) ? [[id, (title ?? name)!]] : [])));
  return new Map(
    things.map(({ id, subject, role, gives }) => [id, own.get(id) ?? own.get(subject ?? '') ?? own.get(role ?? '') ?? gives ?? id]),
  );
}

interface Named {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly subject?: string;
  readonly role?: string;
  readonly gives?: string;
}
