import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/objective-card/define.js';
import { fixture, html } from '@open-wc/testing';
import type { StpObjectiveCard } from '@stp-widgets/widgets/objective-card.js';
import type { StpPartnership } from '@stp-widgets/widgets/partnership.js';
import { now, smallPartnership } from './small-partnership.ts';
import { until } from './until.ts';

/** Puts a page's part under the clock of the small partnership, in English as it is written in Britain. */
export const page = <T extends Element>(content: unknown): Promise<T> =>
  fixture<T>(html`<div lang="en-GB" data-stp-now=${now}>${content}</div>`);

/** A partnership of a document, with a card for each of these objectives inside. */
export async function shownPartnership(data: unknown = smallPartnership(), ...objectives: string[]): Promise<StpPartnership> {
  const around = await page(
    html`<stp-partnership .data=${data}>
      ${objectives.map((objective) => html`<stp-objective-card objective=${objective}></stp-objective-card>`)}
    </stp-partnership>`,
  );
  const partnership = around.querySelector('stp-partnership')!;
  await settled(partnership);
  return partnership;
}

/** A card of one objective, inside a partnership of a document, in a box so wide. */
export async function shownCard(objective = 'apart', data: unknown = smallPartnership(), width = 0): Promise<StpObjectiveCard> {
  const partnership = await shownPartnership(data, objective);
  if (width > 0) partnership.style.inlineSize = `${width}px`;
  return partnership.querySelector('stp-objective-card')!;
}

/** A card alone on the page, with a feed of its own. */
export async function loneCard(src: string, objective = 'apart'): Promise<StpObjectiveCard> {
  const around = await page(html`<stp-objective-card src=${src} objective=${objective}></stp-objective-card>`);
  return around.querySelector('stp-objective-card')!;
}

/** A partnership of a source, with a card for each of these objectives inside. */
export async function livePartnership(src: string, ...objectives: string[]): Promise<StpPartnership> {
  const around = await page(
    html`<stp-partnership src=${src}>
      ${objectives.map((objective) => html`<stp-objective-card objective=${objective}></stp-objective-card>`)}
    </stp-partnership>`,
  );
  return around.querySelector('stp-partnership')!;
}

/** Resolves when a partnership and the cards inside it have nothing left to render. */
export async function settled(partnership: StpPartnership): Promise<void> {
  await partnership.updateComplete;
  for (const card of partnership.querySelectorAll('stp-objective-card')) await card.updateComplete;
}

/** Resolves when a widget shows that text. */
export const shows = (widget: Element, text: string): Promise<void> => until(() => widget.shadowRoot?.textContent?.includes(text));
