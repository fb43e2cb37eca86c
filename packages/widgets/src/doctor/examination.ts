import { figure } from '@stp-widgets/kit/figure.js';
import { html, nothing, type TemplateResult } from 'lit';
import { diagnosisItem, type Showing } from './diagnosis.ts';
import type { DiagnosisView, DoctorView } from './view.ts';

/** One examination, below a heading of the level given: the finding, what is wrong, what could be better, and what is well. */
export function examination({ sentence, faults, advice, well }: DoctorView, showing: Showing): TemplateResult {
  const { messages, level } = showing;
  return html`
    <p part="finding" class="finding" data-well=${faults.length === 0}>
      ${figure(faults.length > 0 ? 'square' : 'disc')}<span dir="auto">${sentence}</span>
    </p>
    ${list(messages.wrong, faults, 'square', showing)} ${list(messages.better, advice, 'triangle-hollow', showing)}
    ${
      well.length > 0
        ? html`${heading(messages.well, level + 1)}
            <ul part="well" class="well">
              ${well.map((one) => html`<li>${figure('disc')}<span dir="auto">${one}</span></li>`)}
            </ul>`
        : nothing
    }
  `;
}

function list(title: string, views: readonly DiagnosisView[], shape: 'square' | 'triangle-hollow', showing: Showing) {
  if (views.length === 0) return nothing;
  const { level } = showing;
  return html`${heading(title, level + 1)}
    <ol class="list">
      ${views.map((view) => diagnosisItem(view, shape, { ...showing, level: within(level + 2) }))}
    </ol>`;
}

/** A heading among the page's, of level 6 at most. */
export function heading(text: string, level: number): TemplateResult {
  return html`<div role="heading" aria-level=${within(level)} class="group" dir="auto">${text}</div>`;
}

const within = (level: number) => Math.min(level, 6);
