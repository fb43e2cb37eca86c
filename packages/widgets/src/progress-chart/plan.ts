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

/** Points of one look: a disc is a value, a ring one that may still be corrected. */
export interface Points {
  readonly shape: 'disc' | 'ring';
  readonly radius: number;
  readonly data: readonly Datum[];
}

/** A straight line that is no data, in pixels. */
export interface Rule {
  readonly kind: 'grid' | 'axis' | 'note';
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
  readonly texts: readonly PlacedText[];
  /** Where each of the view's points is. */
  readonly marks: readonly Pixel[];
}
