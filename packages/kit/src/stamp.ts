import { isTimeZone, milliseconds } from '@stp-widgets/contract/day.js';
import { type Feed, type Freshness, freshness } from '@stp-widgets/feed';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, svg, type TemplateResult } from 'lit';

const ring = svg`<circle cx="7" cy="7" r="6"/>`;
const marks = {
  loading: svg`<path d="M7 1a6 6 0 1 1-6 6"/>`,
  fresh: svg`${ring}<circle class="full" cx="7" cy="7" r="3"/>`,
  stale: svg`${ring}<path d="M7 3.5V7l2.4 1.6"/>`,
  offline: svg`${ring}<path d="M2.9 2.9l8.2 8.2"/>`,
  failed: svg`${ring}<path d="M2.9 2.9l8.2 8.2"/>`,
};

/** What the stamp is shown with, besides its feed. */
export interface StampOptions {
  readonly words: Words;
  readonly now: Date;
  /** More that may be done, beside the stamp's own action. */
  readonly actions?: unknown;
  /** More to read, below the line. */
  readonly more?: unknown;
}

/** One line that says whose picture this is, how old, and from whom; where something is wrong, why and what can be done. */
export function stamp(feed: Feed, { words, now, actions = nothing, more = nothing }: StampOptions): TemplateResult {
  const state = freshness(feed.snapshot, now);
  const { title, facts, why } = stampText(feed, state, words, now);
  const again = state === 'failed' || state === 'offline' || feed.snapshot.problem !== null;
  return html`
    <div class="stamp" part="stamp" data-state=${state}>
      <svg class="mark" viewBox="0 0 14 14" aria-hidden="true">${marks[state]}</svg>
      <div class="line">
        <b dir="auto">${title}</b>
        ${facts.map((fact, at) => html`<span class=${at > 0 || state === 'loading' ? 'quiet' : ''} dir="auto">${fact}</span>`)}
      </div>
      <div class="actions">
        ${again && feed.snapshot.interval < Infinity ? html`<button class="button line" @click=${() => void feed.refresh()}>${words.say(state === 'failed' ? 'tryAgain' : 'tryNow')}</button>` : nothing}
        ${actions}
      </div>
      ${why ? html`<p class="why">${why}</p>` : nothing} ${more}
    </div>
  `;
}

/** What a stamp says. */
export interface StampText {
  /** Whose picture it is, or that there is none. */
  readonly title: string;
  /** When the picture was taken; when it was read, where it does not say. */
  readonly at?: string;
  /** Its facts, in a row. */
  readonly facts: readonly string[];
  /** The reason where something is wrong. */
  readonly why: string;
}

/** Says what a stamp says. */
export function stampText({ snapshot }: Feed, state: Freshness, words: Words, now: Date): StampText {
  const { address, partnership, problem, received, checked, interval } = snapshot;
  const reason = problem ? words.say(`problem-${problem.code}`, { status: problem.status ?? '' }) : '';
  if (!partnership) {
    if (problem) return { title: words.say('failed'), facts: [reason], why: words.say(`remedy-${problem.code}`) };
    return { title: words.say('reading'), facts: [fileOf(address)], why: '' };
  }
  const { timeZone, name } = partnership.partnership;
  const zone = knownZone(timeZone);
  const at = words.instant(partnership.asOf ? Date.parse(partnership.asOf) : (received ?? 0), zone);
  const asOf = words.say(partnership.asOf ? 'asOf' : 'undated', { at });
  const title = name || fileOf(address);
  if (problem) {
    const key = state === 'offline' ? 'offlineWhy' : 'brokenWhy';
    const why = interval < Infinity ? words.say(key, { at: words.time(problem.since, zone), reason, every: words.span(interval) }) : reason;
    return { title, at, facts: [asOf, words.say('keptHere')], why };
  }
  if (state === 'stale') return { title, at, facts: [asOf, oldness(partnership, words, now)], why: words.say('staleWhy') };
  const sources = words.say('organisations', { count: partnership.organisations.length });
  const read = address ? words.say('readAgo', { ago: words.ago(Date.now() - (checked ?? 0)) }) : words.say('given');
  return { title, at, facts: [asOf, `${sources}, ${read}`], why: '' };
}

function oldness({ asOf, cadences }: NonNullable<Feed['snapshot']['partnership']>, words: Words, now: Date): string {
  const age = words.span(now.getTime() - Date.parse(asOf ?? ''));
  return words.say('old', { age, every: words.span(milliseconds(cadences?.updates ?? '')) });
}

const fileOf = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) ?? '';

const knownZone = (zone: string | undefined): string | undefined => (zone && isTimeZone(zone) ? zone : undefined);
