import type { Partnership } from '@stp-widgets/contract';
import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import {
  byHealth,
  confirmedAt,
  nextSteps,
  type PromiseGroup,
  type PromiseSide,
  promiseSides,
  promisesOf,
} from '@stp-widgets/insight/timeline-promises.js';
import type { FullSpeech } from '@stp-widgets/insight/words/timeline-more-words.js';
import { ownSentence, promiseRemarks, promiseSentence, type Voice } from '@stp-widgets/insight/words/timeline-promise-words.js';
import { inlineButton } from '@stp-widgets/kit/inline-button.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { sample } from '../marks/sample.ts';
import { lookOf } from '../marks/looks.ts';
import { stretched } from '../own-view.ts';

/** What the lists are shown with. */
export interface PromisesContext {
  readonly speech: FullSpeech;
  readonly document: Partnership;
  /** The one organisation that they are of; null for everybody's. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** The organisation tells them of itself. */
  readonly isOwn: boolean;
  /** The reader has filtered some away. */
  readonly isFiltered: boolean;
  /** All that an organisation gives and receives, whatever is filtered away. */
  readonly all: readonly DependencyHealth[];
  /** The level of the titles of the lists among the page's headings. */
  readonly level: number;
  /** Tells which are critical; undefined where that is not asked for. */
  readonly isCritical?: (id: string) => boolean;
  /** How many of a group the reader wanted to see, where that is more than at first. */
  readonly limits: ReadonlyMap<string, number>;
  showMore(group: string, limit: number): void;
  markOf(id: string): Mark;
  choose(id: string): void;
}

interface List {
  readonly side: PromiseSide;
  readonly title: string;
  readonly links: readonly DependencyHealth[];
  /** What is said where there is none; null for a list that is then left out. */
  readonly none: string | null;
}

/**
 * The same as the picture in words: what is given and what is received, by how it stands, the worst first.
 *
 * @param below stands below these lists
 */
export function promises(links: readonly DependencyHealth[], below: unknown, context: PromisesContext): TemplateResult {
  const { speech, document, organisation, isOwn } = context;
  const next = nextSteps(document, speech.today);
  const voice: Voice = organisation === null ? 'all' : isOwn ? 'we' : 'party';
  return html`<div class="promises">
    ${organisation && !isOwn ? html`<p class="own" dir="auto">${stretched(ownSentence(context.all, organisation, 'party', speech))}</p>` : nothing}
    <div class="sides">${listsOf(links, context).map(list)}</div>
    ${below}
  </div>`;

  function list({ side, title, links: own, none }: List) {
    if (own.length === 0 && none === null) return nothing;
    return html`<section class="side" data-side=${side}>
      <div class="heading" role="heading" aria-level=${context.level}>
        <span dir="auto">${title}</span><span class="quiet">${speech.words.number(own.length)}</span>
      </div>
      ${own.length === 0 ? html`<p class="quiet">${none}</p>` : byHealth(own).map((group) => groupOf(group, side))}
    </section>`;
  }

  function groupOf({ health, links: own }: PromiseGroup, side: PromiseSide) {
    const { words, more } = speech;
    const name = `${side} ${health}`;
    const limit = context.limits.get(name) ?? PAGE;
    const count = words.number(own.length);
    return html`<div class="health">
      <div class="group" role="heading" aria-level=${context.level + 1}>
        ${sample(lookOf(health))}${words.tell(more.groupOf, { health: more[`health-${health}`], count })}
      </div>
      <ul>
        ${own.slice(0, limit).map((link) => promise(link, side))}
      </ul>
      ${
        own.length > limit
          ? html`<button class="button line" @click=${() => context.showMore(name, limit + PAGE)}>
              ${words.tell(more.showMore, { count: Math.min(PAGE, own.length - limit) })}
            </button>`
          : nothing
      }
    </div>`;
  }

  function promise(link: DependencyHealth, side: PromiseSide) {
    const mark = context.markOf(link.id);
    const critical = context.isCritical?.(link.id) ? [`${speech.messages.keyCritical}.`] : [];
    const remarks = promiseRemarks(link, { confirmedAt: confirmedAt(document, link.id), next: next(link) }, speech);
    const days = link.late > 0 ? speech.words.tell(speech.messages.daysLate, { count: link.late }) : '';
    const [before, gives, between, late, after] = around(promiseSentence(link, side, voice, speech), `“${link.gives}”`, days);
    // Each on one line: space within them would be seen.
    const given = gives ? inlineButton('gives', gives, link.id, mark === 'chosen', () => context.choose(link.id)) : nothing;
    const lateness = late ? html`<b class="lateness">${late}</b>` : nothing;
    return html`<li data-mark=${mark || nothing}>
      <p dir="auto">${before}${given}${between}${lateness}${after}</p>
      <p class="quiet remarks" dir="auto">${[...critical, ...remarks].join(' ')}</p>
    </li>`;
  }
}

/** How many of a group are shown at first, and by how many more. */
const PAGE = 20;

function listsOf(links: readonly DependencyHealth[], { organisation, isOwn, isFiltered, speech }: PromisesContext): readonly List[] {
  const { words, more } = speech;
  if (organisation === null) return [{ side: 'received', title: more.allPromises, links, none: null }];
  const sides = promisesOf(links, organisation.id);
  const title = (message: string) => words.tell(message, { name: organisation.name });
  const titles = isOwn
    ? { given: more.weGive, received: more.weReceive, within: more.withinUs }
    : { given: title(more.gives), received: title(more.receives), within: title(more.within) };
  // Of what is filtered away nothing is said: least of all that there is none.
  const none = isFiltered
    ? { given: null, received: null, within: null }
    : { given: more.givesNone, received: more.receivesNone, within: null };
  return promiseSides.map((side) => ({ side, title: titles[side], links: sides[side], none: none[side] }));
}

/** A sentence in five pieces: what is given and how late it is, and what is said before, between and after them. */
function around(sentence: string, gives: string, days: string): readonly [string, string, string, string, string] {
  const at = sentence.indexOf(gives);
  const [before, rest] = at < 0 ? [sentence, ''] : [sentence.slice(0, at), sentence.slice(at + gives.length)];
  const late = days ? rest.lastIndexOf(days) : -1;
  const [between, after] = late < 0 ? [rest, ''] : [rest.slice(0, late), rest.slice(late + days.length)];
  return [before, at < 0 ? '' : gives, between, late < 0 ? '' : days, after];
}
