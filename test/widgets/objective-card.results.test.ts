import { expect } from '@open-wc/testing';
import { focused, press } from '../support/keys.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { parts, read, within } from '../support/perceived.ts';
import { shownCard, shows } from '../support/shown.ts';
import { changed } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

/** Each result as it is read, without the way of those that have one. */
const verdicts = (card: Element) => parts(card, 'result').map((item) => read(item).replace(/\. ?(From .*)?$/, ''));

const waits = (values: readonly number[], more: object = {}) => {
  const observations = values.map((value, at) => ({ period: `2025-${String(at + 7).padStart(2, '0')}`, value, ...more }));
  return changed('measures', 'm-waits', { series: [{ observations }] });
};

const barOf = (item: Element) => [...item.querySelectorAll('div[aria-hidden=true]')].find((one) => one.textContent.includes('due now'));

describe('the results of stp-objective-card', () => {
  failOnWarnings();

  it('are a list, each with its name, its last value and its verdict', async () => {
    const card = await shownCard('apart', undefined, 800);
    const list = card.shadowRoot!.querySelector('ol')!;
    expect(nameAndRole(list).role).to.equal('list');
    expect(parts(card, 'result').map((item) => nameAndRole(item).role)).to.deep.equal(['listitem', 'listitem', 'listitem']);
    expect(parts(card, 'result').every((item) => item.parentElement === list)).to.equal(true);
    const [first, second, third] = verdicts(card);
    expect(first).to.equal('Waits under 18 weeks 82.0% Behind by 7.1 points, and better lately');
    expect(second).to.equal('Beds put off 44 Behind by 13.1, and worse than where it began');
    expect(third).to.match(/^Saved on theatres £1.3m Ahead by £393.4k$/i);
  });

  it('that cannot be counted say why', async () => {
    expect(verdicts(await shownCard('agree'))).to.deep.equal([
      'Home within a day 59% On track',
      'Told the day before No measure yet',
      'Read within a week No value yet',
      'Meals at home 59% No target agreed',
    ]);
  });

  it('that are reached say so, and by how much they are better', async () => {
    const card = await shownCard('done');
    await shows(card, 'better than the target');
    expect(verdicts(card)).to.deep.equal(['Treated in the unit 21 Target reached. 1 better than the target']);
  });

  it('whose target was missed, or whose values are late, say so; nothing is fetched where there is nothing to remark', async () => {
    const missed = changed('results', 'waits', { target: { value: 90, by: '2025-12-31' }, cadence: 'P1M' });
    const card = await shownCard('apart', missed);
    await shows(card, 'missed');
    const [first, second] = verdicts(card);
    expect(first).to.equal(
      'Waits under 18 weeks 82.0% Behind by 8.0 points, and better lately. The target of 90.0% by 31 Dec 2025 was missed by 8.0 points.' +
        ' The last value is of Dec 2025; the next is 106 days late',
    );
    expect(second).to.equal('Beds put off 44 Behind by 13.1, and worse than where it began');
  });

  it('that do not move, or get worse, say so', async () => {
    for (const [values, verdict] of [
      [[82, 82, 82, 82, 82, 82], 'Behind by 7.1 points, and little changed lately'],
      [[85, 85, 85, 83, 83, 82], 'Behind by 7.1 points, and worse lately'],
      [[82], 'Behind by 7.1 points'],
    ] as const) {
      expect(verdicts(await shownCard('apart', waits(values)))[0]).to.equal(`Waits under 18 weeks 82.0% ${verdict}`);
    }
  });

  it('end their small line in the same way, better or worse: what is no chance has its marks in the chart', async () => {
    const ends: string[] = [];
    for (const values of [
      [79, 80, 80, 81, 81, 82],
      [85, 85, 85, 83, 83, 82],
    ]) {
      const card = await shownCard('apart', waits(values), 800);
      const { stroke, strokeLinecap } = getComputedStyle(parts(card, 'result')[0].querySelector('.spark path:last-child')!);
      ends.push(`${stroke} ${strokeLinecap}`);
    }
    expect(new Set(ends).size).to.equal(1);
  });

  it('whose last value may still be corrected say that it is provisional', async () => {
    const card = await shownCard('apart', waits([82], { provisional: true }), 800);
    expect(read(parts(card, 'result')[0])).to.contain('82.0% provisional');
  });

  it('that there are none of are said to be none', async () => {
    const card = await shownCard('bare', undefined, 800);
    expect(read(card)).to.contain('No results agreed yet.');
    expect(card.shadowRoot!.querySelector('summary')).to.equal(null);
  });

  it('tell the way from baseline to target to whoever cannot see the bar, and hide the bar from them', async () => {
    const [item] = parts(await shownCard('apart', undefined, 800), 'result');
    expect(read(item)).to.match(/\. From 80\.0% to 100\.0% by 31 Dec 2026; 89\.1% due now$/);
    expect(barOf(item)!.textContent).to.match(/80\.0%\s*89\.1% due now\s*100\.0% by 31 Dec 2026/);
  });

  it('draw no bar where there is no way to draw', async () => {
    const bars = parts(await shownCard('agree', undefined, 800), 'result').map((item) => barOf(item) !== undefined);
    expect(bars).to.deep.equal([true, false, false, false]);
  });

  describe('as a table', () => {
    const opened = async (objective: string) => {
      const card = await shownCard(objective, undefined, 800);
      const summary = within(card, 'summary');
      summary.focus();
      await press('Enter');
      await until(() => card.shadowRoot!.querySelector('table'));
      return { card, summary, table: card.shadowRoot!.querySelector('table')! };
    };

    it('open from the keyboard, and close again', async () => {
      const { summary, table } = await opened('apart');
      expect(read(summary)).to.equal('Results as a table');
      await until(() => table.checkVisibility());
      await press('Enter');
      await until(() => !table.checkVisibility());
      expect(focused()).to.equal(summary);
    });

    it('are named after the objective, and headed by column and row', async () => {
      const { table } = await opened('apart');
      expect(nameAndRole(table)).to.deep.equal({ role: 'table', name: 'Results of Hips and knees within 18 weeks' });
      const columns = [...table.querySelectorAll('thead th')];
      expect(columns.map(read)).to.deep.equal(['Result', 'Began at', 'Now', 'Due now', 'Target', 'Standing']);
      expect(columns.map((cell) => nameAndRole(cell).role)).to.deep.equal(columns.map(() => 'columnheader'));
      const rows = [...table.querySelectorAll('tbody th')];
      expect(rows.map((cell) => nameAndRole(cell).role)).to.deep.equal(['rowheader', 'rowheader', 'rowheader']);
    });

    for (const objective of ['apart', 'agree', 'done']) {
      it(`hold what the list holds: ${objective}`, async () => {
        const { card, table } = await opened(objective);
        if (objective === 'done') await shows(card, '. 1 better');
        const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(read));
        expect(rows.map(([name, , last, , , standing]) => [name, last, standing].filter(Boolean).join(' '))).to.deep.equal(verdicts(card));
        for (const [at, item] of parts(card, 'result').entries()) {
          const [, began, , due, target] = rows[at];
          const bar = barOf(item);
          if (bar) expect([...bar.querySelectorAll('span')].map(read)).to.deep.equal([began, `${due} due now`, target]);
        }
      });
    }

    it('can be reached and scrolled by the keyboard', async () => {
      const { table } = await opened('apart');
      await press('Tab');
      const region = focused()!;
      expect(region.contains(table)).to.equal(true);
      expect(nameAndRole(region)).to.deep.equal({ role: 'group', name: 'Results of Hips and knees within 18 weeks' });
    });
  });
});
