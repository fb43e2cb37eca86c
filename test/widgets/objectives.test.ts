import { expect } from '@open-wc/testing';
import type { StpObjectives } from '@stp-widgets/widgets/objectives.js';
import { focused, press } from '../support/keys.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { savedBy, printedBy } from '../support/saved-files.ts';
import { shows } from '../support/shown.ts';
import { shownBoard } from '../support/shown-objectives.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const titles = (board: StpObjectives) => parts(board, 'title').map(read);
const groups = (board: StpObjectives) => parts(board, 'group').map((group) => read(group.querySelector('[role=heading]')!));
const all = [
  'Hips and knees within 18 weeks',
  'Home by the weekend',
  'One stroke unit',
  'Warm homes',
  'Fewer agency shifts',
  'Last days at home',
  'Safer births',
];
const field = (board: StpObjectives, label: string): HTMLElement =>
  board.shadowRoot!.querySelector<HTMLElement>(`[aria-label="${label}"]`)!;

describe('stp-objectives', () => {
  failOnWarnings();

  it('begins with the finding: how many stand how, where report and numbers disagree, what is overdue', async () => {
    const board = await shownBoard();
    const sentence = board.shadowRoot!.querySelector('.sentence')!;
    expect(read(sentence)).to.equal(
      '7 objectives: 1 reached, 1 on track, 1 behind, 3 without results to count, 1 with nothing reported;' +
        ' 1 where report and numbers disagree. 1 update is overdue, the last one from 45 days ago.',
    );
    expect(read(sentence.querySelector('b')!)).to.equal('1 where report and numbers disagree');
    await expect(board).to.be.accessible();
  });

  it('shows each objective as a card: title, what is reported beside the numbers, its results in a line each, its age', async () => {
    const [card, , , , silent] = parts(await shownBoard({ groupBy: 'none' }), 'card');
    expect(read(card)).to.match(
      /^Hips and knees within 18 weeks Reported Green disagrees with Numbers say Amber-red Reported green on 1 Jun 2026; two of three results are behind\. Waits under 18 weeks 82\.0% Behind by 7\.1 points, and better lately\. From .* Saved on theatres £1\.3m .* Updated 14 days ago, due every 14 days Update this$/i,
    );
    expect(card.querySelectorAll('svg.spark')).to.have.length(3);
    expect(read(silent)).to.equal('Fewer agency shifts Nothing reported yet No results agreed yet. Never updated');
  });

  it('is a list of cards under headings, one level below the other', async () => {
    const board = await shownBoard({ level: 2 });
    const levels = [...board.shadowRoot!.querySelectorAll('[role=heading]')].map((one) => one.getAttribute('aria-level'));
    expect(levels.slice(0, 3)).to.deep.equal(['2', '3', '4']);
    const alone = await shownBoard({ level: 2, groupBy: 'none' });
    expect(
      [...alone.shadowRoot!.querySelectorAll('[role=heading]')].slice(0, 2).map((one) => one.getAttribute('aria-level')),
    ).to.deep.equal(['2', '3']);
    await expect(alone).to.be.accessible();
    expect(parts(board, 'card').every((card) => nameAndRole(card).role === 'listitem')).to.equal(true);
    expect(parts(board, 'group').map((group) => nameAndRole(group))).to.deep.equal([
      { role: 'region', name: 'Improved health and wellbeing' },
      { role: 'region', name: 'No aim' },
    ]);
  });

  describe('lets the reader', () => {
    it('group it', async () => {
      const board = await shownBoard();
      expect(groups(board)).to.deep.equal(['Improved health and wellbeing', 'No aim']);
      for (const [name, heads] of [
        ['Organisation', ['Harbour and Vale', 'City Council', 'Partnership Board', 'Nobody accountable']],
        ['Status', ['Complete', 'Green', 'Amber', 'Not started', 'Not on the scale', 'Nothing reported']],
      ] as const) {
        within(board, '.segments button', name).click();
        await until(() => groups(board).join() === heads.join());
        expect(within(board, '.segments button', name).getAttribute('aria-pressed')).to.equal('true');
      }
      within(board, '.segments button', 'Nothing').click();
      await until(() => board.shadowRoot!.querySelectorAll('.group-head').length === 0);
      expect(titles(board)).to.deep.equal(all);
    });

    it('sort it', async () => {
      const board = await shownBoard({ groupBy: 'none' });
      const select = field(board, 'Sort') as HTMLSelectElement;
      expect([...select.options].map(read)).to.deep.equal([
        'As in the plan',
        'Most at risk first',
        'Worst status first',
        'Longest without an update first',
      ]);
      select.selectedIndex = 3;
      const event = new Event('change');
      select.dispatchEvent(event);
      await until(() => titles(board)[0] === 'Fewer agency shifts');
      expect(titles(board)[1]).to.equal('One stroke unit');
    });

    it('search it, and says how many are shown', async () => {
      const board = await shownBoard();
      const input = field(board, 'Search') as HTMLInputElement;
      input.focus();
      for (const letter of 'home') await press(letter);
      await until(() => titles(board).length === 3);
      expect(titles(board)).to.deep.equal(['Home by the weekend', 'Warm homes', 'Last days at home']);
      expect(focused()).to.equal(input);
      const status = board.shadowRoot!.querySelector('[role=status]')!;
      expect(read(status)).to.equal('3 of 7 shown');
    });

    it('leave out all but one status, by its count, and take that back', async () => {
      const board = await shownBoard();
      expect([...part(board, 'counts').querySelectorAll('button')].map(read)).to.deep.equal([
        '1 Complete',
        '2 Green',
        '1 Amber',
        '1 Not started',
        '1 Not on the scale',
        '1 Nothing reported',
      ]);
      const green = within(board, '[part=counts] button', 'Green');
      green.click();
      await until(() => titles(board).length === 2);
      expect(green.getAttribute('aria-pressed')).to.equal('true');
      green.click();
      await until(() => titles(board).length === 7);
    });

    it('see only reports that disagree, or overdue updates', async () => {
      const board = await shownBoard();
      within(board, 'button', 'Reports that disagree').click();
      await until(() => titles(board).join() === 'Hips and knees within 18 weeks');
      within(board, 'button', 'Reports that disagree').click();
      within(board, 'button', 'Overdue updates').click();
      await until(() => titles(board).join() === 'Home by the weekend');
    });

    it('find the way out where nothing matches', async () => {
      const board = await shownBoard({ search: 'xyz', status: 'green', onlyOverdue: true });
      expect(read(board)).to.contain('No objective matches Take away a filter, or search for something else. Show all');
      await expect(board).to.be.accessible();
      within(board, 'button', 'Show all').click();
      await until(() => titles(board).length === 7);
      expect((field(board, 'Search') as HTMLInputElement).value).to.equal('');
    });

    it('do all that from the keyboard, in the order that it is seen in', async () => {
      const board = await shownBoard({ onlyOverdue: true });
      part(board, 'counts').querySelector('button')!.focus();
      const names: string[] = [];
      for (let left = 40; left > 0 && focused() !== part(board, 'title'); left--) {
        await press('Tab');
        names.push(nameAndRole(focused()!).name);
      }
      expect(names.slice(5)).to.deep.equal([
        'Cards',
        'Table',
        'Aim',
        'Organisation',
        'Status',
        'Nothing',
        'Reports that disagree',
        'Overdue updates',
        'Sort',
        'Search',
        'Save the table as CSV',
        'Print the table',
        'Home by the weekend',
      ]);
    });
  });

  it('shows only what serves an aim, or what an organisation is accountable for', async () => {
    expect(titles(await shownBoard({ aim: 'money' }))).to.deep.equal([all[0]]);
    const board = await shownBoard({ organisation: 'city' });
    expect(titles(board)).to.deep.equal(['Home by the weekend']);
    expect(read(board)).to.contain('1 objective: 1 on track.');
  });

  it('takes what its tag says that is none of its words as if it said nothing', async () => {
    const board = await shownBoard({ groupBy: 'colour' as 'aim', sort: 'colour' as 'document' });
    expect(groups(board)).to.deep.equal(['Improved health and wellbeing', 'No aim']);
    expect(titles(board)).to.deep.equal(all);
  });

  it('draws a hundred cards at first, and more when asked', async () => {
    const data = smallPartnership();
    data.objectives = Array.from({ length: 230 }, (_, at) => ({ id: `o-${at}`, title: `Objective ${at}` }));
    Object.assign(data, { results: [], accountabilities: [], updates: [], projects: [] });
    const board = await shownBoard({}, data);
    expect(parts(board, 'card')).to.have.length(100);
    expect(read(board)).to.contain('230 objectives: 230 with nothing reported.');
    within(board, 'button', 'Show 100 more').click();
    await until(() => parts(board, 'card').length === 200);
    within(board, 'button', 'Show 30 more').click();
    await until(() => parts(board, 'card').length === 230);
    expect(board.shadowRoot!.querySelector('.pager')).to.equal(null);
  });

  describe('as a table', () => {
    it('has the same objectives, and leads to each', async () => {
      const board = await shownBoard({ status: 'green' });
      within(board, 'button', /^Table$/).click();
      await until(() => board.shadowRoot!.querySelectorAll('tbody tr').length === 2);
      const table = board.shadowRoot!.querySelector('table')!;
      expect([...table.querySelectorAll('tbody th')].map(read)).to.deep.equal([all[0], all[1]]);
      await expect(board).to.be.accessible();
      const chosen: unknown[] = [];
      board.addEventListener('stp-select', (event) => {
        event.preventDefault();
        chosen.push([event.kind, event.id]);
      });
      table.querySelector('button')!.click();
      expect(chosen).to.deep.equal([['objectives', 'apart']]);
    });

    it('is kept as a file, with nothing in it that a spreadsheet would run', async () => {
      const board = await shownBoard({}, changed('objectives', 'agree', { title: '=1+1' }));
      const { name, content } = await savedBy(() => field(board, 'Save the table as CSV').click());
      expect(name).to.equal('objectives-harbour-and-vale.csv');
      const text = await content.text();
      expect(text.split('\r\n')[0]).to.match(/^\uFEFF?Objective,Aims,Accountable,Reported,On,/);
      expect(text).to.contain("\r\n'=1+1,");
    });

    it('is printed as a document of its own, under its sentence', async () => {
      const board = await shownBoard();
      const { paper, done } = await printedBy(() => field(board, 'Print the table').click());
      expect(paper.querySelector('h1')!.textContent).to.equal('Objectives, Harbour and Vale');
      expect(paper.querySelector('p')!.textContent).to.match(/^7 objectives: 1 reached/);
      expect(paper.querySelectorAll('tbody tr')).to.have.length(7);
      done();
    });
  });

  it('speaks Welsh where the page does', async () => {
    const board = await shownBoard();
    board.closest<HTMLElement>('[lang]')!.lang = 'cy';
    await shows(board, '7 amcan');
    expect(read(board)).to.contain('Hiraf heb ddiweddariad yn gyntaf').and.to.contain('Yn ôl y rhifau');
    await expect(board).to.be.accessible();
  });
});
