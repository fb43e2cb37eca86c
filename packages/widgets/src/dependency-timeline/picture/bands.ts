import type { Box } from './box.ts';
import type { LinesThere, PlacedLink, TimelineLayout } from './geometry.ts';
import { ROW } from '../marks/rows.ts';

/** So many rows of a lane are kept together on paper. */
const BAND = 4;

/** A few rows of a lane, and the lines that are seen there. */
export interface Band {
  readonly box: Box;
  readonly there: LinesThere;
}

/** A part of a plot in bands, one below the other, between which a page may end. */
export function bandsOf({ lanes }: TimelineLayout, box: Box, there: LinesThere): readonly Band[] {
  return lanes.flatMap((lane) =>
    Array.from({ length: Math.ceil(lane.rows / BAND) }, (_, at) => {
      const top = lane.top + at * BAND * ROW;
      const bottom = Math.min(top + BAND * ROW, lane.top + lane.rows * ROW);
      return { box: { ...box, top, bottom }, there: reaching(there, top, bottom) };
    }),
  );
}

/** The lines that reach, with their marks, from one height to another. */
function reaching({ near, passing }: LinesThere, top: number, bottom: number): LinesThere {
  const reaches = ({ points }: Pick<PlacedLink, 'points'>) =>
    points.some(([, y]) => y > top - ROW) && points.some(([, y]) => y < bottom + ROW);
  return { near: near.filter(reaches), passing: passing.filter(({ line }) => reaches(line)) };
}
