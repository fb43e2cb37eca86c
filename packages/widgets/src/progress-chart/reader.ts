import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import type { LitElement, ReactiveController } from 'lit';
import type { Plan } from './plan.ts';

const YEAR = 365;

/**
 * Knows which of a chart's points the reader is at, by keyboard, by pointer or by touch, and moves them on. Nothing is
 * shown of it until the reader has come to the picture.
 */
export class PointReader implements ReactiveController {
  #host: LitElement;
  #at = -1;
  #isHere = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#isHere = false;
  }

  /** The reader is at the picture. */
  get isHere(): boolean {
    return this.#isHere;
  }

  /** The place of the point among so many; the last until the reader has moved. */
  at(count: number): number {
    return this.#at >= 0 && this.#at < count ? this.#at : count - 1;
  }

  /** Goes to a point. */
  go(at: number): void {
    if (at === this.#at && this.#isHere) return;
    this.#at = at;
    this.#isHere = true;
    this.#host.requestUpdate();
  }

  /** Goes to the point nearest to a place on the picture, measured from where time begins. */
  goNear(x: number, { marks }: Plan): void {
    let nearest = 0;
    marks.forEach((mark, at) => {
      if (Math.abs(mark.x - x) < Math.abs(marks[nearest]!.x - x)) nearest = at;
    });
    this.go(nearest);
  }

  /** Goes on or back by one point, where there is one. */
  goOn(direction: 1 | -1, { points }: ChartView): void {
    const next = this.at(points.length) + direction;
    this.go(points[next] ? next : next - direction);
  }

  /** Goes on or back by a year, as near as there is a value, and by one value at least. */
  goYear(direction: 1 | -1, { points }: ChartView): void {
    const from = this.at(points.length);
    const wanted = points[from]!.last + direction * YEAR;
    const isBetter = (at: number, best: number) => Math.abs(points[at]!.last - wanted) < Math.abs(points[best]!.last - wanted);
    let best = from + direction;
    if (!points[best]) return;
    for (let at = best; points[at]; at += direction) if (isBetter(at, best)) best = at;
    this.go(best);
  }

  /** Comes to the picture, or leaves it. */
  come(isHere: boolean): void {
    if (isHere === this.#isHere) return;
    this.#isHere = isHere;
    // The control may lose the focus by being taken away, in the midst of an update.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }
}
