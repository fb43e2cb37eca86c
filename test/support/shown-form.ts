import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/progress-chart/define.js';
import type { StpProgressChart } from '@stp-widgets/widgets/progress-chart.js';
import { html } from 'lit';
import { chartPartnership } from './chart-partnership.ts';
import { parts } from './perceived.ts';
import { labels } from './shown-chart.ts';
import { page } from './shown.ts';
import { until } from './until.ts';

/** A chart with such attributes inside a partnership of a document, in a box so wide, once its picture, or what stands in its place, is there. */
export async function shownForm(
  attributes: Readonly<Record<string, string>>,
  data: unknown = chartPartnership(),
  width = 900,
): Promise<StpProgressChart> {
  const around = await page(html`<div data-stp-now="2019-04-12T09:45:00+01:00"><stp-partnership .data=${data}></stp-partnership></div>`);
  const partnership = around.querySelector('stp-partnership')!;
  partnership.style.inlineSize = `${width}px`;
  const chart = document.createElement('stp-progress-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  partnership.append(chart);
  await chart.updateComplete;
  await until(
    () => !chart.shadowRoot!.querySelector('.wait') && (parts(chart, 'base').length > 0 || chart.shadowRoot!.textContent.trim() !== ''),
  );
  await until(() => !chart.shadowRoot!.querySelector('canvas') || labels(chart).length > 0);
  return chart;
}
