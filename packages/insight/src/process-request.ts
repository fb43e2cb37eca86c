/** How a chart's values are to be read as a process. */
export interface ProcessRequest {
  /** Leaves outlying moving ranges out of the limits. */
  readonly screening: boolean;
  /** How many values in a row make a shift or a trend; at least 2. */
  readonly shift: number;
  /** Fixes the limits after so many values of each phase; 0 for all of them. */
  readonly fixAfter: number;
}

/** What is asked where nothing else is: as the reference implementation of Making Data Count has it. */
export const usualProcess: ProcessRequest = { screening: true, shift: 7, fixAfter: 0 };

/** From how many values on limits are no longer on trial, and a chart shows them unasked. */
export const ENOUGH = 13;
