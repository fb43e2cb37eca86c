import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/accountability-matrix/define.js';
import { html } from '@open-wc/testing';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { matrixPartnership } from './matrix-partnership.ts';
import { page } from './shown.ts';
import { until } from './until.ts';

/** What a test sets on a matrix before it is shown. */
export type MatrixSettings = Partial<
  Pick<
    StpAccountabilityMatrix,
    | 'kinds'
    | 'organisation'
    | 'party'
    | 'programme'
    | 'objective'
    | 'onlyGaps'
    | 'search'
    | 'order'
    | 'since'
    | 'earlier'
    | 'expanded'
    | 'level'
  >
>;

/** A matrix inside a partnership of a document, in a box so wide. */
export async function shownMatrix(
  settings: MatrixSettings = {},
  data: unknown = matrixPartnership(),
  width = 1200,
): Promise<StpAccountabilityMatrix> {
  // Set before it is shown: what narrows it down is fetched, and until then a matrix that is there shows what it did before.
  const matrix = Object.assign(document.createElement('stp-accountability-matrix'), settings);
  await page(html`<stp-partnership .data=${data}>${matrix}</stp-partnership>`);
  matrix.parentElement!.style.inlineSize = `${width}px`;
  await matrix.updateComplete;
  // The picture is fetched when it is known what there is room for; until then there may be that for the room there was before.
  const wanted = width < 832 ? '.list' : 'table, [role=rowheader]';
  await until(() => matrix.shadowRoot!.querySelector(`${wanted}, .state`));
  await matrix.updateComplete;
  return matrix;
}
