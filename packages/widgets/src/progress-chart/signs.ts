import type { Assurance, Side, Variation } from '@stp-widgets/insight/xmr.js';
import { html, svg, type TemplateResult } from 'lit';

/** What a sign means, which its plate's shape tells and its colour repeats. */
type Tone = 'common' | 'improving' | 'concerning' | 'neutral';

const plates = {
  common: svg`<circle class="ring" cx="20" cy="20" r="18.5" />`,
  improving: svg`<circle class="plate" cx="20" cy="20" r="19" />`,
  concerning: svg`<rect class="plate" x="3" y="3" width="34" height="34" rx="3" />`,
  neutral: svg`<path class="plate" d="M20 0l20 20-20 20L0 20z" />`,
};

const lines = {
  rises: 'M9 27l7-4 6-8',
  falls: 'M9 13l7 4 6 8',
  varies: 'M8 22l5-5 5 6 5-7 5 6 4-4',
  over: 'M9 14l5 2 4-3 4 3',
  under: 'M9 15l5 3 4-3 4 3',
  across: 'M9 19l5 8 5-8 5 8 5-5',
};

/**
 * The sign for a kind of variation: a ring for chance, a disc where it improves, a square where it concerns, a diamond where neither way
 * is better, with H or L on it. Always beside its name: by itself it says nothing to a screen reader.
 */
export function variationSign(variation: Variation, side: Side | null): TemplateResult {
  if (variation === 'common cause' || side === null) return sign('common', svg`<path class="line" d=${lines.varies} />`);
  const isHigh = side === 'high';
  const point = isHigh ? 14 : 26;
  return sign(
    variation,
    svg`<path class="line" d=${isHigh ? lines.rises : lines.falls} /><circle class="point" cx="22.5" cy=${point} r="2.5" /><text class="letter" x="26" y=${isHigh ? 30 : 20}>${isHigh ? 'H' : 'L'}</text>`,
  );
}

/** The sign for an assurance, with its letter: P passes, F falls short, ? hits and misses. Always beside its name. */
export function assuranceSign(assurance: Assurance): TemplateResult {
  if (assurance === 'hit or miss')
    return sign(
      'common',
      svg`<path class="goal" d="M6 23h28" /><path class="line" d=${lines.across} /><text class="letter" x="25" y="15">?</text>`,
    );
  const isPass = assurance === 'pass';
  return sign(
    isPass ? 'improving' : 'concerning',
    svg`<path class="goal" d=${isPass ? 'M7 26h26' : 'M7 29h26'} /><path class="line" d=${isPass ? lines.over : lines.under} /><text class="letter" x="25" y="21">${isPass ? 'P' : 'F'}</text>`,
  );
}

const sign = (tone: Tone, drawing: TemplateResult) =>
  html`<svg class="sign" data-tone=${tone} viewBox="0 0 40 40" aria-hidden="true">${plates[tone]}${drawing}</svg>`;
