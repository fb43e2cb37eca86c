import type { Status, StatusShape } from '@stp-widgets/contract';
import { rollUp, type Standing } from './progress.ts';

/** From well to trouble; a ring is apart, it says that nothing has begun. */
const ladder: readonly StatusShape[] = ['tick', 'disc', 'triangle-hollow', 'triangle-half', 'triangle', 'square'];

/** One result as it counts towards what the numbers say. */
export interface Counted {
  readonly id: string;
  readonly standing: Standing;
  readonly weight: number;
}

/** What the results say of the thing they belong to, whatever was reported. */
export interface NumbersSay {
  readonly shape: StatusShape;
  /** The status of the partnership's own scale that comes nearest; null when the scale has none. */
  readonly status: Status | null;
  readonly behind: number;
  readonly counted: number;
}

/**
 * Reads a status off the results: all reached, none behind, up to a third of their weight behind, up to half,
 * more than half, all. The scale's nearest status by shape stands for it.
 *
 * @returns null when no result can be counted
 */
export function numbersSay(results: readonly Counted[], scale: readonly Status[]): NumbersSay | null {
  const isBehind = ({ standing }: Counted) => standing === 'behind' || standing === 'worse';
  const share = rollUp(results.map((result) => ({ ...result, progress: isBehind(result) ? 1 : 0 })));
  if (share === null) return null;
  const shape = shapeOf(
    share,
    results.every(({ standing }) => standing === 'reached'),
  );
  return { shape, status: nearest(shape, scale), behind: results.filter(isBehind).length, counted: results.length };
}

/**
 * Tells whether what is reported and what the numbers say are too far apart on the ladder from well to trouble: three steps, or two where
 * the partnership's scale has a step in between, by which whoever reported could have come nearer. On a scale of three, neighbours agree.
 * A status that means complete counts as the first step, whatever its figure. A thing not yet started contradicts nothing.
 */
export function disagree({ shape, means }: Status, numbers: StatusShape, scale: readonly Status[]): boolean {
  const [one, other] = [means === 'complete' ? 0 : means ? -1 : ladder.indexOf(shape), ladder.indexOf(numbers)];
  const apart = Math.abs(one - other);
  const between = ladder[(one + other) / 2];
  return one >= 0 && other >= 0 && (apart > 2 || (apart === 2 && scale.some((status) => status.shape === between)));
}

function shapeOf(behind: number, reached: boolean): StatusShape {
  if (reached) return 'tick';
  if (behind <= 0) return 'disc';
  if (behind >= 1) return 'square';
  if (behind > 1 / 2) return 'triangle';
  return behind > 1 / 3 ? 'triangle-half' : 'triangle-hollow';
}

function nearest(shape: StatusShape, scale: readonly Status[]): Status | null {
  const at = ladder.indexOf(shape);
  const distance = (status: Status) => Math.abs(ladder.indexOf(status.shape) - at);
  const fitting = scale.filter((status) => ladder.includes(status.shape) && (status.means !== 'complete' || shape === 'tick'));
  return fitting.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
