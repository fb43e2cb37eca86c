import { type DayNumber, writeDay } from '@stp-widgets/contract/day.js';
import type { BenefitSide, BenefitView, BridgeStep } from '@stp-widgets/insight/benefit-view.js';
import {
  amountText,
  benefitNotes,
  benefitSentence,
  benefitTable,
  bridgeTable,
  isWhole,
  stepName,
  stepText,
} from '@stp-widgets/insight/words/benefit-words.js';
import { axisValue } from '@stp-widgets/insight/words/chart-format.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, svg } from 'lit';
import { bridgeBars, sumsOf } from './benefit-geometry.ts';
import type { LateShown } from './late-shown.ts';
import type { Framed } from './framed.ts';

/** A benefit: the way from what was planned to what is forecast, by organisation, or with `line` the sums over time. */
export function benefitForm(view: BenefitView, today: DayNumber, { form, words, messages, own }: LateShown): Framed {
  const bridged = view.sides.filter((side) => side.bridge.length > 0);
  const isBridge = form !== 'line' && bridged.length > 0;
  const sides = isBridge ? bridged : view.sides;
  return {
    kind: 'benefits',
    id: view.id,
    title: view.title,
    organisation: '',
    source: '',
    sentence: benefitSentence(view, words, own),
    table: () =>
      Promise.resolve(isBridge && sides.length === 1 ? bridgeTable(view, sides[0]!, words, own) : benefitTable(view, words, own)),
    picture:
      sides.length > 0
        ? () => html`
            <p class="notes" dir="auto">${benefitNotes(view, words, own).join(' ')}</p>
            <div part="plot" class="benefit">${sides.map((side) => (isBridge ? bridge(side) : sums(side)))}</div>
          `
        : null,
  };

  function bridge({ of, bridge: steps }: BenefitSide) {
    const bars = bridgeBars(steps);
    return html`
      ${view.sides.length > 1 ? html`<p class="side"><b>${own[of]}</b></p>` : nothing}
      <ol class="bridge" aria-label=${words.tell(own.stepsOf, { title: view.title })}>
        ${steps.map((step, at) => bar(step, of, bars[at]!))}
      </ol>
    `;
  }

  function bar(step: BridgeStep, of: BenefitSide['of'], { start, size, end }: ReturnType<typeof bridgeBars>[number]) {
    const change = step.to - step.from;
    const amount = isWhole(step) ? amountText(view, step.to, words) : amountText(view, change, words, true);
    // What is saved less, or spent more, than before.
    const isWorse = of === 'saving' ? change < 0 : change > 0;
    const look = isWhole(step) ? 'whole' : step.kind === 'allowance' ? 'allowance' : change === 0 ? 'same' : isWorse ? 'worse' : 'better';
    return html`
      <li class=${look}>
        <span class="name" aria-hidden="true" dir="auto">${stepName(step, words, own)}</span>
        <span class="room" aria-hidden="true" ${setProperties({ '--_start': start, '--_part': size, '--_end': end })}>
          <i></i><b dir="auto">${amount}</b>
        </span>
        <span class="spoken">${stepText(view, step, words, own)}</span>
      </li>
    `;
  }

  function sums({ of, periods }: BenefitSide) {
    const { lines, values, decimals, first, last, today: now } = sumsOf(periods, today);
    const day = (number: DayNumber) => words.day(writeDay(number));
    return html`
      <p class="side"><b>${own[of]}</b> <span class="quiet">${own.cumulative}</span></p>
      <div class="over">
        ${now === null ? nothing : html`<p class="stands quiet" aria-hidden="true" ${setProperties({ '--_at': now })}>${messages.today}</p>`}
        <div class="grid" aria-hidden="true">
          ${values.map(
            ({ value, y }) =>
              html`<span class="value" ${setProperties({ '--_y': y })}
                >${axisValue(value, decimals, { unit: view.currency }, words)}</span
              >`,
          )}
          ${now === null ? nothing : html`<i ${setProperties({ '--_at': now })}></i>`}
        </div>
        <svg class="sums" viewBox="0 0 600 160" preserveAspectRatio="none" aria-hidden="true">
          ${lines.map(({ kind, path }) => sumLine(kind, path))}
        </svg>
        <p class="ends quiet"><span dir="auto">${day(first)}</span><span dir="auto">${day(last)}</span></p>
        <ul class="ends">
          ${lines.map(
            ({ kind, last: amount, x, y, side }) =>
              html`<li class=${side} ${setProperties({ '--_x': x, '--_y': y })}>
                <svg class="sample" viewBox="0 0 28 8" aria-hidden="true">${sumLine(kind, 'M0 4H28')}</svg>
                ${own[kind]} <b>${amountText(view, amount, words)}</b>
              </li>`,
          )}
        </ul>
      </div>
    `;
  }
}

const sumLine = (kind: string, path: string) => svg`<path class=${kind} d=${path} />`;
