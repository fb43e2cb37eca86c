import type { ObjectiveView } from '@stp-widgets/insight/objective-view.js';
import { ageSentence, objectiveSentence, type ObjectiveWords } from '@stp-widgets/insight/words/objective-words.js';
import { statusTag } from '@stp-widgets/kit/figure.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';

/** What was reported of an objective, beside what the numbers say where the two disagree, and the sentence that says so. */
export function objectiveStanding(view: ObjectiveView, words: ObjectiveWords): TemplateResult {
  const { reported, numbers, disagrees } = view;
  const status = reported?.status ? statusTag(reported.status.shape, reported.status.label, 'status') : nothing;
  const sentence = objectiveSentence(view, words);
  if (!disagrees || !numbers)
    return html`<div class="standing">
      ${status}
      <p part="claim" class="quiet" dir="auto">${sentence}</p>
    </div>`;
  return html`
    <div class="standing apart">
      ${said(words.say('reported'), status)}
      <span class="unequal" dir="ltr" role="img" aria-label=${words.say('disagreesWith')}>≠</span>
      ${said(words.say('numbersSay'), statusTag(numbers.status?.shape ?? numbers.shape, numbers.status?.label ?? ''))}
      <p part="claim" dir="auto">${sentence}</p>
    </div>
  `;
}

const said = (label: string, tag: unknown) => html`<div class="said"><span class="label">${label}</span>${tag}</div>`;

/** How old the last update of an objective is against its cadence, and where to update it. */
export function objectiveAge({ age, editLink, title }: ObjectiveView, words: ObjectiveWords): TemplateResult {
  const bar = age?.every
    ? html`<span class="age" aria-hidden="true" ${setProperties({ '--_age': Math.min(100, (age.days / age.every) * 70) })}></span>`
    : nothing;
  const edit = editLink
    ? html`<a href=${editLink.href} aria-label=${words.say('updateWhat', { title })}>${words.say('updateThis')}</a>`
    : nothing;
  return html`<footer part="age" class=${age?.overdue ? 'overdue' : ''}>
    ${bar}<span dir="auto">${ageSentence(age, words)}</span>${edit}
  </footer>`;
}
