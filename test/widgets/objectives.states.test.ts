import { expect, html } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import type { SelectEvent } from '@stp-widgets/kit/select-event.js';
import { feedSource } from '../support/feed-source.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { page, shows } from '../support/shown.ts';
import { shownBoard } from '../support/shown-objectives.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { countUpdates } from '../support/updates.ts';
import { failOnWarnings } from '../support/warnings.ts';

const lone = async (src: string) => {
  const around = await page(html`<stp-objectives src=${src}></stp-objectives>`);
  return around.querySelector('stp-objectives')!;
};

describe('stp-objectives says what stands in its way:', () => {
  failOnWarnings();

  it('nothing to read from', async () => {
    const around = await page(html`<stp-objectives></stp-objectives>`);
    expect(read(around)).to.match(/^No partnership to read from/);
    await expect(around).to.be.accessible();
  });

  it('no objectives', async () => {
    const board = await shownBoard(
      {},
      { ...smallPartnership(), objectives: [], results: [], accountabilities: [], updates: [], projects: [] },
    );
    expect(read(board)).to.equal('No objectives to show The partnership has none yet, or none of what this tag asks for.');
  });

  for (const name of ['aim', 'organisation'] as const) {
    it(`an ${name} that is not there`, async () => {
      const board = await shownBoard({ [name]: 'board' });
      expect(read(board)).to.equal(
        `This ${name} is not in the partnership Nothing of that kind has the id “board” here. It may have been renamed or closed.`,
      );
      await expect(board).to.be.accessible();
    });
  }

  it('a source that has not answered yet, in silence; then shows what comes, under a stamp of its own', async () => {
    const source = feedSource();
    await source.answer({ hold: true });
    const board = await lone(source.address);
    await until(() => board.shadowRoot!.querySelector('.wait'));
    await source.serve(smallPartnership());
    await shows(board, '7 objectives');
    expect(read(part(board, 'stamp'))).to.contain('Harbour and Vale');
    expect(parts(await shownBoard(), 'stamp')).to.deep.equal([]);
  });

  it('a source that fails, and why', async () => {
    const board = await lone(feedSource().address);
    await shows(board, 'The partnership could not be read');
    expect(read(board)).to.contain('404, not found');
  });

  it('a source that fails later, and keeps the last good picture', async () => {
    const source = feedSource();
    await source.serve(smallPartnership());
    const board = await lone(source.address);
    await shows(board, '7 objectives');
    await source.answer({ status: 500 });
    await openFeed(source.address).refresh();
    await shows(board, 'Last good picture');
    expect(read(board)).to.contain('7 objectives');
  });
});

describe('stp-objectives lives on:', () => {
  failOnWarnings();

  it('shows what it showed when it is moved, and what changed meanwhile', async () => {
    const board = await shownBoard();
    const before = read(board);
    const partnership = board.closest('stp-partnership')!;
    board.remove();
    partnership.append(board);
    await board.updateComplete;
    expect(read(board)).to.equal(before);
    partnership.data = changed('objectives', 'agree', { title: 'Home by Friday' });
    await shows(board, 'Home by Friday');
  });

  it('renders nothing anew where nothing that it shows has changed', async () => {
    const board = await shownBoard();
    const count = countUpdates(board);
    const data = smallPartnership();
    data.groups.push({ id: 'another', name: 'Another group' });
    board.closest('stp-partnership')!.data = data;
    await board.closest('stp-partnership')!.updateComplete;
    await board.updateComplete;
    expect(count()).to.equal(0);
  });

  it('touches no card but the one that changed', async () => {
    const board = await shownBoard();
    const touched = new Set<Element>();
    const watcher = new MutationObserver((records) => {
      for (const { target } of records) {
        const card = (target instanceof Element ? target : target.parentElement)?.closest('[part=card]');
        if (card) touched.add(card);
      }
    });
    watcher.observe(board.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    board.closest('stp-partnership')!.data = changed('objectives', 'later', { title: 'Warmer homes' });
    await shows(board, 'Warmer homes');
    watcher.disconnect();
    expect([...touched].map((card) => read(card).slice(0, 12))).to.deep.equal(['Warmer homes']);
  });

  it('follows the day', async () => {
    const board = await shownBoard();
    board.closest<HTMLElement>('[data-stp-now]')!.dataset['stpNow'] = '2026-06-16T12:00:00Z';
    await shows(board, '2 updates are overdue, the oldest from 46 days ago.');
  });
});

describe('what is chosen in stp-objectives', () => {
  failOnWarnings();

  for (const [what, selector, text, kind, id] of [
    ['an objective', '[part=title]', 'One stroke unit', 'objectives', 'done'],
    ['a result', '.result button', 'Beds put off', 'results', 'beds'],
    ['an aim', '.group-title button', 'Improved health', 'aims', 'health'],
  ] as const) {
    it(`is told to the page: ${what}`, async () => {
      const board = await shownBoard();
      const heard: SelectEvent[] = [];
      document.addEventListener('stp-select', (event) => heard.push(event), { once: true });
      board.addEventListener('stp-select', (event) => event.preventDefault());
      within(board, selector, text).click();
      expect(heard.map((event) => [event.kind, event.id, event.target])).to.deep.equal([[kind, id, board]]);
    });
  }

  it('is marked in words, with what it touches', async () => {
    const board = await shownBoard();
    within(board, '[part=title]', 'Hips and knees').click();
    await shows(board, 'Chosen');
    expect(within(board, '[part=title]', 'Hips and knees').getAttribute('aria-current')).to.equal('true');
    await expect(board).to.be.accessible();
  });

  it('can be an organisation or a group, by which the board is grouped', async () => {
    const board = await shownBoard({ groupBy: 'organisation' });
    const heard: unknown[] = [];
    board.addEventListener('stp-select', (event) => {
      event.preventDefault();
      heard.push([event.kind, event.id]);
    });
    within(board, '.group-title button', 'City Council').click();
    within(board, '.group-title button', 'Partnership Board').click();
    expect(heard).to.deep.equal([
      ['organisations', 'city'],
      ['groups', 'board'],
    ]);
  });
});
