import type { ObjectiveView } from '@stp-widgets/insight/objective-view.js';
import { type ObjectiveWords, resultVerdict } from '@stp-widgets/insight/words/objective-words.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { tableStyles } from '@stp-widgets/kit/table.styles.js';
import { resultRemarks } from '@stp-widgets/insight/words/standing-words.js';
import { resultTableWords } from '@stp-widgets/insight/words/result-table-words.js';
import { fill } from '@stp-widgets/insight/words/words.js';
import { html, type TemplateResult } from 'lit';

/** Gives an element the styles of the table. */
export const styleResults = (element: Element): void => addStyles(element, tableStyles);

/** The plain twin of the results: the same values, as a table. */
export function resultTable({ title, results }: ObjectiveView, words: ObjectiveWords): TemplateResult {
  const heads = resultTableWords[words.language === 'cy' ? 'cy' : 'en'];
  const caption = fill(heads.caption, { title });
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label=${caption}>
      <table>
        <caption class="spoken">
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${heads.result}</th>
            ${[heads.began, heads.now, heads.due, heads.target].map((head) => html`<th scope="col" class="figures">${head}</th>`)}
            <th scope="col">${heads.standing}</th>
          </tr>
        </thead>
        <tbody>
          ${results.map((result) => {
            const { baseline, latest, due, target, unit, decimals } = result;
            const write = (value: number | undefined | null) => (value == null ? '' : words.value(value, unit, decimals));
            return html`<tr>
              <th scope="row" dir="auto">${result.title}</th>
              <td class="figures">${write(baseline?.value)}</td>
              <td class="figures">${write(latest?.value)}</td>
              <td class="figures">${write(due)}</td>
              <td class="figures">${target ? words.say('valueBy', { value: write(target.value), day: words.day(target.by) }) : ''}</td>
              <td dir="auto">${[resultVerdict(result, words), ...resultRemarks(result, words)].join('. ')}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  `;
}
