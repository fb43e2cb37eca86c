import type { Multiple, Multiples } from '@stp-widgets/insight/chart-multiples.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { periodText, write } from '@stp-widgets/insight/words/chart-format.js';
import { hasLimits, multiplesSentence, multiplesTable, notShown } from '@stp-widgets/insight/words/multiples-words.js';
import { causeText, variationText } from '@stp-widgets/insight/words/process-words.js';
import { choose } from '@stp-widgets/kit/choose.js';
import { html, nothing } from 'lit';
import type { LateShown } from './late-shown.ts';
import type { Framed } from './framed.ts';
import { variationSign } from './signs.ts';
import { spark } from './small-pictures.ts';

/** A measure by organisation: each by itself in a small picture, all on one scale. */
export function multiplesForm(all: Multiples | null, chart: ChartView, { host, words, own, said }: LateShown): Framed {
  const { kind, id, title, source } = chart;
  const base = { kind, id, title, organisation: '', source };
  if (!all || all.shown.length === 0) return { ...base, sentence: own.noMultiples, picture: null, table: null };
  const low = write(chart, all.low, words);
  const high = write(chart, all.high, words);
  const rest = notShown(all, words, own);
  return {
    ...base,
    sentence: multiplesSentence(all, words, own),
    table: () => Promise.resolve(multiplesTable(all, title, words, own, said)),
    picture: () => html`
      <p class="notes" dir="auto">${words.tell(own.byOrganisation, { low, high })}. ${rest}</p>
      <ul class="multiples" part="plot">
        ${all.shown.map(one)}
      </ul>
    `,
  };

  function one(multiple: Multiple) {
    const { organisation, view, process } = multiple;
    const last = view.points.at(-1)!;
    const { variation } = process.found;
    const run = process.causes.at(-1);
    const isSpecial = run !== undefined && run.last === variation?.point;
    const cause = isSpecial ? causeText(view, process, run, words, said) : '';
    return html`
      <li>
        <p class="who">
          <button class="plain" @click=${() => choose(host, 'organisations', multiple.id)}><b dir="auto">${organisation}</b></button>
          <span><b>${write(view, last.value, words)}</b> <span class="quiet">${periodText(last.period, words)}</span></span>
        </p>
        ${
          variation && hasLimits(multiple)
            ? html`<p class="verdict">
                ${variationSign(variation.variation, variation.side)}
                <span
                  >${variationText(variation.variation, variation.side, said).name}${cause ? html`<span class="quiet">: ${cause}</span>` : nothing}</span
                >
              </p>`
            : html`<p class="verdict quiet">${words.tell(said.noLimits, { count: view.points.length })}</p>`
        }
        ${spark(view, process, all!, { width: 240, height: 72 })}
      </li>
    `;
  }
}
