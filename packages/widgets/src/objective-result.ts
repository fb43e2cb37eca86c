import type { ResultView } from '@stp-widgets/insight/result-view.js';
import { resultVerdict, resultWay, type ObjectiveWords } from '@stp-widgets/insight/words/objective-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { html, nothing, type TemplateResult } from 'lit';
import { spark } from './spark.ts';

/**
 * One result in a line: its name, its last values and the last one, and where it stands in words.
 *
 * @param bar the way from baseline to target, where there is room for it
 * @param more what is to be remarked about it besides
 */
export function resultItem(
  result: ResultView,
  isChosen: boolean,
  words: ObjectiveWords,
  select: () => void,
  bar?: unknown,
  more?: unknown,
): TemplateResult {
  const { title, shape, latest, unit, decimals } = result;
  return html`
    <li class="result" part="result">
      ${figure(shape)}<button class="plain name" dir="auto" aria-current=${isChosen || nothing} @click=${select}>${title}</button>
      <p class="now">
        ${latest ? words.value(latest.value, unit, decimals) : nothing}${
          latest?.provisional ? html` <small>${words.say('provisional')}</small>` : nothing
        }
      </p>
      ${bar}${line(result)}
      <p class="verdict">${resultVerdict(result, words)}${more}<span class="spoken">. ${resultWay(result, words)}</span></p>
    </li>
  `;
}

function line(result: ResultView) {
  const layout = spark(result);
  if (!layout) return nothing;
  const { path, last, target } = layout;
  // The last point has no length: its caps are a disc. Better or worse lately is for the words: a tone is for what is not chance.
  return html`<svg class="spark" viewBox="0 0 104 28" aria-hidden="true">
    <path class="target" d=${target === null ? '' : `M0 ${target}H104`} />
    <path d=${path} />
    <path d=${`M${last.x} ${last.y}h.01`} />
  </svg>`;
}
