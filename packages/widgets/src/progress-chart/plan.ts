import type { SpecialRun } from '@stp-widgets/insight/chart-process.js';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { PlacedText } from './labels.ts';
import type { ValueScale } from './ticks.ts';

/** The room that a picture has, in pixels, and how wide a text is in it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The size of its small texts. */
  readonly em: number;
  readonly measure: (text: string, isStrong?: boolean) => number;
}

/** What stands on the picture, in the words of a language. */
export interface Writing {
  readonly value: (value: number, decimals: number) => string;
  readonly day: (day: DayNumber, unit: 'day' | 'month' | 'year') => string;
  readonly period: (period: string) => string;
  /** The last value and its period. */
  readonly last: readonly string[];
  /** The target and its day. */
  readonly target: readonly string[];
  readonly trajectory: string;
  readonly standards: readonly string[];
  /** The lines of a process and its special causes; absent where none is drawn. */
  readonly process?: ProcessWriting;
}

/** What stands beside the lines and the special causes of a process. */
export interface ProcessWriting {
  readonly mean: string;
  readonly lower: string;
  readonly upper: string;
  readonly cause: (run: SpecialRun) => string;
  /** What changed with each rebase, and when. */
  readonly rebased: readonly (readonly string[])[];
}

/** A value on a day, as Chart.js takes it; not a number where a line is broken. */
export interface Datum {
  readonly x: number;
  readonly y: number;
}

/** A place on the picture, in pixels from its start and top. Time runs from start to end, whichever side that is. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A line of data; a provisional one leads to a value that may still be corrected. */
export interface Line {
  readonly kind: 'series' | 'provisional' | 'trajectory' | 'target' | 'standard';
  readonly data: readonly Datum[];
}

/** What a point means, which its colour repeats: `series` is no sign. */
export type Tone = 'series' | 'improving' | 'concerning' | 'neutral';

/** Points of one look: a ring is hollow, and so is any other shape of a value that may still be corrected. */
export interface Points {
  readonly shape: 'disc' | 'ring' | 'square' | 'diamond';
  readonly radius: number;
  readonly data: readonly Datum[];
  readonly tone?: Tone;
  readonly isHollow?: boolean;
}

/** A straight line that is no data, in pixels. */
export interface Rule {
  readonly kind: 'grid' | 'axis' | 'note' | 'mean' | 'limit' | 'rebase';
  readonly from: Pixel;
  readonly to: Pixel;
}

/** The room of the data within a picture. */
export interface Area {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** All that is drawn of a chart, at one size. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly area: Area;
  readonly days: { readonly min: number; readonly max: number };
  readonly values: ValueScale;
  readonly lines: readonly Line[];
  readonly points: readonly Points[];
  readonly rules: readonly Rule[];
  /** The rooms between the limits of each phase. */
  readonly bands: readonly Area[];
  readonly texts: readonly PlacedText[];
  /** Where each of the view's points is. */
  readonly marks: readonly Pixel[];
}
