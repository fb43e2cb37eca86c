import { expect } from '@open-wc/testing';
import { focused } from '../support/keys.ts';
import { within } from '../support/perceived.ts';
import { printedBy } from '../support/saved-files.ts';
import { shownTimeline, type TimelineAttributes } from '../support/shown-timeline.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';
import { failOnWarnings } from '../support/warnings.ts';

async function printed(attributes: TimelineAttributes = {}, data: unknown = timelinePartnership(), press = '') {
  const timeline = await shownTimeline(attributes, data);
  if (press) {
    within(timeline, '.toggle', press).click();
    await timeline.updateComplete;
  }
  return printedBy(() => within(timeline, '[aria-label="Print"]').click());
}

// What stands in another document is of another realm: its text is all there is to it.
const read = (node: Node) => node.textContent!.replaceAll(/\s+/g, ' ').trim();
const tables = (paper: Document) => [...paper.querySelectorAll('table')];
const heads = (table: Element) => [...table.querySelectorAll('thead tr')].map((row) => [...row.children].map(read).join(' | '));

const sheets = (paper: Document) =>
  paper.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' ');

describe('stp-dependency-timeline on paper', () => {
  failOnWarnings();

  it('is a document of its own: whose, as of when, the finding, a table for each lane, and the dependencies', async () => {
    const { paper, done } = await printed();
    expect(read(paper.querySelector('h1')!)).to.match(/^Harbour and Vale, as of 15 June 2026/);
    expect(read(paper.querySelector('p')!)).to.match(
      /^Eight dependencies: seven between four organisations, one within an organisation\. One is broken/,
    );
    expect(tables(paper).map((table) => heads(table)[0])).to.deep.equal([
      'Harbour',
      'Vale',
      'City Council',
      'Coast Primary Care',
      'Dependencies',
    ]);
    expect(tables(paper).map((table) => table.querySelectorAll('tbody tr').length)).to.deep.equal([4, 4, 3, 2, 8]);
    expect([paper.documentElement.lang, paper.title]).to.deep.equal(['en-GB', read(paper.querySelector('h1')!)]);
    done();
  });

  it('has a lane’s name and its columns’ again on every page that it takes', async () => {
    const { paper, done } = await printed();
    for (const table of tables(paper)) {
      expect(heads(table)).to.have.length(2);
      expect(getComputedStyle(table.tHead!).display).to.equal('table-header-group');
    }
    expect(heads(tables(paper)[0])[1]).to.match(/^Activity \| Organisation \| Start \| End/);
    done();
  });

  it('has no column in which nothing is said, and sheets across for many columns', async () => {
    const { paper, done } = await printed();
    // Nothing is said to come next, and only some have a baseline.
    expect(heads(tables(paper).at(-1)!)[1]).to.match(/ \| Health \| Finding$/);
    for (const table of tables(paper).slice(0, -1)) expect(heads(table)[1]).to.contain('Baseline end');
    for (const row of paper.querySelectorAll('tbody tr')) {
      const table = row.closest('table')!;
      expect(row.children).to.have.length(table.tHead!.rows[1].cells.length);
    }
    expect(sheets(paper)).to.match(/@page \{[^}]*size: landscape/);
    done();
  });

  it('says how many rows of very many it leaves out', async () => {
    const { paper, done } = await printed({}, manyActivities(1400), 'Only across');
    expect(paper.querySelectorAll('tbody tr')).to.have.length(1000);
    expect(tables(paper).at(-1)!.querySelectorAll('tbody tr')).to.have.length(200);
    expect(read(paper.body)).to.match(/The last 1,099 rows are not printed; the CSV file has all of them\.$/);
    done();
  });

  it('reads from the right where the page does', async () => {
    const timeline = await shownTimeline();
    timeline.closest<HTMLElement>('[data-stp-now]')!.dir = 'rtl';
    const { paper, done } = await printedBy(() => within(timeline, '[aria-label="Print"]').click());
    expect(paper.documentElement.dir).to.equal('rtl');
    done();
  });

  it('leaves the focus on the button that it was printed by', async () => {
    const timeline = await shownTimeline();
    const button = within(timeline, '[aria-label="Print"]');
    button.focus();
    // Chromium gives it to the document that it prints.
    const { paper, done } = await printedBy(() => button.click());
    paper.defaultView!.dispatchEvent(new Event('afterprint'));
    expect(focused() === button).to.equal(true);
    done();
  });

  it('has text as text', async () => {
    const document = timelinePartnership();
    Object.assign((document['activities'] as object[])[0], { title: '<img src=x>' });
    const { paper, done } = await printed({}, document);
    expect(read(paper.body)).to.contain('<img src=x>');
    expect(paper.querySelector('img')).to.equal(null);
    done();
  });
});
