import { TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { columns, letters, rows } from './matrix.js';

const names = { field: 'field', heading: 'title', width: 'width', pinned: { frozen: true } };
let table;

export const prepare = (data) => ({ data: rows(data), columns: columns(data, names) });

export function mount(box, prepared) {
  table = new TabulatorFull(box, { ...prepared, height: 800, renderHorizontal: 'virtual' });
}

export const shown = () => ['.tabulator-row .tabulator-cell[tabulator-field="cell0"]'];

export function change(_, at) {
  void table.updateData([{ id: 0, cell0: letters(at) }]);
}

export const scroller = '.tabulator-tableholder';
