import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { focused, press } from '../support/keys.ts';
import { largeMatrix } from '../support/matrix-large.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { shownMatrix } from '../support/shown-matrix.ts';
import type { Document } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

type Entry = Document['accountabilities'][number];

/** A document in which the accountabilities are others. */
const withEntries = (data: Document, change: (all: Entry[]) => Entry[]): Document => ({
  ...structuredClone(data),
  accountabilities: change(structuredClone(data.accountabilities)),
});
const give = (matrix: StpAccountabilityMatrix, data: Document) => {
  matrix.closest('stp-partnership')!.data = data;
};
/** What a row is about, without its kind. */
const subjectOf = (line: Element) =>
  [...line.querySelector('[part=subject]')!.childNodes]
    .map((one) => (one instanceof Text ? one.data : ''))
    .join('')
    .trim();
const row = (matrix: StpAccountabilityMatrix, title: string) =>
  [...matrix.shadowRoot!.querySelectorAll('tbody tr, .list > li, .grid-body [role=row]')].find((one) => subjectOf(one) === title)!;
/** What of a document stands in a row. */
const shownIn = (line: Element, data: Document) => {
  const { id, title } = [data.objectives, data.projects, data['activities'] as Document['projects']]
    .flat()
    .find((one) => one['title'] === subjectOf(line))!;
  return { id, title: String(title) };
};
const cellCalled = (matrix: StpAccountabilityMatrix, title: string, name: string) =>
  [...row(matrix, title).querySelectorAll<HTMLElement>('[part=cell], .holder')].find((one) => read(one).includes(name))!;
const button = (matrix: StpAccountabilityMatrix, text: string) =>
  [...matrix.shadowRoot!.querySelectorAll('button')].find((one) => read(one) === text);
const isOpen = (matrix: StpAccountabilityMatrix) => parts(matrix, 'details').some((one) => one.matches(':popover-open'));

/** Opens the details of a cell by the keyboard. */
async function open(matrix: StpAccountabilityMatrix, title: string, name: string): Promise<void> {
  cellCalled(matrix, title, name).focus();
  await press('Enter');
  await until(() => isOpen(matrix));
}

describe('open details of stp-accountability-matrix', () => {
  failOnWarnings();

  for (const width of [1200, 400]) {
    it(`tell what is so now, in ${width}px`, async () => {
      const data = matrixPartnership();
      const matrix = await shownMatrix({}, data, width);
      await open(matrix, 'Shared theatres', 'Director of planned care');
      expect(read(part(matrix, 'details')))
        .to.contain('not yet accepted')
        .and.contain('Accepted Not yet');
      give(
        matrix,
        withEntries(data, (all) => all.map((one) => (one['subject'] === 'offer' ? { ...one, acceptedAt: '2026-06-10' } : one))),
      );
      await until(() => !read(part(matrix, 'details')).includes('not yet accepted'));
      expect(read(part(matrix, 'details'))).to.contain('Accepted 10 Jun 2026');
      await press('Escape');
      await until(() => !isOpen(matrix));
      expect(focused() === cellCalled(matrix, 'Shared theatres', 'Director of planned care')).to.equal(true);
    });
  }

  it('close where their subject is gone, and the focus goes to what came in its place', async () => {
    const data = matrixPartnership();
    const matrix = await shownMatrix({}, data);
    await open(matrix, 'Housing advice', 'Head of housing');
    give(matrix, { ...withEntries(data, (all) => all), projects: data.projects.filter(({ id }) => id !== 'vacancy') });
    await until(() => parts(matrix, 'details').length === 0);
    expect(read(matrix.shadowRoot!.activeElement!.closest('tr')!)).to.match(/^One list of dates/);
  });

  it('close where nobody holds anything of their cell any more, and the focus goes to its subject', async () => {
    const data = matrixPartnership();
    const matrix = await shownMatrix({}, data);
    await open(matrix, 'Shared theatres', 'Director of planned care');
    give(
      matrix,
      withEntries(data, (all) => all.filter(({ id }) => id !== 'acc-offer-director-AR')),
    );
    await until(() => parts(matrix, 'details').length === 0);
    expect(read(focused()!)).to.equal('Shared theatres');
  });

  it('give the focus back to a cell of a grid that was drawn anew', async () => {
    const data = largeMatrix(600, 40, 0.12, 3);
    const matrix = await shownMatrix({ kinds: 'objectives projects activities', expanded: true }, data);
    await drawn();
    const cell = parts(matrix, 'cell').find((one) => read(one).includes('Accountable'))!;
    cell.focus();
    await press(' ');
    await until(() => isOpen(matrix));
    const title = read(part(matrix, 'details').querySelector('h4')!);
    const { id } = [data.objectives, data.projects, data['activities'] as Document['projects']]
      .flat()
      .find((one) => one['title'] === title)!;
    give(
      matrix,
      withEntries(data, (all) => all.map((one) => (one['subject'] === id ? { ...one, confirmedAt: '2026-06-01', letters: ['R'] } : one))),
    );
    await until(() => read(part(matrix, 'details')).includes('Confirmed 1 Jun 2026'));
    await press('Escape');
    await until(() => !isOpen(matrix));
    expect(focused()!.closest('[role=row]') === row(matrix, title)).to.equal(true);
    expect(read(focused()!)).to.contain('Responsible');
  });
});

