import { html, nothing, type TemplateResult } from 'lit';
import { type LoadBar, loadBar, mostLoad } from './column-heads.ts';
import type { FramedContext } from '../context.ts';
import type { ShownColumn } from '../geometry.ts';

/** How much the party of a column holds: in figures, in words for who does not see them, and as a bar. */
export function load({ load: held, party: { capacity } }: ShownColumn, { view, words, frame }: FramedContext): TemplateResult {
  const bar = loadBar(held, capacity, mostLoad(view.columns));
  const fill = { load: held, count: held, capacity: capacity ?? 0 };
  return html`<div class=${bar && bar.over > 0 ? 'load over' : 'load'}>
    <span aria-hidden="true" dir="auto">${capacity === null ? words.number(held) : words.tell(frame.loadOf, fill)}</span>
    <span class="spoken">${words.tell(capacity === null ? frame.load : frame.loadOfCapacity, fill)}</span>
    ${bar ? drawn(bar) : nothing}
  </div>`;
}

/** What the bars of the heads are of, for the key. */
export function loadKey({ view, words, frame }: FramedContext): unknown {
  const most = mostLoad(view.columns);
  return most > 0
    ? html`<li><span class="load">${drawn(loadBar(1, 2, most)!)}</span>${words.tell(frame['key-load'], { most: words.number(most) })}</li>`
    : nothing;
}

const drawn = ({ held, over, capacity }: LoadBar) =>
  html`<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <path class="base" d="M0 7.5H100" />
    <path class="held" d=${`M0 2H${held}V8H0z`} />
    <path class="beyond" d=${stripes((capacity ?? 0) + 3, (capacity ?? 0) + over)} />
    <path class="capacity" d=${capacity === null ? '' : `M${capacity} 0V8`} />
  </svg>`;

/** Upright strokes from one place to another. */
function stripes(from: number, to: number): string {
  let path = '';
  for (let x = from; x <= to + 1; x += 5) path += `M${x} 2V8`;
  return path;
}
