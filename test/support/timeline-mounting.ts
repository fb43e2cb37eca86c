/** What the benchmark of the timeline does in the page. Each function stands alone there, with the page's own `plan`. */

interface Activity {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
}

interface Plan {
  partnership: {
    readonly activities: readonly Activity[];
    readonly organisations: readonly { readonly id: string }[];
  };
  readonly listeners: Set<() => void>;
  readonly feed: object;
  shift: number;
}
type PlanWindow = typeof globalThis & { plan: Plan };

/** Reads a document once, as a partnership element does, and stands ready to give it to what is inside `main`. */
export async function load(data: unknown): Promise<void> {
  const host = Object.assign(document.createElement('stp-partnership'), { data }) as unknown as HTMLElement & {
    updateComplete: Promise<unknown>;
  };
  document.body.append(host);
  await host.updateComplete;
  type Read = { snapshot: { partnership: Plan['partnership'] } };
  const context = Symbol.for('stp-widgets:feed:1');
  const ask = (at: Element) =>
    new Promise<Read>((resolve) => {
      const event = new Event('context-request', { bubbles: true, composed: true });
      at.dispatchEvent(Object.assign(event, { context, contextTarget: at, callback: resolve, subscribe: false }));
    });
  const inside = host.appendChild(document.createElement('i'));
  const { snapshot } = await ask(inside);
  host.remove();
  const listeners = new Set<() => void>();
  const plan: Plan = {
    partnership: snapshot.partnership,
    listeners,
    shift: 0,
    feed: {
      get snapshot() {
        return { ...snapshot, partnership: plan.partnership };
      },
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  (globalThis as PlanWindow).plan = plan;
  document.querySelector('main')!.addEventListener('context-request', (event) => {
    event.stopPropagation();
    (event as Event & { callback: (feed: object, leave: () => void) => void }).callback(plan.feed, () => undefined);
  });
}

/** Mounts ours, that share of its lanes collapsed, until all of it is painted. */
export async function mountOurs(collapsed: number): Promise<{ time: number; elements: number }> {
  const { plan } = globalThis as PlanWindow;
  const start = performance.now();
  const lanes = plan.partnership.organisations.filter((_, at) => (at * 7) % 10 < 10 * collapsed).map(({ id }) => id);
  const timeline = Object.assign(document.createElement('stp-dependency-timeline'), { zoom: 'weeks', collapsed: lanes.join(' ') });
  document.querySelector('main')!.append(timeline);
  const root = () => timeline.shadowRoot;
  while (!root()?.querySelector('[data-bar]') || !root()?.querySelector('.link')) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { time: performance.now() - start, elements: root()!.querySelectorAll('*').length };
}

/**
 * Mounts the rows that are visible as bare elements, in a box that scrolls over all of them. The least that a plan asks for:
 * the days of each activity, the axis that spans them all, and the rows in order.
 */
export async function mountBare(): Promise<{ time: number; elements: number }> {
  const [ROW, ROWS, WEEK] = [38, 21, 63];
  const { plan } = globalThis as PlanWindow;
  const start = performance.now();
  const days = (day: string) => Date.parse(day) / 86_400_000;
  const read = () => {
    const all = plan.partnership.activities.map((one) => ({ title: one.title, from: days(one.start), to: days(one.end) + 1 }));
    return all.toSorted((one, other) => one.from - other.from || one.to - other.to);
  };
  let order = read();
  const first = order[0].from;
  const last = order.reduce((latest, { to }) => Math.max(latest, to), 0);
  const box = document.createElement('div');
  const sheet = box.appendChild(document.createElement('div'));
  Object.assign(box.style, { height: '800px', overflow: 'auto', position: 'relative' });
  Object.assign(sheet.style, { height: `${order.length * ROW}px`, width: `${((last - first) * WEEK) / 7}px` });
  const rows = Array.from({ length: ROWS }, () => {
    const row = document.createElement('div');
    Object.assign(row.style, { position: 'absolute', height: `${ROW}px`, width: '100%' });
    const [name, bar] = [document.createElement('span'), document.createElement('div')];
    Object.assign(bar.style, { position: 'absolute', top: '22px', height: '10px', background: '#4c6272' });
    row.append(name, bar);
    return row;
  });
  const draw = () => {
    const above = Math.min(Math.floor(box.scrollTop / ROW), order.length - ROWS);
    for (const [at, row] of rows.entries()) {
      const { title, from, to } = order[above + at];
      row.style.top = `${(above + at) * ROW}px`;
      row.children[0].textContent = title;
      Object.assign((row.children[1] as HTMLElement).style, {
        left: `${((from - first) * WEEK) / 7}px`,
        width: `${((to - from) * WEEK) / 7}px`,
      });
    }
  };
  draw();
  sheet.append(...rows);
  box.addEventListener('scroll', draw);
  Object.assign(box, {
    draw() {
      order = read();
      draw();
    },
  });
  document.querySelector('main')!.append(box);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  return { time: performance.now() - start, elements: box.querySelectorAll('*').length };
}

/** Changes the end of one activity that is shown; how long until that is painted. */
export async function updateOurs(): Promise<number> {
  const { plan } = globalThis as PlanWindow;
  const root = document.querySelector('stp-dependency-timeline')!.shadowRoot!;
  const shown = root.querySelector<SVGElement>('[data-bar]:not([data-stage=ended])')!;
  const id = shown.dataset['bar'];
  const [before, at] = [shown.outerHTML, plan.partnership.activities.findIndex((one) => one.id === id)];
  const one = plan.partnership.activities[at];
  const end = new Date(Date.parse(one.end) + 86_400_000 * (plan.shift++ % 2 ? -4 : 4)).toISOString().slice(0, 10);
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  plan.partnership = { ...plan.partnership, activities: plan.partnership.activities.with(at, { ...one, end }) };
  for (const listener of plan.listeners) listener();
  const isOther = () => root.querySelector(`[data-bar="${id}"]`)?.outerHTML !== before;
  for (let frame = 0; frame < 60 && !isOther(); frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  if (!isOther()) throw new Error(`nothing changed of ${id}`);
  return performance.now() - start;
}

/** The same in bare elements. */
export async function updateBare(): Promise<number> {
  const { plan } = globalThis as PlanWindow;
  const box = document.querySelector('main > div') as HTMLElement & { draw: () => void };
  const one = plan.partnership.activities[1];
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  plan.partnership = { ...plan.partnership, activities: plan.partnership.activities.with(1, { ...one }) };
  box.draw();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Scrolls what a selector names down by so many pixels a frame, and back; the 95th of a hundred times from frame to frame. */
export async function scrollFor(pixels: number, selector = 'main > div'): Promise<number> {
  const box = document.querySelector(selector) ?? document.querySelector('stp-dependency-timeline')!.shadowRoot!.querySelector('.plot')!;
  const times: number[] = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 1; frame <= 120; frame++) {
    box.scrollTop = frame * pixels;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  box.scrollTop = 0;
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)];
}
