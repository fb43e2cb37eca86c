import { css } from 'lit';

/** How what stands beside a matrix looks: the fields that narrow it down, its sentences, and the marks of what changed. */
export const besideStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: 8px 16px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_s);
  }
  .fields label:not(.check) {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
    color: var(--_quiet);
    font-size: var(--_xs);
  }
  .field {
    font: inherit;
    font-size: var(--_s);
    color: var(--_text);
    background: var(--_surface);
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding-inline: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
  }
  .fields :is(input, select):focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 2px var(--_focus-ink);
  }
  .fields fieldset {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .fields legend {
    padding: 0;
    color: var(--_quiet);
    font-size: var(--_xs);
  }
  .check {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
  }
  .check input {
    accent-color: var(--_accent);
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
  }
  .left {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .reading {
    display: grid;
    gap: 8px;
    padding-block-end: 8px;
  }
  .reading [role='heading'] {
    font-weight: 600;
    margin-block-start: 16px;
  }
  .reading p {
    font-size: var(--_s);
  }
  .sentences {
    display: grid;
    font-size: var(--_s);
  }
  .sentences li {
    max-inline-size: 60em;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .said {
    cursor: pointer;
    font-style: italic;
    text-decoration: underline 1px var(--_line-strong);
    text-underline-offset: 0.18em;
  }
  /* The word goes on beside its sign. */
  .change {
    order: 2;
    flex-basis: 100%;
    display: flex;
    align-items: baseline;
    gap: 3px;
    font-size: 12px;
    line-height: 1.1;
    font-weight: 600;
    color: var(--_text);
  }
  .sign {
    font-style: normal;
    font-size: 12px;
    font-weight: 600;
    line-height: 1.1;
    white-space: nowrap;
    color: var(--_text);
  }
  [data-change]::before {
    content: '+';
    display: inline-block;
    flex: none;
    min-inline-size: 1.1em;
    border: 1px solid currentColor;
    border-radius: 2px;
    line-height: 0.95;
    text-align: center;
  }
  [data-change='lost']::before {
    content: '−';
    border-style: dashed;
  }
  [data-change='handed over']::before {
    content: '⇄';
  }
  [data-change='letters']::before {
    content: '≠';
  }
  :is([data-change='accepted'], [data-change='confirmed'])::before {
    content: '✓';
    border-radius: 50%;
  }
  [data-change='confirmed']::before {
    background: var(--_text);
    color: var(--_surface);
    print-color-adjust: exact;
  }
  [data-change='unaccepted']::before {
    content: '✗';
    border-radius: 50%;
  }
  [data-change='renewed']::before {
    content: '↻';
  }
  .changed .sign {
    margin-inline-end: 3px;
    vertical-align: 1px;
  }
  .cell > .sign {
    order: 1;
    margin-inline-start: auto;
  }
  .found > .sign {
    grid-area: 1 / 3;
  }
  .sign s {
    font-weight: 400;
    margin-inline-start: 3px;
  }
  .letter ~ .sign s {
    display: none;
  }
  .row-changes {
    display: grid;
    gap: 4px;
    font-size: var(--_s);
    line-height: 1.25;
  }
  .row-changes li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px;
    align-items: baseline;
  }
  .change s {
    font-weight: 400;
  }
  /* What strikes a letter out goes on beside it: an A has a line of its own. */
  :is(.change, .sign) s::before,
  :is(.change, .sign) s::after {
    content: '\\2005';
  }
  @media (forced-colors: active) {
    [data-change]::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
    [data-change='confirmed']::before {
      background: CanvasText;
      color: Canvas;
    }
  }
`;
