import type { Drift, ForecastMove } from '../drift.ts';
import { nameOf } from '../lookup.ts';
import { driftEnglish } from './drift-en.ts';
import type { MessageSet } from './messages.ts';
import { dayName, type PlanSpeech } from './plan-speech.ts';

/** What is said of how a forecast moved, in English and Welsh. */
export const driftMessages: MessageSet<typeof driftEnglish> = {
  en: driftEnglish,
  cy: async () => (await import('./drift-cy.ts')).driftWelsh,
};

/** What drift is said with. */
export type DriftSpeech = PlanSpeech<typeof driftEnglish>;

/**
 * Says how a forecast moved: "Forecast moved four times since 3 May, from 1 Jun to 20 Aug: 80 days later." Then which end the
 * thing itself has, where that is another, and how far the end is from the baseline.
 */
export function driftSentence(drift: Drift, speech: DriftSpeech): string {
  const { words, messages } = speech;
  const { last, own } = drift;
  const differs = last !== null && own !== null && own !== last ? words.tell(messages.differs, { day: dayName(own, speech) }) : '';
  return [forecast(drift, speech), differs, baseline(drift, speech)]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** Says one move: "4 Apr, Hull: from 1 Jun to 20 Jun, 19 days later". */
export function moveSentence({ at, organisation, from, to, days }: ForecastMove, speech: DriftSpeech): string {
  const { words, messages, partnership, today } = speech;
  return words.tell(organisation ? messages.moveBy : messages.move, {
    at: words.day(at, today),
    party: organisation && nameOf(partnership, organisation),
    from: dayName(from, speech),
    to: dayName(to, speech),
    by: moved(days, speech),
  });
}

function forecast({ since, first, last, moves, days }: Drift, speech: DriftSpeech): string {
  const { words, messages, today } = speech;
  if (since === null || first === null || last === null) return messages.none;
  const fill = { since: words.day(since, today), from: dayName(first, speech), to: dayName(last, speech) };
  if (moves.length === 0) return words.tell(messages.stayed, fill);
  const { length: count } = moves;
  return words.tell(days === 0 ? messages.movedBack : messages.moved, {
    ...fill,
    count,
    number: words.inWords(count),
    by: moved(days, speech),
  });
}

function baseline({ baseline: agreed }: Drift, speech: DriftSpeech): string {
  const { words, messages } = speech;
  if (agreed?.days == null) return '';
  const message = agreed.days > 0 ? messages.after : agreed.days < 0 ? messages.before : messages.on;
  return words.tell(message, { count: Math.abs(agreed.days), day: dayName(agreed.end, speech) });
}

const moved = (days: number, { words, messages }: DriftSpeech): string =>
  words.tell(days < 0 ? messages.earlier : messages.later, { count: Math.abs(days) });
