import { css } from 'lit';

/** The forms that are made of elements and SVG: small multiples, bullet, spark; and what those of a benefit share with them. */
export const formStyles = css`
  .small {
    padding-block: 10px;
  }
  .spark,
  .bullet,
  .sums {
    inline-size: 100%;
    forced-color-adjust: none;
  }
  :is(.spark, .bullet, .sums):dir(rtl) {
    transform: scaleX(-1);
  }
  .sparked {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .sparked .spark {
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 24rem;
  }
  .spark .band {
    fill: var(--_sunken);
  }
  .spark path {
    fill: none;
    stroke: var(--_text);
    vector-effect: non-scaling-stroke;
  }
  .spark .limit {
    stroke-dasharray: 4 3;
  }
  .spark .goal {
    stroke-width: 2;
  }
  .spark .series {
    stroke: var(--stp-progress-chart-line, var(--_common));
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .spark .mark {
    stroke: none;
    fill: var(--_improving);
  }
  .spark .mark.concerning {
    fill: var(--_concerning);
  }
  .spark .mark.neutral {
    fill: var(--_neutral);
  }
  .spark .mark.hollow {
    fill: var(--_surface);
    stroke: var(--_common);
    stroke-width: 1.5;
  }
  .spark .mark.hollow.improving {
    stroke: var(--_improving);
  }
  .spark .mark.hollow.concerning {
    stroke: var(--_concerning);
  }
  .spark .mark.hollow.neutral {
    stroke: var(--_neutral);
  }
  .bullet {
    block-size: 28px;
  }
  .bullet path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .bullet .way {
    stroke: var(--_line-strong);
    stroke-width: 1;
  }
  .bullet .gone {
    fill: var(--_done);
  }
  .bullet .gone.worse {
    fill: var(--_surface);
    stroke: var(--_late);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .bullet .aim {
    stroke-width: 3;
  }
  .bullet .due {
    stroke: var(--_accent);
  }
  /* A name stands as far along the room that it leaves free as its mark along the line: so it reaches from the one end to the other. */
  .stands {
    display: flex;
    font-size: var(--_xs);
  }
  .stands::before {
    content: '';
    flex: var(--_at) 0 0px;
  }
  .stands::after {
    content: '';
    flex: calc(1 - var(--_at)) 0 0px;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    font-size: var(--_xs);
  }
  .ends > li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .ends > .stands:last-child {
    margin-inline-start: auto;
  }
  ul.ends {
    justify-content: flex-start;
  }

  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 24px;
    font-size: var(--_s);
  }
  .multiples > li {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line-strong);
    break-inside: avoid;
  }
  .multiples .spark {
    margin-block-start: auto;
  }
  .multiples .sign {
    inline-size: 24px;
    block-size: 24px;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  .verdict {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  @container stp (min-width: 36rem) {
    .names.far {
      display: grid;
    }
    .far > .stands {
      grid-area: 1 / 1;
    }
  }
  @media (forced-colors: active) {
    .small,
    .multiples {
      --_sunken: Canvas;
    }
  }
`;
