import { expect } from '@open-wc/testing';
import type { StpProgressChart } from '@stp-widgets/widgets/progress-chart.js';
import { focused, press } from '../support/keys.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { months, observed, said, shownChart, slider } from '../support/shown-chart.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const values = Array.from({ length: 11 }, (_, at) => 70 + at);
const document = () => observed(months(...values).map((one) => (one.value === 79 ? { ...one, narrative: 'Two wards closed.' } : one)));
const shown = (asked = { measure: 'm-waits' }) => shownChart(asked, document());
const period = (chart: StpProgressChart) => /, (\w+ \d+)/.exec(said(chart))![1];

async function pressed(chart: StpProgressChart, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) await press(key);
  await chart.updateComplete;
  return period(chart);
}

/** Moves a pointer to a share of the picture's width. */
async function point(chart: StpProgressChart, share: number, type = 'pointermove'): Promise<void> {
  const plot = part(chart, 'plot');
  const { left, width, top } = plot.getBoundingClientRect();
  plot.dispatchEvent(new PointerEvent(type, { clientX: left + width * share, clientY: top + 50, bubbles: true, composed: true }));
  await drawn();
}

describe('the points of stp-progress-chart', () => {
  failOnWarnings();

  it('are one control, with a name, that says the last value at first', async () => {
    const chart = await shown();
    expect(nameAndRole(slider(chart))).to.deep.equal({ role: 'slider', name: 'Values of m-waits' });
    expect(said(chart)).to.equal('80.0%, May 2026');
    expect(parts(chart, 'reading')).to.deep.equal([]);
  });

  it('are one stop of the keyboard, after the title and the toolbar', async () => {
    const chart = await shown();
    const next = Object.assign(globalThis.document.createElement('button'), { textContent: 'What comes next' });
    chart.after(next);
    part(chart, 'title').focus();
    const order: string[] = [];
    for (let stop = 0; stop < 7; stop++) {
      await press('Tab');
      order.push(nameAndRole(focused()!).name);
    }
    expect(order).to.deep.equal([
      'Picture',
      'Table',
      'Save the picture as PNG',
      'Save the table as CSV',
      'Print the table',
      'Values of m-waits',
      'What comes next',
    ]);
  });

  it('are moved through by the keys of a slider, a year by Page Up and Page Down', async () => {
    const chart = await shown();
    slider(chart).focus();
    expect(await pressed(chart, 'ArrowLeft')).to.equal('April 2026');
    expect(await pressed(chart, 'ArrowLeft', 'ArrowRight')).to.equal('April 2026');
    expect(await pressed(chart, 'Home')).to.equal('July 2025');
    expect(await pressed(chart, 'ArrowUp')).to.equal('August 2025');
    expect(await pressed(chart, 'ArrowDown')).to.equal('July 2025');
    expect(await pressed(chart, 'ArrowDown')).to.equal('July 2025');
    expect(await pressed(chart, 'End')).to.equal('May 2026');
    expect(await pressed(chart, 'PageDown')).to.equal('July 2025');
    expect(await pressed(chart, 'PageDown')).to.equal('July 2025');
    expect(await pressed(chart, 'PageUp')).to.equal('May 2026');
  });

  it('go a year on and back where there is more than one', async () => {
    const years = Array.from({ length: 30 }, (_, at) => ({
      period: new Date(Date.UTC(2023, 11 + at)).toISOString().slice(0, 7),
      value: at,
    }));
    const chart = await shownChart({ measure: 'm-waits' }, observed(years));
    slider(chart).focus();
    expect(await pressed(chart, 'PageDown')).to.equal('May 2025');
    expect(await pressed(chart, 'PageDown')).to.equal('May 2024');
    expect(await pressed(chart, 'PageUp')).to.equal('May 2025');
  });

  it('show where the reader is: a mark on the value, and all that is known of it', async () => {
    const chart = await shown();
    slider(chart).focus();
    await until(() => parts(chart, 'reading').length > 0);
    await pressed(chart, 'ArrowLeft');
    expect(part(chart, 'reading').textContent.replace(/\s+/g, ' ').trim()).to.equal('79.0% April 2026 Two wards closed.');
    expect(said(chart)).to.equal('79.0%, April 2026. Two wards closed.');
    const [mark, plot] = [within(chart, '.here').getBoundingClientRect(), part(chart, 'plot').getBoundingClientRect()];
    expect(mark.left).to.be.within(plot.left + plot.width * 0.7, plot.right);
  });

  it('show it by a ring of the theme’s focus, and by an outline alone to a pointer', async () => {
    const chart = await shown();
    const ring = () => getComputedStyle(within(chart, '.here'), '::before').outlineStyle;
    await point(chart, 0.5);
    expect(ring()).to.equal('none');
    part(chart, 'title').focus();
    for (let stop = 0; stop < 6; stop++) await press('Tab');
    await chart.updateComplete;
    await drawn();
    expect(ring()).to.equal('solid');
  });

  it('put the reading away on Escape, on leaving, and when the focus goes', async () => {
    const chart = await shown();
    slider(chart).focus();
    await until(() => parts(chart, 'reading').length === 1);
    await press('Escape');
    await until(() => parts(chart, 'reading').length === 0);
    await point(chart, 0.5);
    expect(parts(chart, 'reading')).to.have.length(1);
    await point(chart, 0.5, 'pointerleave');
    expect(parts(chart, 'reading')).to.have.length(1);
    slider(chart).blur();
    await until(() => parts(chart, 'reading').length === 0);
    await point(chart, 0.5);
    await point(chart, 0.5, 'pointerleave');
    expect(parts(chart, 'reading')).to.have.length(0);
  });

  it('are reached by a pointer, the nearest in time', async () => {
    const chart = await shown();
    await point(chart, 0);
    expect(period(chart)).to.equal('July 2025');
    await point(chart, 1);
    expect(period(chart)).to.equal('May 2026');
    await point(chart, 0.5, 'pointerdown');
    expect(period(chart)).to.match(/(November|December) 2025/);
  });

  it('run the other way where the page does', async () => {
    const chart = await shown();
    chart.closest<HTMLElement>('[lang]')!.dir = 'rtl';
    await drawn();
    await point(chart, 0);
    expect(period(chart)).to.equal('May 2026');
    slider(chart).focus();
    expect(await pressed(chart, 'ArrowRight')).to.equal('April 2026');
    expect(await pressed(chart, 'ArrowRight', 'ArrowLeft')).to.equal('April 2026');
    expect(await pressed(chart, 'ArrowUp')).to.equal('May 2026');
  });

  it('stay within the picture with their reading, at each end, narrow and wide', async () => {
    for (const [width, direction] of [
      [320, 'ltr'],
      [320, 'rtl'],
      [900, 'ltr'],
    ] as const) {
      const chart = await shownChart({ measure: 'm-waits' }, document(), width);
      chart.closest<HTMLElement>('[lang]')!.dir = direction;
      await drawn();
      for (const share of [0, 0.45, 0.55, 1]) {
        await point(chart, share);
        const [box, host] = [part(chart, 'reading').getBoundingClientRect(), chart.getBoundingClientRect()];
        expect(box.left, `${width} ${direction} ${share}`).to.be.at.least(host.left);
        expect(box.right, `${width} ${direction} ${share}`).to.be.at.most(host.right);
      }
    }
  });

  it('stay at the last when a value is added, and where the reader was when he had moved', async () => {
    const chart = await shownChart({ measure: 'm-waits' }, observed(months(1, 2, 3)));
    const partnership = chart.closest('stp-partnership')!;
    partnership.data = observed(months(1, 2, 3, 4));
    await until(() => period(chart) === 'October 2025');
    slider(chart).focus();
    await pressed(chart, 'Home', 'ArrowRight');
    partnership.data = observed(months(1, 5, 3, 4, 6));
    await until(() => said(chart).startsWith('5.0%, August 2025'));
    partnership.data = observed(months(9));
    await until(() => said(chart).startsWith('9.0%'));
  });

  it('have nothing to say twice: texts and reading on the picture are not for screen readers', async () => {
    const chart = await shown();
    slider(chart).focus();
    await until(() => parts(chart, 'reading').length > 0);
    expect(read(part(chart, 'plot'))).to.equal('');
  });
});
