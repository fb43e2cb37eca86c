import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { write } from '@stp-widgets/insight/words/chart-format.js';
import { markText, type ProcessMessages } from '@stp-widgets/insight/words/process-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import type { ProcessWriting } from './plan.ts';

/** What stands beside the lines and the special causes of a process, in the words of a language. */
export function processWriting(chart: ChartView, { found, rebased }: ProcessView, words: Words, messages: ProcessMessages): ProcessWriting {
  const { mean = null, lower = null, upper = null } = found.phases.at(-1) ?? {};
  const line = (message: string, value: number | null) =>
    value === null ? '' : words.tell(message, { value: write(chart, value, words) });
  return {
    mean: line(messages.mean, mean),
    lower: line(messages.lower, lower),
    upper: line(messages.upper, upper),
    cause: ({ side, cause }) => markText(side, cause, words, messages),
    rebased: rebased.map(({ why, at }) => [why, words.tell(messages.limitsFrom, { day: words.day(at) })]),
  };
}
