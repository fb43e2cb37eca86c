import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import {
  assuranceText,
  goalText,
  lastCauseSentence,
  type ProcessMessages,
  variationText,
} from '@stp-widgets/insight/words/process-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, type TemplateResult } from 'lit';
import { assuranceSign, variationSign } from './signs.ts';

/** The signs of a process with their names and meanings, and the way to its last special cause. */
export function processSigns(
  view: ChartView,
  process: ProcessView,
  words: Words,
  messages: ProcessMessages,
  goTo: (point: number) => void,
): TemplateResult | typeof nothing {
  const { found, goal, causes } = process;
  const { variation, assurance, phases } = found;
  if (!variation || phases.at(-1)?.given !== 'limits') return nothing;
  const varies = variationText(variation.variation, variation.side, messages);
  const assures = assuranceText(assurance?.assurance ?? null, messages);
  const last = causes.at(-1);
  const sentence = lastCauseSentence(view, process, words, messages);
  return html`
    <ul class="signs" aria-label=${messages.signs}>
      <li>
        ${variationSign(variation.variation, variation.side)}
        <span><b>${varies.name}</b> <span class="quiet">${varies.means}</span></span>
      </li>
      ${
        assurance && goal
          ? html`<li>
              ${assuranceSign(assurance.assurance)}
              <span
                ><b>${assures.name}</b>
                <span class="quiet" dir="auto">${assures.means}: ${goalText(view, goal, words, messages)}</span></span
              >
            </li>`
          : nothing
      }
    </ul>
    <p class="cause" dir="auto">
      ${last ? html`<button class="plain" dir="auto" @click=${() => goTo(last.last)}>${sentence}</button>` : sentence}
    </p>
  `;
}
