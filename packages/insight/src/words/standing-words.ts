import { outcome } from '../outcome.ts';
import type { ResultView } from '../result-view.ts';
import type { Words } from './words.ts';

/** What is remarked about a result, in each language; few enough to come together. */
export const standingMessages = {
  en: {
    beyond: '{gap} better than the target',
    missed: 'The target of {target} by {day} was missed by {gap}',
    open: 'The day of the target has passed, and there is no value for it yet',
    overdue: 'The last value is of {period}; the next is {late} late',
    alternative: 'What complies as well: {alternative}',
  },
  cy: {
    beyond: '{gap} yn well na’r targed',
    missed: 'Methwyd y targed o {target} erbyn {day} o {gap}',
    open: 'Mae diwrnod y targed wedi mynd heibio, ac nid oes gwerth ar ei gyfer eto',
    overdue: 'O {period} y daw’r gwerth diwethaf; mae’r nesaf {late} yn hwyr',
    alternative: 'Yr hyn sy’n cydymffurfio hefyd: {alternative}',
  },
} as const;

const DAY = 86_400_000;

/**
 * What there is to remark about a result besides where it stands: that it is better than its target, that the day of its target has
 * passed without it, that its value is late, what complies as well. Each without its full stop; empty when there is nothing.
 */
export function resultRemarks(result: ResultView, words: Words): readonly string[] {
  const { latest, target, gap, unit, decimals } = result;
  const { target: became, beyond, late } = outcome(result);
  const messages = standingMessages[words.language === 'cy' ? 'cy' : 'en'];
  const all: string[] = [];
  if (beyond > 0) all.push(words.tell(messages.beyond, { gap: words.gap(beyond, unit, decimals) }));
  if (target && became === 'missed') {
    const fill = { target: words.value(target.value, unit, decimals), day: words.day(target.by), gap: words.gap(gap, unit, decimals) };
    all.push(words.tell(messages.missed, fill));
  }
  if (became === 'open') all.push(messages.open);
  if (latest && late > 0) all.push(words.tell(messages.overdue, { period: words.day(latest.period), late: words.span(late * DAY) }));
  if (target?.alternative && became !== 'met') all.push(words.tell(messages.alternative, { alternative: target.alternative }));
  return all;
}
