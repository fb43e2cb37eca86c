import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { pointCause, type ProcessMessages, processNotes, processSentences } from '@stp-widgets/insight/words/process-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import type { nothing, TemplateResult } from 'lit';
import type { ProcessWriting } from './plan.ts';
import type { ProcessLayer } from './process-layer.ts';
import { processLayer } from './process-plan.ts';
import { processSigns } from './process-signs.ts';
import { processWriting } from './process-writing.ts';

export { processOf } from '@stp-widgets/insight/chart-process.js';
export { processMessages } from '@stp-widgets/insight/words/process-words.js';
export { signStyles } from './signs.styles.ts';

/** The process of a chart's values, and all that a chart shows and says of it. */
export interface Limits {
  readonly process: ProcessView;
  readonly messages: ProcessMessages;
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
  readonly writing: ProcessWriting;
  readonly layer: ProcessLayer;
  /** What is said of a point: why it is no chance, and that limits begin anew with it. */
  readonly said: (point: number) => readonly string[];
  /** Its signs; a point that the reader wants to see is handed over. */
  readonly signs: (goTo: (point: number) => void) => TemplateResult | typeof nothing;
}

/** Reads what a chart shows and says of its process, in the words of a language. */
export function limitsOf(chart: ChartView, process: ProcessView, words: Words, messages: ProcessMessages): Limits {
  return {
    process,
    messages,
    sentences: processSentences(chart, process, words, messages),
    notes: processNotes(process, words, messages),
    writing: processWriting(chart, process, words, messages),
    layer: processLayer(chart, process),
    said(at) {
      const why = process.rebased.find(({ point }) => point === at)?.why;
      const cause = pointCause(process.found.points[at]!, words, messages);
      return [...(cause ? [cause] : []), ...(why === undefined ? [] : [words.tell(messages.newLimits, { why })])];
    },
    signs: (goTo) => processSigns(chart, process, words, messages, goTo),
  };
}
