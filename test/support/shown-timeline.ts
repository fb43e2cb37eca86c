import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/dependency-timeline/define.js';
import { html } from '@open-wc/testing';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { read } from './perceived.ts';
import { page } from './shown.ts';
import { timelinePartnership } from './timeline-partnership.ts';
import { drawn, until } from './until.ts';

/** What a test sets on a timeline before it is shown, by attribute. */
export type TimelineAttributes = Readonly<
  Partial<
    Record<
      'group-by' | 'organisation' | 'scope' | 'programme' | 'objective' | 'from' | 'to' | 'zoom' | 'density' | 'collapsed' | 'level',
      string
    >
  >
>;

/** A timeline inside a partnership of a document, in a box so wide, once it is drawn. */
export async function shownTimeline(
  attributes: TimelineAttributes = {},
  data: unknown = timelinePartnership(),
  width = 1200,
): Promise<StpDependencyTimeline> {
  const around = await page(html`<stp-partnership .data=${data}><stp-dependency-timeline></stp-dependency-timeline></stp-partnership>`);
  const timeline = around.querySelector('stp-dependency-timeline')!;
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  timeline.parentElement!.style.inlineSize = `${width}px`;
  await timeline.updateComplete;
  // The picture, or the list in its place, is fetched when it is known which of the two has room.
  const root = timeline.shadowRoot!;
  const stage = () => root.querySelector('.stage');
  // Where there is neither, what is said of that is.
  await until(() => (stage() ? stage()!.childNodes.length > 0 || root.querySelector('section.lane') : read(timeline) !== ''));
  await drawn();
  await drawn();
  await timeline.updateComplete;
  return timeline;
}

/** Resolves when a timeline shows what is selected, or nothing as selected. */
export async function marked(timeline: Element, isMarked = true): Promise<void> {
  await until(() => (timeline.shadowRoot!.querySelector('[data-mark=chosen], [data-mark=touched]') !== null) === isMarked);
}

/** Resolves when nothing of a timeline changes its colour any more. */
export async function still(timeline: Element): Promise<void> {
  await Promise.all(timeline.shadowRoot!.getAnimations().map(({ finished }) => finished));
}

/** The bars of a picture, in document order. */
export const barsOf = (timeline: Element): SVGElement[] => [...timeline.shadowRoot!.querySelectorAll<SVGElement>('[data-bar]')];

/** The bar of a picture with that id. */
export function barOf(timeline: Element, id: string): SVGElement {
  const found = barsOf(timeline).find((bar) => bar.dataset['bar'] === id);
  if (!found) throw new Error(`expected a bar of ${id}`);
  return found;
}

/** What a screen reader says of the bar with that id. */
export const spoken = (timeline: Element, id: string): string => barOf(timeline, id).getAttribute('aria-label') ?? '';
