import type { Day } from '@stp-widgets/contract';
import type { Accountable } from '@stp-widgets/insight/accountable.js';
import type { Backing } from '@stp-widgets/insight/backing.js';
import type { ObjectiveView } from '@stp-widgets/insight/objective-view.js';
import type { Reported } from '@stp-widgets/insight/reported.js';
import type { ObjectiveWords } from '@stp-widgets/insight/words/objective-words.js';
import { html, nothing, type TemplateResult } from 'lit';

/** What there is to know of an objective besides its results: who answers for it, who stands behind it, what is done and what was said. */
export function facts(view: ObjectiveView, words: ObjectiveWords, select: (project: string) => void): TemplateResult {
  const { reported, setBy, backing, projects } = view;
  const all = [
    [
      words.say('accountable'),
      view.accountable.length > 0 ? view.accountable.map((one) => answers(one, words)) : html`<b>${text(words.say('nobody'))}</b>`,
    ],
    [words.say('setBy'), words.list(setBy)],
    [words.say('backing'), backing && backs(backing, words)],
    [words.say('projects'), projects[0] && serves(projects, select)],
    [words.say('reported'), reported && reported.statusAt !== reported.at && who(reported.statusBy, reported.statusAt, words)],
    [words.say('lastUpdate'), reported && says(reported, words)],
    [words.say('nextStep'), reported?.next],
    [words.say('confidence'), reported?.confidence && sure(reported.confidence, words)],
  ] as const;
  return html`<dl class="facts" part="facts">
    ${all.map(([name, value]) =>
      value
        ? html`<dt>${name}</dt>
            <dd>${typeof value === 'string' ? text(value) : value}</dd>`
        : nothing,
    )}
  </dl>`;
}

/** Alone it reads by its own direction: around it stands what goes by the page's. */
const text = (words: unknown) => html`<span dir="auto">${words}</span>`;

const serves = (projects: ObjectiveView['projects'], select: (project: string) => void) =>
  html`<ul class="projects">
    ${projects.map(({ id, title }) => html`<li><button class="plain" dir="auto" @click=${() => select(id)}>${title}</button></li>`)}
  </ul>`;

function answers({ party, organisations, vacant, acceptedAt }: Accountable, words: ObjectiveWords) {
  const where = organisations.length > 0 ? `${words.list(organisations)}, ` : '';
  const state = vacant
    ? words.say('vacant')
    : acceptedAt
      ? words.say('accepted', { day: words.day(acceptedAt) })
      : words.say('notAccepted');
  return html`<p><b dir="auto">${party}</b><br />${text([where, vacant || !acceptedAt ? html`<strong>${state}</strong>` : state])}</p>`;
}

function backs(backing: Backing, words: ObjectiveWords) {
  const { backs: behind, of, takesPart, reserves } = backing;
  return html`
    <b>${text(words.say('backedBy', { count: behind.length, of }))}</b>
    ${blocks(behind.length, takesPart.length + reserves.length, of)}
    <span class="quiet" dir="auto"
      >${(['takesPart', 'reserves', 'opposes', 'notAsked'] as const).map((key) =>
        backing[key].length > 0 ? `${words.say(key, { names: words.list(backing[key]) })} ` : '',
      )}</span
    >
  `;
}

/** One block for each organisation: full behind it, half with it, empty for the rest. */
function blocks(full: number, half: number, of: number) {
  return html`<svg class="blocks" viewBox=${`0 0 ${of * 12} 14`} height="14" width=${of * 12} aria-hidden="true">
    <path d=${row(0, of, '1h8v12h-8z')} />
    <path class="full" d=${row(0, full, '1h8v12h-8z') + row(full, half, '13V1l8 12z')} />
  </svg>`;
}

/** The same figure so many times in a row, 12 apart. */
const row = (from: number, count: number, path: string) =>
  Array.from({ length: count }, (_, at) => `M${(from + at) * 12 + 1} ${path}`).join('');

function says({ narrative, by, organisation, at }: Reported, words: ObjectiveWords) {
  const names = [by, organisation].filter(Boolean);
  if (!narrative && names.length === 0) return null;
  // In one, which reads by what was said: two would stand in the page's order, and their lines among each other.
  return text(
    html`${narrative && words.say('quoted', { text: narrative })} <span class="quiet" dir="auto">${who(names, at, words)}</span>`,
  );
}

const who = (names: readonly string[], at: Day, words: ObjectiveWords) => [...names, words.day(at)].join(', ');

function sure({ now, before }: NonNullable<Reported['confidence']>, words: ObjectiveWords) {
  const said = before
    ? words.say('confidenceWas', { now, before: before.value, day: words.day(before.at) })
    : words.say('confidenceNow', { now });
  return html`${text(said)}${blocks(Math.round(now), 0, 5)}`;
}
