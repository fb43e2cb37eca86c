import type { ResultView } from '@stp-widgets/insight/result-view.js';
import type { ObjectiveWords } from '@stp-widgets/insight/words/objective-words.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing } from 'lit';
import { bullet, layer } from './geometry.ts';

/** The way of a result from its baseline to its target, with where it is and where it should be; nothing where that was not agreed. */
export function bar(result: ResultView, words: ObjectiveWords) {
  const layout = bullet(result);
  const { baseline, target, due, unit, decimals } = result;
  if (!layout || !baseline || !target || due === null) return nothing;
  const [value, short] = [layer(layout.bar), layer(layout.short ?? { from: layout.due, to: layout.due })];
  const places = {
    '--_baseline': layout.baseline,
    '--_value-at': value.at,
    '--_value': value.size,
    '--_due': layout.due,
    '--_short-at': short.at,
    '--_short': short.size,
  };
  return html`<div class="bullet" aria-hidden="true" ${setProperties(places)}>
    <div class=${layout.isBack ? 'bar back' : 'bar'}></div>
    <span dir="auto">${words.value(baseline.value, unit, decimals)}</span>
    <span dir="auto"><b>${words.value(due, unit, decimals)}</b> ${words.say('dueNow')}</span>
    <span dir="auto">${words.say('valueBy', { value: words.value(target.value, unit, decimals), day: words.day(target.by) })}</span>
  </div>`;
}
