import type { TimelineLayout } from '../picture/geometry.ts';
import type { PlotMoves } from './moves.ts';
import { isRovingKey, nextBar } from './roving.ts';
import { ROW } from '../marks/rows.ts';

/** The dependencies that were last followed from a bar: further presses of the key go through them. */
interface Followed {
  readonly ids: readonly string[];
  readonly at: number;
}

/** What the keys of a picture do: from bar to bar and along dependencies, from lane to lane, through time, and closer or further away. */
export class PlotKeys {
  #moves: PlotMoves;
  #followed: Followed = { ids: [], at: 0 };

  constructor(moves: PlotMoves) {
    this.#moves = moves;
  }

  /** Answers a key on a bar, or on the head of a lane. */
  press(event: KeyboardEvent, target: Element, today: number, askForDay: () => void): void {
    const { key } = event;
    const moves = this.#moves;
    const { layout } = moves.plot;
    const head = target.closest<HTMLElement>('[data-lane]');
    if (!layout) return;
    if (key === '+' || key === '=') moves.zoomBy(1);
    else if (key === '-') moves.zoomBy(-1);
    else if (key === '0') moves.fit();
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
    const moves = this.#moves;
    const { isMirrored, seeing } = moves.plot;
    const { current } = seeing;
    if (']fF}[bB{'.includes(key)) return this.#follow(layout, key);
    if (key.startsWith('Page')) return this.#page(layout, key === 'PageDown' ? 1 : -1);
    if (ctrlKey)
      return moves.focus((key === 'Home' ? layout.lanes[0] : layout.lanes.at(-1))?.bars.at(key === 'Home' ? 0 : -1)?.bar.id ?? current);
    if (!isRovingKey(key)) return;
    const next = nextBar(layout.lanes, current, key, isMirrored);
    const isBack = key === (isMirrored ? 'ArrowRight' : 'ArrowLeft');
    if (next === current && isBack) moves.focusLane(layout.lanes.findIndex(({ bars }) => bars.some(({ bar }) => bar.id === current)));
    else moves.focus(next);
  }

  /** From the head of a lane: up and down to other heads, on to its bars; a collapsed one is opened, an open one collapsed. */
  #fromHead({ lanes }: TimelineLayout, at: number, key: string) {
    const lane = lanes[at];
    if (!lane) return;
    const isOn = key === (this.#moves.plot.isMirrored ? 'ArrowLeft' : 'ArrowRight');
    if (key === 'ArrowUp' || key === 'ArrowDown') this.#moves.focusLane(at + (key === 'ArrowDown' ? 1 : -1));
    else if (key === 'Home' || key === 'End') this.#moves.focusLane(key === 'Home' ? 0 : lanes.length - 1);
    else if (isOn && !lane.isCollapsed) this.#moves.focus(lane.bars[0]!.bar.id);
    else if (isOn === lane.isCollapsed && key.startsWith('Arrow')) {
      this.#moves.fold(lane.lane.id);
      this.#moves.focusLane(at);
    }
  }

  /** Along the dependencies of a bar to what waits on it, or back to what it waits on, the worst first; with shift, to the next of those last found. */
  #follow({ placed, lines }: TimelineLayout, key: string) {
    if ('}{FB'.includes(key)) {
      const { ids, at } = this.#followed;
      if (ids.length === 0) return;
      this.#followed = { ids, at: (at + 1) % ids.length };
    } else {
      const ids = lines.beside(this.#moves.plot.seeing.current, ']f'.includes(key) ? 'on' : 'back').filter((id) => placed.bar(id));
      if (ids.length === 0) return;
      this.#followed = { ids, at: 0 };
    }
    this.#moves.focus(this.#followed.ids[this.#followed.at]!);
  }

  /** A screenful up or down, to the bar that is nearest in time. */
  #page({ placed }: TimelineLayout, way: 1 | -1) {
    const { seen, seeing } = this.#moves.plot;
    const { current } = seeing;
    const here = placed.bar(current);
    if (!here) return;
    const by = Math.max(1, Math.floor((seen.bottom - seen.top) / ROW) - 1);
    let row = Math.max(0, Math.min(placed.count - 1, here.row + way * by));
    while (row !== here.row && placed.row(row).length === 0) row -= way;
    this.#moves.focus(nearest(placed.row(row), here.left) ?? current);
  }

  #goToday({ lanes, placed, scale }: TimelineLayout, today: number) {
    this.#moves.goTo(today);
    const own = lanes[placed.laneOf(this.#moves.plot.seeing.current)];
    const id = nearest(own && !own.isCollapsed ? own.bars : [], scale.x(today));
    if (id !== undefined) this.#moves.focus(id);
  }
}

/** The id of what is under way at a place, else begins nearest to it. */
function nearest(bars: TimelineLayout['rows'][number], x: number): string | undefined {
  const apart = ({ left, right }: (typeof bars)[number]) => (left <= x && right > x ? 0 : 1 + Math.abs(left - x));
  return bars.length === 0 ? undefined : bars.reduce((best, one) => (apart(one) < apart(best) ? one : best)).bar.id;
}
