import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import type { Holding } from '@stp-widgets/insight/holdings.js';
import { type ElementPart, noChange, render } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';
import { cellText, wordsBelow } from '../frame/cell-text.ts';
import type { GridContext } from './context.ts';
import type { Stretch } from './window.ts';

/** So many letters stand beside one another in a cell; of more all are in its details, and are spoken. */
const MOST_LETTERS = 4;

/** A text of states with more letters may take two lines below those of the cell. */
const LONG_WORDS = 11;

/** Cells that hold nothing, by their columns, to be copied: most cells are such. */
const patterns = new WeakMap<GridContext['classes'], HTMLElement[]>();

const letter = pattern('span', { class: 'letter', 'aria-hidden': 'true' });
const spoken = pattern('span', { class: 'spoken' });
const word = pattern('small', { class: 'state-word', 'aria-hidden': 'true' });

/**
 * Draws the cells of a row that are in some columns, and one more wherever it is. Not by a template: there are hundreds, nearly all of them empty, which are
 * copied faster than they are rendered. What stays in view while the columns are scrolled is kept as it is.
 */
class Cells extends Directive {
  #drawn = new Map<number, HTMLElement>();
  #of: readonly unknown[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error(`invalid place of cells: ${part.type}`);
  }

  override render(_row: MatrixRow, _columns: Stretch, _also: number, _context: GridContext): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [row, { from, until }, also, context]: [MatrixRow, Stretch, number, GridContext]): unknown {
    const of = [row, context.columns, context.classes, context.parties, context.words, context.frame, context.changes];
    const isSame = of.every((one, at) => one === this.#of[at]);
    this.#of = of;
    const wanted: number[] = [];
    if (also >= 0 && also < from) wanted.push(also);
    for (let at = from; at < until; at++) wanted.push(at);
    if (also >= until) wanted.push(also);
    const held = holdingsOf(row, context);
    const tabbed = [...this.#drawn].find(([, cell]) => cell.tabIndex === 0)?.[0];
    const drawn = new Map<number, HTMLElement>();
    for (const at of wanted) {
      const before = this.#drawn.get(at);
      const cell = (isSame && before) || drawnCell(row, held.get(at), at, context);
      cell.classList.toggle('apart', at === also);
      if (at === also) cell.style.setProperty('--_column', String(at));
      if (at === tabbed) cell.tabIndex = 0;
      // What looks and says the same stays, and whatever hangs on it: the focus, or a popover.
      drawn.set(at, before?.isEqualNode(cell) ? before : cell);
    }
    for (const [at, cell] of this.#drawn) if (drawn.get(at) !== cell) cell.remove();
    let after: Element | null = null;
    for (const cell of drawn.values()) {
      // Those that are in their places already are not touched: moved, they would lose the focus.
      const next: Element | null = after ? after.nextElementSibling : element.firstElementChild;
      if (next !== cell) element.insertBefore(cell, next);
      after = cell;
    }
    this.#drawn = drawn;
    return noChange;
  }
}

/** Draws the cells of a row within an element of its own. */
export const cells = directive(Cells);

/** What each column holds for a row, of those in which it holds anything. */
function holdingsOf(row: MatrixRow, { places }: GridContext): ReadonlyMap<number, readonly Holding[]> {
  const found = new Map<number, Holding[]>();
  for (const holding of row.holdings) {
    for (const at of places.get(holding.party) ?? []) {
      const list = found.get(at);
      if (list) list.push(holding);
      else found.set(at, [holding]);
    }
  }
  return found;
}

function drawnCell(row: MatrixRow, holdings: readonly Holding[] | undefined, at: number, context: GridContext): HTMLElement {
  const cell = emptyCell(at, context);
  if (!holdings && !context.changes) return cell;
  const { name, fault, isShared, marks, change } = cellText(row, holdings ?? [], context.columns[at]!, context);
  if (holdings || change) {
    cell.setAttribute('part', 'cell');
    cell.setAttribute('aria-haspopup', 'dialog');
  }
  if (fault) cell.dataset['shape'] = fault;
  if (marks.length > 2) cell.classList.add('many');
  // A sign takes the room of one.
  for (const mark of marks.slice(0, change ? MOST_LETTERS - 1 : MOST_LETTERS)) {
    const drawn = append(cell, letter, mark.letter.letter);
    drawn.dataset['means'] = mark.letter.means ?? 'other';
    drawn.dataset['state'] = mark.state;
  }
  const words = wordsBelow(marks, isShared, context).join(', ');
  if (words) {
    cell.classList.add(words.length > LONG_WORDS ? 'wordy' : 'worded');
    append(cell, word, words);
  }
  if (change) render(change.sign, cell);
  if (name) append(cell, spoken, name);
  return cell;
}

function append(cell: HTMLElement, model: HTMLElement, text: string): HTMLElement {
  const drawn = model.cloneNode() as HTMLElement;
  drawn.textContent = text;
  cell.append(drawn);
  return drawn;
}

function emptyCell(at: number, { classes }: GridContext): HTMLElement {
  let known = patterns.get(classes);
  if (!known) patterns.set(classes, (known = []));
  known[at] ??= pattern('div', { role: 'gridcell', class: classes[at]!, 'aria-colindex': String(at + 2), tabindex: '-1' });
  return known[at].cloneNode() as HTMLElement;
}

function pattern(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
