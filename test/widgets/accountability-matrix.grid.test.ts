import { expect } from '@open-wc/testing';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { focused, press, pressWithControl } from '../support/keys.ts';
import { largeMatrix } from '../support/matrix-large.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { isInOrder, part, parts, read, within } from '../support/perceived.ts';
import { type MatrixSettings, shownMatrix } from '../support/shown-matrix.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

/** Six hundred subjects by forty parties, ten organisations with three roles each. */
const large = largeMatrix(600, 40, 0.12, 3);

async function shown(settings: MatrixSettings = {}, data: unknown = large, width = 1200): Promise<StpAccountabilityMatrix> {
  const matrix = await shownMatrix({ kinds: 'objectives projects activities', expanded: true, ...settings }, data, width);
  await until(() => matrix.shadowRoot!.querySelector('[role=rowheader]'));
  await drawn();
  return matrix;
}

const frame = (matrix: StpAccountabilityMatrix) => part(matrix, 'table');
const rows = (matrix: StpAccountabilityMatrix) => [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('.grid-body [role=row]')];
const tabbed = (matrix: StpAccountabilityMatrix) => [...frame(matrix).querySelectorAll<HTMLElement>('[tabindex="0"]')];
const start = (matrix: StpAccountabilityMatrix) => tabbed(matrix)[0].focus();
/** Where the focus is, by the numbers that a screen reader says. */
const place = () => {
  const cell = focused()!.closest('[aria-colindex]')!;
  return [cell.closest('[aria-rowindex]')!.getAttribute('aria-rowindex'), cell.getAttribute('aria-colindex')].map(Number);
};

