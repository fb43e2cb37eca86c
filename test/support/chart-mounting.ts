/** What the benchmark of the chart does in the page. Each function stands alone there. */

interface Observation {
  readonly period: string;
  readonly value: number;
}

/** Reads a document once, as a partnership element does, so that what is measured finds it read. */
export async function load(data: unknown): Promise<void> {
  const host = document.querySelector('stp-partnership') as HTMLElement & { data: unknown; updateComplete: Promise<unknown> };
  host.data = data;
  await host.updateComplete;
}

/** Mounts one of our charts, until it is painted. What draws is fetched on the way. */
export async function mountOurs(asked: Readonly<Record<string, string>>): Promise<{ readonly hasSigns: boolean; readonly limits: number }> {
  const chart = Object.assign(document.createElement('stp-progress-chart'), asked);
  document.querySelector('stp-partnership')!.append(chart);
  const isDrawn = () => (chart.shadowRoot?.querySelector('canvas')?.width ?? 300) !== 300;
  while (!isDrawn()) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  const root = chart.shadowRoot!;
  return { hasSigns: root.querySelector('.sign') !== null, limits: root.querySelectorAll('.limit').length };
}

/**
 * Mounts the same series with Chart.js as its documentation sets a line up, in a box as high as ours, until its animation has ended; or
 * without animation, until it is painted. It is fetched on the way, once.
 */
export async function mountBare(observations: readonly Observation[], isStill: boolean): Promise<void> {
  type Bare = new (canvas: HTMLCanvasElement, how: object) => unknown;
  const page = globalThis as unknown as { Chart?: Bare };
  if (!page.Chart) await import(new URL('chart.umd.min.js', location.href).href);
  const box = document.createElement('div');
  box.className = 'bare';
  const canvas = box.appendChild(document.createElement('canvas'));
  document.querySelector('main')!.append(box);
  await new Promise<void>((onComplete) => {
    const made = new page.Chart!(canvas, {
      type: 'line',
      data: {
        labels: observations.map(({ period }) => period),
        datasets: [{ label: 'Values', data: observations.map(({ value }) => value) }],
      },
      options: { animation: isStill ? false : { onComplete }, maintainAspectRatio: false },
    });
    if (!made) throw new Error('nothing was drawn');
    if (isStill) onComplete();
  });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Gives other values to one measure of two that are shown; how many canvases are drawn anew until all is still. */
export async function refreshOne(data: unknown): Promise<number> {
  const drawn = new Set<unknown>();
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    drawn.add(this.canvas);
    clearRect.apply(this, box);
  };
  const host = document.querySelector('stp-partnership') as HTMLElement & { data: unknown };
  host.data = data;
  for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  CanvasRenderingContext2D.prototype.clearRect = clearRect;
  return [...document.querySelectorAll('stp-progress-chart')].filter((chart) => drawn.has(chart.shadowRoot!.querySelector('canvas')))
    .length;
}
