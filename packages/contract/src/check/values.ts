import { isTimeZone } from '../day.ts';
import type { Kind } from '../kinds.ts';
import type { Partnership, Position } from '../partnership.ts';
import type { Problem } from './problem.ts';

/** Statuses that are not on the partnership's scale. */
export function* unknownStatus({ statusScale, updates }: Partnership): Generator<Problem> {
  const values = new Set(statusScale.map(({ value }) => value));
  const expected = [...values].join(', ');
  for (const { id, status } of updates) {
    if (status === undefined || values.has(status)) continue;
    yield { code: 'unknown-status', severity: 'error', kind: 'updates', id, field: 'status', found: status, expected };
  }
}

/** Letters that are not of the partnership's scheme: a page shows them, and does not know what they mean. */
export function* unknownLetter({ responsibilityScheme, accountabilities }: Partnership): Generator<Problem> {
  const known = new Set(responsibilityScheme.letters.map(({ letter }) => letter));
  const expected = [...known].join(', ');
  for (const { id, letters } of accountabilities) {
    for (const [at, found] of letters.entries()) {
      if (known.has(found)) continue;
      yield { code: 'unknown-letter', severity: 'warning', kind: 'accountabilities', id, field: `letters[${at}]`, found, expected };
    }
  }
}

/** A time zone or a language that no platform knows. */
export function* unknownPlace({ partnership: { timeZone, language } }: Partnership): Generator<Problem> {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const expected = 'an IANA name such as Europe/London';
    yield { code: 'unknown-time-zone', severity: 'error', field: 'partnership.timeZone', found: timeZone, expected };
  }
  if (language !== undefined && !isLanguage(language)) {
    const expected = 'a BCP 47 tag such as en-GB';
    yield { code: 'unknown-language', severity: 'error', field: 'partnership.language', found: language, expected };
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const ofGiver = ['proposed', 'agreed', 'disputed', 'delivered'];
const ofReceiver = ['proposed', 'agreed', 'disputed', 'accepted'];
const ofPartner = ['backs', 'takes part', 'reserves', 'opposes', 'not asked'];

/** Positions whose value says nothing of such a thing. */
export function* positionOutOfPlace({ dependencies, objectives, decisions, differences }: Partnership): Generator<Problem> {
  const check = function* (kind: Kind, id: string, field: string, position: Position | undefined, expected: readonly string[]) {
    if (!position || expected.includes(position.value)) return;
    const [found, of] = [position.value, expected.join(', ')];
    yield { code: 'position-out-of-place', severity: 'error', kind, id, field: `${field}.value`, found, expected: of } as const;
  };
  for (const { id, giver, receiver } of dependencies) {
    yield* check('dependencies', id, 'giver', giver, ofGiver);
    yield* check('dependencies', id, 'receiver', receiver, ofReceiver);
  }
  for (const [kind, things] of Object.entries({ objectives, decisions, differences })) {
    for (const { id, positions } of things) {
      for (const [at, position] of positions.entries()) yield* check(kind as Kind, id, `positions[${at}]`, position, ofPartner);
    }
  }
}
