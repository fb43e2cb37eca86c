import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: 16px;
    max-inline-size: var(--stp-doctor-measure, 46rem);
  }
  .title {
    font-size: var(--_l);
    font-weight: 600;
    line-height: 1.25;
  }
  header p {
    font-size: var(--_s);
  }
  .finding {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: baseline;
    padding-block: 12px;
    border-block: 1px solid var(--_line);
    font-size: var(--_l);
  }
  .group {
    padding-block-start: 8px;
    font-weight: 600;
  }
  .list {
    display: grid;
    gap: 24px;
  }
  .diagnosis {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_s);
  }
  .diagnosis > * {
    grid-column: 2;
  }
  .diagnosis > .figure {
    grid-column: 1;
    margin-block-start: 5px;
  }
  .cause {
    font-size: var(--_size);
    font-weight: 600;
    line-height: 1.35;
  }
  .evidence {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 16px;
    margin-block: 4px;
  }
  dt {
    color: var(--_quiet);
  }
  .evidence dd + dt {
    margin-block-start: 4px;
  }
  code,
  pre {
    font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
    font-size: var(--_xs);
  }
  code {
    unicode-bidi: isolate;
  }
  .cure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 12px;
    align-items: center;
    margin-block-start: 4px;
  }
  .cure .where {
    font-weight: 600;
  }
  .cure .button {
    grid-column: 2;
  }
  .cure pre {
    grid-column: 1 / -1;
    margin: 0;
    padding: 10px 12px;
    border-inline-start: 2px solid var(--_line-strong);
    background: var(--_sunken);
    white-space: pre-wrap;
    text-align: left;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    color: var(--_accent);
  }
  .well {
    display: grid;
    gap: 4px;
    font-size: var(--_s);
  }
  .well li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: baseline;
  }
  .well span::first-letter {
    text-transform: uppercase;
  }
  @container stp (min-width: 30rem) {
    .evidence {
      grid-template-columns: 8.75rem minmax(0, 1fr);
      gap: 4px 16px;
    }
    .evidence dd + dt {
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .cure pre {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .button {
      display: none;
    }
    .diagnosis {
      break-inside: avoid;
    }
  }
`;