describe('the focus in stp-accountability-matrix', () => {
  failOnWarnings();
  afterEach(() => registry().selection.select(null));

  it('and every cell of a grid stays where another changed', async () => {
    const data = largeMatrix(600, 40, 0.12, 3);
    const matrix = await shownMatrix({ kinds: 'objectives projects activities', expanded: true, since: '2026-01-01' }, data);
    await until(() => matrix.shadowRoot!.querySelector('.grid .sign'));
    await drawn();
    const before = parts(matrix, 'cell');
    const changed = before.find((one) => read(one).includes('Accountable'))!;
    const line = changed.closest('[role=row]')!;
    const { id, title } = shownIn(line, data);
    const elsewhere = before.filter((one) => !line.contains(one));
    const other = elsewhere.at(-1)!;
    other.focus();
    give(
      matrix,
      withEntries(data, (all) => all.map((one) => (one['subject'] === id ? { ...one, confirmedAt: '2026-06-10' } : one))),
    );
    await until(() => read(row(matrix, title)).includes('confirmed'));
    expect(focused() === other).to.equal(true);
    expect(elsewhere.length).to.be.above(20);
    expect(elsewhere.every((one) => one.isConnected)).to.equal(true);
  });

  /** Resolves when what keeps the focus is there: it is fetched once anything has it. */
  const kept = async (matrix: StpAccountabilityMatrix) => {
    await import('@stp-widgets/widgets/accountability-matrix/hands/focus-keeper.js');
    await drawn();
    await matrix.updateComplete;
  };
  const focus = async (matrix: StpAccountabilityMatrix, element: HTMLElement) => {
    element.focus();
    await kept(matrix);
  };

  it('goes from a cell that loses its letters to its subject', async () => {
    const data = matrixPartnership();
    const matrix = await shownMatrix({}, data);
    await focus(matrix, cellCalled(matrix, 'Shared theatres', 'Director of planned care'));
    give(
      matrix,
      withEntries(data, (all) => all.filter(({ id }) => id !== 'acc-offer-director-AR')),
    );
    await until(() => !cellCalled(matrix, 'Shared theatres', 'Director of planned care'));
    expect(read(focused()!)).to.equal('Shared theatres');
  });

  for (const [width, wanted] of [
    [1200, 'One list of dates'],
    [400, 'One list of dates'],
  ] as const) {
    it(`goes from a subject that is mended to the one in its place, where only gaps are shown, in ${width}px`, async () => {
      const data = matrixPartnership();
      const matrix = await shownMatrix({ onlyGaps: true }, data, width);
      await focus(matrix, row(matrix, 'Housing advice').querySelector<HTMLElement>('[part=subject]')!);
      give(matrix, {
        ...withEntries(data, (all) => all),
        appointments: [...data.appointments, { id: 'app-nobody', role: 'nobody', holder: 'Ann Lee', from: '2026-01-01' }],
      });
      await until(() => !row(matrix, 'Housing advice'));
      expect(read(focused()!)).to.equal(wanted);
    });
  }

  it('goes from the last subject that was a gap to the control before', async () => {
    const data = matrixPartnership();
    const matrix = await shownMatrix({ onlyGaps: true, search: 'Housing advice' }, data);
    await focus(matrix, row(matrix, 'Housing advice').querySelector<HTMLElement>('[part=subject]')!);
    give(matrix, {
      ...withEntries(data, (all) => all),
      appointments: [...data.appointments, { id: 'app-nobody', role: 'nobody', holder: 'Ann Lee', from: '2026-01-01' }],
    });
    await until(() => matrix.shadowRoot!.querySelector('.state'));
    expect(focused()!.closest('.toolbar') !== null).to.equal(true);
  });

  it('stays on the head of the organisation by which a table became a grid', async () => {
    const data = largeMatrix(58, 12 * 12, 0.05, 11);
    const matrix = await shownMatrix({ kinds: 'objectives projects activities' }, data);
    for (const at of [0, 1, 2]) {
      const head = [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('thead .fold')].filter((one) => one.ariaExpanded === 'false')[0];
      await focus(matrix, head);
      await press('Enter');
      await until(() => (at < 2 ? head.ariaExpanded === 'true' : matrix.shadowRoot!.querySelector('.grid .column.opened')));
    }
    await until(() => focused()?.matches('[role=columnheader]'));
    expect(focused()!.ariaExpanded).to.equal('true');
    expect(read(focused()!)).to.contain('As a whole');
    expect(focused()!.ariaColIndex).to.equal('26');
  });

  it('stays on its cell where a live grid becomes a table, and the table a grid', async () => {
    const data = largeMatrix(61, 8, 0.5);
    const small = { ...structuredClone(data), activities: (data['activities'] as Document['projects']).slice(0, -4) } as Document;
    small.accountabilities = small.accountabilities.filter(({ subject }) => ![57, 58, 59, 60].includes(Number(String(subject).slice(1))));
    const matrix = await shownMatrix({ kinds: 'objectives projects activities', expanded: true }, data);
    await drawn();
    const cell = parts(matrix, 'cell').find((one) => read(one).includes('Accountable'))!;
    const [title, column] = [shownIn(cell.closest('[role=row]')!, data).title, Number(cell.ariaColIndex)];
    await focus(matrix, cell);
    give(matrix, small);
    await until(() => matrix.shadowRoot!.querySelector('tbody') && focused()?.closest('td'));
    expect(focused()!.closest('tr') === row(matrix, title)).to.equal(true);
    expect(focused()!.closest('td')!.cellIndex).to.equal(column - 1);
    give(matrix, data);
    await until(() => focused()?.matches('[role=gridcell]'));
    expect(focused()!.closest('[role=row]') === row(matrix, title)).to.equal(true);
    expect(focused()!.ariaColIndex).to.equal(String(column));
  });

  it('goes from what narrowed the matrix down, and is taken back, to the field before', async () => {
    const matrix = await shownMatrix();
    within(matrix, 'button', 'Find, filter, sort').click();
    await until(() => matrix.shadowRoot!.querySelector('.fields'));
    const search = matrix.shadowRoot!.querySelector<HTMLInputElement>('.fields [type=search]')!;
    search.value = 'Housing';
    search.dispatchEvent(new Event('input'));
    await until(() => matrix.shadowRoot!.querySelectorAll('tbody tr').length === 1);
    await focus(matrix, within(matrix, 'button', 'Clear filters'));
    await press('Enter');
    await until(() => matrix.shadowRoot!.querySelectorAll('tbody tr').length === 8);
    expect(focused()!.closest('.fields') !== null).to.equal(true);
  });

  it('goes from the button that takes back what is selected to the one before, where that is gone from the feed', async () => {
    const data = matrixPartnership();
    const matrix = await shownMatrix({}, data);
    row(matrix, 'Housing advice').querySelector<HTMLElement>('[part=subject]')!.click();
    await until(() => button(matrix, 'Clear the selection'));
    await focus(matrix, within(matrix, 'button', 'Clear the selection'));
    give(matrix, { ...withEntries(data, (all) => all), projects: data.projects.filter(({ id }) => id !== 'vacancy') });
    await until(() => !button(matrix, 'Clear the selection'));
    expect(read(focused()!)).to.equal('Find, filter, sort');
  });

  for (const [what, changed] of [
    ['subjects', []],
    ['changes', ['2026-06-10']],
  ] as const) {
    it(`goes from the button that shows the last ${what} in words to the sentence before them`, async () => {
      const data = matrixPartnership();
      data.projects = Array.from({ length: 60 }, (_, at) => ({ id: `p${at}`, title: `Project ${at}` }));
      data.accountabilities = data.projects.map(({ id }) => ({
        id: `a-${id}`,
        subject: id,
        party: 'city',
        letters: ['A'],
        acceptedAt: changed[0] ?? '2026-01-01',
      }));
      const matrix = await shownMatrix({ kinds: 'projects', since: changed.length > 0 ? '2026-06-01' : '' }, data);
      within(matrix, 'button', /^Words$/).click();
      await until(() => button(matrix, `Show 10 more ${what}`));
      const list = within(matrix, 'button', `Show 10 more ${what}`).parentElement!.previousElementSibling!;
      await focus(matrix, within(matrix, 'button', `Show 10 more ${what}`));
      await press('Enter');
      await until(() => list.children.length === 60);
      expect(focused()!.closest('li') === list.children[49]).to.equal(true);
    });
  }
});
