import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { axisValue, periodText, write } from '@stp-widgets/insight/words/chart-format.js';
import { type ChartMessages, chartNotes, pointFacts, pointText } from '@stp-widgets/insight/words/chart-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedText } from './labels.ts';
import type { Limits } from './limits.ts';
import type { Plan } from './plan.ts';
import type { PointReader } from './reader.ts';

/** What has to be known to read the picture, in a line above it. */
export function plotNotes(
  view: ChartView,
  plan: Plan | null,
  words: Words,
  messages: ChartMessages,
  limits: Limits | null,
): TemplateResult {
  const { min = 0, max = 0, decimals = 0 } = plan?.values ?? {};
  const [low, high] = [min, max].map((value) => axisValue(value, decimals, view, words)) as [string, string];
  const notes = chartNotes(view, plan && { low, high, hasZero: min <= 0 && max >= 0 }, words, messages);
  return html`<p class="notes" dir="auto">${[...notes, ...(limits?.notes ?? [])].join(' ')}</p>`;
}

/** The picture: the canvas, the texts over it, and the points as one control that is read and moved through. */
export function plot(
  view: ChartView,
  plan: Plan | null,
  reader: PointReader,
  words: Words,
  messages: ChartMessages,
  limits: Limits | null,
): TemplateResult {
  const count = view.points.length;
  const move = (event: PointerEvent) => plan && count > 0 && reader.goNear(fromStart(event), plan);
  return html`
    <div
      class="plot"
      part="plot"
      @pointermove=${move}
      @pointerdown=${move}
      @pointerleave=${(event: PointerEvent) => reader.come((event.currentTarget as Element).querySelector(':focus') !== null)}
    >
      <canvas aria-hidden="true"></canvas>
      <div class="texts" aria-hidden="true">${plan?.texts.map(text) ?? nothing}</div>
      ${plan && count > 0 ? points(view, plan, reader, words, messages, limits) : nothing}
    </div>
  `;
}

const text = ({ kind, x, y, width, lines, align }: PlacedText) =>
  html`<span class=${`${kind} ${align}`} ${setProperties({ '--_x': x, '--_y': y, '--_width': width })}
    >${lines.map((line) => html`<span dir="auto">${line}</span>`)}</span
  >`;

function points(view: ChartView, plan: Plan, reader: PointReader, words: Words, messages: ChartMessages, limits: Limits | null) {
  const last = view.points.length - 1;
  const at = reader.at(view.points.length);
  const point = view.points[at]!;
  const said = limits?.said(at) ?? [];
  return html`
    ${reader.isHere ? reading(view, plan, at, said, words, messages) : nothing}
    <input
      type="range"
      part="point"
      min="0"
      max=${last}
      step="1"
      .value=${String(at)}
      aria-label=${words.tell(messages.pointsOf, { title: view.title })}
      aria-valuetext=${pointText(view, point, words, messages, said)}
      @input=${({ target }: Event) => reader.go(Number((target as HTMLInputElement).value))}
      @focus=${() => reader.come(true)}
      @blur=${() => reader.come(false)}
      @keydown=${(event: KeyboardEvent) => press(event, reader, view)}
    />
  `;
}

/** Where the reader is, and what stands there. It is what the control says, so it is not said twice. */
function reading(view: ChartView, plan: Plan, at: number, said: readonly string[], words: Words, messages: ChartMessages) {
  const [point, mark] = [view.points[at]!, plan.marks[at]!];
  const sides = `${mark.x > plan.width / 2 ? 'before' : 'after'} ${mark.y > plan.height / 2 ? 'above' : 'below'}`;
  return html`
    <div class="here" aria-hidden="true" ${setProperties({ '--_x': mark.x, '--_y': mark.y })}>
      <div class=${`reading ${sides}`} part="reading">
        <p><b>${write(view, point.value, words)}</b> ${periodText(point.period, words)}</p>
        ${[...pointFacts(view, point, words, messages), ...said].map((fact) => html`<p class="quiet" dir="auto">${fact}</p>`)}
        ${point.narrative ? html`<p dir="auto">${point.narrative}</p>` : nothing}
      </div>
    </div>
  `;
}

/** What a slider does not do by itself, or not everywhere: left and right as the picture runs, a year at a time, and Escape puts the reading away. */
function press(event: KeyboardEvent, reader: PointReader, view: ChartView) {
  const { key, currentTarget } = event;
  if (key === 'Escape' && reader.isHere) reader.come(false);
  else if (key === 'PageUp') reader.goYear(1, view);
  else if (key === 'PageDown') reader.goYear(-1, view);
  else if (key === 'ArrowRight' || key === 'ArrowLeft') reader.goOn((key === 'ArrowRight') === isRightToLeft(currentTarget) ? -1 : 1, view);
  else return;
  event.preventDefault();
}

const isRightToLeft = (element: EventTarget | null) => getComputedStyle(element as Element).direction === 'rtl';

function fromStart({ clientX, currentTarget }: PointerEvent): number {
  const room = currentTarget as Element;
  const { left, right } = room.getBoundingClientRect();
  return isRightToLeft(room) ? right - clientX : clientX - left;
}
