import type { Partnership } from '@stp-widgets/contract';
import { type Collision, collisions, touching } from '@stp-widgets/insight/collisions.js';
import { type CollisionSpeech, collisionSentence, collisionsSentence } from '@stp-widgets/insight/words/collision-words.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Shown } from './shown.ts';

/** So many are told at once; more are counted. */
const MOST = 20;

const known = new WeakMap<Partnership, { readonly today: number; readonly found: readonly Collision[] }>();

/** All that collides from today on, found once for each state and day. */
export function collisionsOf(partnership: Partnership, today: number): readonly Collision[] {
  let kept = known.get(partnership);
  if (kept?.today !== today) known.set(partnership, (kept = { today, found: collisions(partnership, {}, today) }));
  return kept.found;
}

/** Where the work that is shown gets in the way of other work; nothing where it does not. */
export function collisionList(
  { view, speech, document, organisation, level }: Shown,
  messages: CollisionSpeech['messages'],
): TemplateResult | typeof nothing {
  const full = { ...speech, messages, partnership: document };
  const bars = view.lanes.flatMap((lane) => lane.bars.map(({ id }) => id));
  const found = touching(collisionsOf(document, view.today), document, bars, organisation);
  if (found.length === 0) return nothing;
  const rest = found.length - MOST;
  return html`<section class="side collisions">
    <div class="heading" role="heading" aria-level=${level}>
      <span>${messages.title}</span><span class="quiet">${speech.words.number(found.length)}</span>
    </div>
    <p>${collisionsSentence(found, full)}</p>
    <ul>
      ${found.slice(0, MOST).map((one) => html`<li><p dir="auto">${collisionSentence(one, full)}</p></li>`)}
    </ul>
    ${rest > 0 ? html`<p class="quiet">${speech.words.tell(messages.more, { count: rest })}</p>` : nothing}
  </section>`;
}
