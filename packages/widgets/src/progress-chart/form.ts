import { ENOUGH, type ProcessRequest, type ProcessView } from '@stp-widgets/insight/chart-process.js';

/** The forms that a chart can take. */
export const forms = ['line', 'xmr', 'bridge', 'multiples', 'bullet', 'spark'] as const;

/** How a chart shows what it is asked for. */
export type ChartForm = (typeof forms)[number];

/** The form that is asked for; null where it follows from what is shown. */
export const formAsked = (form: string): ChartForm | null => forms.find((one) => one === form) ?? null;

/** The form of a measure or a result of itself: with its limits where there are enough values for them. */
export function usualForm({ found }: ProcessView): 'line' | 'xmr' {
  const values = found.phases.reduce((sum, phase) => sum + phase.values, 0);
  return values >= ENOUGH && found.phases.at(-1)?.given === 'limits' ? 'xmr' : 'line';
}

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
