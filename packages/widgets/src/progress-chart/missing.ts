import type { BenefitMessages } from '@stp-widgets/insight/words/benefit-words.js';
import type { ChartMessages } from '@stp-widgets/insight/words/chart-words.js';
import { unreadWords } from '@stp-widgets/insight/words/unread-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { messageState } from '@stp-widgets/kit/states.js';
import type { TemplateResult } from 'lit';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';

/** What a chart was asked for. */
interface Asked {
  readonly measure: string;
  readonly result: string;
  readonly benefit: string;
  readonly organisation: string;
}

/** Says why there is no chart: nothing is asked for, it is not there, or it could not be read. */
export function missing(
  { measure, result, benefit, organisation }: Asked,
  { chart, unread }: { readonly chart: ChartView | null; readonly unread: number },
  words: Words,
  messages: ChartMessages,
  own?: BenefitMessages,
): TemplateResult {
  const { seeNotices } = unreadWords[words.language === 'cy' ? 'cy' : 'en'];
  if (benefit && own) {
    if (unread > 0) return messageState(own.unread, seeNotices);
    return messageState(own.missing, words.tell(own.missingHelp, { id: benefit }));
  }
  const [kind, id] = result ? (['Result', result] as const) : (['Measure', measure] as const);
  if (!id) return messageState(messages.noChart, messages.noChartHelp);
  if (chart) return messageState(messages.missingOrganisation, words.tell(messages.missingOrganisationHelp, { id: organisation }));
  if (unread > 0) return messageState(messages[`unread${kind}`], seeNotices);
  return messageState(messages[`missing${kind}`], words.tell(messages[`missing${kind}Help`], { id }));
}
