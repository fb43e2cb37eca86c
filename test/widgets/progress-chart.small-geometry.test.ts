import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { benefitView } from '@stp-widgets/insight/benefit-view.js';
import { processOf } from '@stp-widgets/insight/chart-process.js';
import { chartView } from '@stp-widgets/insight/chart-view.js';
import {
  bridgeBars,
  bulletOf,
  type Frame,
  layOut,
  scaleOf,
  sparkOf,
  sumsOf,
  type Writing,
} from '@stp-widgets/widgets/progress-chart/geometry.js';
import * as fc from 'fast-check';
import { chartPartnership, monthsTo2019 } from '../support/chart-partnership.ts';

const now = new Date('2019-04-12T09:00:00Z');

function read(asked: { readonly measure?: string; readonly result?: string }, observations?: readonly object[], more: object = {}) {
  const data = chartPartnership();
  const changed = (one: Readonly<Record<string, unknown>>) =>
    one['id'] === asked.measure ? { ...one, ...(observations && { series: [{ observations }] }), ...more } : one;
  const { partnership } = readPartnership({ ...data, measures: data.measures.map(changed) });
  const view = chartView(partnership!, { measure: '', result: '', organisation: '', from: '', to: '', ...asked }, now)!;
  return { view, process: processOf(view), partnership: partnership! };
}

const frame: Frame = { width: 800, height: 360, em: 13, measure: (text) => text.length * 7 };
const writing: Writing = {
  value: String,
  day: String,
  period: String,
  last: ['1'],
  target: ['Target'],
  trajectory: 'Agreed',
  standards: [],
  process: { mean: 'Mean', lower: 'Lower', upper: 'Upper', cause: ({ cause }) => cause, rebased: [['Why', 'when']] },
};

const days = (values: readonly number[]) =>
  values.map((value, at) => ({ period: new Date(Date.UTC(2005, 5, 1 + at)).toISOString().slice(0, 10), value }));

describe('a chart of more values than pixels', () => {
  it('keeps the extremes of every column, in order of time, and every kind of special cause', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2500, maxLength: 4000 }), (values) => {
        const { view, process } = read({ measure: 'common' }, days(values), { unit: 'points' });
        const plan = layOut(view, writing, frame, process)!;
        const { data } = plan.lines.find(({ kind }) => kind === 'series')!;
        expect(data.length).to.be.lessThan(values.length);
        expect(data.every(({ x }, at) => at === 0 || data[at - 1].x < x)).to.equal(true);
        const perDay = (plan.area.end - plan.area.start) / (plan.days.max - plan.days.min);
        const columns = (list: readonly { readonly x: number; readonly y: number }[]) => {
          const found = new Map<number, [number, number]>();
          for (const { x, y } of list) {
            const column = Math.floor((x - view.points[0].first) * perDay);
            const [low, high] = found.get(column) ?? [y, y];
            found.set(column, [Math.min(low, y), Math.max(high, y)]);
          }
          return found;
        };
        const all = view.points.map(({ first, value }) => ({ x: first, y: value }));
        expect([...columns(data)]).to.deep.equal([...columns(all)]);
        const kinds = new Set(process.found.points.map(({ variation }) => variation).filter((one) => one !== 'common cause'));
        for (const kind of kinds) expect(plan.points.some(({ tone, data: those }) => tone === kind && those.length > 0)).to.equal(true);
      }),
      { numRuns: 8 },
    );
  });
});

describe('the layout of a process', () => {
  it('has a room between limits for each phase, and where the next begins', () => {
    const { view, process } = read({ measure: 'rebased' });
    const { bands, rules, texts } = layOut(view, writing, frame, process)!;
    expect(bands).to.have.length(2);
    expect(bands[0].end).to.be.closeTo(bands[1].start, 0.01);
    for (const { top, bottom } of bands) expect(top).to.be.lessThan(bottom);
    expect(rules.filter(({ kind }) => kind === 'rebase')).to.have.length(1);
    expect(texts.filter(({ kind }) => kind === 'note').map(({ lines }) => lines.join())).to.deep.equal(['Why,when']);
  });

  it('gives each meaning a shape of its own', () => {
    const shape = (measure: string) => {
      const { view, process } = read({ measure });
      return layOut(view, writing, frame, process)!.points.map(({ tone, shape: form }) => `${tone} ${form}`);
    };
    expect(shape('improving-high')).to.deep.equal(['series ring', 'improving disc']);
    expect(shape('concerning-high')).to.deep.equal(['series ring', 'concerning square']);
    expect(shape('neutral-high')).to.deep.equal(['series ring', 'neutral diamond']);
  });
});

describe('sparkOf', () => {
  it('keeps within its room, and breaks at gaps', () => {
    const [first, second, , , fifth] = monthsTo2019([1, 2, 3, 4, 1e12]);
    const { view, process } = read({ measure: 'common' }, [first, second, fifth]);
    const { lines, marks } = sparkOf(view, process, scaleOf(view, process), { width: 240, height: 48 });
    expect(lines.map((line) => line.length)).to.deep.equal([2, 1]);
    expect(marks.at(-1)).to.include(lines[1][0]);
    for (const { x, y } of lines.flat()) expect([x >= 0 && x <= 240, y >= 0 && y <= 48]).to.deep.equal([true, true]);
  });

  it('runs through the middle where all values are the same', () => {
    const { view, process } = read({ measure: 'common' }, monthsTo2019([5, 5, 5]));
    expect(sparkOf(view, process, scaleOf(view, process), { width: 240, height: 48 }).lines[0].map(({ y }) => y)).to.deep.equal([
      24, 24, 24,
    ]);
  });
});

