import { defineCustomElements } from '@revolist/revogrid/loader';
import { columns, letters, rows } from './matrix.js';

const names = { field: 'prop', heading: 'name', width: 'size', pinned: { pin: 'colPinStart' } };
let grid;

export const prepare = (data) => ({ source: rows(data), columns: columns(data, names) });

export function mount(box, prepared) {
  defineCustomElements();
  grid = Object.assign(document.createElement('revo-grid'), prepared);
  box.append(grid);
}

export const shown = () => ['.rgCol .rgCell[data-rgrow="0"][data-rgcol="0"]'];

export function change(_, at) {
  void grid.setDataAt({ row: 0, col: 0, val: letters(at) });
}

export const scroller = '.rgCol .vertical-inner';
