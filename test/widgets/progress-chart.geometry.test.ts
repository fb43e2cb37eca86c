import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { chartView } from '@stp-widgets/insight/chart-view.js';
import { axisDay, axisValue } from '@stp-widgets/insight/words/chart-format.js';
import { wordsNow } from '@stp-widgets/insight/words/words.js';
import { type Frame, layOut, place, type PlacedText, type Plan, type Writing } from '@stp-widgets/widgets/progress-chart/geometry.js';
import * as fc from 'fast-check';
import { months, observed } from '../support/shown-chart.ts';
import { type Document, now, smallPartnership } from '../support/small-partnership.ts';

const words = wordsNow('en-GB')!;
const frame = (width = 800, height = 360): Frame => ({
  width,
  height,
  em: 13,
  measure: (text, isStrong) => text.length * (isStrong ? 7.5 : 7),
});

function laidOut(document: Document, size = frame(), asked: object = { measure: 'm-waits' }): Plan | null {
  const { partnership } = readPartnership(document);
  const view = chartView(partnership!, { measure: '', result: '', organisation: '', from: '', to: '', ...asked }, new Date(now))!;
  const writing: Writing = {
    value: (value, decimals) => axisValue(value, decimals, view, words),
    day: (day, unit) => axisDay(day, unit, words),
    period: (period) => words.day(period),
    last: view.points.length > 0 ? ['79%', 'Jun 2026, provisional'] : [],
    target: ['Target 100%', 'by 31 Dec 2026'],
    trajectory: 'Agreed trajectory',
    standards: view.standards.map(({ value }) => `Standard ${value}`),
  };
  return layOut(view, writing, size);
}

const of = (values: readonly number[], size?: Frame) => laidOut(observed(months(...values)), size)!;
const texts = ({ texts: all }: Plan, kind: PlacedText['kind']) =>
  all.filter((text) => text.kind === kind).map(({ lines }) => lines.join(' '));
const overlap = (one: PlacedText, other: PlacedText) =>
  one.x < other.x + other.width - 0.5 &&
  other.x < one.x + one.width - 0.5 &&
  one.y < other.y + other.height - 0.5 &&
  other.y < one.y + one.height - 0.5;
const named = ({ texts: all }: Plan) => all.filter(({ kind }) => ['last', 'target', 'trajectory', 'standard', 'note'].includes(kind));

