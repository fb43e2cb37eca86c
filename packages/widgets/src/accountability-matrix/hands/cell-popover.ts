import type { Anchor, Details, DetailsController } from '@stp-widgets/kit/details-controller.js';
import type { LatePart } from '@stp-widgets/kit/late-part.js';
import { popoverOf } from '@stp-widgets/kit/popover.js';
import type { LitElement } from 'lit';
import type { Beside } from '../beside.ts';
import { cellDetails, type OpenedCell } from '../cell-details.ts';
import type { MatrixContext, Shown } from '../context.ts';
import { partiesIn } from '../geometry.ts';
import { elementAt, type Spot, spotOf, standsNow } from './spot.ts';

/** What details are opened of: the row, and its column where it stands in one; the whole row where nobody holds anything of it. */
export interface Opened extends Omit<OpenedCell, 'parties'> {
  readonly column: string | undefined;
}

/** The popover of a matrix: tells of a cell, or of a row, what is so now, for as long as there is anything to tell of it. */
export class CellPopover {
  #beside: LatePart<Beside>;
  #shown: () => Shown;
  #popover: DetailsController;
  #root: ParentNode;
  #opened?: Opened;
  #told: readonly unknown[] = [];

  constructor(host: LitElement, beside: LatePart<Beside>, shown: () => Shown) {
    this.#beside = beside;
    this.#shown = shown;
    this.#root = host.renderRoot;
    this.#popover = popoverOf(host);
  }

  async open(anchor: Anchor, opened: Opened): Promise<void> {
    await this.#beside.fetched(this.#shown().context.words.language);
    const shown = this.#shown();
    const spot = spotOf(anchor, shown.context);
    this.#opened = opened;
    this.#told = restingOn(shown.context);
    const details = this.#details(shown);
    if (details) await this.#popover.open(anchor, details, () => this.#again(spot));
  }

  render(close: string): unknown {
    const shown = this.#shown();
    const told = restingOn(shown.context);
    if (this.#popover.isOpen && told.some((one, at) => one !== this.#told[at])) {
      this.#told = told;
      // Not while the widget is being rendered: it is to be once more.
      queueMicrotask(() => this.#popover.change(this.#details(shown)));
    }
    return this.#popover.render(close);
  }

  /** What there is to tell; null where that is nothing. */
  #details({ partnership, context }: Shown): Details | null {
    const cell = this.#opened && cellNow(this.#opened, context);
    const beside = this.#beside.get(context.words.language);
    return cell && beside ? cellDetails(cell, partnership, { ...context, ...beside.words }) : null;
  }

  #again(spot: Spot | null): Anchor | null {
    return spot && elementAt(this.#root, standsNow(spot, this.#shown().context));
  }
}

const restingOn = ({ view, changes, words }: MatrixContext) => [view, changes, words];

/** What was opened as it is now; null where it is gone, or says nothing any more. */
function cellNow({ row: { id }, holdings, column: key }: Opened, { view, columns, changes }: MatrixContext): OpenedCell | null {
  const row = view.rows.find((one) => one.id === id);
  const column = columns.find((one) => one.key === key);
  if (!row || (key !== undefined && !column)) return null;
  const parties = column ? partiesIn(column) : holdings.map(({ party }) => party);
  const held = row.holdings.filter(({ party }) => parties.includes(party));
  // Of a line of a list it is one holding of whoever may have several.
  const same = column ? held : held.filter((one) => holdings.some((other) => other.id === one.id));
  const left = same.length > 0 ? same : held;
  const isTelling = parties.length > 0 ? left.length > 0 || changes?.of(id, parties) : row.findings.length > 0;
  return isTelling ? { row, holdings: left, parties } : null;
}
