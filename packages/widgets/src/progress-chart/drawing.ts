import {
  Chart,
  type ChartDataset,
  type ChartOptions,
  LinearScale,
  type LinearScaleOptions,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import type { Ink } from './ink.ts';
import type { Line, Plan } from './plan.ts';
import { drawLines, drawPoints, drawRules } from './strokes.ts';

declare module 'chart.js' {
  interface CartesianScaleTypeRegistry {
    'stp-bare': { options: LinearScaleOptions };
  }
}

type Dataset = ChartDataset<'line', { x: number; y: number }[]>;

/** Draws plans on a canvas, by Chart.js, until it is destroyed. */
export class Drawing {
  #chart: Chart<'line', { x: number; y: number }[]>;
  #plan: Plan;
  #ink: Ink;

  constructor(canvas: HTMLCanvasElement, plan: Plan, ink: Ink) {
    Chart.register(LineController, LineElement, PointElement, BareScale);
    this.#plan = plan;
    this.#ink = ink;
    // The size that it begins with; Chart.js makes it as many device pixels as there are.
    canvas.width = plan.width;
    canvas.height = plan.height;
    this.#chart = new Chart(canvas, { type: 'line', ...this.#config(), plugins: [this.#strokes()] });
  }

  /** Draws another plan, or the same in other colours. */
  show(plan: Plan, ink: Ink): void {
    this.#plan = plan;
    this.#ink = ink;
    Object.assign(this.#chart, this.#config());
    const { width, height, currentDevicePixelRatio } = this.#chart;
    const isFit = width === plan.width && height === plan.height && currentDevicePixelRatio === globalThis.devicePixelRatio;
    if (isFit) this.#chart.update('none');
    else this.#chart.resize(plan.width, plan.height);
  }

  /** Gives the canvas back. */
  destroy(): void {
    this.#chart.destroy();
  }

  #config() {
    const datasets = this.#plan.lines.filter(isSeries).map((one) => lineOf(one, this.#ink));
    return { data: { datasets }, options: optionsOf(this.#plan, this.#ink) };
  }

  /** All that is not the values' own line is but strokes and points, which cost Chart.js far more than a canvas. */
  #strokes(): Plugin<'line'> {
    return {
      id: 'strokes',
      beforeDatasetsDraw: (chart) => {
        drawRules(chart.ctx, this.#plan, this.#ink, chart.width);
        drawLines(chart, this.#plan, this.#ink, ({ kind }) => kind === 'standard' || kind === 'trajectory');
      },
      afterDatasetsDraw: (chart) => {
        drawLines(chart, this.#plan, this.#ink, ({ kind }) => kind === 'target');
        for (const points of this.#plan.points) drawPoints(chart, points, this.#ink);
      },
    };
  }
}

/** A scale without names of its own: the plan has them, and to find and measure others takes longer than all the rest of it. */
class BareScale extends LinearScale {
  static override id = 'stp-bare';

  override buildTicks() {
    return [];
  }
}

const isSeries = ({ kind }: Line) => kind === 'series' || kind === 'provisional';

function optionsOf({ width, area, days, values }: Plan, { isMirrored }: Ink): ChartOptions<'line'> {
  const [left, right] = isMirrored ? [width - area.end, area.start] : [area.start, width - area.end];
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    normalized: true,
    parsing: false,
    layout: { autoPadding: false, padding: ({ chart }) => ({ left, right, top: area.top, bottom: chart.height - area.bottom }) },
    scales: {
      x: { type: 'stp-bare', display: false, min: days.min, max: days.max, reverse: isMirrored },
      y: { type: 'stp-bare', display: false, min: values.min, max: values.max },
    },
  };
}

const lineOf = ({ kind, data }: Line, ink: Ink): Dataset => ({
  data: data as { x: number; y: number }[],
  pointRadius: 0,
  borderColor: ink.series,
  borderWidth: 1.5,
  borderDash: kind === 'provisional' ? [3, 3] : [],
  borderJoinStyle: 'round',
  clip: 4,
});
