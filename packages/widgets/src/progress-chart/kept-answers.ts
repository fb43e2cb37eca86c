import type { Partnership } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import { type ProcessRequest, type ProcessView, processOf } from '@stp-widgets/insight/chart-process.js';
import { type ChartRequest, type ChartView, chartView } from '@stp-widgets/insight/chart-view.js';

/** An answer, and what it was given for. */
interface Kept<Of, Answer> {
  readonly of: Of;
  readonly key: string;
  readonly answer: Answer;
}

/** Answers once for as long as nothing that an answer follows from changes: a widget asks at each of its updates. */
export class KeptAnswers {
  #chart?: Kept<Partnership, ChartView | null>;
  #process?: Kept<ChartView, ProcessView>;

  /** The chart that is asked for, as of an instant's day. */
  chart(partnership: Partnership, request: ChartRequest, now: Date): ChartView | null {
    const key = JSON.stringify([request, dayOf(now, partnership.partnership.timeZone)]);
    if (this.#chart?.of !== partnership || this.#chart.key !== key)
      this.#chart = { of: partnership, key, answer: chartView(partnership, request, now) };
    return this.#chart.answer;
  }

  /** The process of a chart. */
  process(chart: ChartView, request: ProcessRequest): ProcessView {
    const key = Object.values(request).join();
    if (this.#process?.of !== chart || this.#process.key !== key) this.#process = { of: chart, key, answer: processOf(chart, request) };
    return this.#process.answer;
  }
}
