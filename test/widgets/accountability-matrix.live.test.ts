import { expect } from '@open-wc/testing';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { focused, press } from '../support/keys.ts';
import { largeMatrix } from '../support/matrix-large.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { part, parts, read } from '../support/perceived.ts';
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
const row = (matrix: StpAccountabilityMatrix, title: string) =>
  [...matrix.shadowRoot!.querySelectorAll('tbody tr, .list > li, .grid-body [role=row]')].find((one) => read(one).startsWith(title))!;
const cellCalled = (matrix: StpAccountabilityMatrix, title: string, name: string) =>
  [...row(matrix, title).querySelectorAll<HTMLElement>('[part=cell], .holder')].find((one) => read(one).includes(name))!;
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
        .to.contain('has not accepted')
        .and.contain('Accepted Not yet');
      give(
        matrix,
        withEntries(data, (all) => all.map((one) => (one['subject'] === 'offer' ? { ...one, acceptedAt: '2026-06-10' } : one))),
      );
      await until(() => !read(part(matrix, 'details')).includes('has not accepted'));
      expect(read(part(matrix, 'details'))).to.contain('Accepted 10 Jun 2026');
      await press('Escape');
      await until(() => !isOpen(matrix));
      expect(focused()).to.equal(cellCalled(matrix, 'Shared theatres', 'Director of planned care'));
    });
  }

  it('close where their subject is gone, and the focus goes to what came in its place', async () => {
    const data = matrixPartnership();
    const matrix = await shownMatrix({}, data);
    await open(matrix, 'Housing advice', 'Head of housing');
    give(matrix, { ...withEntries(data, (all) => all), projects: data.projects.filter(({ id }) => id !== 'vacancy') });
    await until(() => parts(matrix, 'details').length === 0);
    expect(matrix.shadowRoot!.activeElement?.closest('tr')).to.equal(row(matrix, 'One list of dates'));
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
    expect(focused()!.closest('[role=row]')).to.equal(row(matrix, title));
    expect(read(focused()!)).to.contain('Responsible');
  });
});

describe('the focus in stp-accountability-matrix', () => {
  failOnWarnings();

  it('and every cell of a grid stays where another changed', async () => {
    const data = largeMatrix(600, 40, 0.12, 3);
    const matrix = await shownMatrix({ kinds: 'objectives projects activities', expanded: true, since: '2026-01-01' }, data);
    await until(() => matrix.shadowRoot!.querySelector('.grid .sign'));
    await drawn();
    const before = parts(matrix, 'cell');
    const changed = before.find((one) => read(one).includes('Accountable'))!;
    const title = changed.closest('[role=row]')!.querySelector<HTMLElement>('[part=subject]')!.title;
    const subject = [data.objectives, data.projects, data['activities'] as Document['projects']]
      .flat()
      .find((one) => one['title'] === title)!;
    const line = changed.closest('[role=row]')!;
    const elsewhere = before.filter((one) => !line.contains(one));
    const other = elsewhere.at(-1)!;
    other.focus();
    give(
      matrix,
      withEntries(data, (all) => all.map((one) => (one['subject'] === subject.id ? { ...one, confirmedAt: '2026-06-10' } : one))),
    );
    await until(() => read(row(matrix, title)).includes('confirmed'));
    expect(focused()).to.equal(other);
    expect(elsewhere.length).to.be.above(20);
    expect(elsewhere.every((one) => one.isConnected)).to.equal(true);
  });
});
