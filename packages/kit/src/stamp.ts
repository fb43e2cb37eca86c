import { isTimeZone } from '@stp-widgets/contract/day.js';
import type { Feed, FeedSnapshot, Freshness } from '@stp-widgets/feed';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, svg, type TemplateResult } from 'lit';

const ring = svg`<circle cx="7" cy="7" r="6"/>`;
const struck = svg`${ring}<path d="M2.9 2.9l8.2 8.2"/>`;
const marks = {
  loading: svg`<path d="M7 1a6 6 0 1 1-6 6"/>`,
  fresh: svg`${ring}<circle class="full" cx="7" cy="7" r="3"/>`,
  stale: svg`${ring}<path d="M7 3.5V7l2.4 1.6"/>`,
  offline: struck,
  failed: struck,
};

/** What a stamp says. */
export interface StampText {
  /** Whose picture it is, or that there is none. */
  readonly title: string;
  /** When the picture was taken; when it was read, where it does not say. */
  readonly at?: string;
  /** Its facts, in a row. */
  readonly facts: readonly string[];
  /** The reasons where something is wrong, a line each. */
  readonly why?: readonly string[];
  /** What asking the source again is called; absent where there is no need. */
  readonly again?: string;
}

/** What is shown in a stamp besides its text. */
export interface StampMore {
  /** More that may be done, beside the stamp's own action. */
  readonly actions: unknown;
  /** More to read, below the line. */
  readonly more: unknown;
}

/** One line that says whose picture this is, how old, and from whom; where something is wrong, why and what can be done. */
export function stamp(feed: Feed, state: Freshness, { title, facts, why, again }: StampText, { actions, more }: StampMore): TemplateResult {
  return html`
    <div class="stamp" part="stamp" data-state=${state}>
      <svg class="mark" viewBox="0 0 14 14" aria-hidden="true">${marks[state]}</svg>
      <div class="line">
        <b dir="auto">${title}</b>
        ${facts.map((fact, at) => html`<span class=${at > 0 || state === 'loading' ? 'quiet' : ''} dir="auto">${fact}</span>`)}
      </div>
      <div class="actions">
        ${again ? html`<button class="button line" @click=${() => void feed.refresh()}>${again}</button>` : nothing} ${actions}
      </div>
      ${why?.map((line) => html`<p class="why" dir="auto">${line}</p>`)} ${more}
    </div>
  `;
}

/** What a stamp says where nothing is wrong, or it is not yet known what. */
export function plainText(snapshot: FeedSnapshot, words: Words): StampText {
  const { address, partnership, problem, checked } = snapshot;
  if (!partnership) return { title: words.say(problem ? 'failed' : 'reading'), facts: [fileOf(address)] };
  const sources = words.say('organisations', { count: partnership.organisations.length });
  const read = address ? words.say('readAgo', { ago: words.ago(Date.now() - (checked ?? 0)) }) : words.say('given');
  const { title, at, asOf } = headOf(snapshot, words);
  return { title, at, facts: [asOf, `${sources}, ${read}`] };
}

/** Whose picture a snapshot has, and as of when. */
export function headOf({ address, partnership, received }: FeedSnapshot, words: Words): { title: string; at: string; asOf: string } {
  const { asOf } = partnership ?? {};
  const at = words.instant(asOf ? Date.parse(asOf) : (received ?? 0), zoneOf(partnership));
  return { title: partnership?.partnership.name || fileOf(address), at, asOf: words.say(asOf ? 'asOf' : 'undated', { at }) };
}

/** The time zone of a partnership, where it names one that is known here. */
export function zoneOf(partnership: FeedSnapshot['partnership']): string | undefined {
  const zone = partnership?.partnership.timeZone;
  return zone && isTimeZone(zone) ? zone : undefined;
}

/** The name of the file that an address ends in. */
export const fileOf = (address: string): string => /([^/]*?)([?#].*)?$/.exec(address)![1]!;
