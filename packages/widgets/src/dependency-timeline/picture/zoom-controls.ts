import { daySpan, writeDay } from '@stp-widgets/contract/day.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { icon } from '@stp-widgets/kit/icon.js';
import { toggle } from '@stp-widgets/kit/toggle.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { TimeScale } from './geometry.ts';
import type { PlotMoves } from '../hands/moves.ts';
import type { Shown } from '../promises/shown.ts';
import { unitOf } from './zoom.ts';

/** What the controls of a picture do. */
export interface ZoomActs {
  readonly isCritical: boolean;
  /** Tells what is critical, or no longer. */
  turn(): void;
  move(act: (moves: PlotMoves) => void): void;
  /** The field for a day stands in place of its button. */
  readonly isDayAsked: boolean;
  /** Puts the field there, or the button again; with the focus, where it is not elsewhere by then. */
  askForDay(isAsked: boolean, hasFocus: boolean): void;
}

/** How much is critical, the button that tells it, those that zoom a picture, fit it and, where it is on the axis, go to today, and what goes to any day. */
export function zoomControls(scale: TimeScale, { speech, critical = '' }: Shown, acts: ZoomActs): TemplateResult {
  const { messages, today } = speech;
  const { isCritical, turn, move } = acts;
  return html`<span class="quiet" role="status">${critical}</span>
    ${toggle(messages.showCritical, isCritical, turn)}
    <span class="zoom" role="group" aria-label=${messages.zoom}>
      <button
        class="button icon"
        aria-label=${messages.zoomOut}
        title=${messages.zoomOut}
        @click=${() => move((moves) => moves.zoomBy(-1))}
      >
        ${icon('less')}
      </button>
      <span class="unit" role="status">${messages[`unit-${unitOf(scale)}`]}</span>
      <button class="button icon" aria-label=${messages.zoomIn} title=${messages.zoomIn} @click=${() => move((moves) => moves.zoomBy(1))}>
        ${icon('more')}
      </button>
      <button class="button" @click=${() => move((moves) => moves.fit())}>${messages.zoomFit}</button>
      ${
        today < scale.first || today > scale.last
          ? nothing
          : html`<button class="button" @click=${() => move((moves) => moves.goTo(today))}>${messages.goToday}</button>`
      }
      ${toDay(scale, messages, acts)}
    </span>`;
}

/** The button that goes to any day and, once it is pressed, the field for that: a browser's own takes as long to be made as much of a picture. */
function toDay(scale: TimeScale, messages: Speech['messages'], { isDayAsked, askForDay, move }: ZoomActs): TemplateResult {
  if (!isDayAsked) return html`<button class="button" @click=${() => askForDay(true, true)}>${messages.goToDay}</button>`;
  const go = ({ currentTarget }: Event) => {
    // While a year is typed, it is one of long ago.
    const day = daySpan((currentTarget as HTMLInputElement).value);
    if (day) move((moves) => moves.goTo(day.first));
  };
  const leave = ({ currentTarget }: Event) => {
    // Another window may have the focus for a while.
    const field = currentTarget as HTMLInputElement;
    if ((field.getRootNode() as ShadowRoot).activeElement !== field) askForDay(false, false);
  };
  return html`<input
    class="day"
    type="date"
    aria-label=${messages.goToDay}
    title=${messages.goToDay}
    min=${writeDay(scale.first)}
    max=${writeDay(scale.last)}
    @change=${go}
    @focusout=${leave}
    @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && askForDay(false, true)}
  />`;
}
