import type { ObjectiveView } from '@stp-widgets/insight/objective-view.js';
import { resultVerdict } from '@stp-widgets/insight/words/objective-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, type TemplateResult } from 'lit';

/** The plain twin of the results: the same values, as a table. */
export function resultTable({ title, results }: ObjectiveView, words: Words): TemplateResult {
  const columns = ['columnBegan', 'columnNow', 'columnDue', 'columnTarget'] as const;
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label=${words.say('resultsOf', { title })}>
      <table>
        <caption class="spoken">
          ${words.say('resultsOf', { title })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.say('columnResult')}</th>
            ${columns.map((key) => html`<th scope="col" class="figures">${words.say(key)}</th>`)}
            <th scope="col">${words.say('columnStanding')}</th>
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
              <td>${resultVerdict(result, words)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  `;
}
