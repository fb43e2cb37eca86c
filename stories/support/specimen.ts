import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { css, html, LitElement, type TemplateResult } from 'lit';

/** Shows what widgets share in the styles that widgets share, as it looks inside one. */
export class StorySpecimen extends LitElement {
  static override styles = [
    baseStyles,
    statusStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
        padding-block: 12px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(7rem, auto) minmax(0, 1fr);
      }
      dt,
      dd {
        padding-block: 10px;
        border-block-end: 1px solid var(--_line);
        align-content: center;
      }
      dt {
        color: var(--_quiet);
        font-size: var(--_s);
      }
      .plain-tag {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        font-size: var(--_s);
        font-weight: 600;
        color: var(--_status-text);
      }
      .headline {
        font-size: calc(1.75 * var(--_size));
        font-weight: 600;
        line-height: 1.25;
      }
      .xl {
        font-size: var(--_xl);
        font-weight: 600;
        line-height: 1.25;
      }
      .l {
        font-size: var(--_l);
      }
      .s {
        font-size: var(--_s);
      }
      .xs {
        font-size: var(--_xs);
        color: var(--_quiet);
      }
      svg {
        max-inline-size: 100%;
      }
      .space {
        fill: var(--_done);
      }
      .swatches {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
        gap: 16px;
      }
      .swatch {
        inline-size: 100%;
        block-size: 44px;
        stroke: var(--_line);
      }
      @media (forced-colors: active) {
        .swatch {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  static override properties = { content: { attribute: false } };

  /** What is shown. */
  content: TemplateResult = html``;

  protected override render(): TemplateResult {
    return this.content;
  }
}

if (!customElements.get('story-specimen')) customElements.define('story-specimen', StorySpecimen);

declare global {
  interface HTMLElementTagNameMap {
    'story-specimen': StorySpecimen;
  }
}

/** A specimen of that content. */
export const specimen = (content: TemplateResult): TemplateResult => html`<story-specimen .content=${content}></story-specimen>`;