describe('layOut', () => {
  it('has nothing to draw where there are no values and nothing was agreed', () => expect(laidOut(observed([]))).to.equal(null));

  it('draws what was agreed before there are values', () => {
    const plan = laidOut(observed([]), frame(), { result: 'waits' })!;
    expect(plan.lines.map(({ kind }) => kind)).to.include.members(['trajectory', 'target']);
    expect(plan.marks).to.deep.equal([]);
  });

  for (const [what, values, ticks] of [
    ['does not begin at zero by force', [82, 88, 94], ['82%', '84%', '86%', '88%', '90%', '92%', '94%']],
    ['goes to 100 % and not beyond', [62, 99.5], ['60%', '70%', '80%', '90%', '100%']],
    ['goes beyond 100 % where a value does', [90, 140], ['90%', '100%', '110%', '120%', '130%', '140%']],
    ['goes below zero where a value does', [-5, 4], ['-6%', '-4%', '-2%', '0%', '2%', '4%']],
    ['has a value alone in its middle', [50], ['44%', '46%', '48%', '50%', '52%', '54%', '56%']],
    ['has values that are alike in its middle', [50, 50, 50], ['44%', '46%', '48%', '50%', '52%', '54%', '56%']],
    ['has zero alone at its beginning', [0], ['0.0%', '0.2%', '0.4%', '0.6%', '0.8%', '1.0%']],
    ['has 100 % alone at its end', [100], ['90%', '92%', '94%', '96%', '98%', '100%']],
    ['tells small steps apart', [5.01, 5.02], ['5.010%', '5.012%', '5.014%', '5.016%', '5.018%', '5.020%']],
  ] as const) {
    it(`has an axis of values that ${what}`, () => expect(texts(of(values), 'value')).to.deep.equal(ticks));
  }

  for (const [what, count, width, time, years] of [
    ['months', 6, 800, ['Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'], ['2025–26']],
    ['quarters', 11, 320, ['Jul', 'Oct', 'Jan', 'Apr'], ['2026–27', '2025–26']],
  ] as const) {
    it(`names ${what} where there is room for them, from April on`, () => {
      const plan = of(
        Array.from({ length: count }, (_, at) => at),
        frame(width),
      );
      expect(texts(plan, 'time')).to.deep.equal(time);
      expect(texts(plan, 'year')).to.deep.equal(years);
    });
  }

  it('names years below the values of years', () => {
    const plan = laidOut(observed(['2022/23', '2023/24', '2024/25'].map((period, value) => ({ period, value }))))!;
    expect(texts(plan, 'year')).to.deep.equal(['2022–23', '2023–24', '2024–25']);
    expect(texts(plan, 'time')).to.deep.equal([]);
    plan.texts
      .filter(({ kind }) => kind === 'year')
      .forEach(({ x, width }, at) => expect(x + width / 2).to.be.closeTo(plan.marks[at].x, 1));
  });

  it('names days where values are of days', () => {
    const plan = laidOut(observed(['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-05'].map((period, value) => ({ period, value }))))!;
    expect(texts(plan, 'time')).to.deep.equal(['1 Jun', '2 Jun', '3 Jun', '4 Jun', '5 Jun']);
  });

  it('names some days even where few stand in a small room', () => {
    const days = Array.from({ length: 12 }, (_, at) => ({ period: `2026-03-${String(at + 1).padStart(2, '0')}`, value: at }));
    expect(texts(laidOut(observed(days), frame(320))!, 'time')).to.deep.equal(['2 Mar', '5 Mar', '8 Mar', '11 Mar']);
  });

  it('has room for the whole name of each day, and none upon another, however many days there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 260, max: 1600 }), (count, width) => {
        const days = Array.from({ length: count }, (_, at) => new Date(Date.UTC(2026, 4, 2 + at)).toISOString().slice(0, 10));
        const plan = laidOut(observed(days.map((period, value) => ({ period, value }))), frame(width))!;
        const names = plan.texts.filter(({ kind }) => kind === 'time');
        expect(names.length).to.be.greaterThan(0);
        names.forEach((one, at) => {
          expect(one.width, one.lines[0]).to.be.at.least(frame().measure(one.lines[0]));
          expect(one.x + one.width, one.lines[0]).to.be.at.most(width);
          if (at > 0) expect(one.x - names[at - 1].x - names[at - 1].width, one.lines[0]).to.be.at.least(1);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has no two names of an axis upon each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 200, max: 1600 }), (count, width) => {
        const start = Date.UTC(2026, 5 - count);
        const periods = Array.from(
          { length: count },
          (_, at) => new Date(start).getUTCFullYear() * 12 + new Date(start).getUTCMonth() + at,
        );
        const observations = periods.map((at, value) => ({
          period: `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
          value,
        }));
        const plan = laidOut(observed(observations), frame(width))!;
        const names = plan.texts.filter(({ kind }) => kind === 'time' || kind === 'year');
        expect(names.length).to.be.greaterThan(0);
        for (const one of names)
          for (const other of names) if (one !== other) expect(overlap(one, other), `${one.lines[0]} ${other.lines[0]}`).to.equal(false);
      }),
      { numRuns: 40 },
    );
  });

  it('puts whatever numbers come within its room, later ones further on, higher ones further up', () => {
    const value = fc.oneof(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.integer({ min: -3, max: 120 }), fc.constant(1e12));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 11 }),
        fc.integer({ min: 120, max: 1600 }),
        fc.integer({ min: 100, max: 600 }),
        (values, width, height) => {
          const { marks, area, texts: all } = of(values, frame(width, height));
          marks.forEach(({ x, y }, at) => {
            expect(x).to.be.within(area.start, area.end);
            expect(y).to.be.within(area.top - 0.01, area.bottom + 0.01);
            if (at === 0) return;
            expect(x).to.be.greaterThan(marks[at - 1].x);
            if (values[at] > values[at - 1]) expect(y).to.be.at.most(marks[at - 1].y + 0.01);
          });
          for (const one of all) expect(Number.isFinite(one.x + one.y + one.width)).to.equal(true);
        },
      ),
    );
  });

  it('breaks the line where values are missing, and leads to a provisional one by a line of its own', () => {
    const [first, second, , fourth, fifth] = months(1, 2, 3, 4, 5);
    const { lines, points } = laidOut(observed([first, second, fourth, { ...fifth, provisional: true }]))!;
    expect(lines.filter(({ kind }) => kind === 'series').map(({ data }) => data.map(({ y }) => y))).to.deep.equal([[1, 2, NaN, 4, NaN, 5]]);
    expect(lines.find(({ kind }) => kind === 'provisional')!.data.map(({ y }) => y)).to.deep.equal([4, 5, NaN]);
    expect(points.map(({ shape, data }) => [shape, data.map(({ y }) => y)])).to.deep.equal([
      ['disc', [1, 2, 4]],
      ['ring', [5]],
    ]);
  });

  it('sets a value above what was agreed for the end of its period', () => {
    const plan = laidOut(observed(months(80, 81)), frame(), { result: 'waits' })!;
    const trajectory = plan.lines.find(({ kind }) => kind === 'trajectory')!.data;
    // The target of 31 December stands in the middle of December.
    expect(new Date(trajectory.at(-1)!.x * 86_400_000).toISOString().slice(0, 10)).to.equal('2026-12-16');
  });

  it('marks the target by a short bar about its day', () => {
    const plan = laidOut(smallPartnership(), frame(), { result: 'waits' })!;
    const [from, to] = plan.lines.find(({ kind }) => kind === 'target')!.data;
    expect([from.y, to.y]).to.deep.equal([100, 100]);
    expect((to.x - from.x) * ((plan.area.end - plan.area.start) / (plan.days.max - plan.days.min))).to.be.closeTo(2 * 1.4 * 13, 0.1);
  });

  it('draws a standard for as long as it holds', () => {
    const standard = [
      { value: 7, from: '2020-01-01', to: '2025-09-30' },
      { value: 6, from: '2025-10-01', alternative: 'a plan in place' },
      { value: 5, from: '2027-01-01' },
    ];
    const plan = laidOut(observed(months(5, 6, 7, 8, 9, 8), { standard }))!;
    const held = plan.lines.filter(({ kind }) => kind === 'standard');
    expect(held.map(({ data }) => data[0].y)).to.deep.equal([7, 6]);
    expect(held[0].data[0].x).to.be.lessThan(held[1].data[0].x);
    expect(texts(plan, 'standard')).to.have.length(2);
  });

  for (const width of [288, 400, 800, 1200]) {
    it(`names everything in its place at ${width}px: within the picture, and no two upon each other`, () => {
      const document = observed(
        months(81, 84, 79, 83, 82, 86).map((one, at) =>
          at % 2 ? { ...one, narrative: 'Norovirus closed four wards for nine days' } : one,
        ),
        { standard: [{ value: 92, from: '2020-01-01' }] },
      );
      const plan = laidOut(document, frame(width), { result: 'waits' })!;
      const all = named(plan);
      expect(all.map(({ kind }) => kind)).to.include.members(['last', 'target', 'standard', 'note']);
      for (const one of all) {
        expect(one.x, one.kind).to.be.at.least(0);
        expect(one.x + one.width, one.kind).to.be.at.most(width + 0.5);
        expect(one.y, one.kind).to.be.within(0, plan.area.bottom - one.height + 0.5);
        for (const other of all) if (one !== other) expect(overlap(one, other), `${one.kind} ${other.kind}`).to.equal(false);
      }
    });
  }

  for (const width of [288, 340])
    it(`names a target that is lower beside the line that falls to it, not upon it, at ${width}px`, () => {
      const falling = { baseline: { value: 40, at: '2026-01-01' }, target: { value: 20, by: '2026-12-31' } };
      const document = observed(months(40, 40, 41, 42, 43, 44), { direction: 'decrease', unit: 'operations' });
      const results = document.results.map((result) => ({ ...result, ...falling, trajectory: undefined }));
      const plan = laidOut({ ...document, results }, frame(width, 280), { result: 'waits' })!;
      const target = plan.texts.find(({ kind }) => kind === 'target')!;
      const [from, to] = plan.lines
        .find(({ kind }) => kind === 'trajectory')!
        .data.map(({ x, y }) => ({
          x: plan.area.start + ((x - plan.days.min) / (plan.days.max - plan.days.min)) * (plan.area.end - plan.area.start),
          y: plan.area.bottom - ((y - plan.values.min) / (plan.values.max - plan.values.min)) * (plan.area.bottom - plan.area.top),
        }));
      const lineAt = (x: number) => from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
      expect(target.y + target.height).to.be.at.most(lineAt(target.x));
    });

  it('leaves a gap between what is named on one line', () => {
    const size = { width: 50, height: 16, lines: ['Name'], isNeeded: true };
    const places = [0, 4, 8, 12].map((more) => ({ x: 50 + more, y: 0 }));
    const names = place(
      [
        { ...size, kind: 'last', places: [{ x: 0, y: 0 }] },
        { ...size, kind: 'mean', places },
      ],
      [],
      { x: 0, y: 0, width: 200, height: 100 },
    );
    expect(names[1].x).to.be.at.least(56);
  });

  it('shows as many narratives as there is room for, the latest first', () => {
    const document = observed(
      months(1, 2, 3, 4, 5, 6).map((one) => ({ ...one, narrative: `What happened when it was ${one.value}, in many words` })),
    );
    const said = texts(laidOut(document)!, 'note');
    expect(said[0]).to.contain('it was 6');
    expect(said.length).to.be.within(1, 3);
  });

  it('shows no points where they would run into each other, but those that stand alone and the last', () => {
    const count = 800;
    const observations = Array.from({ length: count }, (_, at) => ({
      period: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
      value: at % 7,
    }));
    const { points, marks } = laidOut(
      observed(
        observations.filter(
          (_, at) => at !== 398 && at !== 399 && at !== 400 && at !== 401 && at !== 403 && at !== 404 && at !== 405 && at !== 406,
        ),
      ),
    )!;
    expect(marks).to.have.length(count - 8);
    expect(points.flatMap(({ data }) => data)).to.have.length(2);
  });
});
