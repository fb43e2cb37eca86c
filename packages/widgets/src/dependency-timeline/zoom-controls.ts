import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { icon } from '@stp-widgets/kit/icon.js';
import { html, type TemplateResult } from 'lit';
import type { TimeScale } from './geometry.ts';
import type { PlotMoves } from './plot-moves.ts';
import { unitOf } from './zoom.ts';

/** What the controls of a picture do. */
export interface ZoomActs {
  readonly isCritical: boolean;
  toggle(): void;
  move(act: (moves: PlotMoves) => void): void;
}

/** The button that tells what is critical, those that zoom a picture, fit it and go to today, and the field that goes to any day. */
export function zoomControls(scale: TimeScale, { messages, today }: Speech, { isCritical, toggle, move }: ZoomActs): TemplateResult {
  const go = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLInputElement;
    if (value) move((moves) => moves.goTo(firstDay(value)));
  };
  return html`<button class="button toggle" aria-pressed=${isCritical} @click=${toggle}>
      <svg class="box" viewBox="0 0 14 14" aria-hidden="true"><path d="M3.5 7.2l2.4 2.5 4.6-5.4" /></svg>${messages.showCritical}
    </button>
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
      <button class="button" @click=${() => move((moves) => moves.goTo(today))}>${messages.goToday}</button>
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
