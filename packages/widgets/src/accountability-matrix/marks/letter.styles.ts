import { css } from 'lit';

/** A ladder of weight: a solid block decides, an outlined one does, a ring is asked, a hairline is told. None is full before it is true. */
export const letterStyles = css`
  .letter {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-inline-size: 24px;
    max-inline-size: min(100%, 8em);
    overflow: hidden;
    white-space: nowrap;
    block-size: 24px;
    padding-inline: 3px;
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    font-size: 13px;
    font-weight: 400;
    line-height: 1;
    position: relative;
    color: var(--_text);
    print-color-adjust: exact;
  }
  .letter[data-means='decides'] {
    background: var(--_solid);
    border-color: var(--_solid);
    color: var(--_on-solid);
    font-weight: 600;
  }
  .letter[data-means='does'] {
    border: 1.5px solid var(--_bar-edge);
    font-weight: 600;
  }
  .letter[data-means='is asked'] {
    border-color: var(--_line-strong);
    border-radius: 12px;
  }
  .letter:is([data-means='is told'], [data-means='supports'])::after {
    content: '';
    position: absolute;
    inset-inline: 6px;
    inset-block-end: 2px;
    border-block-end: 1px solid var(--_line-strong);
  }
  .letter:is([data-state='offered'], [data-state='not begun']) {
    background: none;
    color: var(--_text);
    border: 2px dashed var(--_solid);
  }
  .letter[data-state='not begun'] {
    border-style: dotted;
  }
  .letter[data-state='vacant'] {
    background: linear-gradient(to bottom right, transparent calc(50% - 1px), var(--_late) 0 calc(50% + 0.5px), transparent 0);
    color: var(--_text);
    border: 1.5px solid var(--_late);
    text-shadow:
      0 0 2px var(--_surface),
      0 0 2px var(--_surface),
      0 0 3px var(--_surface),
      0 0 3px var(--_surface);
  }
  .letter[data-state='expired'] {
    background: var(--_bar);
    color: var(--_text);
    border-color: transparent;
    clip-path: polygon(0 0, 55% 0, 100% 45%, 100% 100%, 0 100%);
    font-weight: 400;
  }
  .state-word {
    font-size: 12px;
    line-height: 1.1;
    color: var(--_text);
  }
  @media (forced-colors: active) {
    .letter:is([data-means='is told'], [data-means='supports'], [data-means='other'])[data-state='held'] {
      border: 0;
    }
  }
`;
