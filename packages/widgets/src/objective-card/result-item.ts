import type { ResultView } from '@stp-widgets/insight/result-view.js';
import { resultVerdict, resultWay } from '@stp-widgets/insight/words/objective-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import { bullet, layer, spark } from './geometry.ts';

/** One result: its name, the way from baseline to target, its last value, and where it stands in words. */
export function resultItem(result: ResultView, isChosen: boolean, words: Words, select: () => void): TemplateResult {
  const { title, shape, latest, unit, decimals } = result;
  return html`
    <li class="result" part="result">
      ${figure(shape)}<button class="plain name" dir="auto" aria-current=${isChosen || nothing} @click=${select}>${title}</button>
      <p class="now">
        ${latest ? words.value(latest.value, unit, decimals) : nothing}${
          latest?.provisional ? html` <small>${words.say('provisional')}</small>` : nothing
        }
      </p>
      ${bar(result, words)}${line(result)}
      <p class="verdict">${resultVerdict(result, words)}<span class="spoken">. ${resultWay(result, words)}</span></p>
    </li>
  `;
}

function bar(result: ResultView, words: Words) {
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
    <span>${words.value(baseline.value, unit, decimals)}</span>
    <span><b>${words.value(due, unit, decimals)}</b> ${words.say('dueNow')}</span>
    <span>${words.say('valueBy', { value: words.value(target.value, unit, decimals), day: words.day(target.by) })}</span>
  </div>`;
}

/** The last point of a line, by where it has been going: a disc, a square where that concerns, a small disc where it stays. */
const lastMarks = { improving: disc(4), worsening: 'm-4-4h8v8h-8z', steady: disc(3) };

function line(result: ResultView) {
  const layout = spark(result);
  if (!layout) return nothing;
  const { path, last, target } = layout;
  const trend = result.trend ?? 'steady';
  return html`<svg class="spark" viewBox="0 0 104 28" aria-hidden="true">
    <path class="target" d=${target === null ? '' : `M0 ${target}H104`} />
    <path d=${path} />
    <path class=${trend} d=${`M${last.x} ${last.y}${lastMarks[trend]}`} />
  </svg>`;
}

function disc(radius: number): string {
  return `m${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}
