import { expect } from '@open-wc/testing';
import type { ResultView } from '@stp-widgets/insight/result-view.js';
import { bullet, layer } from '@stp-widgets/widgets/objective-card/geometry.js';
import { spark } from '@stp-widgets/widgets/spark.js';
import * as fc from 'fast-check';

const point = (value: number) => ({ period: '2026-01', value, provisional: false });
/** A result on its way from one value to another. */
const on = (from: number, to: number, last: number | null, due: number | null) =>
  ({
    baseline: { value: from, at: '2026-01-01' },
    target: { value: to, by: '2026-12-31' },
    latest: last === null ? null : point(last),
    due,
  }) as ResultView;
const of = (values: readonly number[], target: number | null = null) => ({
  recent: values.map(point),
  target: target === null ? null : { value: target, by: '2026-12-31' },
});
/** Values up to 1e12, with two decimals. */
const any = fc.integer({ min: -1e14, max: 1e14 }).map((value) => value / 100);

describe('the bar of a result', () => {
  for (const [story, result, layout] of [
    [
      'short of what is due',
      on(80, 100, 85, 90),
      { baseline: 0, bar: { from: 0, to: 25 }, isBack: false, due: 50, short: { from: 25, to: 50 } },
    ],
    ['ahead of what is due', on(80, 100, 95, 90), { baseline: 0, bar: { from: 0, to: 75 }, isBack: false, due: 50, short: null }],
    ['lower is better', on(40, 20, 35, 30), { baseline: 0, bar: { from: 0, to: 25 }, isBack: false, due: 50, short: { from: 25, to: 50 } }],
    [
      'over 100 % of the way, which ends the bar',
      on(80, 100, 130, 90),
      { baseline: 0, bar: { from: 0, to: 100 }, isBack: false, due: 50, short: null },
    ],
    [
      'worse than it began',
      on(80, 100, 70, 90),
      { baseline: 33.3, bar: { from: 0, to: 33.3 }, isBack: true, due: 66.7, short: { from: 33.3, to: 66.7 } },
    ],
    [
      'much worse, which takes half of the bar',
      on(80, 100, -900, 90),
      { baseline: 50, bar: { from: 0, to: 50 }, isBack: true, due: 75, short: { from: 50, to: 75 } },
    ],
    ['without a value', on(80, 100, null, 90), null],
    ['without anything due', on(80, 100, 85, null), null],
    ['with a baseline to hold', on(80, 80, 80, 80), null],
  ] as const) {
    it(`${layout ? 'is laid out' : 'is not drawn'} ${story}`, () => expect(bullet(result)).to.deep.equal(layout));
  }

  it('stays within its width, with its marks in order', () => {
    fc.assert(
      fc.property(any, any, any, any, (from, to, last, due) => {
        const layout = bullet(on(from, to, last, due));
        if (!layout) return;
        for (const place of [layout.baseline, layout.bar.from, layout.bar.to, layout.due]) expect(place).to.be.within(0, 100);
        expect(layout.bar.from).to.be.at.most(layout.bar.to);
        if (layout.short) expect(layout.short.from).to.be.below(layout.short.to);
      }),
    );
  });

  it('places a stretch as a background is placed', () => {
    expect(layer({ from: 25, to: 75 })).to.deep.equal({ at: 50, size: 50 });
    expect(layer({ from: 0, to: 100 })).to.deep.equal({ at: 0, size: 100 });
    expect(layer({ from: 50, to: 50 })).to.deep.equal({ at: 50, size: 0 });
  });
});

describe('the small line of a result', () => {
  it('is none under two values', () => expect([spark(of([])), spark(of([4]))]).to.deep.equal([null, null]));

  it('goes from its first value to its last, and its least to its greatest', () => {
    expect(spark(of([0, 10, 5]))).to.deep.equal({ path: 'M4 24L52 4L100 14', last: { x: 100, y: 14 }, target: null });
  });

  it('is straight in the middle where all are equal', () => {
    expect(spark(of([7, 7]))).to.deep.equal({ path: 'M4 14L100 14', last: { x: 100, y: 14 }, target: null });
  });

  it('has its target where that is near, and leaves it out where it would flatten the line', () => {
    expect(spark(of([0, 10], 20))).to.deep.equal({ path: 'M4 24L100 14', last: { x: 100, y: 14 }, target: 4 });
    expect(spark(of([0, 10], 21))!.target).to.equal(null);
  });

  it('stays within its box, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 24 }), fc.option(any), (values, target) => {
        const layout = spark(of(values, target))!;
        const numbers = layout.path.match(/-?[\d.]+(e-?\d+)?/g)!.map(Number);
        numbers.forEach((number, at) => expect(number).to.be.within(4, at % 2 === 0 ? 100 : 24));
        expect(numbers).to.have.length(values.length * 2);
        if (layout.target !== null) expect(layout.target).to.be.within(4, 24);
      }),
    );
  });
});
