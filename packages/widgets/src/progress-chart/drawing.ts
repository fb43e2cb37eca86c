import {
  Chart,
  type ChartDataset,
  type ChartOptions,
  DatasetController,
  Element,
  type LinearScaleOptions,
  type Plugin,
  Scale,
} from 'chart.js';
import type { Ink } from './ink.ts';
import type { Line, Plan } from './plan.ts';
import { drawLines, drawPoints, drawRules, strokeLine } from './strokes.ts';

declare module 'chart.js' {
  interface CartesianScaleTypeRegistry {
    'stp-bare': { options: LinearScaleOptions };
  }
  interface ChartTypeRegistry {
    'stp-line': Omit<ChartTypeRegistry['line'], 'defaultDataPoint' | 'scales'> & {
      defaultDataPoint: { x: number; y: number };
      scales: 'stp-bare';
    };
  }
}

type Kind = 'stp-line';
type Dataset = ChartDataset<Kind>;

/** Draws plans on a canvas, by Chart.js, until it is destroyed. */
export class Drawing {
  #chart: Chart<Kind>;
  #plan: Plan;
  #ink: Ink;

  constructor(canvas: HTMLCanvasElement, plan: Plan, ink: Ink) {
    Chart.register(LineOfPlan, NoElement, BareScale);
    this.#plan = plan;
    this.#ink = ink;
    // The size that it begins with; Chart.js makes it as many device pixels as there are.
    canvas.width = plan.width;
    canvas.height = plan.height;
    this.#chart = new Chart(canvas, { type: 'stp-line', ...this.#config(), plugins: [this.#strokes()] });
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
  #strokes(): Plugin<Kind> {
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

/** A scale over the whole room of the data, without names of its own: the plan has them, and to find and measure others takes longer than all the rest of it. */
class BareScale extends Scale {
  static id = 'stp-bare';

  override update(maxWidth: number, maxHeight: number) {
    const size = this.isHorizontal() ? { width: maxWidth, height: 0 } : { width: 0, height: maxHeight };
    Object.assign(this, this.getUserBounds(), size);
  }

  override getPixelForValue(value: number) {
    const { left, right, top, bottom } = this.chart.chartArea;
    const share = (value - this.min) / (this.max - this.min);
    if (!this.isHorizontal()) return bottom - share * (bottom - top);
    return this.options['reverse'] ? right - share * (right - left) : left + share * (right - left);
  }

  override draw() {}
}

/** Chart.js asks for a kind of element, whether there are any or not. */
class NoElement extends Element {
  static id = 'stp-none';
}

/** A line that is broken where a value is no number, and that has no elements: the points of a plan are drawn by what they mean. */
class LineOfPlan extends DatasetController<Kind> {
  static id = 'stp-line';

  static defaults = { dataElementType: NoElement.id };

  override buildOrUpdateElements() {}

  override update() {}

  override draw() {
    const { data, borderColor, borderWidth, borderDash } = this.getDataset() as unknown as Dataset;
    const { ctx } = this.chart;
    ctx.save();
    Object.assign(ctx, { strokeStyle: borderColor, lineWidth: borderWidth, lineJoin: 'round' });
    ctx.setLineDash(borderDash as number[]);
    strokeLine(this.chart, data);
    ctx.restore();
  }
}

const isSeries = ({ kind }: Line) => kind === 'series' || kind === 'provisional';

function optionsOf({ width, height, area, days, values }: Plan, { isMirrored }: Ink): ChartOptions<Kind> {
  const [left, right] = isMirrored ? [width - area.end, area.start] : [area.start, width - area.end];
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    normalized: true,
    parsing: false,
    layout: { autoPadding: false, padding: { left, right, top: area.top, bottom: height - area.bottom } },
    scales: {
      x: { type: 'stp-bare', display: false, min: days.min, max: days.max, reverse: isMirrored },
      y: { type: 'stp-bare', display: false, min: values.min, max: values.max },
    },
  };
}

const lineOf = ({ kind, data }: Line, ink: Ink): Dataset => ({
  data: [...data],
  borderColor: ink.series,
  borderWidth: 1.5,
  borderDash: kind === 'provisional' ? [3, 3] : [],
  clip: 4,
});
