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
  const around = await page(html`<stp-partnership .data=${data}><stp-accountability-matrix></stp-accountability-matrix></stp-partnership>`);
  const matrix = around.querySelector('stp-accountability-matrix')!;
  Object.assign(matrix, settings);
  matrix.parentElement!.style.inlineSize = `${width}px`;
  await matrix.updateComplete;
  // The picture is fetched when it is known what there is room for; until then there may be that for the room there was before.
  const wanted = width < 832 ? '.list' : 'table, [role=rowheader]';
  await until(() => matrix.shadowRoot!.querySelector(`${wanted}, .state`));
  await matrix.updateComplete;
  return matrix;
}
