import { milliseconds } from '@stp-widgets/contract/day.js';
import { type FeedProblem, type FeedSnapshot, type Freshness, freshness } from '@stp-widgets/feed';
import { every } from '@stp-widgets/insight/words/every.js';
import { loadTroubleMessages, type TroubleMessages } from '@stp-widgets/insight/words/trouble-words.js';
import type { Fill, Words } from '@stp-widgets/insight/words/words.js';
import { addStyles } from './late-styles.ts';
import { fileOf, headOf, plainText, type StampText, zoneOf } from './stamp.ts';
import { stampTroubleStyles } from './stamp-trouble.styles.ts';

/** Says what is wrong with a source, in one language. */
export interface Trouble {
  /** What the stamp says. */
  text(snapshot: FeedSnapshot, state: Freshness, now: Date): StampText;
  /** Why a source gave nothing good, in a few words. */
  reason(problem: FeedProblem): string;
  say(key: keyof TroubleMessages, fill?: Fill): string;
}

/** Gives an element the styles of a stamp that says what is wrong. */
export const styleTrouble = (element: Element): void => addStyles(element, stampTroubleStyles);

/** What says what is wrong, in the language of these words. */
export async function loadTrouble(words: Words): Promise<Trouble> {
  const messages = await loadTroubleMessages(words.language);
  const say: Trouble['say'] = (key, fill) => words.tell(messages[key], fill);
  // Another copy of the library on the page may know of more that can be wrong.
  const known = (code: FeedProblem['code']) => (`problem-${code}` in messages ? code : 'unreachable');
  const reason: Trouble['reason'] = ({ code, status = '' }) => say(`problem-${known(code)}`, { status });

  function text(snapshot: FeedSnapshot, state: Freshness, now: Date): StampText {
    const told = state === 'fresh' || state === 'loading' ? plainText(snapshot, words) : troubled(snapshot, state, now);
    const { skew } = snapshot;
    const clock = skew ? [say(skew > 0 ? 'clockAhead' : 'clockBehind', { span: words.span(Math.abs(skew)) })] : [];
    // What was given as data, or has no address that can be fetched, is asked for by nobody.
    const again = snapshot.interval < Infinity ? told.again : undefined;
    return { ...told, again, why: [...(told.why ?? []), ...clock] };
  }

  function troubled(snapshot: FeedSnapshot, state: Freshness, now: Date): StampText {
    const { partnership, problem, interval, isKept, received, parts } = snapshot;
    if (!partnership && problem) {
      return {
        title: words.say('failed'),
        facts: [reason(problem)],
        why: [say(`remedy-${known(problem.code)}`), ...sources(snapshot, now)],
        again: say('tryAgain'),
      };
    }
    const { title, at, asOf } = headOf(snapshot, words);
    if (problem) {
      const since = sinceWhen(problem, now, zoneOf(partnership));
      const key = state === 'offline' ? 'offlineWhy' : 'brokenWhy';
      const why = interval < Infinity ? say(key, { at: since, reason: reason(problem), every: every(interval, words) }) : reason(problem);
      return { title, at, facts: [asOf, say(isKept ? 'keptBefore' : 'keptHere')], why: [why], again: say('tryNow') };
    }
    if (isKept) {
      const why = say('keptBeforeWhy', { ago: words.ago(Date.now() - (received ?? 0)) });
      return { title, at, facts: [asOf, say('keptBefore')], why: [why] };
    }
    const lines = sources(snapshot, now);
    if (lines.length > 0) {
      const fact = say('sourcesTroubled', { count: lines.length, of: parts?.length ?? 0 });
      return { title, at, facts: [asOf, fact], why: lines, again: say('tryNow') };
    }
    const old = oldness(snapshot, now);
    if (old) return { title, at, facts: [asOf, old], why: [say('staleWhy')] };
    return { title, at, facts: [asOf, unheard(snapshot)], why: [say('unheardWhy')], again: say('tryNow') };
  }

  /** What is wrong with each of several sources, a line each. */
  function sources({ partnership, parts = [], speakers = [] }: FeedSnapshot, now: Date): string[] {
    return parts.flatMap((part, at) => {
      const who = speakers[at] || fileOf(part.address) || say('sourceUnnamed', { number: at + 1 });
      if (part.problem) {
        const key = part.partnership ? 'sourceTroubled' : 'sourceMissing';
        const since = sinceWhen(part.problem, now, zoneOf(partnership));
        return say(key, { who, reason: reason(part.problem), at: since, good: headOf(part, words).at });
      }
      if (!part.partnership || !partnership) return [];
      // It is judged by the cadence of the whole: alone it need not have one.
      const judged = { ...part, partnership: { ...part.partnership, cadences: partnership.cadences } };
      if (freshness(judged, now) !== 'stale') return [];
      if (part.isKept) return say('sourceKept', { who });
      return say('sourceStale', { who, why: oldness(judged, now) || unheard(part) });
    });
  }

  /** The time of day, and the day with it once that is not today's. */
  function sinceWhen({ since }: FeedProblem, now: Date, timeZone: string | undefined): string {
    const time = words.time(since, timeZone);
    const day = (at: number, year?: 'numeric') => words.date(at, { day: 'numeric', month: 'short', year, timeZone });
    return day(since, 'numeric') === day(now.getTime(), 'numeric') ? time : say('timeOn', { time, day: day(since) });
  }

  const unheard = ({ partnership, checked }: FeedSnapshot) => say('unheard', { at: words.instant(checked ?? 0, zoneOf(partnership)) });

  /** That a document is older than its own cadence of updates; empty where it is not. */
  function oldness({ partnership, skew }: FeedSnapshot, now: Date): string {
    const { asOf, cadences } = partnership ?? {};
    const age = now.getTime() - (skew ?? 0) - Date.parse(asOf ?? '');
    const cadence = milliseconds(cadences?.updates ?? '');
    return cadence && age > cadence ? say('old', { age: words.span(age), every: every(cadence, words) }) : '';
  }

  return { text, reason, say };
}
