import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/progress-chart/define.js';
import { html } from '@open-wc/testing';
import type { StpProgressChart } from '@stp-widgets/widgets/progress-chart.js';
import { part } from './perceived.ts';
import { page } from './shown.ts';
import { changed, type Document, smallPartnership } from './small-partnership.ts';
import { until } from './until.ts';

/** What a chart may be asked for. */
export interface Asked {
  readonly measure?: string;
  readonly result?: string;
  readonly organisation?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The small partnership with these observations of the measure of `waits`, and whatever else of the measure. */
export const observed = (observations: readonly object[], more: object = {}): Document =>
  changed('measures', 'm-waits', { series: [{ observations }], ...more });

/** The months from July 2025 on with these values. */
export const months = (...values: readonly number[]): readonly { period: string; value: number }[] =>
  values.map((value, at) => ({ period: new Date(Date.UTC(2025, 6 + at)).toISOString().slice(0, 7), value }));

/** A chart inside a partnership of a document, in a box so wide, once it is laid out. */
export async function shownChart(
  asked: Asked = { result: 'waits' },
  data: unknown = smallPartnership(),
  width = 800,
): Promise<StpProgressChart> {
  const { measure = '', result = '', organisation = '', from = '', to = '' } = asked;
  const around = await page(
    html`<stp-partnership .data=${data}>
      <stp-progress-chart measure=${measure} result=${result} organisation=${organisation} from=${from} to=${to}></stp-progress-chart>
    </stp-partnership>`,
  );
  around.querySelector('stp-partnership')!.style.inlineSize = `${width}px`;
  const chart = around.querySelector('stp-progress-chart')!;
  await chart.updateComplete;
  await until(() => !chart.shadowRoot!.querySelector('canvas') || labels(chart).length > 0);
  return chart;
}

/** What stands on the picture. */
export const labels = (chart: Element): string[] =>
  [...chart.shadowRoot!.querySelectorAll('.texts > span')].map((one) => [...one.children].map(({ textContent }) => textContent).join(' '));

/** The control that moves through the points. */
export const slider = (chart: Element): HTMLInputElement => part(chart, 'point') as HTMLInputElement;

/** What the control says where it stands. */
export const said = (chart: Element): string => slider(chart).getAttribute('aria-valuetext') ?? '';

/** The canvas of a chart. */
export const canvasOf = (chart: Element): HTMLCanvasElement => chart.shadowRoot!.querySelector('canvas')!;

/** How many pixels of a canvas have about that colour, given as `#rrggbb`. */
export function pixels(canvas: HTMLCanvasElement, colour: string): number {
  if (canvas.width === 0 || canvas.height === 0) return 0;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (isNear(data, at, colour)) count++;
  return count;
}

/** Tells whether a canvas has that colour at a place in CSS pixels, or right beside it: a line may lie between two pixels. */
export function hasColour(canvas: HTMLCanvasElement, { x, y }: { readonly x: number; readonly y: number }, colour: string): boolean {
  const ratio = canvas.width / canvas.getBoundingClientRect().width;
  const { data } = canvas.getContext('2d')!.getImageData(Math.floor(x * ratio) - 1, Math.floor(y * ratio) - 1, 3, 3);
  return Array.from({ length: 9 }, (_, at) => at * 4).some((at) => isNear(data, at, colour));
}

function isNear(data: Uint8ClampedArray, at: number, colour: string): boolean {
  const wanted = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return data[at + 3] > 200 && wanted.every((value, channel) => Math.abs(data[at + channel] - value) <= 3);
}

/** Resolves when a chart has been drawn in a colour of its line. */
export const drawnIn = (chart: Element, colour = '#5b6b77'): Promise<void> => until(() => pixels(canvasOf(chart), colour) > 50);
