import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import { partiesIn, type ShownColumn } from '../geometry.ts';

/** How a column stands to what is selected: as the one it is of, or, while it is closed over its parts, as one of these does. */
export function columnMark(shown: ShownColumn, mark: (id: string) => Mark): Mark {
  const own = mark(shown.party.id);
  if (own !== 'apart') return own;
  return partiesIn(shown).some((id) => mark(id) !== 'apart') ? 'touched' : own;
}
