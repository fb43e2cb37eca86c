import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { marksStyles } from '../marks/marks.styles.ts';
import { plotStyles } from './plot.styles.ts';

/** All that draws the picture: fetched where there is room for one. */
export { key } from './key.ts';
export { Plot } from './plot.ts';
export { zoomControls } from './zoom-controls.ts';

/** Dresses an element for its picture. */
export const stylePicture = (element: Element): void => {
  for (const styles of [plotStyles, marksStyles]) addStyles(element, styles);
};
