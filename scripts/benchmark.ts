/** One thing that a benchmark measured. */
export interface Measurement {
  /** What was measured. */
  readonly what: string;
  readonly value: number;
  /** What the value counts: `ms`, `requests`. */
  readonly unit: string;
  /** What the value is set against, measured in the same run. */
  readonly yardstick?: { readonly what: string; readonly value: number };
  /** The most that the value may be; of the yardstick where there is one. Without it the value is only told. */
  readonly budget?: number;
  /** The least that the value may be, where too little is wrong as well. */
  readonly atLeast?: number;
}

/** A file of `test/bench` exports one, by the name `benchmark`. */
export interface Benchmark {
  /** What is done, in a sentence. */
  readonly about: string;
  /** Does it. */
  readonly run: () => Promise<readonly Measurement[]>;
}

/** How many times its yardstick a value is; the value itself where there is none. */
export const ratio = ({ value, yardstick }: Measurement): number => (yardstick ? value / yardstick.value : value);

/** Tells whether a measurement keeps within its budget. */
export function isWithin(measurement: Measurement): boolean {
  const { budget = Infinity, atLeast = -Infinity } = measurement;
  return ratio(measurement) <= budget && ratio(measurement) >= atLeast;
}

/** Says in a line what was measured, against what, and whether it is within its budget. */
export function sentence(measurement: Measurement): string {
  const { what, value, unit, yardstick, budget } = measurement;
  const against = yardstick ? `, ${short(ratio(measurement))} times ${yardstick.what}, ${short(yardstick.value)} ${unit}` : '';
  const limit = yardstick ? `${budget} times` : `${budget} ${unit}`;
  const told = `${what}: ${short(value)} ${unit}${against}`;
  if (budget === undefined) return told;
  return `${told}; ${isWithin(measurement) ? 'within' : 'OUTSIDE'} the budget of ${limit}`;
}

/** The middle of an odd number of values, the mean of the two in the middle of an even one; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

const short = (value: number) => String(Number(value.toPrecision(3)));
