import { type DayNumber, dayOf } from '@stp-widgets/contract/day.js';
import { benefitView, type BenefitView } from '@stp-widgets/insight/benefit-view.js';
import { type Multiples, multiples } from '@stp-widgets/insight/chart-multiples.js';
import type { ChartRequest } from '@stp-widgets/insight/chart-view.js';
import type { ProcessRequest } from '@stp-widgets/insight/process-request.js';
import type { Question } from '@stp-widgets/kit/partnership-controller.js';
import { benefitForm } from './benefit-form.ts';
import type { ChartForm } from './form.ts';
import type { Framed } from './framed.ts';
import type { LateShown } from './late-shown.ts';
import { multiplesForm } from './multiples-form.ts';
import { bulletForm, sparkForm } from './small-forms.ts';

export { benefitMessages } from '@stp-widgets/insight/words/benefit-words.js';
export { benefitStyles } from './benefit-form.styles.ts';
export { formStyles } from './forms.styles.ts';
export { processMessages, processOf, signStyles } from './limits.ts';

/** What the forms that few pages need are asked for. */
export interface LateAsked {
  readonly form: ChartForm | null;
  readonly benefit: string;
  readonly request: ChartRequest;
  readonly process: ProcessRequest;
}

/** What they show, as of a day; null where a chart's own view is enough. */
export interface LateView {
  readonly benefit: BenefitView | null;
  readonly multiples: Multiples | null;
  readonly today: DayNumber;
}

/** Answers what the late forms show. */
export function lateView({ partnership, now }: Question, { form, benefit, request, process }: LateAsked): LateView {
  return {
    benefit: benefit ? benefitView(partnership, benefit) : null,
    multiples: form === 'multiples' ? multiples(partnership, request, process, now) : null,
    today: dayOf(now, partnership.partnership.timeZone),
  };
}

/** A benefit, small multiples, a bullet or a spark in its frame; null where there is none to show. */
export function lateForm(view: LateView, shown: LateShown): Framed | null {
  const { form, chart, process } = shown;
  if (view.benefit) return benefitForm(view.benefit, view.today, shown);
  if (!chart || !process) return null;
  if (form === 'multiples') return multiplesForm(view.multiples, chart, shown);
  return form === 'bullet' ? bulletForm(chart, process, shown) : sparkForm(chart, process, shown);
}
