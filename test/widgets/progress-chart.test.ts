import { expect, html } from '@open-wc/testing';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { page, shows } from '../support/shown.ts';
import { canvasOf, drawnIn, labels, months, observed, said, shownChart, slider } from '../support/shown-chart.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { feedSource } from '../support/feed-source.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const fetched = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chart.js/dist/')).length;

describe('stp-progress-chart', () => {
  failOnWarnings();

  // First of all, while nothing on this page has drawn anything.
  it('fetches what draws only when there is something to draw', async () => {
    await shownChart({});
    await shownChart({ measure: 'm-none' });
    expect(fetched()).to.equal(0);
    await drawnIn(await shownChart());
    expect(fetched()).to.be.greaterThan(0);
  });

  it('opens with the finding, below what it is about', async () => {
    const chart = await shownChart();
    expect(read(part(chart, 'title'))).to.equal('Waits under 18 weeks');
    expect(read(part(chart, 'sentence'))).to.equal(
      '82.0% in December 2025, below the 89.1% agreed by now; better than in November 2025, when it was 81.0%.',
    );
    const heading = within(chart, '[role=heading]', 'Waits');
    expect(heading.getAttribute('aria-level')).to.equal('3');
    chart.setAttribute('level', '2');
    await chart.updateComplete;
    expect(heading.getAttribute('aria-level')).to.equal('2');
  });

  it('names on the picture the last value, the target, the trajectory and the standard', async () => {
    const chart = await shownChart(
      undefined,
      changed('measures', 'm-waits', { standard: [{ value: 92, from: '2020-01-01', alternative: 'a waiver' }] }),
    );
    expect(labels(chart)).to.include.members([
      '82.0% Dec 2025',
      'Target 100.0% by 31 Dec 2026',
      'Agreed trajectory',
      'Standard 92.0%, or a waiver',
    ]);
  });

  it('shows a measure by itself, without what was agreed', async () => {
    const chart = await shownChart({ measure: 'm-beds' });
    expect(read(part(chart, 'sentence'))).to.equal('44 in December 2025; worse than in November 2025, when it was 43.');
    expect(labels(chart).some((label) => label.startsWith('Target'))).to.equal(false);
    expect(read(chart)).to.contain('Lower is better. Unit: operations. The scale runs from 40 to 44, not from zero.');
  });

  it('shows one organisation’s values, and whose they are', async () => {
    const series = ['harbour', 'vale'].map((organisation, at) => ({ organisation, observations: months(80 + at, 90 + at) }));
    const chart = await shownChart({ result: 'waits', organisation: 'vale' }, changed('measures', 'm-waits', { series }));
    expect(read(within(chart, 'header'))).to.equal(
      'Waits under 18 weeks Vale 91.0% in August 2025, above the 89.1% agreed for the whole partnership; better than in July 2025, when it was 81.0%.',
    );
  });

  it('shows the days asked for', async () => {
    const chart = await shownChart({ measure: 'm-waits', from: '2025-09', to: '2025-10-31' });
    expect(read(part(chart, 'sentence'))).to.match(/^79.5% in October 2025/);
    expect(slider(chart).max).to.equal('1');
    chart.to = '';
    await chart.updateComplete;
    expect(read(part(chart, 'sentence'))).to.match(/^82.0% in December 2025/);
  });

  for (const [what, asked, text] of [
    ['nothing is asked for', {}, 'No measure chosen Give this tag the id of a measure or of a result: measure="…" or result="…".'],
    [
      'there is no such measure',
      { measure: 'gone' },
      'This measure is not in the partnership “gone” is not the id of a measure here. It may have been renamed or closed.',
    ],
    [
      'there is no such result',
      { result: 'gone', measure: 'm-waits' },
      'This result is not in the partnership “gone” is not the id of a result here. It may have been renamed or closed.',
    ],
    [
      'there is no such organisation',
      { measure: 'm-waits', organisation: 'gone' },
      'This organisation is not in the partnership “gone” is not the id of an organisation here. It may have been renamed or merged.',
    ],
    ['the result has no measure', { result: 'unmeasured' }, 'Told the day before No measure has been agreed for this result yet.'],
    ['the measure has no values', { measure: 'm-none' }, 'm-none No values yet.'],
  ] as const) {
    it(`says so where ${what}`, async () => expect(read(await shownChart(asked))).to.equal(text));
  }

  it('says so where the measure could not be read', async () => {
    const chart = await shownChart({ measure: 'm-waits' }, changed('measures', 'm-waits', { unit: 7 }));
    expect(read(chart)).to.match(/^This measure could not be read/);
  });

  it('says so where a part could not be read, and shows the rest', async () => {
    const chart = await shownChart({ measure: 'm-waits' }, observed([...months(1, 2), { period: 'soon', value: 3 }]));
    expect(read(part(chart, 'sentence'))).to.match(/^2.0% in August 2025/);
    expect(read(chart)).to.contain('1 part of this could not be read');
  });

  it('shows what was agreed before there is a value', async () => {
    const chart = await shownChart({ result: 'homes' });
    expect(read(part(chart, 'sentence'))).to.equal('No values yet. The target is 500 by 31 Dec 2026.');
    expect(labels(chart)).to.include.members(['Target 500 by 31 Dec 2026', 'Agreed trajectory']);
    expect(parts(chart, 'point')).to.deep.equal([]);
  });

  for (const [what, document, sentence, point] of [
    ['one point', observed(months(79)), '79.0% in July 2025; its only value so far.', '79.0%, July 2025'],
    ['two points', observed(months(79, 78)), '78.0% in August 2025; worse than in July 2025, when it was 79.0%.', '78.0%, August 2025'],
    ['equal values', observed(months(79, 79, 79)), '79.0% in September 2025; the same as in August 2025.', '79.0%, September 2025'],
    [
      'unsorted values',
      observed(months(79, 78, 77).toReversed()),
      '77.0% in September 2025; worse than in August 2025, when it was 78.0%.',
      '77.0%, September 2025',
    ],
    [
      'negative values',
      observed(months(-3, -4)),
      '-4.0% in August 2025; worse than in July 2025, when it was -3.0%.',
      '-4.0%, August 2025',
    ],
    [
      '1e12',
      observed(months(1, 1e12), { unit: 'people', decimals: 0 }),
      '1,000,000,000,000 in August 2025; better than in July 2025, when it was 1.',
      '1,000,000,000,000, August 2025',
    ],
    [
      'values over 100 %',
      observed(months(90, 140)),
      '140.0% in August 2025; better than in July 2025, when it was 90.0%.',
      '140.0%, August 2025',
    ],
    [
      'a provisional value',
      observed([...months(90), { period: '2025-08', value: 91, provisional: true, narrative: 'Early returns' }]),
      '91.0% in August 2025, provisional; better than in July 2025, when it was 90.0%.',
      '91.0%, August 2025, provisional. Early returns',
    ],
    [
      'a denominator of 0',
      observed([...months(90), { period: '2025-08', numerator: 1, denominator: 0 }]),
      '90.0% in July 2025; its only value so far.',
      '90.0%, July 2025',
    ],
  ] as const) {
    it(`shows ${what} sensibly`, async () => {
      const chart = await shownChart({ measure: 'm-waits' }, document);
      expect(read(part(chart, 'sentence'))).to.equal(sentence);
      expect(said(chart)).to.equal(point);
      await drawnIn(chart, '#d8dde0');
    });
  }

  it('says what it leaves out or breaks: gaps, periods given twice or not over', async () => {
    const chart = await shownChart(
      { measure: 'm-waits' },
      observed([...months(1, 2), ...months(1, 2, 3, 4).slice(3), { period: '2025-10', value: 5 }, { period: '2026-06', value: 6 }]),
    );
    expect(read(chart)).to.contain(
      'The line is broken where values are missing. 1 period is given twice; its last value is shown. 1 value is of a period that is not over, and is left out.',
    );
  });

  it('tells a script’s author once that a day is none', async () => {
    const told: string[] = [];
    console.warn = (...text: unknown[]) => void told.push(text.join(' '));
    const chart = await shownChart({ measure: 'm-waits', from: 'soon' });
    chart.level = 4;
    await chart.updateComplete;
    expect(told.filter((text) => text.includes('stp-'))).to.deep.equal([
      '<stp-progress-chart> from is not a day: soon. Write 2026-11-21, 2026-11 or 2026/27.',
    ]);
    expect(slider(chart).max).to.equal('5');
  });

  it('shows where the values are from', async () => {
    const chart = await shownChart({ measure: 'm-waits' }, changed('measures', 'm-waits', { source: 'Returns of the trusts.' }));
    expect(read(within(chart, '.source'))).to.equal('Source: Returns of the trusts.');
  });

  it('shows narratives over their values', async () => {
    const chart = await shownChart(
      { measure: 'm-waits' },
      observed(months(1, 2, 3).map((one) => (one.value === 2 ? { ...one, narrative: 'Four wards closed' } : one))),
    );
    expect(labels(chart)).to.include('Four wards closed Aug 2025');
  });

  it('has the same as a table', async () => {
    const chart = await shownChart();
    within(chart, 'button', 'Table').click();
    await until(() => parts(chart, 'table').length > 0);
    expect(read(part(chart, 'table')).slice(0, 200)).to.match(
      /^Waits under 18 weeks Period Value, % Where it should have been Note July 2025 79.0 August 2025 79.0/,
    );
    expect(part(chart, 'table').querySelectorAll('tbody tr').length).to.equal(8);
    expect(read(part(chart, 'table'))).to.match(/December 2025 82.0 1 Jan 2026 80.0 31 Dec 2026 100.0 target$/);
    within(chart, 'button', 'Picture').click();
    await until(() => canvasOf(chart));
    await drawnIn(chart);
  });

  it('reads from a feed of its own, and asks it as often as it is told', async () => {
    const source = feedSource();
    await source.serve(smallPartnership());
    const around = await page(html`<stp-progress-chart src=${source.address} refresh="3600" measure="m-waits"></stp-progress-chart>`);
    const chart = around.querySelector('stp-progress-chart')!;
    await shows(chart, '82.0% in December 2025');
    expect(chart.refresh).to.equal(3600);
    expect(read(part(chart, 'stamp'))).to.contain('Harbour and Vale');
  });

  it('says why where its feed cannot be read', async () => {
    const around = await page(html`<stp-progress-chart src=${feedSource().address} measure="m-waits"></stp-progress-chart>`);
    await shows(around.querySelector('stp-progress-chart')!, '404, not found');
  });

  it('has nothing to read from outside a partnership', async () => {
    const around = await page(html`<stp-progress-chart measure="m-waits"></stp-progress-chart>`);
    await shows(around.querySelector('stp-progress-chart')!, 'No partnership to read from');
  });

  it('speaks Welsh where the page does', async () => {
    const chart = await shownChart();
    chart.closest('[lang]')!.setAttribute('lang', 'cy');
    await shows(chart, 'islaw’r 89.1% a gytunwyd erbyn hyn');
    await until(() => labels(chart).includes('Llwybr a gytunwyd'));
    expect(nameAndRole(slider(chart)).name).to.equal('Gwerthoedd Waits under 18 weeks');
  });

  it('shows feed text as text, of any direction, and long', async () => {
    const markup = '<img src=x onerror="globalThis.executed=true">';
    const long = `${markup}${'Llanfairpwllgwyngyll'.repeat(8)}`;
    const document = observed(
      months(1, 2).map((one) => ({ ...one, narrative: long })),
      { unit: long, source: long, standard: [{ value: 3, from: '2020-01-01', alternative: long }] },
    );
    const chart = await shownChart({ result: 'waits' }, changed('results', 'waits', { title: `مستشفى ${long}` }, document), 320);
    expect(read(chart)).to.contain(markup);
    expect(getComputedStyle(part(chart, 'title').firstElementChild!).direction).to.equal('rtl');
    expect(chart.shadowRoot!.querySelector('img')).to.equal(null);
    expect((globalThis as { executed?: boolean }).executed).to.equal(undefined);
  });
});
