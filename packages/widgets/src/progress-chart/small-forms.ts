import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { write } from '@stp-widgets/insight/words/chart-format.js';
import { chartSentence } from '@stp-widgets/insight/words/chart-words.js';
import { processSentences } from '@stp-widgets/insight/words/process-words.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing } from 'lit';
import { type Bullet, type BulletMark, bulletOf } from './bullet.ts';
import type { LateShown } from './late-shown.ts';
import type { Framed } from './framed.ts';
import { variationSign } from './signs.ts';
import { bulletPicture, spark } from './small-pictures.ts';
import { scaleOf } from './spark.ts';

/** A result on one line from its baseline to its target. Its sentence says all that it shows. */
export function bulletForm(chart: ChartView, process: ProcessView, { words, messages, own, said }: LateShown): Framed {
  const bullet = bulletOf(chart);
  const nameOf = ({ value, at }: BulletMark, message: string, isQuiet = false) =>
    html`<p class=${isQuiet ? 'stands quiet' : 'stands'} ${setProperties({ '--_at': at })}>
      <span dir="auto">${words.tell(message, { value: write(chart, value, words) })}</span>
    </p>`;
  return {
    ...base(chart),
    sentence: [chartSentence(chart, words, messages), ...processSentences(chart, process, words, said)].join(' '),
    picture: bullet
      ? () => html`
          <div class="small" part="plot">
            ${bullet.due ? nameOf(bullet.due, own.due, true) : nothing} ${bulletPicture(bullet)}
            <div class=${roomOf(bullet)}>
              ${nameOf(bullet.start, own.baseline)} ${nameOf(bullet.goal, bullet.isStandard ? own.goalStandard : own.goal)}
            </div>
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

/** How much room the names of both ends leave each other: that of the whole line, some, or too little for one row. */
const roomOf = ({ start, goal }: Bullet) => (start.at === 0 && goal.at === 1 ? 'ends' : goal.at - start.at > 0.5 ? 'names far' : 'names');

const base = ({ kind, id, title, organisation, source }: ChartView) => ({ kind, id, title, organisation, source, table: null });
