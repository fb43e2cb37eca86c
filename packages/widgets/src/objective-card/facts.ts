import type { Accountable } from '@stp-widgets/insight/accountable.js';
import type { Backing } from '@stp-widgets/insight/backing.js';
import type { ObjectiveView } from '@stp-widgets/insight/objective-view.js';
import type { Reported } from '@stp-widgets/insight/reported.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, type TemplateResult } from 'lit';

/** What there is to know of an objective besides its results: who answers for it, who stands behind it, what is done and what was said. */
export function facts(view: ObjectiveView, words: Words, select: (project: string) => void): TemplateResult {
  const { reported } = view;
  return html`
    <dl class="facts" part="facts">
      ${fact(words.say('accountable'), view.accountable.length > 0 ? view.accountable.map((one) => answers(one, words)) : html`<b>${words.say('nobody')}</b>`)}
      ${view.backing ? fact(words.say('backing'), backs(view.backing, words)) : nothing}
      ${
        view.projects.length > 0
          ? fact(
              words.say('projects'),
              html`<ul class="projects">
                ${view.projects.map(({ id, title }) => html`<li><button class="plain" dir="auto" @click=${() => select(id)}>${title}</button></li>`)}
              </ul>`,
            )
          : nothing
      }
      ${reported?.narrative ? fact(words.say('lastUpdate'), says(reported, words)) : nothing}
      ${reported?.next ? fact(words.say('nextStep'), html`<span dir="auto">${reported.next}</span>`) : nothing}
      ${reported?.confidence ? fact(words.say('confidence'), sure(reported.confidence, words)) : nothing}
    </dl>
  `;
}

const fact = (name: string, value: unknown) =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

function answers({ party, organisations, vacant, acceptedAt }: Accountable, words: Words) {
  const where = organisations.length > 0 ? `${words.list(organisations)}, ` : '';
  const state = vacant
    ? words.say('vacant')
    : acceptedAt
      ? words.say('accepted', { day: words.day(acceptedAt) })
      : words.say('notAccepted');
  return html`<p>
    <b dir="auto">${party}</b><br /><span dir="auto">${where}${vacant || !acceptedAt ? html`<strong>${state}</strong>` : state}</span>
  </p>`;
}

function backs(backing: Backing, words: Words) {
  const { backs: for_, of, takesPart, reserves, opposes, notAsked } = backing;
  const others = (
    [
      ['takesPart', takesPart],
      ['reserves', reserves],
      ['opposes', opposes],
      ['notAsked', notAsked],
    ] as const
  ).filter(([, names]) => names.length > 0);
  return html`
    <b>${words.say('backedBy', { count: for_.length, of })}</b>
    ${blocks(for_.length, takesPart.length + reserves.length, of)}
    ${others.map(([key, names]) => html`<span class="quiet" dir="auto">${words.say(key, { names: words.list(names) })} </span>`)}
  `;
}

/** One block for each organisation: full behind it, half with it, empty for the rest. */
function blocks(full: number, half: number, of: number) {
  const all = Array.from({ length: of }, (_, at) => at * 12 + 1);
  const filled = all.slice(0, full).map((x) => `M${x} 1h8v12h-8z`);
  const halved = all.slice(full, full + half).map((x) => `M${x} 13V1l8 12z`);
  const outlined = all.slice(full).map((x) => `M${x} 1h8v12h-8z`);
  return html`<svg class="blocks" viewBox=${`0 0 ${of * 12} 14`} height="14" width=${of * 12} aria-hidden="true">
    <path class="full" d=${[...filled, ...halved].join('')} />
    <path d=${outlined.join('')} />
  </svg>`;
}

function says({ narrative, by, organisation, at }: Reported, words: Words) {
  const who = [by, organisation, words.day(at)].filter(Boolean).join(', ');
  return html`<span dir="auto">${words.say('quoted', { text: narrative })}</span> <span class="quiet" dir="auto">${who}</span>`;
}

function sure({ now, before }: NonNullable<Reported['confidence']>, words: Words) {
  const text = before
    ? words.say('confidenceWas', { now, before: before.value, day: words.day(before.at) })
    : words.say('confidenceNow', { now });
  const bar = (_: unknown, at: number) => `M${at * 12 + 0.5} .5h9v4h-9z`;
  const [full, empty] = [Array.from({ length: Math.round(now) }, bar).join(''), Array.from({ length: 5 }, bar).join('')];
  return html`<svg class="blocks sure" viewBox="0 0 60 5" aria-hidden="true">
      <path d=${empty} />
      <path class="full" d=${full} /></svg
    >${text}`;
}
