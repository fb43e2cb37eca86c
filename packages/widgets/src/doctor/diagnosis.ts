import type { DoctorMessages } from '@stp-widgets/insight/words/doctor-words.js';
import { fill } from '@stp-widgets/insight/words/words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { DiagnosisView, Labelled } from './view.ts';

/** What a diagnosis is shown with. */
export interface Showing {
  readonly messages: DoctorMessages;
  /** The level of its heading among the page's. */
  readonly level: number;
  /** The text that was copied last, and how; null where none was. */
  readonly copied: { readonly text: string; readonly how: 'copied' | 'selected' } | null;
  copy(event: Event): void;
}

/** One diagnosis: the cause, what to do, what was seen, and the cures to copy, of which the first is open. */
export function diagnosisItem(view: DiagnosisView, shape: 'square' | 'triangle-hollow', showing: Showing): TemplateResult {
  const [first, ...others] = view.cures;
  return html`<li part="diagnosis" class="diagnosis" data-code=${view.code}>
    ${figure(shape)}
    <div role="heading" aria-level=${showing.level} class="cause" dir="auto">${view.says}</div>
    <p dir="auto">${view.help}</p>
    ${
      view.seen.length > 0
        ? html`<dl part="evidence" class="evidence">
            ${view.seen.map(
              ({ label, text }) =>
                html`<dt>${label}</dt>
                  <dd><code dir="ltr">${text}</code></dd>`,
            )}
          </dl>`
        : nothing
    }
    ${first ? cure(first, showing, html`<span class="where">${first.label}</span>`) : nothing}
    ${others.map(
      (other) =>
        html`<details>
          <summary>${other.label}</summary>
          ${cure(other, showing)}
        </details>`,
    )}
  </li>`;
}

function cure({ label, text }: Labelled, { messages, copied, copy }: Showing, head?: TemplateResult) {
  const said = copied?.text === text ? messages[copied.how] : messages.copy;
  const name = copied?.text === text ? said : fill(messages.copyWhat, { what: label });
  return html`<div class="cure">
    ${head ?? nothing}
    <button class="button line" aria-label=${name} @click=${copy}>${said}</button>
    <pre part="cure" dir="ltr">${text}</pre>
  </div>`;
}