describe('stp-accountability-matrix that is too large for a table', () => {
  failOnWarnings();

  it('is a treegrid that says how much there is and draws what is seen', async () => {
    const matrix = await shown();
    expect(nameAndRole(frame(matrix))).to.deep.equal({ role: 'treegrid', name: 'Accountability matrix' });
    expect([frame(matrix).ariaRowCount, frame(matrix).ariaColCount]).to.deep.equal(['602', '12']);
    expect(rows(matrix).length).to.be.within(8, 30);
    expect(rows(matrix).map((row) => Number(row.getAttribute('aria-rowindex')))).to.deep.equal(rows(matrix).map((_, at) => at + 3));
    expect(frame(matrix).scrollHeight).to.be.above(600 * 40);
    await expect(matrix).to.be.accessible();
  });

  it('is a grid where nothing stands below anything', async () => {
    const matrix = await shown({ kinds: 'activities' });
    expect(frame(matrix).getAttribute('role')).to.equal('grid');
    for (const name of ['aria-level', 'aria-posinset', 'aria-setsize']) expect(rows(matrix)[0].hasAttribute(name)).to.equal(false);
  });

  it('names its rows, columns and cells as the table does', async () => {
    const matrix = await shown();
    const [first] = rows(matrix);
    expect([first.ariaLevel, first.ariaExpanded]).to.deep.equal(['1', 'true']);
    // An objective has four projects, and each of these five activities.
    expect(
      rows(matrix)
        .slice(0, 8)
        .map(({ ariaPosInSet, ariaSetSize }) => `${ariaPosInSet} of ${ariaSetSize}`),
    ).to.deep.equal(['1 of 24', '1 of 4', ...[1, 2, 3, 4, 5].map((activity) => `${activity} of 5`), '2 of 4']);
    expect(nameAndRole(first.querySelector('[role=rowheader]')!).name).to.equal('Objective 0: waits of ward 0 Objective');
    expect(nameAndRole(first.lastElementChild!).name).to.equal('Nobody accountable. Nobody responsible. Four informed');
    const heads = [...frame(matrix).querySelectorAll('.grid-head [aria-rowindex="2"] [role=columnheader]')].map(read);
    expect(heads[0]).to.equal('Subject');
    expect(heads[1]).to.match(/^Hospital trust 0 decides or does \d+$/);
    const cell = parts(matrix, 'cell').find((one) => read(one).includes('Accountable'))!;
    expect(nameAndRole(cell).role).to.equal('gridcell');
    expect(cell.querySelector('.letter')!.textContent).to.equal('A');
  });

  it('draws what is scrolled to, both ways, and keeps its heads in view', async () => {
    const matrix = await shown({}, largeMatrix(600, 60, 0.1), 900);
    const [top, left] = [frame(matrix).getBoundingClientRect().top, frame(matrix).getBoundingClientRect().left];
    frame(matrix).scrollTo(2000, 9000);
    await until(() => rows(matrix).some((row) => row.getAttribute('aria-rowindex') === '220'));
    const row = rows(matrix).find((one) => one.getAttribute('aria-rowindex') === '220')!;
    expect(row.querySelector('[role=rowheader]')!.getBoundingClientRect().left).to.be.closeTo(left, 1);
    expect(frame(matrix).querySelector('.grid-head')!.getBoundingClientRect().top).to.be.closeTo(top, 1);
    const columns = [...row.querySelectorAll('[role=gridcell]')].map((cell) => Number(cell.getAttribute('aria-colindex')));
    expect(columns).to.include(26).and.to.not.include(4);
    // A cell stands below the head of its column.
    const head = frame(matrix).querySelector('.grid-head [aria-rowindex="2"] [aria-colindex="28"]')!;
    const cell = row.querySelector('[aria-colindex="28"]')!;
    expect(cell.getBoundingClientRect().left).to.be.closeTo(head.getBoundingClientRect().left, 1);
    expect(rows(matrix).length).to.be.below(40);
  });

  for (const [key, to] of [
    ['ArrowDown', [4, 1]],
    ['ArrowUp', [2, 1]],
    ['End', [3, 12]],
  ] as const) {
    it(`goes by ${key} to row and column ${to.join(', ')}`, async () => {
      const matrix = await shown();
      start(matrix);
      await press(key);
      await until(() => String(place()) === String(to));
      expect(tabbed(matrix)).to.deep.equal([focused()]);
      expect(focused()!.getBoundingClientRect().bottom).to.be.at.most(frame(matrix).getBoundingClientRect().bottom + 1);
    });
  }

  it('goes by pages, and back to the first cell', async () => {
    const matrix = await shown();
    start(matrix);
    await press('PageDown');
    const [row] = place();
    expect(row).to.be.within(8, 25);
    await press('PageDown');
    expect(place()[0]).to.equal(2 * row - 3);
    await press('PageUp');
    expect(place()[0]).to.equal(row);
    pressWithControl('End');
    expect(place()).to.deep.equal([602, 12]);
    pressWithControl('Home');
    expect(place()).to.deep.equal([3, 1]);
    await press('Home');
    expect(place()).to.deep.equal([3, 1]);
  });

  it('has one tab stop, which stays where it was left', async () => {
    const matrix = await shown();
    start(matrix);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await press(key);
    const left = place();
    expect(tabbed(matrix)).to.have.length(1);
    within(matrix, 'button', 'Only gaps').focus();
    start(matrix);
    expect(place()).to.deep.equal(left);
  });

  it('keeps the focus wherever it is scrolled to, and goes on from there', async () => {
    const matrix = await shown({}, largeMatrix(600, 60, 0.1));
    start(matrix);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await press(key);
    const cell = focused();
    frame(matrix).scrollTo(3000, 20_000);
    await until(() => rows(matrix).some((row) => Number(row.getAttribute('aria-rowindex')) > 400));
    expect(focused()).to.equal(cell);
    expect(place()).to.deep.equal([4, 3]);
    await press('ArrowDown');
    expect(place()).to.deep.equal([5, 3]);
    expect(frame(matrix).scrollTop).to.be.below(400);
  });

  it('opens and closes a row by the arrows and by Space, and goes to the row above', async () => {
    const matrix = await shown();
    start(matrix);
    const head = focused()!;
    const count = () => Number(frame(matrix).ariaRowCount);
    await press('ArrowLeft');
    await until(() => count() < 602);
    expect([focused(), head.closest('[role=row]')!.ariaExpanded]).to.deep.equal([head, 'false']);
    await press('ArrowRight');
    await until(() => count() === 602);
    await press(' ');
    await until(() => count() < 602);
    await press(' ');
    await until(() => count() === 602);
    await press('ArrowRight');
    expect(place()).to.deep.equal([3, 2]);
    await press('ArrowLeft');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(place()).to.deep.equal([5, 1]);
    await press('ArrowLeft');
    expect(place(), 'from an activity to its project').to.deep.equal([4, 1]);
  });

  it('turns its arrows round from right to left', async () => {
    const matrix = await shown();
    matrix.parentElement!.dir = 'rtl';
    await drawn();
    start(matrix);
    await press('ArrowDown');
    await press('End');
    expect(place()[1]).to.equal(12);
    await press('ArrowRight');
    expect(place()[1]).to.equal(11);
    await press('ArrowLeft');
    expect(place()[1]).to.equal(12);
  });

  it('keeps what is found in its order from right to left', async () => {
    const matrix = await shown({ expanded: false });
    matrix.parentElement!.dir = 'rtl';
    await drawn();
    const texts = [...matrix.shadowRoot!.querySelectorAll('.grid-body .found > span:last-child')];
    expect(texts.map((one) => one.textContent).join()).to.match(/\d+ more/);
    for (const one of texts) for (const spoken of one.querySelectorAll('.spoken')) spoken.remove();
    expect(texts.filter((one) => !isInOrder(one)).map(read)).to.deep.equal([]);
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`tells of what kind a subject is however long its title, which ends in an ellipsis, ${direction}`, async () => {
      const long = 'Boards of the four hospitals decide to go ahead with theatres that all of them share, and say so';
      const matrix = await shown({}, { ...large, activities: (large['activities'] as object[]).map((one) => ({ ...one, title: long })) });
      matrix.parentElement!.dir = direction;
      await drawn();
      const subject = parts(matrix, 'subject').find((one) => one.textContent.includes('Boards'))!;
      expect(subject.title).to.equal(`${long} Activity`);
      const [box, kind] = [subject, subject.querySelector('.kind')!].map((one) => one.getBoundingClientRect());
      expect(kind.width).to.be.above(20);
      expect(kind.bottom).to.be.at.most(box.bottom);
      if (direction === 'ltr') return;
      // Chromium puts the ellipsis after the end of a line, wherever that is.
      const text = document.createRange();
      text.selectNodeContents(subject);
      for (const line of text.getClientRects()) expect(box.right - line.right).to.be.above(12);
    });
  }

  it('goes by Enter into what is in a head, by arrows through it, and by Escape out', async () => {
    const matrix = await shown();
    start(matrix);
    const head = focused();
    await press('Enter');
    expect(read(focused()!)).to.equal('Objective Objective 0: waits of ward 0');
    await press('ArrowRight');
    expect(focused()!.ariaLabel).to.equal('Below Objective 0: waits of ward 0');
    await press('Escape');
    expect(focused()).to.equal(head);
    await press('F2');
    expect(focused()).to.not.equal(head);
  });

  it('opens an organisation by Space on its head', async () => {
    const matrix = await shown();
    start(matrix);
    await press('ArrowUp');
    await press('ArrowRight');
    await press(' ');
    await until(() => frame(matrix).ariaColCount === '15');
    expect(place()).to.deep.equal([2, 2]);
    expect(read(focused()!)).to.contain('As a whole');
    expect(read(frame(matrix).querySelector('.groups')!)).to.contain('Hospital trust 0');
  });

  it('shows the details of a cell by Space and Enter, and of the findings of a row', async () => {
    const matrix = await shown();
    const cell = parts(matrix, 'cell').find((one) => read(one).includes('Accountable'))!;
    for (const key of [' ', 'Enter']) {
      cell.focus();
      await press(key);
      await until(() => parts(matrix, 'details').some((one) => one.matches(':popover-open')));
      await press('Escape');
      await until(() => parts(matrix, 'details').length === 0);
      expect(focused()).to.equal(cell);
    }
    pressWithControl('Home');
    await press('End');
    await press('Enter');
    await until(() => parts(matrix, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(matrix, 'details'))).to.contain('Nobody is accountable. Nobody is responsible.');
  });

  it('leaves keys alone that are not the grid’s', async () => {
    const matrix = await shown();
    start(matrix);
    const seen: boolean[] = [];
    matrix.addEventListener('keydown', (event) => seen.push(event.defaultPrevented));
    for (const key of ['a', 'Escape']) await press(key);
    expect(seen).to.deep.equal([false, false]);
    expect(place()).to.deep.equal([3, 1]);
  });

  it('shows what changed in its place, and keeps the focus', async () => {
    const matrix = await shown();
    const cell = parts(matrix, 'cell').find((one) => read(one).includes('Accountable'))!;
    cell.focus();
    const at = place();
    const row = rows(matrix).find((one) => one.contains(cell))!;
    const title = row.querySelector('[role=rowheader]')!.ariaLabel!.replace(/ \w+$/, '');
    const data = structuredClone(large);
    const subject = [...data.objectives, ...data.projects, ...(data['activities'] as { id: string; title: string }[])].find(
      (one) => one['title'] === title,
    )!;
    data.accountabilities = data.accountabilities.map((one) => (one['subject'] === subject.id ? { ...one, letters: ['I'] } : one));
    matrix.closest('stp-partnership')!.data = data;
    await until(() => rows(matrix).some((one) => read(one.lastElementChild!).includes('Nobody accountable') && one.contains(focused())));
    expect(place()).to.deep.equal(at);
    expect(read(focused()!)).to.contain('Informed').and.not.contain('Accountable');
  });

  it('says how much changed below a subject that is closed', async () => {
    const data = { ...structuredClone(large), asOf: '2026-06-15T08:00:00Z' };
    const earlier = structuredClone(data);
    const [below] = large['activities'] as { id: string }[];
    data.accountabilities.push({ id: 'new', subject: below.id, party: 'p0', letters: ['C'] });
    const matrix = await shown({ earlier, expanded: false }, data);
    await until(() => rows(matrix).some((row) => read(row.lastElementChild!).includes('change')));
    const said = rows(matrix).flatMap((row) =>
      read(row).includes('1 change below') ? [row.querySelector('[role=rowheader]')!.ariaLabel] : [],
    );
    expect(said).to.deep.equal(['Project 1 Project']);
  });

  it('marks what changed in a cell by one sign that is not cut off, and says it in the details', async () => {
    const data = structuredClone(large);
    const [first] = data.accountabilities;
    for (const one of data.accountabilities) Object.assign(one, { acceptedAt: '2026-06-02', confirmedAt: '2026-06-03' });
    const { subject } = first;
    const some = data.accountabilities.filter((one) => one['subject'] === subject);
    const empty = data.organisations.find(
      ({ id }) =>
        !some.some(({ party }) => party === id || data.roles.some((role) => role.id === party && String(role['organisations']) === id)),
    )!;
    data.accountabilities.push({ id: 'gone', subject, party: empty.id, letters: ['I'], to: '2026-06-05' });
    const earlier = structuredClone(data);
    for (const one of earlier.accountabilities) for (const name of ['acceptedAt', 'confirmedAt', 'to']) delete one[name];
    data.accountabilities.pop();
    const matrix = await shown({ earlier }, data);
    await until(() => matrix.shadowRoot!.querySelector('.grid-body .sign'));
    await drawn();
    const changed = rows(matrix).flatMap((row) =>
      [...row.querySelectorAll<HTMLElement>('[role=gridcell]')].filter((one) => one.querySelector('.sign')),
    );
    expect(changed.length).to.be.above(10);
    for (const cell of changed) {
      expect(cell.querySelectorAll('.sign, .change')).to.have.length(1);
      const [box, sign] = [cell.getBoundingClientRect(), cell.querySelector('.sign')!.getBoundingClientRect()];
      expect(sign.top).to.be.at.least(box.top);
      expect(sign.bottom).to.be.at.most(box.bottom);
      expect([cell.scrollWidth > cell.clientWidth, cell.scrollHeight > cell.clientHeight]).to.deep.equal([false, false]);
    }
    const lost = changed.find((one) => read(one).includes('is no longer Informed'))!;
    expect(getComputedStyle(lost.querySelector('.sign')!, '::before').content).to.equal('"−"');
    lost.focus();
    await press('Enter');
    await until(() => parts(matrix, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(matrix, 'details')))
      .to.contain('is no longer Informed.')
      .and.not.contain('accountable');
  });

  it('leads by the keyboard alone to what nobody is accountable for', async () => {
    const matrix = await shown();
    within(matrix, 'button', 'Find, filter, sort').focus();
    await press('Enter');
    await until(() => matrix.shadowRoot!.querySelector('.fields'));
    const order = [...matrix.shadowRoot!.querySelectorAll('select')].at(-1)!;
    order.value = 'severity';
    order.dispatchEvent(new Event('change'));
    within(matrix, 'button', 'Only gaps').focus();
    await press('Enter');
    await until(() => within(matrix, 'button', 'Only gaps').ariaPressed === 'true');
    await drawn();
    start(matrix);
    pressWithControl('Home');
    await press('End');
    expect(nameAndRole(focused()!)).to.deep.equal({
      role: 'gridcell',
      name: 'Nobody accountable. Nobody responsible. Four informed',
    });
    await press('Enter');
    await until(() => parts(matrix, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(matrix, 'details'))).to.match(/^Objective 0: waits of ward 0 Nobody is accountable\./);
    await expect(matrix).to.be.accessible();
    await press('Escape');
    await until(() => parts(matrix, 'details').length === 0);
    expect(nameAndRole(focused()!).role).to.equal('gridcell');
  });

  it('becomes a list by row where there is no room, a stretch at a time', async () => {
    const matrix = await shownMatrix({ kinds: 'objectives projects activities', expanded: true }, large, 320);
    await until(() => matrix.shadowRoot!.querySelectorAll('.list > li').length === 200);
    expect(parts(matrix, 'table')).to.deep.equal([]);
    within(matrix, 'button', 'Show 200 more rows').click();
    await until(() => matrix.shadowRoot!.querySelectorAll('.list > li').length === 400);
    matrix.parentElement!.style.inlineSize = '1000px';
    await until(() => rows(matrix).length > 0);
    expect(matrix.shadowRoot!.querySelector('.list')).to.equal(null);
  });

  it('shows two hundred roles of sixty letters, and a party in every row', async () => {
    const data = largeMatrix(80, 250, 0.02, 4);
    const title = (id: string) => `Deputy director of integrated neighbourhood services ${id}`.padEnd(60, '.');
    data.roles = data.roles.map((role) => ({ ...role, title: title(role.id) }));
    const all = [...data.objectives, ...data.projects, ...(data['activities'] as { id: string }[])];
    data.accountabilities.push(...all.map(({ id }) => ({ id: `every-${id}`, subject: id, party: 'p0', letters: ['I'] })));
    const matrix = await shown({ organisation: 'p0' }, data);
    expect(rows(matrix).every((row) => read(row.querySelector('[aria-colindex="2"]')!).includes('Informed'))).to.equal(true);
    const head = parts(matrix, 'party').find((one) => read(one).startsWith('Deputy'))!;
    expect(head.title).to.have.length(60);
    expect(head.getBoundingClientRect().height).to.be.below(120);
    expect(matrix.scrollWidth).to.be.at.most(matrix.clientWidth);
  });

  /** The names of columns, and of what stands over these, of which not all is seen. */
  const cut = (matrix: StpAccountabilityMatrix) =>
    [...frame(matrix).querySelectorAll('.grid-head :is(.column .plain, .group span)')]
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
      )
      .map(read);

  it('gives its columns the room there is, and their names the lines they need', async () => {
    const data = largeMatrix(600, 8, 0.12);
    data.organisations = data.organisations.map((one, at) => ({
      ...one,
      name: 'Calderdale and Huddersfield',
      kind: ['Community health provider', 'Mental health trust'][at % 2],
    }));
    for (const [width, most] of [
      [900, 97],
      [1400, 200],
    ]) {
      const matrix = await shown({}, data, width);
      await until(() => cut(matrix).length === 0);
      const [first, last] = ['2', '9'].map((at) => frame(matrix).querySelector(`.grid-head .column[aria-colindex="${at}"]`));
      expect(first!.getBoundingClientRect().width).to.be.within(88, most);
      if (width < 1400) continue;
      const found = frame(matrix).querySelector('.grid-head .found.edge')!;
      expect(last!.getBoundingClientRect().right).to.be.within(
        found.getBoundingClientRect().left - 24,
        found.getBoundingClientRect().left + 1,
      );
    }
  });

  it('tells names of sixty letters apart that differ in their ends', async () => {
    const data = largeMatrix(80, 200, 0.02);
    data.organisations = data.organisations.map((one, at) => ({
      ...one,
      name: `Northvale and Moorland integrated neighbourhood community ${String(at).padStart(3, '0')}`,
    }));
    const matrix = await shown({}, data);
    await until(() => cut(matrix).length === 0);
    expect(parts(matrix, 'party').length).to.be.above(5);
  });

  for (const language of ['en', 'cy']) {
    it(`has the words for states whole, ${language}`, async () => {
      const data = structuredClone(large);
      data.roles = data.roles.map((role, at) => ({ ...role, organisations: [String(role['organisations']), `p${at % 2 ? 4 : 8}`] }));
      for (const [at, one] of data.accountabilities.entries()) {
        if (at % 3 === 0) delete one['acceptedAt'];
        if (at % 3 === 1) one['to'] = '2026-10-31';
      }
      const matrix = await shown({}, data, 960);
      matrix.closest<HTMLElement>('[lang], body')!.lang = language;
      const words = () => [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('.grid-body .state-word')];
      await until(() => words().some(({ textContent }) => textContent.includes(language === 'cy' ? ', ar y cyd' : 'offered, joint')));
      for (const one of words()) {
        const [box, cell] = [one, one.parentElement!].map((element) => element.getBoundingClientRect());
        expect(one.scrollWidth - one.clientWidth, one.textContent).to.equal(0);
        expect(one.scrollHeight - one.clientHeight, one.textContent).to.be.below(3);
        expect([box.bottom, box.right].map(Math.floor), one.textContent).to.satisfy(
          ([bottom, right]: readonly number[]) => bottom <= cell.bottom && right <= cell.right,
        );
      }
    });
  }

  it('has room in its heads for who holds an open role, and what they hold too much', async () => {
    const data = largeMatrix(600, 40, 0.12, 3);
    data['appointments'] = data.roles.map(({ id }) => ({ id: `app-${id}`, role: id, holder: 'Asha Patel', from: '2020-01-01' }));
    const matrix = await shown({ organisation: 'p0' }, data);
    const heads = () => [...frame(matrix).querySelectorAll('.column')];
    await until(() => heads().some((head) => /Asha Patel \d+ of \d+ in all roles/.test(read(head))));
    const over = () =>
      heads().filter((head) => head.querySelector('.plain')!.getBoundingClientRect().top < head.getBoundingClientRect().top - 1);
    await until(() => over().length === 0);
  });
});
