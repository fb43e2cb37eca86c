import type { Named } from './line-names.ts';
import type { Area, Datum, Pixel, Points, Rule, Writing } from './plan.ts';
import type { Scales } from './scales.ts';

/** How points are to look, and how many days a pixel is. */
export interface PointLook {
  readonly radius: number;
  readonly isDense: boolean;
  readonly days: number;
}

/** What a process adds to a layout: its lines, what its points mean, and their names. */
export interface ProcessLayer {
  /** The values that the axis has to reach for its lines to be seen. */
  readonly levels: readonly number[];
  /** The points with which its limits begin anew. */
  readonly rebased: readonly { readonly point: number }[];
  readonly rules: (scales: Scales) => { readonly rules: readonly Rule[]; readonly bands: readonly Area[] };
  readonly points: (data: readonly Datum[], look: PointLook) => readonly Points[];
  readonly names: (writing: Writing, scales: Scales, marks: readonly Pixel[], rules: readonly Rule[]) => readonly Named[];
}
