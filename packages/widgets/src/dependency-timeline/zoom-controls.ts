import { daySpan, writeDay } from '@stp-widgets/contract/day.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { icon } from '@stp-widgets/kit/icon.js';
import { toggle } from '@stp-widgets/kit/toggle.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { TimeScale } from './geometry.ts';
import type { PlotMoves } from './plot-moves.ts';
import { unitOf } from './zoom.ts';

/** What the controls of a picture do. */
export interface ZoomActs {
  readonly isCritical: boolean;
  /** Tells what is critical, or no longer. */
  turn(): void;
  move(act: (moves: PlotMoves) => void): void;
}

/** The button that tells what is critical, those that zoom a picture, fit it and, where it is on the axis, go to today, and the field that goes to any day. */
export function zoomControls(scale: TimeScale, { messages, today }: Speech, { isCritical, turn, move }: ZoomActs): TemplateResult {
  const go = ({ currentTarget }: Event) => {
    // While a year is typed, it is one of long ago.
    const day = daySpan((currentTarget as HTMLInputElement).value);
    if (day) move((moves) => moves.goTo(day.first));
  };
  return html`${toggle(messages.showCritical, isCritical, turn)}
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
      <input
        class="day"
        type="date"
        aria-label=${messages.goToDay}
        title=${messages.goToDay}
        min=${writeDay(scale.first)}
        max=${writeDay(scale.last)}
        @change=${go}
      />
    </span>`;
}
