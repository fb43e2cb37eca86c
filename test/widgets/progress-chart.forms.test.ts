import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import { chartPartnership, monthsTo2019 } from '../support/chart-partnership.ts';
import { dress, dresses } from '../support/dress.ts';
import { part, parts, read, sticksOut, within } from '../support/perceived.ts';
import { savedBy } from '../support/saved-files.ts';
import { shownForm } from '../support/shown-form.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const fetched = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chart.js/dist/')).length;
/** As British English writes it: engines differ in the case of a shortened million. */
const small = (text: string) => text.replace(/(?<=\d)[MK]\b/g, (letter) => letter.toLowerCase());
const sentence = (chart: Element) => small(read(part(chart, 'sentence')));
const items = (chart: Element, list: string) => [...chart.shadowRoot!.querySelectorAll(`${list} > li`)].map((item) => small(read(item)));

/** Where the text of an element stands. */
function inkOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

const forms = [
  { measure: 'rates', form: 'multiples' },
  { benefit: 'supplies' },
  { benefit: 'supplies', form: 'line' },
  { result: 'delays', form: 'bullet' },
  { result: 'delays', form: 'spark' },
] as const;

describe('the forms of stp-progress-chart', () => {
  failOnWarnings();

  // First of all, while nothing on this page has drawn anything.
  it('do without Chart.js where they are of elements and SVG', async () => {
    for (const form of forms) await shownForm(form);
    expect(fetched()).to.equal(0);
  });

  it('show a measure by organisation on one scale, the worst first, and name whom there is no room for', async () => {
    const chart = await shownForm({ measure: 'rates', form: 'multiples' });
    expect(sentence(chart)).to.equal('1 worse than by chance: Vale Trust; 1 better: City Trust; 8 as before.');
    const shown = items(chart, '.multiples');
    expect(shown).to.have.length(8);
    expect(shown[0]).to.match(/^Vale Trust 73\.0% March 2019 Concerning, low: below the lower limit of \d+\.\d%$/);
    expect(read(within(chart, '.notes'))).to.equal(
      'By organisation, on one scale from 73.0% to 95.0%. 8 can be told apart and are shown. 2 more are in the table: Fell Trust and Moss Trust.',
    );
    within(chart, 'button', 'Table').click();
    await until(() => parts(chart, 'table').length > 0);
    expect(part(chart, 'table').querySelectorAll('tbody tr').length).to.equal(10);
  });

  it('let an organisation be chosen among multiples', async () => {
    const chart = await shownForm({ measure: 'rates', form: 'multiples' });
    within(chart, 'button', 'Vale Trust').click();
    expect(registry().selection.current).to.deep.equal({ kind: 'organisations', id: 'vale' });
    registry().selection.select(null);
  });

  it('say so where no organisation has values of its own', async () =>
    expect(sentence(await shownForm({ measure: 'common', form: 'multiples' }))).to.equal('No organisation has values of its own.'));

  it('bridge a benefit from planned to forecast, by organisation, and on to what is prudent', async () => {
    const chart = await shownForm({ benefit: 'supplies' });
    expect(sentence(chart)).to.equal(
      'Saving: £21.3m forecast of £24m planned; £18.7m after the allowance of 12% for optimism; £11m so far. Spend: £3.4m forecast of £3m planned; £3.8m after the allowance of 12% for optimism; £2.4m so far. A saving that is shared is counted once: 1 line is left out.',
    );
    expect(items(chart, '.bridge').slice(0, 6)).to.deep.equal([
      'Planned: £24m',
      'Harbour Trust, shared with City Trust: −£3m, to £21m',
      'Vale Trust, shared with City Trust: +£300k, to £21.3m',
      'Forecast: £21.3m',
      'Allowance: −£2.6m, to £18.7m',
      'Prudent: £18.7m',
    ]);
    const { name, content } = await savedBy(() => within(chart, 'button[title="Save the table as CSV"]').click());
    expect(name).to.equal('saved-by-buying-together.csv');
    expect(await content.text()).to.contain('2018–19,Saving,15000000,11000000,11000000,15000000,11000000,11000000');
  });

  it('sum a benefit up over time where a line is asked for', async () => {
    const chart = await shownForm({ benefit: 'supplies', form: 'line' });
    expect(items(chart, 'ul.ends').slice(0, 3)).to.deep.equal(['Planned £24m', 'Forecast £21.3m', 'Actual £11m']);
    const seen = chart.shadowRoot!.querySelector('.over')!.textContent;
    expect(small(seen.replace(/\s+/g, ' ').trim())).to.match(/^Today £0 ?£10m ?£20m ?£30m 1 Apr 2018 ?31 Mar 2020 Planned £24m/);
  });

  it('set a result on one line, from its baseline to its target', async () => {
    const chart = await shownForm({ result: 'delays', form: 'bullet' });
    expect(read(part(chart, 'plot'))).to.match(/^[\d.]+ agreed by now Baseline 63\.0 Target 44\.0$/);
    expect(sentence(chart)).to.contain('Improving');
    expect(parts(chart, 'toolbar')).to.deep.equal([]);
  });

  for (const width of [240, 900])
    for (const values of [
      [50, 55],
      [50, 52],
      [50, 58],
      [50, 20],
      [50, 90],
      [50, 600],
    ] as const)
      for (const direction of ['ltr', 'rtl'])
        it(`name each mark of a line where it stands, and none upon another: ${values.join(' to ')} of 60, ${width}px, ${direction}`, async () => {
          const data = chartPartnership();
          const measures = data.measures.map((measure) =>
            measure['id'] === 'delays-measure' ? { ...measure, series: [{ observations: monthsTo2019(values) }] } : measure,
          );
          const results = data.results.map((result) =>
            result['id'] === 'delays'
              ? { ...result, baseline: { value: 50, at: '2019-01-31' }, target: { value: 60, by: '2019-06-30' }, trajectory: undefined }
              : result,
          );
          const chart = await shownForm({ result: 'delays', form: 'bullet' }, { ...data, measures, results }, width);
          chart.closest('[lang]')!.setAttribute('dir', direction);
          const marks = ['way', 'due', 'aim'].map((mark) => chart.shadowRoot!.querySelector(`.bullet .${mark}`)!.getBoundingClientRect());
          const [way, due, aim] = marks.map(({ left, right }, at) =>
            at === 0 ? (direction === 'ltr' ? left : right) : (left + right) / 2,
          );
          const names = [...chart.shadowRoot!.querySelectorAll('.stands')].map(inkOf);
          [due, way, aim].forEach((x, at) => {
            expect(names[at].left - 8, `name ${at}`).to.be.at.most(x);
            expect(names[at].right + 8, `name ${at}`).to.be.at.least(x);
          });
          for (const one of names)
            for (const other of names)
              if (one !== other && one.top < other.bottom - 1 && other.top < one.bottom - 1)
                expect(one.right < other.left || other.right < one.left).to.equal(true);
        });

  it('set a measure on the line to its standard', async () => {
    const chart = await shownForm({ measure: 'rebased', form: 'bullet' });
    expect(read(part(chart, 'plot'))).to.match(/^Baseline [\d.]+% Standard 72\.0%$/);
  });

  it('say it in words alone where there is nowhere to come to', async () => {
    const chart = await shownForm({ measure: 'common', form: 'bullet' });
    expect(parts(chart, 'plot')).to.deep.equal([]);
    expect(sentence(chart)).to.contain('in March 2019');
  });

  for (const [attributes, text] of [
    [
      { benefit: 'gone' },
      'This benefit is not in the partnership “gone” is not the id of a benefit here. It may have been renamed or closed.',
    ],
    [{ form: 'spark' }, 'No measure chosen Give this tag the id of a measure or of a result: measure="…" or result="…".'],
    [{ measure: 'gone', form: 'multiples' }, /^This measure is not in the partnership/],
    [{ measure: 'common', organisation: 'gone', form: 'spark' }, /^This organisation is not in the partnership/],
  ] as const) {
    it(`say what is wrong with ${JSON.stringify(attributes)}`, async () => {
      const chart = await shownForm(attributes);
      expect(read(chart)).to.match(typeof text === 'string' ? new RegExp(`^${text.replaceAll('.', '\\.')}$`) : text);
    });
  }

  it('tell a script’s author once that there is no such form, and show what fits', async () => {
    const told: string[] = [];
    console.warn = (...text: unknown[]) => void told.push(text.join(' '));
    const chart = await shownForm({ measure: 'common', form: 'pie' });
    expect(told.filter((text) => text.includes('stp-'))).to.deep.equal([
      '<stp-progress-chart> form is not known: pie. Write one of line, xmr, bridge, multiples, bullet, spark.',
    ]);
    expect(read(chart)).to.contain('Common cause');
  });

  it('follow one another, and what they show', async () => {
    const chart = await shownForm({ result: 'delays', form: 'spark' });
    expect(chart.shadowRoot!.querySelector('.spark')).not.to.equal(null);
    chart.form = 'multiples';
    chart.result = '';
    chart.measure = 'rates';
    await until(() => items(chart, '.multiples').length === 8);
    chart.benefit = 'supplies';
    chart.form = '';
    await until(() => items(chart, '.bridge').length > 0);
    const data = chartPartnership();
    const benefits = (data['benefits'] as readonly object[]).map((benefit) => ({ ...benefit, title: 'Saved otherwise' }));
    chart.closest('stp-partnership')!.data = { ...data, benefits };
    await until(() => read(part(chart, 'title')) === 'Saved otherwise');
  });

  it('speak Welsh where the page does', async () => {
    const chart = await shownForm({ benefit: 'supplies' });
    chart.closest('[lang]')!.setAttribute('lang', 'cy');
    await until(() => sentence(chart).startsWith('Arbedion: rhagwelir'));
  });

  for (const form of forms) {
    const what = JSON.stringify(form);
    for (const { name, ...how } of dresses) {
      it(`pass the audit of axe in ${name}: ${what}`, async () => {
        const undress = await dress(how);
        try {
          await expect(await shownForm(form)).to.be.accessible();
        } finally {
          undress();
        }
      });
    }
    for (const direction of ['ltr', 'rtl']) {
      it(`fit into 320px, ${direction}: ${what}`, async () => {
        const chart = await shownForm(form, undefined, 320);
        chart.closest<HTMLElement>('[lang]')!.dir = direction;
        await drawn();
        expect(sticksOut(chart).join(', ')).to.equal('');
      });
    }
  }
});
