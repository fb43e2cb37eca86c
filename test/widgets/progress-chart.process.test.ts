import { expect } from '@open-wc/testing';
import { chartPartnership, monthsTo2019 } from '../support/chart-partnership.ts';
import { dress, dresses } from '../support/dress.ts';
import { focused, press } from '../support/keys.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, sticksOut, within } from '../support/perceived.ts';
import { printedBy, savedBy } from '../support/saved-files.ts';
import { canvasOf, drawnIn, labels, pixels, said, slider } from '../support/shown-chart.ts';
import { shownForm } from '../support/shown-form.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const signs = (chart: Element) => [...chart.shadowRoot!.querySelectorAll('.signs > li')].map((sign) => read(sign));

describe('stp-progress-chart as a process', () => {
  failOnWarnings();

  for (const [measure, sign, sentence] of [
    ['common', 'Common cause No significant change', 'It varies by chance about a mean of 70.0%.'],
    [
      'improving-high',
      'Improving, high Better than by chance, by higher values',
      /Improving: above the mean of 70\.\d% for 9 values in a row\./,
    ],
    ['improving-low', 'Improving, low Better than by chance, by lower values', /Improving: below the mean/],
    ['concerning-high', 'Concerning, high Worse than by chance, by higher values', /Concerning: above the mean/],
    ['concerning-low', 'Concerning, low Worse than by chance, by lower values', /Concerning: below the mean/],
    ['neutral-high', 'Changed, high Higher than by chance, where neither way is better', /Changed: above the mean/],
    ['neutral-low', 'Changed, low Lower than by chance, where neither way is better', /Changed: below the mean/],
  ] as const) {
    it(`gives the sign of ${measure} by name and meaning, and says why`, async () => {
      const chart = await shownForm({ measure });
      expect(signs(chart)).to.deep.equal([sign]);
      expect(read(part(chart, 'sentence'))).to.match(typeof sentence === 'string' ? new RegExp(sentence.replaceAll('.', '\\.')) : sentence);
    });
  }

  for (const [result, name] of [
    ['passes', 'Passes Will be met if nothing changes: target of 60.0%'],
    ['misses', 'Hit and miss Met or missed by chance if nothing changes: target of 70.0%'],
    ['fails', 'Falls short Will not be met if nothing changes: target of 90.0%'],
  ] as const) {
    it(`says of the result that ${result} whether its target will be met`, async () =>
      expect(signs(await shownForm({ result }))[1]).to.equal(name));
  }

  it('says variation, assurance and what was agreed in its sentence', async () => {
    const chart = await shownForm({ result: 'delays' });
    expect(read(part(chart, 'sentence'))).to.match(
      /Improving: below the mean of [\d.]+ for 9 values in a row\. The target of 44\.0 will not be met without a change: it is below the lower limit of [\d.]+\. What was agreed from \d+ \w+ 2019 on is more than the process gives now\.$/,
    );
  });

  it('shows limits by itself from thirteen values on, and none where a line is asked for', async () => {
    expect(labels(await shownForm({ measure: 'common' })).join()).to.match(/Mean 70\.0%.*Upper limit 7\d\.\d%.*Lower limit 6\d\.\d%/);
    const chart = await shownForm({ measure: 'common', form: 'line' });
    expect(labels(chart).join()).not.to.match(/limit/);
    expect(signs(chart)).to.deep.equal([]);
    expect(labels(await shownForm({ measure: 'short' })).join()).not.to.match(/limit/);
  });

  it('says that a short series is short where its limits are asked for', async () => {
    const chart = await shownForm({ measure: 'short', form: 'xmr' });
    expect(read(chart)).to.contain('Only 6 values: the limits are on trial until there are 13.');
    expect(labels(chart).join()).to.contain('Mean 70.0%');
  });

  it('shows the state of screening, of the length of a run and of fixed limits', async () => {
    const chart = await shownForm({ measure: 'common' });
    expect(read(within(chart, '.notes'))).to.contain('Screening on: nothing left out. A shift or trend is of 7 values.');
    chart.unscreened = true;
    chart.shift = 6;
    chart.setAttribute('fix-after', '12');
    await chart.updateComplete;
    expect(read(within(chart, '.notes'))).to.contain(
      'Limits fixed on the first 12 values. Screening off. A shift or trend is of 6 values.',
    );
    chart.shift = NaN;
    await chart.updateComplete;
    expect(read(within(chart, '.notes'))).to.contain('A shift or trend is of 7 values.');
  });

  it('begins limits anew after a rebase, and says over it what changed', async () => {
    const chart = await shownForm({ measure: 'rebased' });
    expect(labels(chart)).to.include('A second theatre opened new limits from 1 Oct 2017');
    expect(read(part(chart, 'sentence'))).to.contain('The standard of 72.0% (or a plan in place) is met or missed by chance');
    slider(chart).focus();
    for (let at = 0; at < 17; at++) await press('ArrowLeft');
    await until(() => said(chart).includes('October 2017'));
    expect(said(chart)).to.contain('new limits: A second theatre opened');
  });

  it('leads a reader by keyboard to the last special cause, and to its narrative', async () => {
    const data = chartPartnership();
    const values = [...Array.from({ length: 20 }, (_, at) => 60 + (at % 2)), 90, ...Array.from({ length: 4 }, (_, at) => 60 + (at % 2))];
    const observations = monthsTo2019(values).map((one, at) => (at === 20 ? { ...one, narrative: 'Norovirus closed four wards' } : one));
    const measures = data.measures.map((one) => (one['id'] === 'common' ? { ...one, series: [{ observations }] } : one));
    const chart = await shownForm({ measure: 'common' }, { ...data, measures });
    part(chart, 'title').focus();
    while (!nameAndRole(focused()!).name.startsWith('Last special cause')) await press('Tab');
    expect(nameAndRole(focused()!).name).to.match(/^Last special cause: November 2018, above the upper limit of [\d.]+%\.$/);
    await press('Enter');
    await until(() => focused() === slider(chart));
    await until(() => said(chart).includes('November 2018'));
    expect(said(chart)).to.equal('90.0%, November 2018, Improving, high: outside. Norovirus closed four wards');
    expect(part(chart, 'reading').textContent).to.contain('Norovirus closed four wards');
  });

  it('has limits and special causes in its table and on paper', async () => {
    const chart = await shownForm({ measure: 'improving-high' });
    const { paper, done } = await printedBy(() => within(chart, 'button[title="Print the table"]').click());
    expect(paper.body.textContent).to.contain('Improving: above the mean');
    expect([...paper.querySelectorAll('th')].map(({ textContent }) => textContent)).to.include.members(['Lower limit', 'Special cause']);
    done();
    within(chart, 'button', 'Table').click();
    await until(() => parts(chart, 'table').length > 0);
    expect(read(part(chart, 'table'))).to.contain('Improving, high: shift');
  });

  it('is saved as a picture, with its title and finding, in the colours that it is shown in', async () => {
    const chart = await shownForm({ result: 'delays' });
    await drawnIn(chart);
    const { name, type, content } = await savedBy(() => within(chart, 'button', 'PNG').click());
    expect([name, type]).to.deep.equal(['no-more-than-44-days.png', 'image/png']);
    const image = await createImageBitmap(content);
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d')!.drawImage(image, 0, 0);
    expect(image.height).to.be.greaterThan(canvasOf(chart).height);
    expect(pixels(canvas, '#00739f')).to.be.greaterThan(50);
  });

  it('draws what concerns and what improves in colours of their own', async () => {
    await drawnIn(await shownForm({ measure: 'concerning-low' }), '#b85300');
    await drawnIn(await shownForm({ measure: 'neutral-low' }), '#5b2d90');
  });

  it('thins out five thousand values, and lets each be read', async () => {
    const data = chartPartnership();
    const observations = Array.from({ length: 5000 }, (_, at) => ({
      period: new Date(Date.UTC(2005, 5, 1 + at)).toISOString().slice(0, 10),
      value: 50 + ((at * 7919) % 13) + (at === 2500 ? 60 : 0),
    }));
    const measures = data.measures.map((one) => (one['id'] === 'common' ? { ...one, series: [{ observations }] } : one));
    const chart = await shownForm({ measure: 'common', shift: '5000' }, { ...data, measures });
    expect(slider(chart).max).to.equal('4999');
    within(chart, 'button', 'Last special cause').click();
    await until(() => parts(chart, 'reading').length > 0);
    expect(said(chart)).to.match(/^118\.0%, 5 April 2012, Improving, high: outside$/);
    await until(() => pixels(canvasOf(chart), '#00739f') > 5);
  });

  it('speaks Welsh where the page does', async () => {
    const chart = await shownForm({ measure: 'improving-high' });
    chart.closest('[lang]')!.setAttribute('lang', 'cy');
    await until(() => read(chart).includes('Yn gwella, uchel'));
    expect(read(chart)).to.contain('Sgrinio ymlaen: dim wedi’i adael allan.');
  });

  for (const { name, ...how } of dresses) {
    it(`passes the audit of axe in ${name}`, async () => {
      const undress = await dress(how);
      try {
        const chart = await shownForm({ result: 'delays' });
        slider(chart).focus();
        await until(() => parts(chart, 'reading').length > 0);
        await expect(chart).to.be.accessible();
      } finally {
        undress();
      }
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [320, 700]) {
      it(`fits into ${width}px, ${direction}`, async () => {
        const chart = await shownForm({ result: 'delays' }, undefined, width);
        chart.closest<HTMLElement>('[lang]')!.dir = direction;
        await drawn();
        expect(sticksOut(chart).join(', ')).to.equal('');
      });
    }
  }
});
