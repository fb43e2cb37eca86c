import { Chart, type ChartDataset, type ChartOptions, LinearScale, LineController, LineElement, type Plugin, PointElement } from 'chart.js';
import type { Ink } from './ink.ts';
import type { Line, Plan, Points } from './plan.ts';

type Dataset = ChartDataset<'line', { x: number; y: number }[]>;

/** Draws plans on a canvas, by Chart.js, until it is destroyed. */
export class Drawing {
  #chart: Chart<'line', { x: number; y: number }[]>;
  #plan: Plan;
  #ink: Ink;

  constructor(canvas: HTMLCanvasElement, plan: Plan, ink: Ink) {
    Chart.register(LineController, LineElement, PointElement, LinearScale);
    this.#plan = plan;
    this.#ink = ink;
    // The size that it begins with; Chart.js makes it as many device pixels as there are.
    canvas.width = plan.width;
    canvas.height = plan.height;
    this.#chart = new Chart(canvas, { type: 'line', ...this.#config(), plugins: [this.#rules()] });
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
    const { lines, points } = this.#plan;
    // The first is drawn last.
    const datasets = [...points.map((one) => pointsOf(one, this.#ink)), ...lines.toReversed().map((one) => lineOf(one, this.#ink))];
    return { data: { datasets }, options: optionsOf(this.#plan, this.#ink) };
  }

  /** What is no data: the grid, the axes and the lines of the notes, below all data. */
  #rules(): Plugin<'line'> {
    return {
      id: 'rules',
      beforeDatasetsDraw: ({ ctx, width }) => {
        const { line, lineStrong, quiet, isMirrored } = this.#ink;
        const colours = { grid: line, axis: lineStrong, note: quiet };
        const x = (start: number) => crisp(isMirrored ? width - start : start);
        ctx.save();
        ctx.lineWidth = 1;
        for (const { kind, from, to } of this.#plan.rules) {
          ctx.strokeStyle = colours[kind];
          ctx.beginPath();
          ctx.moveTo(x(from.x), crisp(from.y));
          ctx.lineTo(x(to.x), crisp(to.y));
          ctx.stroke();
        }
        ctx.restore();
      },
    };
  }
}

/** The middle of a pixel, so that a line of one pixel covers one. */
const crisp = (at: number) => Math.floor(at) + 0.5;

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
      x: { type: 'linear', display: false, min: days.min, max: days.max, reverse: isMirrored },
      y: { type: 'linear', display: false, min: values.min, max: values.max },
    },
  };
}

const dashes: Partial<Record<Line['kind'], number[]>> = { provisional: [3, 3], trajectory: [0.5, 4], standard: [9, 3, 2, 3] };

function lineOf({ kind, data }: Line, ink: Ink): Dataset {
  const isSeries = kind === 'series' || kind === 'provisional';
  return {
    data: data as { x: number; y: number }[],
    pointRadius: 0,
    borderColor: isSeries ? ink.series : kind === 'standard' ? ink.quiet : ink.text,
    borderWidth: kind === 'target' ? 2 : kind === 'standard' ? 1 : 1.5,
    borderDash: dashes[kind] ?? [],
    borderCapStyle: kind === 'trajectory' ? 'round' : 'butt',
    borderJoinStyle: 'round',
    ...(isSeries && { clip: 4 }),
  };
}

function pointsOf({ shape, radius, data }: Points, ink: Ink): Dataset {
  return {
    data: data as { x: number; y: number }[],
    showLine: false,
    clip: radius + 2,
    pointRadius: radius,
    pointBackgroundColor: shape === 'disc' ? ink.series : ink.surface,
    pointBorderColor: ink.series,
    pointBorderWidth: shape === 'disc' ? 0 : 1.75,
  };
}