describe('bulletOf', () => {
  it('runs from the baseline to the target whichever way is better', () => {
    const { start, goal, last, due } = bulletOf(read({ result: 'delays' }).view)!;
    expect([start.at, goal.at]).to.deep.equal([0, 1]);
    expect(last.at).to.be.within(0.3, 0.45);
    expect(due!.at).to.be.within(0.3, 0.4);
  });

  for (const [what, values, standard, marks, isWorse] of [
    ['has room for a value worse than it began', [50, 40], 60, [0.5, 1, 0], true],
    ['has room for a value beyond the goal', [50, 70], 60, [0, 0.5, 1], false],
  ] as const) {
    it(what, () => {
      const found = bulletOf(
        read({ measure: 'common' }, monthsTo2019(values), { standard: [{ value: standard, from: '2016-01-01' }] }).view,
      )!;
      expect([found.start.at, found.goal.at, found.last.at, found.isWorse]).to.deep.equal([...marks, isWorse]);
    });
  }

  it('is none without a value, without a goal, and where there is no way', () => {
    expect(bulletOf(read({ measure: 'common' }).view)).to.equal(null);
    expect(bulletOf(read({ measure: 'common' }, []).view)).to.equal(null);
    const there = read({ measure: 'common' }, monthsTo2019([5]), { standard: [{ value: 5, from: '2016-01-01' }] });
    expect(bulletOf(there.view)).to.equal(null);
  });
});

describe('the bars of a bridge', () => {
  it('stand on one scale with zero on it, each beginning where the one before ends', () => {
    const view = benefitView(read({ measure: 'common' }).partnership, 'supplies')!;
    const [planned, harbour, vale] = bridgeBars(view.sides[0].bridge);
    expect([planned.start, planned.end]).to.deep.equal([0, 1]);
    expect(harbour.start + harbour.size).to.be.closeTo(1, 1e-9);
    expect(vale.start).to.be.closeTo(harbour.end, 1e-9);
  });

  it('go below zero where a step does', () => {
    const step = (from: number, to: number) => ({ kind: 'organisation', organisation: '', sharedWith: [], from, to }) as const;
    expect(bridgeBars([step(0, 10), step(10, -10)])).to.deep.equal([
      { start: 0.5, size: 0.5, end: 1 },
      { start: 0, size: 1, end: 0 },
    ]);
  });
});

describe('sums over time', () => {
  const of = (side: number, today = '2019-04-12') =>
    sumsOf(benefitView(read({ measure: 'common' }).partnership, 'supplies')!.sides[side].periods, firstDay(today));

  it('have a line for each kind, as far as it is known, each with its name by its end, off the other lines and names', () => {
    const [saving, spend] = [0, 1].map((side) =>
      of(side).lines.map(({ kind, last, x, side: at }) => [kind, last, Math.round(x * 100), at]),
    );
    expect(saving).to.deep.equal([
      ['planned', 24e6, 100, 'beside'],
      ['forecast', 21.3e6, 100, 'beside'],
      ['actual', 11e6, 51, 'below'],
    ]);
    expect(spend).to.deep.equal([
      ['planned', 3e6, 100, 'beside'],
      ['forecast', 3.4e6, 100, 'beside'],
      ['actual', 2.4e6, 50, 'above'],
    ]);
    const [planned, forecast] = of(0).lines;
    expect(forecast.y - planned.y).to.be.at.least(0.11);
  });

  it('have no name across today', () => {
    const [{ x }, today] = [of(0).lines[2], of(0).today!];
    expect(x).to.equal(today);
    expect(of(0, '2019-12-01').lines[2].x).to.be.closeTo(0.5, 0.01);
  });

  it('have a name near the end among those beside it', () => {
    const period = (name: string, planned: number, forecast: number, actual: number | null) => ({
      period: name,
      amounts: { planned, forecast, actual },
      cumulative: { planned, forecast, actual },
    });
    const { lines } = sumsOf(
      [period('2018-04', 8, 6, 6), period('2018-11', 9, 8, 8), period('2018-12', 9, 8, null)],
      firstDay('2018-12-04'),
    );
    expect(lines.map(({ side }) => side)).to.deep.equal(['beside', 'beside', 'beside']);
    const [planned, forecast, actual] = lines.map(({ y }) => y);
    expect([forecast - planned, actual - forecast].every((gap) => gap > 0.11)).to.equal(true);
  });

  it('stand on round values with zero among them, and on the days of their periods', () => {
    const { values, first, last, today } = of(0);
    expect(values.map(({ value, y }) => [value, Math.round(y * 3)])).to.deep.equal([
      [0, 3],
      [10e6, 2],
      [20e6, 1],
      [30e6, 0],
    ]);
    expect([first, last].map(writeDay)).to.deep.equal(['2018-04-01', '2020-03-31']);
    expect(today).to.be.closeTo(376 / 731, 1e-9);
  });

  for (const [when, day] of [
    ['before', '2018-03-31'],
    ['after', '2020-04-01'],
  ] as const)
    it(`do not show a today that is ${when} them`, () => expect(of(0, day).today).to.equal(null));
});
