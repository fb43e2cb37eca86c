import type { ResultView, Trend } from '@stp-widgets/insight/result-view.js';
import { resultVerdict, resultWay } from '@stp-widgets/insight/words/objective-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { bullet, spark } from './geometry.ts';

/** One result: its name, the way from baseline to target, its last value, and where it stands in words. */
export function resultItem(result: ResultView, words: Words, select: () => void): TemplateResult {
  const { title, shape, latest, unit, decimals } = result;
  return html`
    <li class="result" part="result">
      <div class="name">${figure(shape)}<button class="plain" dir="auto" @click=${select}>${title}</button></div>
      <p class="now">
        ${latest ? words.value(latest.value, unit, decimals) : nothing}${latest?.provisional ? html` <small>${words.say('provisional')}</small>` : nothing}
      </p>
      ${bar(result, words)} ${line(result)}
      <p class="verdict">
        ${figure(shape)}<span>${resultVerdict(result, words)}</span><span class="spoken">. ${resultWay(result, words)}</span>
      </p>
    </li>
  `;
}

function bar(result: ResultView, words: Words) {
  const layout = bullet(result);
  const { baseline, target, due, unit, decimals } = result;
  if (!layout || !baseline || !target || due === null) return nothing;
  const places = {
    '--_baseline': layout.baseline,
    '--_from': layout.bar.from,
    '--_to': layout.bar.to,
    '--_due': layout.due,
    '--_short': layout.short?.from ?? layout.due,
  };
  return html`
    <div class="bullet" aria-hidden="true" ${setProperties(places)}>
      <i class="track"></i><i class="began"></i
      ><i class=${layout.isBack ? 'value back' : 'value'}></i>${layout.short ? html`<i class="short"></i>` : nothing}<i class="due"></i>
      <div class="ends">
        <span>${words.value(baseline.value, unit, decimals)}</span>
        <span class="now-due"><b>${words.value(due, unit, decimals)}</b> ${words.say('dueNow')}</span>
        <span>${words.say('valueBy', { value: words.value(target.value, unit, decimals), day: words.day(target.by) })}</span>
      </div>
    </div>
  `;
}

const lastMarks: Record<Trend, (x: number, y: number) => SVGTemplateResult> = {
  improving: (x, y) => svg`<circle class="improving" cx=${x} cy=${y} r="4"/>`,
  worsening: (x, y) => svg`<rect class="concerning" x=${x - 4} y=${y - 4} width="8" height="8"/>`,
  steady: (x, y) => svg`<circle class="steady" cx=${x} cy=${y} r="3"/>`,
};

function line(result: ResultView) {
  const layout = spark(result);
  if (!layout) return nothing;
  const { path, last, target } = layout;
  return html`<svg class="spark" viewBox="0 0 104 28" aria-hidden="true">
    ${target === null ? nothing : svg`<path class="target" d=${`M0 ${target}H104`}/>`}
    <path d=${path} />
    ${lastMarks[result.trend ?? 'steady'](last.x, last.y)}
  </svg>`;
}
