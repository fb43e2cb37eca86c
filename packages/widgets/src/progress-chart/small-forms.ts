import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { write } from '@stp-widgets/insight/words/chart-format.js';
import { chartSentence } from '@stp-widgets/insight/words/chart-words.js';
import { processSentences } from '@stp-widgets/insight/words/process-words.js';
import { html, nothing } from 'lit';
import { bulletOf } from './bullet.ts';
import type { LateShown } from './late-shown.ts';
import type { Framed } from './framed.ts';
import { variationSign } from './signs.ts';
import { bulletPicture, spark } from './small-pictures.ts';
import { scaleOf } from './spark.ts';

/** A result on one line from its baseline to its target. Its sentence says all that it shows. */
export function bulletForm(chart: ChartView, process: ProcessView, { words, messages, own, said }: LateShown): Framed {
  const bullet = bulletOf(chart);
  const text = (value: number) => write(chart, value, words);
  return {
    ...base(chart),
    sentence: [chartSentence(chart, words, messages), ...processSentences(chart, process, words, said)].join(' '),
    picture: bullet
      ? () => html`
          <div class="small" part="plot">
            ${bulletPicture(bullet)}
            <p class="ends">
              <span>${words.tell(own.baseline, { value: text(bullet.start.value) })}</span>
              ${bullet.due ? html`<span class="quiet">${words.tell(own.due, { value: text(bullet.due.value) })}</span>` : nothing}
              <span>${words.tell(bullet.isStandard ? own.goalStandard : own.goal, { value: text(bullet.goal.value) })}</span>
            </p>
          </div>
        `
      : null,
  };
}

/** Values over time in a small picture, with the sign of how they vary. Its sentence says all that it shows. */
export function sparkForm(chart: ChartView, process: ProcessView, { words, messages, said }: LateShown): Framed {
  const { variation, phases } = process.found;
  const hasSign = variation && phases.at(-1)?.given === 'limits';
  return {
    ...base(chart),
    sentence: [chartSentence(chart, words, messages), ...processSentences(chart, process, words, said)].join(' '),
    picture:
      chart.points.length > 0
        ? () => html`
            <div class="small sparked" part="plot">
              ${hasSign ? variationSign(variation.variation, variation.side) : nothing}
              ${spark(chart, process, scaleOf(chart, process), { width: 240, height: 48 })}
            </div>
          `
        : null,
  };
}

const base = ({ kind, id, title, organisation, source }: ChartView) => ({ kind, id, title, organisation, source, table: null });
