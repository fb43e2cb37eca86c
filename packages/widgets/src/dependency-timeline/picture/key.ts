import type { TimelineMessages } from '@stp-widgets/insight/words/timeline-words.js';
import { html, nothing, type TemplateResult } from 'lit';
import { hatch } from '../marks/shapes.ts';
import { FEW } from './line-index.ts';
import { sample } from '../marks/sample.ts';

/** What lines, marks and bars mean; also what is critical, and lines that are not told apart, where there may be such. */
export function key(messages: TimelineMessages, isCritical = false, links = 0): TemplateResult {
  const looks = [
    ['kept', messages.keyKept],
    ['delivered', messages.keyDelivered],
    ['unsigned', messages.keyUnsigned],
    ['tight', messages.keyTight],
    ['disputed', messages.keyDisputed],
    ['broken', messages.keyBroken],
  ] as const;
  return html`<ul class="key" aria-label=${messages.key}>
    ${looks.map(([look, text]) => html`<li>${sample(look)}${text}</li>`)}
    ${links > FEW ? html`<li>${sample('more')}${messages.keyMore}</li>` : nothing}
    ${isCritical ? html`<li>${sample('kept', true)}${messages.keyCritical}</li>` : nothing}
    <li>
      <svg class="sample" viewBox="0 0 44 16" aria-hidden="true">
        <rect class="body" x=".5" y="2.5" width="26" height="7" />
        <rect class="done" y="2" width="14" height="8" />
        <rect class="late" x="27" y="2.5" width="16" height="7" />
        <path class="hatch" d=${hatch(27, 43, 2.5, 7)} />
        <path class="baseline" d="M.5 11v4v-1.5H26.5v1.5v-4" /></svg
      >${messages.keyBar}
    </li>
    <li>
      <svg class="sample short" viewBox="0 0 16 16" aria-hidden="true"><path class="milestone" d="M8 1l7 7-7 7-7-7z" /></svg
      >${messages.keyMilestone}
    </li>
  </ul>`;
}
