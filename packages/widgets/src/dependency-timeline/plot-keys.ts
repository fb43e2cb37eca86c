import type { TimelineLayout } from './geometry.ts';
import type { Plot } from './plot.ts';
import { isRovingKey, nextBar } from './roving.ts';
import { ROW } from './rows.ts';

/** The dependencies that were last followed from a bar: further presses of the key go through them. */
interface Followed {
  readonly ids: readonly string[];
  readonly at: number;
}

/** What the keys of a picture do: from bar to bar and along dependencies, from lane to lane, through time, and closer or further away. */
export class PlotKeys {
  #plot: Plot;
  #followed: Followed = { ids: [], at: 0 };

  constructor(plot: Plot) {
    this.#plot = plot;
  }

  /** Answers a key on a bar, or on the head of a lane. */
  press(event: KeyboardEvent, target: Element, today: number, askForDay: () => void): void {
    const { key } = event;
    const plot = this.#plot;
    const { layout } = plot;
    const head = target.closest<HTMLElement>('[data-lane]');
    if (!layout) return;
    if (key === '+' || key === '=') plot.zoomBy(1);
    else if (key === '-') plot.zoomBy(-1);
    else if (key === '0') plot.fit();
    else if (key === 't') this.#goToday(layout, today);
    else if (key === 'd') askForDay();
    else if (head)
      this.#fromHead(
        layout,
        layout.lanes.findIndex(({ lane }) => lane.id === head.dataset['lane']),
        key,
      );
    else this.#fromBar(layout, event);
  }

  #fromBar(layout: TimelineLayout, { key, ctrlKey }: KeyboardEvent) {
    const plot = this.#plot;
    const { current } = plot;
    if (']fF}[bB{'.includes(key)) return this.#follow(layout, key);
    if (key.startsWith('Page')) return this.#page(layout, key === 'PageDown' ? 1 : -1);
    if (ctrlKey)
      return plot.focus((key === 'Home' ? layout.lanes[0] : layout.lanes.at(-1))?.bars.at(key === 'Home' ? 0 : -1)?.bar.id ?? current);
    if (!isRovingKey(key)) return;
    const next = nextBar(layout.lanes, current, key, plot.isMirrored);
    const isBack = key === (plot.isMirrored ? 'ArrowRight' : 'ArrowLeft');
    if (next === current && isBack) plot.focusLane(layout.lanes.findIndex(({ bars }) => bars.some(({ bar }) => bar.id === current)));
    else plot.focus(next);
  }

  /** From the head of a lane: up and down to other heads, on to its bars; a collapsed one is opened, an open one collapsed. */
  #fromHead({ lanes }: TimelineLayout, at: number, key: string) {
    const lane = lanes[at];
    if (!lane) return;
    const isOn = key === (this.#plot.isMirrored ? 'ArrowLeft' : 'ArrowRight');
    if (key === 'ArrowUp' || key === 'ArrowDown') this.#plot.focusLane(at + (key === 'ArrowDown' ? 1 : -1));
    else if (key === 'Home' || key === 'End') this.#plot.focusLane(key === 'Home' ? 0 : lanes.length - 1);
    else if (isOn && !lane.spans) this.#plot.focus(lane.bars[0]!.bar.id);
    else if (isOn === (lane.spans !== null) && key.startsWith('Arrow')) {
      this.#plot.fold(lane.lane.id);
      this.#plot.focusLane(at);
    }
  }

  /** Along the dependencies of a bar to what waits on it, or back to what it waits on, the worst first; with shift, to the next of those last found. */
  #follow({ bars, lines }: TimelineLayout, key: string) {
    if ('}{FB'.includes(key)) {
      const { ids, at } = this.#followed;
      if (ids.length === 0) return;
      this.#followed = { ids, at: (at + 1) % ids.length };
    } else {
      const ids = lines.beside(this.#plot.current, ']f'.includes(key) ? 'on' : 'back').filter((id) => bars.has(id));
      if (ids.length === 0) return;
      this.#followed = { ids, at: 0 };
    }
    this.#plot.focus(this.#followed.ids[this.#followed.at]!);
  }

  /** A screenful up or down, to the bar that is nearest in time. */
  #page({ rows, bars }: TimelineLayout, way: 1 | -1) {
    const { seen, current } = this.#plot;
    const here = bars.get(current);
    if (!here) return;
    const by = Math.max(1, Math.floor((seen.bottom - seen.top) / ROW) - 1);
    let row = Math.max(0, Math.min(rows.length - 1, here.row + way * by));
    while (rows[row]?.length === 0) row -= way;
    this.#plot.focus(nearest(rows[row] ?? [], here.left) ?? current);
  }

  #goToday({ lanes, scale }: TimelineLayout, today: number) {
    this.#plot.goTo(today);
    const own = lanes.find(({ bars, spans }) => !spans && bars.some(({ bar }) => bar.id === this.#plot.current));
    const id = nearest(own?.bars ?? [], scale.x(today));
    if (id !== undefined) this.#plot.focus(id);
  }
}

/** The id of what is under way at a place, else begins nearest to it. */
function nearest(bars: TimelineLayout['rows'][number], x: number): string | undefined {
  const apart = ({ left, right }: (typeof bars)[number]) => (left <= x && right > x ? 0 : 1 + Math.abs(left - x));
  return bars.length === 0 ? undefined : bars.reduce((best, one) => (apart(one) < apart(best) ? one : best)).bar.id;
}
