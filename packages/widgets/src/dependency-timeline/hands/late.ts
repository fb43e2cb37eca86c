import type { LitElement } from 'lit';
import { pinch } from './pinch.ts';
import type { Plot } from '../picture/plot.ts';
import { PlotKeys } from './keys.ts';
import { PlotMoves } from './moves.ts';

/** All that the reader's hands do with a picture: fetched when they first come near it. */
export class PlotHands {
  readonly moves: PlotMoves;
  readonly keys: PlotKeys;
  /** Follows two fingers. */
  readonly pinch = pinch;

  constructor(host: LitElement, plot: Plot) {
    this.moves = new PlotMoves(host, plot);
    this.keys = new PlotKeys(this.moves);
  }

  /** Zooms by a turn of the wheel: where the pointer is, all stays. */
  turn({ deltaY, clientX, clientY }: WheelEvent): void {
    this.moves.zoomBy(-Math.sign(deltaY) * Math.min(1, Math.abs(deltaY) / 100), this.moves.anchorAt(clientX, clientY));
  }
}
