import { css } from 'lit';

/** How a picture that leaves the page is dressed, and where it stands until it does: on the page, and out of sight. */
export const exportStyles = css`
  .stage {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
  }
  .stage .paper {
    fill: var(--_surface);
  }
  .pictures svg .title {
    font-size: 16px;
    font-weight: 600;
  }
  .pictures svg .finding {
    font-size: 15px;
  }
  .pictures svg .lane-title {
    font-size: 14px;
    font-weight: 600;
  }
`;
