import type { Partnership } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import { type ChartRequest, type ChartView, chartView } from '@stp-widgets/insight/chart-view.js';
import type { ProcessRequest } from '@stp-widgets/insight/process-request.js';
import type { ProcessMessages } from '@stp-widgets/insight/words/process-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { Memo } from '@stp-widgets/kit/memo.js';
import type { Limits, limitsOf, processOf } from './limits.ts';

/** What reads a process, which is fetched when there is one to read. */
interface Reader {
  readonly processOf: typeof processOf;
}

/** What reads limits, with the messages of a language. */
interface LimitsReader extends Reader {
  readonly limitsOf: typeof limitsOf;
  readonly messages: ProcessMessages;
}

/** Answers once for as long as nothing that an answer follows from changes: a widget asks at each of its updates. */
export class KeptAnswers {
  #chart = new Memo<ChartView | null>();
  #process = new Memo<ProcessView>();
  #limits = new Memo<Limits>();

  /** The chart that is asked for, as of an instant's day. */
  chart(partnership: Partnership, request: ChartRequest, now: Date): ChartView | null {
    const day = dayOf(now, partnership.partnership.timeZone);
    return this.#chart.of([partnership, day, ...Object.values(request)], () => chartView(partnership, request, now));
  }

  /** The process of a chart. */
  process(chart: ChartView, request: ProcessRequest, reader: Reader): ProcessView {
    return this.#process.of([chart, ...Object.values(request)], () => reader.processOf(chart, request));
  }

  /** What a chart shows of its process. */
  limits(chart: ChartView, request: ProcessRequest, words: Words, reader: LimitsReader): Limits {
    const process = this.process(chart, request, reader);
    return this.#limits.of([process, words, reader], () => reader.limitsOf(chart, process, words, reader.messages));
  }
}
