/** All that draws the picture: fetched where there is room for one. */
export { key } from './key.ts';
export { Plot } from './plot.ts';
export { zoomControls } from './zoom-controls.ts';
