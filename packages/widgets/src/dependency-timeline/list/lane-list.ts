import type { DependencyHealth, Side } from '@stp-widgets/insight/dependency-health.js';
import type { TimelineBar, TimelineLane, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { barDates, laneTitle } from '@stp-widgets/insight/words/timeline-bar-words.js';
import { dependencySentence } from '@stp-widgets/insight/words/timeline-link-words.js';
import { restSentence } from '@stp-widgets/insight/words/timeline-list-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { html, type LitElement, nothing, svg, type TemplateResult } from 'lit';
import { body, diamond } from '../marks/shapes.ts';
import { type TimeScale, timeScale } from '../marks/scale.ts';
import { sample } from '../marks/sample.ts';
import { lookOf } from '../marks/looks.ts';
import type { PictureContext } from '../context.ts';
import { headingStyles } from '../heading.styles.ts';
import { laneListStyles } from './lane-list.styles.ts';
import { marksStyles } from '../marks/marks.styles.ts';
import { measure } from '../marks/measure.ts';
import { HALF, MIDDLE } from '../marks/rows.ts';

/** What the list is drawn with. */
type ListContext = Pick<PictureContext, 'level' | 'markOf' | 'speech' | 'open'> & Partial<Pick<PictureContext, 'isCritical'>>;

/** The same as the picture where it has no room: a list by lane, each bar with a small one of its own, what it waits on, and what it gives too late. */
export function laneList(view: TimelineView, width: number, context: ListContext): TemplateResult {
  const scale = view.span && timeScale(view.span.first, view.span.last, width - 22);
  const links = new Map(view.links.map((link) => [link.id, link]));
  return html`${view.lanes.map((lane) => laneOf(lane))}`;

  function laneOf(lane: TimelineLane) {
    return html`<section part="lane" class="lane">
      <div class="heading" role="heading" aria-level=${context.level}>
        <span dir="auto">${laneTitle(lane, context.speech.messages)}</span
        ><span class="quiet">${context.speech.words.number(lane.bars.length)}</span>
      </div>
      <ul>
        ${lane.bars.map((bar) => item(bar, scale, links, context))}
      </ul>
    </section>`;
  }
}

function item(
  bar: TimelineBar,
  scale: TimeScale | null,
  links: ReadonlyMap<string, DependencyHealth>,
  { markOf, speech, open, isCritical }: ListContext,
) {
  const mark = markOf(bar.id);
  // What is amiss with dates is said with them, which takes a line of its own.
  const isOdd = bar.isBackwards || bar.missing === 'start' || bar.missing === 'end';
  const { words, messages } = speech;
  const known = (ids: readonly string[]) => ids.flatMap((id) => links.get(id) ?? []);
  const [waits, gives] = [known(bar.waitsOn), known(bar.givesTo)];
  const facts = [
    bar.status?.label ?? messages[`stage-${bar.stage}`],
    bar.slip! > 0 && words.tell(messages.slipped, { count: bar.slip! }),
    gives.length > 0 && words.tell(messages.givenTo, { what: gives.length }),
  ];
  const rest = [
    restSentence(bar, links, speech),
    isCritical && [...waits, ...gives].some(({ id }) => isCritical(id)) && `${messages.keyCritical}.`,
  ];
  const told = (some: readonly DependencyHealth[], teller: Side) =>
    some.map(
      (link) => html`<p class="note">${sample(lookOf(link.health))}<span dir="auto">${dependencySentence(link, teller, speech)}</span></p>`,
    );
  return html`<li data-mark=${mark || nothing}>
    ${bar.status ? figure(bar.status.shape) : html`<span></span>`}
    <button
      class="plain"
      part="bar"
      dir="auto"
      data-thing=${bar.id}
      aria-haspopup="dialog"
      aria-current=${mark === 'chosen' ? 'true' : 'false'}
      @click=${({ currentTarget }: Event) => open(bar, currentTarget as HTMLElement)}
    >
      ${bar.title}<span class="spoken">${facts.filter(Boolean).map((fact) => `, ${fact}`)}</span>
      ${mark === 'touched' ? html`<span class="spoken"> (${messages.touched})</span>` : nothing}
    </button>
    <span class=${isOdd ? 'note quiet' : 'when quiet'} dir="auto">${barDates(bar, speech)}</span>
    ${scale ? mini(bar, scale, speech.today) : nothing}
    ${told(
      waits.filter(({ findings }) => findings.length > 0),
      'receiver',
    )}${told(
      gives.filter(({ late }) => late > 0),
      'giver',
    )}
    ${rest.filter(Boolean).map((text) => html`<p class="note quiet"><span dir="auto">${text}</span></p>`)}
  </li>`;
}

function mini(bar: TimelineBar, scale: TimeScale, today: number) {
  const measured = measure(bar, scale, '');
  if (!measured) return nothing;
  const placed = { ...measured, baseline: null, row: 0, top: HALF + 2 - MIDDLE };
  const now = scale.x(today);
  return html`<svg
    class="mini"
    data-stage=${bar.stage}
    width=${scale.width}
    height="14"
    viewBox=${`0 0 ${scale.width} 14`}
    aria-hidden="true"
  >
    <path class="grid" d=${`M0 13.5H${scale.width}`} />
    ${bar.isMilestone ? diamond(placed) : body(placed)}
    ${now >= 0 && now <= scale.width ? svg`<path class="today" d=${`M${now} 0V14`} />` : nothing}
  </svg>`;
}

/** Readies an element for its list. */
export const styleList = (element: LitElement): void => {
  for (const styles of [laneListStyles, headingStyles, marksStyles]) addStyles(element, styles);
  // Needed once something has the focus, and not to show a list.
  const keep = () =>
    void import('@stp-widgets/kit/keep-focus.js').then(
      ({ keepFocus }) => keepFocus(element),
      () => {},
    );
  element.addEventListener('focusin', keep, { once: true });
};
