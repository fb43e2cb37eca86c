import { expect } from '@open-wc/testing';
import { gridAct, type GridShape } from '@stp-widgets/widgets/accountability-matrix/grid/keys.js';
import { contains, type GridSizes, revealed, windowOf } from '@stp-widgets/widgets/accountability-matrix/grid/window.js';
import fc from 'fast-check';

const sizes: GridSizes = { width: 1000, height: 700, head: 100, row: 40, rowHead: 240, cell: 80, found: 200 };

describe('windowOf', () => {
  for (const [what, scrolled, rows, columns, wanted] of [
    ['begins with the first row and column', { left: 0, top: 0 }, 100, 50, [0, 15, 0, 7]],
    ['takes in what is seen in part', { left: 79, top: 39 }, 100, 50, [0, 16, 0, 8]],
    ['leaves out what is scrolled away', { left: 160, top: 400 }, 100, 50, [10, 25, 2, 9]],
    ['has no more than there is', { left: 0, top: 0 }, 3, 2, [0, 3, 0, 2]],
    ['has nothing of nothing', { left: 0, top: 0 }, 0, 0, [0, 0, 0, 0]],
  ] as const) {
    it(what, () => {
      const found = windowOf(sizes, scrolled, rows, columns);
      expect([found.rows.from, found.rows.until, found.columns.from, found.columns.until]).to.deep.equal(wanted);
    });
  }
});

const scrolled = fc.record({ left: fc.integer({ min: 0, max: 20_000 }), top: fc.integer({ min: 0, max: 400_000 }) });
const place = fc.record({ row: fc.integer({ min: -1, max: 9999 }), column: fc.integer({ min: -1, max: 200 }) });

describe('revealed', () => {
  it('brings every cell into the window, whole', () => {
    fc.assert(
      fc.property(scrolled, place, (from, at) => {
        const to = revealed(sizes, from, at, 200);
        const { rows, columns } = windowOf(sizes, to, 10_000, 200);
        if (at.row >= 0)
          expect(at.row >= rows.from && at.row < rows.until && to.top <= at.row * 40 && to.top + 600 >= at.row * 40 + 40).to.equal(true);
        if (at.column >= 0 && at.column < 200) expect(at.column >= columns.from && at.column < columns.until).to.equal(true);
      }),
    );
  });

  it('scrolls no further where the cell is seen already', () => {
    fc.assert(
      fc.property(scrolled, place, (from, at) => {
        const to = revealed(sizes, from, at, 200);
        expect(revealed(sizes, to, at, 200)).to.deep.equal(to);
      }),
    );
  });
});

describe('contains', () => {
  it('knows that more around a window has it', () => {
    fc.assert(
      fc.property(scrolled, (from) => {
        const seen = windowOf(sizes, from, 10_000, 200);
        expect(contains(windowOf(sizes, from, 10_000, 200, { rows: 4, columns: 2 }), seen)).to.equal(true);
      }),
    );
  });
});

describe('gridAct', () => {
  /** Row 0 is open over 1 and 2; 3 is closed. */
  const shape: GridShape = {
    rows: 4,
    columns: 3,
    seen: 3,
    isMirrored: false,
    isOpen: (row) => ({ 0: true, 3: false })[row] ?? null,
    above: (row) => (row === 1 || row === 2 ? 0 : -1),
  };
  const go = (row: number, column: number) => ({ act: 'go', to: { row, column } });
  const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });

  for (const [key, row, column, wanted] of [
    ['ArrowDown', 0, 0, go(1, 0)],
    ['ArrowDown', 3, 0, go(3, 0)],
    ['ArrowDown', -1, 2, go(0, 2)],
    ['ArrowUp', 0, 2, go(-1, 2)],
    ['ArrowRight', 1, 2, go(1, 3)],
    ['ArrowRight', 1, 3, go(1, 3)],
    ['ArrowLeft', 1, 0, go(1, -1)],
    ['ArrowLeft', 0, -1, { act: 'turn' }],
    ['ArrowLeft', 2, -1, go(0, -1)],
    ['ArrowLeft', 3, -1, go(3, -1)],
    ['ArrowRight', 3, -1, { act: 'turn' }],
    ['ArrowRight', 0, -1, go(0, 0)],
    ['Home', 2, 3, go(2, -1)],
    ['End', 2, 0, go(2, 3)],
    ['PageDown', 0, 1, go(2, 1)],
    ['PageDown', 3, 1, go(3, 1)],
    ['PageUp', 3, 1, go(1, 1)],
    ['PageUp', 1, 1, go(0, 1)],
    ['PageUp', -1, 1, go(-1, 1)],
    [' ', 0, -1, { act: 'turn' }],
    [' ', 1, -1, { act: 'show' }],
    [' ', 1, 1, { act: 'show' }],
    [' ', -1, 1, { act: 'turn' }],
    ['Enter', 1, 1, { act: 'enter' }],
    ['F2', 1, -1, { act: 'enter' }],
    ['Escape', 1, 1, null],
    ['x', 1, 1, null],
  ] as const) {
    it(`answers ${key === ' ' ? 'Space' : key} in row ${row}, column ${column}`, () => {
      expect(gridAct(pressed(key), { row, column }, shape)).to.deep.equal(wanted);
    });
  }

  it('answers Control with Home and End, and no other key with it', () => {
    const at = { row: 2, column: 1 };
    expect(gridAct(pressed('Home', { ctrlKey: true }), at, shape)).to.deep.equal(go(0, -1));
    expect(gridAct(pressed('End', { ctrlKey: true }), at, shape)).to.deep.equal(go(3, 3));
    expect(gridAct(pressed('ArrowDown', { ctrlKey: true }), at, shape)).to.equal(null);
  });

  for (const held of ['altKey', 'metaKey', 'shiftKey'] as const) {
    it(`leaves keys with ${held} to the page`, () => {
      expect(gridAct(pressed('ArrowDown', { [held]: true }), { row: 1, column: 1 }, shape)).to.equal(null);
    });
  }

  it('turns the arrows round where it reads from the right', () => {
    const mirrored = { ...shape, isMirrored: true };
    expect(gridAct(pressed('ArrowLeft'), { row: 1, column: 1 }, mirrored)).to.deep.equal(go(1, 2));
    expect(gridAct(pressed('ArrowRight'), { row: 0, column: -1 }, mirrored)).to.deep.equal({ act: 'turn' });
  });

  it('stays in the grid wherever it is, whatever is pressed', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
    fc.assert(
      fc.property(keys, fc.integer({ min: -1, max: 3 }), fc.integer({ min: -1, max: 3 }), (key, row, column) => {
        const act = gridAct(pressed(key), { row, column }, shape);
        if (act?.act !== 'go') return;
        expect(act.to.row >= -1 && act.to.row < 4 && act.to.column >= -1 && act.to.column <= 3).to.equal(true);
      }),
    );
  });
});
