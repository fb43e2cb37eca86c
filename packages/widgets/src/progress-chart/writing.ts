import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { axisDay, axisValue, write } from '@stp-widgets/insight/words/chart-format.js';
import type { ChartMessages } from '@stp-widgets/insight/words/chart-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import type { ProcessWriting, Writing } from './plan.ts';

/** What stands on the picture of a chart, in the words of a language. */
export function writing(chart: ChartView, words: Words, messages: ChartMessages, process?: ProcessWriting): Writing {
  const { points, agreed, standards } = chart;
  const [last, target] = [points.at(-1), agreed?.target];
  const value = (number: number) => write(chart, number, words);
  return {
    value: (number, decimals) => axisValue(number, decimals, chart, words),
    day: (day, unit) => axisDay(day, unit, words),
    period: (period) => words.day(period),
    last: last ? [value(last.value), [words.day(last.period), ...(last.provisional ? [messages.provisional] : [])].join(', ')] : [],
    target: target
      ? [words.tell(messages.target, { value: value(target.value) }), words.tell(messages.by, { day: words.day(target.by) })]
      : [],
    trajectory: messages.trajectory,
    standards: standards.map(({ value: number, alternative }) =>
      words.tell(alternative ? messages.standardOr : messages.standard, { value: value(number), alternative }),
    ),
    ...(process && { process }),
  };
}
