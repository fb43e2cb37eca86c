import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import { ENOUGH, type ProcessRequest } from '@stp-widgets/insight/process-request.js';

/** The forms that a chart can take. */
export const forms = ['line', 'xmr', 'bridge', 'multiples', 'bullet', 'spark'] as const;

/** How a chart shows what it is asked for. */
export type ChartForm = (typeof forms)[number];

/** The form that is asked for; null where it follows from what is shown. */
export const formAsked = (form: string): ChartForm | null => forms.find((one) => one === form) ?? null;

/** Whether a measure or a result has limits where no form is asked for: where there are enough values for them. */
export const mayHaveLimits = ({ points }: ChartView): boolean => points.length >= ENOUGH;

/** Whether it has, of those that may. */
export const hasLimits = ({ found }: ProcessView): boolean => found.phases.at(-1)?.given === 'limits';

/** How many values in a row make a shift or a trend where an attribute says nothing sensible. */
const USUAL = 7;

/** What attributes ask of a process; a count that is none is as if it were absent. */
export function processAsked({ unscreened, shift, fixAfter }: { unscreened: boolean; shift: number; fixAfter: number }): ProcessRequest {
  return {
    screening: !unscreened,
    shift: Number.isInteger(shift) && shift >= 2 ? shift : USUAL,
    fixAfter: Number.isInteger(fixAfter) && fixAfter > 0 ? fixAfter : 0,
  };
}
