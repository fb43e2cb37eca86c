/** How many tests there were of each fate. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** No tests at all. */
export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The counts of several runs together. */
export const together = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, { passed, failed, skipped }) => ({ passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }),
    noTests,
  );

/** The one plain line that a run of tests ends in. */
export const countLine = (label: string, { passed, failed, skipped }: Counts): string =>
  `${label}: ${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Reads such lines with a label back from what a run printed; none where it printed none. */
export function readCounts(label: string, output: string): Counts {
  const lines = output.matchAll(new RegExp(`^${label}: (\\d+) passed, (\\d+) failed, (\\d+) skipped$`, 'gm'));
  return together(
    [...lines].map(([, passed, failed, skipped]) => ({ passed: Number(passed), failed: Number(failed), skipped: Number(skipped) })),
  );
}
