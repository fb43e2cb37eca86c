import type { PlotMoves } from './moves.ts';

/** Two fingers further apart by so much are a step closer. */
const STEP = Math.log(1.5);

/** Follows two fingers on a picture, the second of which has just come down: what is between them stays there. */
export function pinch(moves: PlotMoves, { pointerId, clientX, clientY }: PointerEvent): void {
  const fingers = new Map([[pointerId, { x: clientX, y: clientY }]]);
  let apart = 0;
  const moved = (event: PointerEvent) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const [one, other] = [...fingers.values()];
    if (!one || !other) return;
    const now = Math.hypot(one.x - other.x, one.y - other.y);
    if (apart > 0 && Math.abs(now - apart) < 4) return;
    if (apart > 0 && now > 0) moves.zoomBy(Math.log(now / apart) / STEP, moves.anchorAt((one.x + other.x) / 2, (one.y + other.y) / 2));
    apart = now;
  };
  const ended = () => {
    removeEventListener('pointermove', moved);
    removeEventListener('pointerup', ended);
    removeEventListener('pointercancel', ended);
  };
  // In the whole window: what a finger came down on may be gone before it is lifted, wherever it is then.
  addEventListener('pointermove', moved);
  addEventListener('pointerup', ended);
  addEventListener('pointercancel', ended);
}
