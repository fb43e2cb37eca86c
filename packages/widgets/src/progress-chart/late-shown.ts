import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import type { BenefitMessages } from '@stp-widgets/insight/words/benefit-words.js';
import type { ChartMessages } from '@stp-widgets/insight/words/chart-words.js';
import type { ProcessMessages } from '@stp-widgets/insight/words/process-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import type { LitElement } from 'lit';
import type { ChartForm } from './form.ts';

/** What each late form is made with. */
export interface LateShown {
  readonly host: LitElement;
  readonly form: ChartForm | null;
  readonly chart: ChartView | null;
  readonly process: ProcessView | null;
  readonly words: Words;
  readonly messages: ChartMessages;
  readonly own: BenefitMessages;
  /** What is said of a process. */
  readonly said: ProcessMessages;
}
