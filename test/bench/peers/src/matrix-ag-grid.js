import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { columns, letters, rows } from './matrix.js';

const names = { field: 'field', heading: 'headerName', width: 'width', pinned: { pinned: 'left' } };
let grid;

export const prepare = (data) => ({ rowData: rows(data), columnDefs: columns(data, names) });

export function mount(box, prepared) {
  ModuleRegistry.registerModules([AllCommunityModule]);
  grid = createGrid(box, { ...prepared, getRowId: ({ data }) => String(data.id) });
}

export const shown = () => ['.ag-row[row-index="0"] .ag-cell[col-id="cell0"]'];

export function change(_, at) {
  grid.getRowNode('0').setDataValue('cell0', letters(at));
}

export const scroller = '.ag-grid-viewport';
