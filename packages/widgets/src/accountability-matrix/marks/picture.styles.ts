import { css } from 'lit';

/** How what every picture of a matrix has looks: subjects, findings, what is selected. */
export const pieceStyles = css`
  .fold {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius-s);
    color: var(--_quiet);
  }
  .fold:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  .fold .icon-drawing {
    inline-size: 12px;
    block-size: 12px;
  }
  .subject-line .fold[aria-expanded='false'] .icon-drawing {
    rotate: -90deg;
  }
  .subject-line .fold[aria-expanded='false']:dir(rtl) .icon-drawing {
    rotate: 90deg;
  }
  .figure {
    inline-size: 11px;
    block-size: 11px;
  }
  [part='findings'] {
    display: grid;
    gap: 4px;
    line-height: 1.25;
    font-size: var(--_s);
  }
  [part='findings'] li {
    display: grid;
    grid-template-columns: 12px 1fr;
    gap: 6px;
    align-items: baseline;
  }
  [part='findings'] .figure {
    align-self: start;
    margin-block-start: 3px;
  }
  [part='findings'] .below {
    display: block;
    padding-inline-start: 18px;
  }
  .note,
  .kind {
    white-space: nowrap;
  }
  .kind {
    font-size: var(--_xs);
    font-weight: 400;
  }
  .subject-line {
    display: grid;
    grid-template-columns: 24px 1fr;
    align-items: center;
    padding-inline-start: calc(var(--_depth) * 16px);
  }
  .subject-line .plain {
    line-height: 1.25;
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  .top .subject-line .plain {
    font-weight: 600;
  }
  [data-mark='chosen'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  [data-mark='touched'] {
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  [data-mark='touched']:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  [data-mark='apart'] .plain {
    color: var(--_quiet);
  }
  @media (forced-colors: active) {
    .letter:is([data-means='decides'][data-state='held'], [data-state='vacant']) {
      forced-color-adjust: none;
    }
    .letter[data-state='expired'] {
      border: 2px double;
    }
    [data-mark='chosen'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    [data-mark='touched'] {
      border-inline-start: 3px solid Highlight;
    }
  }
  @media print {
    .fold,
    .subject-line > span {
      display: none;
    }
    .subject-line {
      grid-template-columns: 1fr;
    }
  }
`;
