import type { Measure } from '@stp-widgets/contract';

/** One value of a series in order of time. The points of a chart view are such values. */
export interface XmrValue {
  /** Null where it is missing. */
  readonly value: number | null;
  /** The publisher may still correct it; false when absent. */
  readonly provisional?: boolean;
  /** A period between it and the point before has no value; false when absent. */
  readonly afterGap?: boolean;
}

/** How a series is read; every part may be absent. */
export interface XmrOptions {
  /** Which way is better; `neutral` when absent. */
  readonly direction?: Measure['direction'];
  /** What is to be reached, in the unit of the values; null or absent where there is none. */
  readonly target?: number | null;
  /** Leaves outlying moving ranges out of the limits; true when absent, as the reference has it. */
  readonly screening?: boolean;
  /** The indices of the points with which a new process begins. Those past the last point wait for it. */
  readonly rebase?: readonly number[];
  /** Fixes mean and limits after so many values of each phase; absent, all count. */
  readonly fixAfter?: number;
  /** How many values in a row on one side of the mean are a shift; 7 when absent. */
  readonly shift?: number;
  /** How many values in a row, each above or each below the one before, are a trend; 7 when absent. */
  readonly trend?: number;
  /** How many values a phase needs so as not to be short; 13 when absent, as the reference has it. */
  readonly enough?: number;
  /** Counts provisional values towards mean and limits; true when absent. They are read against them in either case. */
  readonly countProvisional?: boolean;
}

/** Why a value is no chance, in the order in which one goes before another. */
export type SpecialCause = 'outside' | 'trend' | 'two of three' | 'shift';

/** `high`: above the mean, or rising; `low`: below it, or falling. */
export type Side = 'high' | 'low';

/** What the variation means: chance, or else better, worse, or neither where the direction is neutral. */
export type Variation = 'common cause' | 'improving' | 'concerning' | 'neutral';

/** Whether the process, left as it is, will keep to its target: always, never, or now and then by chance. */
export type Assurance = 'pass' | 'fail' | 'hit or miss';

/** The sign for a kind of variation, told by its letter as well: H for high, L for low, none for common cause. */
export interface VariationIcon {
  readonly variation: Variation;
  /** Null for common cause. */
  readonly side: Side | null;
  readonly letter: 'H' | 'L' | '';
}

/** The sign for an assurance, told by its letter as well. */
export interface AssuranceIcon {
  readonly assurance: Assurance;
  readonly letter: 'P' | 'F' | '?';
}

/** One value, what it is read against, and what that says. In the unit of the values. */
export interface XmrPoint {
  /** Null where it is missing; then only its phase and that phase's lines are told. */
  readonly value: number | null;
  readonly isProvisional: boolean;
  /** The index of its phase. */
  readonly phase: number;
  /** The lines of its phase; null where there are none. */
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** How far it is from the value before, never less than 0; null where a phase begins, or one of both is missing. */
  readonly movingRange: number | null;
  /** Screening left its moving range out of the limits. */
  readonly isRangeLeftOut: boolean;
  /** It is within the limits, and further from the mean than two thirds of the way to them. */
  readonly isNearLimit: boolean;
  /** Null for common cause. */
  readonly specialCause: SpecialCause | null;
  /** Of the special cause: a trend's own direction, else the side of the mean; null for common cause. */
  readonly side: Side | null;
  /** Null where the value is missing. */
  readonly variation: Variation | null;
}

/** The points of one process, from one rebase to the next. In the unit of the values. */
export interface XmrPhase {
  /** The indices of its first and its last point. */
  readonly first: number;
  readonly last: number;
  /** How many of its points have a value; on how many of them mean and limits rest, and how many of those are provisional. */
  readonly values: number;
  readonly restsOn: number;
  readonly provisional: number;
  /** The mean of the values; null without any. */
  readonly mean: number | null;
  /** The natural process limits; null where no moving range counts. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The mean of the moving ranges that count, and how many they are; null without any. */
  readonly meanRange: number | null;
  readonly ranges: number;
  /** The limit of the moving ranges: 3.267 times the mean of them all; null without any. Screening leaves out those that reach it. */
  readonly upperRange: number | null;
  /** The moving ranges that screening left out, by the indices of the points that they lead to. */
  readonly leftOut: readonly number[];
  /** All the values that it rests on are the same: there is no variation to measure by. */
  readonly isConstant: boolean;
  /** What can be given at all; limits give mean and special causes with them. */
  readonly given: 'limits' | 'mean' | 'nothing';
  /** It has fewer values than are enough, and how many are wanting: its limits are on trial. */
  readonly isShort: boolean;
  readonly wanting: number;
}

/** What a series says. Plain data. */
export interface Xmr {
  /** One for each value that was given, in the same order. */
  readonly points: readonly XmrPoint[];
  /** In order of time; none without a point. */
  readonly phases: readonly XmrPhase[];
  /** Of the last point that has a value, with its index; null without any. */
  readonly variation: (VariationIcon & { readonly point: number; readonly isProvisional: boolean }) | null;
  /** Of the target against the last phase's limits; null where either is missing, or no direction is better. */
  readonly assurance: AssuranceIcon | null;
  /** Whether outlying moving ranges are left out, and which were in all phases: none where it changed nothing. */
  readonly screening: { readonly isOn: boolean; readonly leftOut: readonly number[] };
}
