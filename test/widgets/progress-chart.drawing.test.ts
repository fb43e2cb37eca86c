import { expect } from '@open-wc/testing';
import type { StpProgressChart } from '@stp-widgets/widgets/progress-chart.js';
import { Chart } from 'chart.js';
import { dress, dresses } from '../support/dress.ts';
import { press } from '../support/keys.ts';
import { part, within } from '../support/perceived.ts';
import { canvasOf, drawnIn, hasColour, months, observed, pixels, shownChart, slider } from '../support/shown-chart.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const charts = () => Object.keys(Chart.instances).length;
const line = { light: '#5b6b77', dark: '#9aa8b2' };

/** Where the mark is that shows the reader's place, within the picture. */
async function markOf(chart: StpProgressChart, ...keys: readonly string[]) {
  slider(chart).focus();
  for (const key of keys) await press(key);
  await chart.updateComplete;
  const [here, plot] = [within(chart, '.here').getBoundingClientRect(), part(chart, 'plot').getBoundingClientRect()];
  return { x: here.left - plot.left, y: here.top - plot.top };
}

describe('the drawing of stp-progress-chart', () => {
  failOnWarnings();

  it('has each value where the reader is told that it is', async () => {
    const chart = await shownChart({ measure: 'm-waits' });
    await drawnIn(chart);
    for (const key of ['Home', 'ArrowRight', 'End'])
      expect(hasColour(canvasOf(chart), await markOf(chart, key), line.light), key).to.equal(true);
  });

  it('leaves a provisional value hollow', async () => {
    const chart = await shownChart({ measure: 'm-waits' }, observed([...months(80), { period: '2025-08', value: 90, provisional: true }]));
    await drawnIn(chart);
    expect(hasColour(canvasOf(chart), await markOf(chart, 'End'), '#ffffff')).to.equal(true);
    expect(hasColour(canvasOf(chart), await markOf(chart, 'Home'), line.light)).to.equal(true);
  });

  it('leaves a gap where values are missing', async () => {
    const [first, second, , , fifth] = months(80, 80, 80, 80, 80);
    const chart = await shownChart({ measure: 'm-waits' }, observed([first, second, fifth]));
    await drawnIn(chart);
    const [from, to] = [await markOf(chart, 'Home', 'ArrowRight'), await markOf(chart, 'End')];
    expect(hasColour(canvasOf(chart), { x: (from.x + to.x) / 2, y: from.y }, line.light)).to.equal(false);
    const start = await markOf(chart, 'Home');
    expect(hasColour(canvasOf(chart), { x: (start.x + from.x) / 2, y: from.y }, line.light)).to.equal(true);
  });

  it('draws target and trajectory in ink, and the grid in the lines of the page', async () => {
    const chart = await shownChart();
    await drawnIn(chart);
    expect(pixels(canvasOf(chart), '#212b32')).to.be.greaterThan(30);
    expect(pixels(canvasOf(chart), '#d8dde0')).to.be.greaterThan(500);
  });

  it('is as sharp as the screen', async () => {
    const chart = await shownChart();
    await drawnIn(chart);
    const { width, height } = part(chart, 'plot').getBoundingClientRect();
    expect([canvasOf(chart).width, canvasOf(chart).height]).to.deep.equal([
      Math.floor(width * devicePixelRatio),
      Math.floor(height * devicePixelRatio),
    ]);
  });

  for (const { name, ...how } of dresses) {
    it(`follows the page, while open, to ${name}`, async () => {
      const chart = await shownChart();
      await drawnIn(chart);
      const undress = await dress(how);
      try {
        const wanted = getComputedStyle(canvasOf(chart)).color;
        await drawnIn(chart, line[how.scheme]);
        expect(wanted).to.match(/^rgb/);
      } finally {
        undress();
      }
      await drawnIn(chart, line.light);
    });
  }

  it('takes the colour and the height that the page gives it', async () => {
    const chart = await shownChart();
    await drawnIn(chart);
    chart.style.setProperty('--stp-progress-chart-line', '#aa0055');
    await drawnIn(chart, '#aa0055');
    chart.style.setProperty('--stp-progress-chart-height', '200px');
    await until(() => canvasOf(chart).getBoundingClientRect().height === 200);
    await until(() => pixels(canvasOf(chart), '#aa0055') > 50);
  });

  it('is drawn anew in the room that it gets', async () => {
    const chart = await shownChart();
    await drawnIn(chart);
    chart.parentElement!.style.inlineSize = '400px';
    await until(() => canvasOf(chart).getBoundingClientRect().width === 400);
    await drawn();
    expect(hasColour(canvasOf(chart), await markOf(chart, 'End'), line.light)).to.equal(true);
  });

  it('is mirrored where the page reads from the right', async () => {
    const chart = await shownChart({ measure: 'm-waits' });
    await drawnIn(chart);
    const before = await markOf(chart, 'Home');
    chart.closest<HTMLElement>('[lang]')!.dir = 'rtl';
    await until(async () => {
      const after = await markOf(chart, 'Home');
      return after.x > 700 - before.x && hasColour(canvasOf(chart), after, line.light);
    });
    await drawn();
    expect(hasColour(canvasOf(chart), await markOf(chart, 'End'), line.light)).to.equal(true);
  });

  it('waits where it is not shown, and is there when it is', async () => {
    const chart = await shownChart();
    chart.hidden = true;
    chart.measure = 'm-beds';
    chart.result = '';
    await drawn();
    chart.hidden = false;
    await drawnIn(chart);
    expect(hasColour(canvasOf(chart), await markOf(chart, 'End'), line.light)).to.equal(true);
  });

  it('is given back when the chart leaves the page, and made anew when it is there again', async () => {
    const before = charts();
    const chart = await shownChart();
    await drawnIn(chart);
    expect(charts()).to.equal(before + 1);
    const partnership = chart.parentElement!;
    for (let time = 0; time < 2; time++) {
      chart.remove();
      expect(charts()).to.equal(before);
      partnership.append(chart);
      await drawnIn(chart);
      expect(charts()).to.equal(before + 1);
    }
    within(chart, 'button', 'Table').click();
    await until(() => charts() === before);
  });

  it('is moved with the chart', async () => {
    const chart = await shownChart();
    await drawnIn(chart);
    const box = document.createElement('section');
    chart.parentElement!.append(box);
    box.append(chart);
    await drawnIn(chart);
    expect(hasColour(canvasOf(chart), await markOf(chart, 'End'), line.light)).to.equal(true);
  });

  it('is done once more only for the chart whose measure changed', async () => {
    const chart = await shownChart({ measure: 'm-waits' });
    const partnership = chart.closest('stp-partnership')!;
    const other = document.createElement('stp-progress-chart');
    other.measure = 'm-beds';
    partnership.append(other);
    await drawnIn(chart);
    await until(() => canvasOf(other));
    await drawnIn(other);
    const { update } = Chart.prototype;
    const updated: unknown[] = [];
    Chart.prototype.update = function (this: Chart, mode) {
      updated.push(this.canvas);
      update.call(this, mode);
    };
    try {
      partnership.data = changed('measures', 'm-beds', { series: [{ observations: months(1, 2, 3) }] }, smallPartnership());
      await until(() => updated.length > 0);
      await drawn();
      expect(updated).to.deep.equal([canvasOf(other)]);
    } finally {
      Chart.prototype.update = update;
    }
  });
});
