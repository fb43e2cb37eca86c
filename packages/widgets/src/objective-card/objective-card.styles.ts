import { css } from 'lit';

/** What the card adds to the compact form of an objective where its container has the width, from the same markup. */
export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    border-block-start: 1px solid var(--_line-strong);
    padding-block-start: 12px;
  }
  :host([framed]) .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: 16px;
  }
  .card:is([data-mark='chosen'], [data-mark='touched']) {
    border-color: var(--_accent);
    border-block-start-width: 3px;
  }
  header {
    display: grid;
    gap: 6px;
  }
  .why-agreed {
    max-inline-size: var(--stp-objective-card-measure, 36rem);
  }

  .bullet {
    display: none;
  }
  details {
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
  }
  summary {
    min-block-size: 24px;
    padding-block: 4px;
    inline-size: fit-content;
    color: var(--_quiet);
    cursor: pointer;
  }
  summary:hover {
    color: var(--_text);
  }
  details[open] {
    padding-block-end: 12px;
  }

  .aims,
  .why-agreed,
  .facts,
  footer a {
    display: none;
  }
  .facts {
    grid-template-columns: 8.75rem minmax(0, 1fr);
    align-content: start;
    font-size: var(--_s);
  }
  .facts > * {
    padding-block: 9px;
    border-block-start: 1px solid var(--_line);
  }
  .facts > :nth-child(-n + 2) {
    border-block-start: 0;
  }
  dt {
    color: var(--_quiet);
  }
  .projects {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .projects .plain {
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .blocks {
    margin-block: 4px 2px;
    max-inline-size: 100%;
    fill: none;
    stroke: var(--_bar-edge);
  }
  .blocks .full {
    fill: var(--_done);
    stroke: var(--_done);
  }
  .none {
    font-size: var(--_s);
  }

  footer a {
    align-items: center;
    min-block-size: 24px;
    margin-inline-start: auto;
    font-size: var(--_s);
  }

  @container stp (min-width: 30rem) {
    :host([framed]:not([compact])) .card {
      padding: 24px;
    }
    :host(:not([compact])) {
      & .card {
        gap: 24px;
      }
      & .heading {
        font-size: var(--_xl);
      }
      & .standing {
        font-size: var(--_size);
      }
      & .result {
        grid-template-columns: 12px minmax(0, 1fr) minmax(104px, auto);
        padding-block: 12px;
      }
      & .result .figure {
        grid-area: 3 / 1;
      }
      & .result .name {
        grid-column: 1 / 3;
      }
      & .result .now {
        grid-column: 3;
        font-size: var(--_l);
      }
      & .bullet {
        display: grid;
      }
      & .spark {
        grid-area: 2 / 3 / 4;
        align-self: end;
        margin-inline-start: 0;
        inline-size: 104px;
        block-size: 28px;
      }
      & .verdict {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
        grid-area: 3 / 2;
      }
      & :is(.aims, .why-agreed, .now small) {
        display: block;
      }
      & .facts {
        display: grid;
      }
      & footer a {
        display: inline-flex;
      }
    }
  }

  /* The middle label stands as near below its tick as the two beside it leave room. */
  .bullet {
    grid-column: 1 / 3;
    grid-template-columns: max-content minmax(8px, calc(var(--_due) * 1% - 6em)) max-content minmax(8px, 1fr) max-content;
    margin-inline-end: 18px;
    font-size: var(--_xs);
    color: var(--_quiet);
    line-height: 1.2;
    white-space: nowrap;
  }
  .bullet :nth-child(3) {
    grid-column: 3;
    color: var(--_text);
  }
  .bullet :nth-child(4) {
    grid-column: 5;
  }
  /* Layers: due, value, short of it, baseline, target, track. */
  .bar {
    --_fill: linear-gradient(var(--_done) 0 0);
    grid-column: 1 / -1;
    block-size: 22px;
    background:
      linear-gradient(var(--_text) 0 0) calc(var(--_due) * 1%) 1px / 2px 17px,
      var(--_fill) calc(var(--_value-at) * 1%) 6px / max(2px, calc(var(--_value) * 1%)) 7px,
      repeating-linear-gradient(to right, var(--_late) 0 2px, transparent 2px 4px) calc(var(--_short-at) * 1%) 8px /
        calc(var(--_short) * 1%) 3px,
      linear-gradient(var(--_line-strong) 0 0) calc(var(--_baseline) * 1%) 2px / 1px 15px,
      linear-gradient(var(--_line-strong) 0 0) 100% 5px / 1px 9px,
      linear-gradient(var(--_line-strong) 0 0) 100% 9px / calc(100% - var(--_baseline) * 1%) 1px;
    background-repeat: no-repeat;
  }
  .back {
    --_fill: repeating-linear-gradient(135deg, var(--_late) 0 1.5px, transparent 1.5px 4px);
  }

  @container stp (min-width: 62rem) {
    :host(:not([compact])) {
      & .card {
        grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
        grid-template-rows: auto auto 1fr;
        column-gap: 48px;
      }
      & header {
        grid-column: 1 / -1;
      }
      & .heading {
        font-size: calc(1.75 * var(--_size));
      }
      & .why-agreed {
        font-size: var(--_l);
        max-inline-size: var(--stp-objective-card-measure, 46rem);
      }
      & :is(.standing, .results, .none) {
        grid-column: 1;
        align-self: start;
      }
      & .facts {
        grid-area: 2 / 2 / 4;
      }
      & footer {
        grid-column: 1 / -1;
      }
    }
  }

  ::slotted(*) {
    grid-column: 1 / -1;
    justify-self: start;
  }

  @media print {
    .card {
      break-inside: avoid;
    }
    details,
    footer a {
      display: none;
    }
  }
`;
