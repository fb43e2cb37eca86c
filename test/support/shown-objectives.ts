import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/objectives/define.js';
import { html } from '@open-wc/testing';
import type { StpObjectives } from '@stp-widgets/widgets/objectives.js';
import { page } from './shown.ts';
import { smallPartnership } from './small-partnership.ts';

/** What a test sets on a board before it is shown. */
export type BoardSettings = Partial<
  Pick<StpObjectives, 'groupBy' | 'sort' | 'aim' | 'organisation' | 'status' | 'search' | 'onlyDisagreeing' | 'onlyOverdue' | 'level'>
>;

/** A board inside a partnership of a document, in a box so wide. */
export async function shownBoard(settings: BoardSettings = {}, data: unknown = smallPartnership(), width = 1200): Promise<StpObjectives> {
  const around = await page(html`<stp-partnership .data=${data}><stp-objectives></stp-objectives></stp-partnership>`);
  const board = around.querySelector('stp-objectives')!;
  Object.assign(board, settings);
  board.parentElement!.style.inlineSize = `${width}px`;
  await board.updateComplete;
  await board.updateComplete;
  return board;
}
