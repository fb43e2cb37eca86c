import type { Day } from '../day.ts';
import { firstOf, lastOf } from './days.ts';
import type { Kind } from '../kinds.ts';
import type { Partnership } from '../partnership.ts';
import type { Problem } from './problem.ts';

/** What is said more than once and can hold only once: whichever a reader takes, the other is lost. */
export function* saidTwice(partnership: Partnership): Generator<Problem> {
  const { statusScale, responsibilityScheme, objectives, decisions, differences, measures, accountabilities } = partnership;
  yield* repeated(
    statusScale,
    ({ value }) => value,
    (at) => ({ field: `statusScale[${at}].value` }),
  );
  yield* repeated(
    responsibilityScheme.letters,
    ({ letter }) => letter,
    (at) => ({ field: `responsibilityScheme.letters[${at}].letter` }),
  );
  for (const [kind, things] of Object.entries({ objectives, decisions, differences })) {
    for (const { id, positions } of things) {
      yield* repeated(
        positions,
        ({ organisation }) => organisation,
        (at) => ({ kind: kind as Kind, id, field: `positions[${at}].organisation` }),
      );
    }
  }
  for (const { id, series } of measures) {
    const at = { kind: 'measures', id } as const;
    yield* repeated(
      series,
      ({ organisation = '' }) => organisation,
      (one) => ({ ...at, field: `series[${one}].organisation` }),
    );
    for (const [one, { observations }] of series.entries()) {
      yield* repeated(
        observations,
        ({ period }) => period,
        (other) => ({ ...at, field: `series[${one}].observations[${other}].period` }),
      );
    }
  }
  yield* heldTwice(accountabilities);
}

type Where = Pick<Problem, 'kind' | 'id' | 'field'>;

function* repeated<T>(list: readonly T[], key: (one: T) => string, where: (at: number) => Where): Generator<Problem> {
  // Most lists are short; a set for each of them would cost more than all other rules together.
  if (list.length < 2) return;
  const seen = new Set<string>();
  for (const [at, one] of list.entries()) {
    const found = key(one);
    if (seen.has(found)) yield { code: 'said-twice', severity: 'error', ...where(at), found, expected: 'once' };
    seen.add(found);
  }
}

/** The same letter of the same party for the same subject, at the same time, in two places. */
function* heldTwice(accountabilities: Partnership['accountabilities']): Generator<Problem> {
  const held = new Map<string, (readonly [from: Day | undefined, to: Day | undefined])[]>();
  for (const { id, subject, party, letters, from, to } of accountabilities) {
    for (const [at, letter] of letters.entries()) {
      const key = JSON.stringify([subject, party, letter]);
      const others = held.get(key);
      if (!others) held.set(key, [[from, to]]);
      else {
        if (others.some((other) => overlap(other, [from, to]))) {
          yield {
            code: 'said-twice',
            severity: 'warning',
            kind: 'accountabilities',
            id,
            field: `letters[${at}]`,
            found: letter,
            expected: 'once',
          };
        }
        others.push([from, to]);
      }
    }
  }
}

function overlap([from, to]: readonly [Day | undefined, Day | undefined], [start, end]: readonly [Day | undefined, Day | undefined]) {
  const before = (one: Day | undefined, other: Day | undefined) => one !== undefined && other !== undefined && lastOf(one) < firstOf(other);
  return !before(to, start) && !before(end, from);
}
