import { expect } from '@open-wc/testing';
import { defaultStatusScale, type Status, type StatusShape } from '@stp-widgets/contract';
import { disagree, numbersSay } from '@stp-widgets/insight/numbers.js';
import type { Standing } from '@stp-widgets/insight/progress.js';
import * as fc from 'fast-check';

/** Results that stand like this, each with its weight. */
const results = (...all: readonly (readonly [Standing, number?])[]) =>
  all.map(([standing, weight = 1], at) => ({ id: `r${at}`, standing, weight }));
/** So many results behind, and so many not. */
const split = (behind: number, well: number) =>
  results(...Array.from({ length: behind }, () => ['behind'] as const), ...Array.from({ length: well }, () => ['on track'] as const));

/** A status of a partnership's own. */
const own = (value: string, shape: StatusShape, means?: Status['means']): Status => ({
  value,
  label: value,
  rank: 0,
  shape,
  ...(means && { means }),
});

describe('numbersSay', () => {
  for (const [story, counted, value, behind] of [
    ['all reached', results(['reached'], ['reached']), 'complete', 0],
    ['some reached, none behind', results(['reached'], ['on track'], ['ahead']), 'green', 0],
    ['one of ten behind', split(1, 9), 'amber-green', 1],
    ['a third behind', split(1, 2), 'amber-green', 1],
    ['two of five behind', split(2, 3), 'amber', 2],
    ['half behind', split(2, 2), 'amber', 2],
    ['three of five behind', split(3, 2), 'amber-red', 3],
    ['nine of ten behind', split(9, 1), 'amber-red', 9],
    ['all behind', split(3, 0), 'red', 3],
    ['one behind and one worse than where it began', results(['behind'], ['worse']), 'red', 2],
    ['one behind that weighs three of four', results(['behind', 3], ['ahead']), 'amber-red', 1],
    ['one behind that weighs one of four', results(['behind'], ['ahead', 3]), 'amber-green', 1],
    ['one behind that weighs a third, as two beside it do', results(['behind', 2], ['ahead', 3], ['ahead', 1]), 'amber-green', 1],
    ['one behind that weighs half, as two beside it do', results(['behind', 3], ['ahead', 2], ['ahead', 1]), 'amber', 1],
    ['two behind of the largest weights that there are', results(['behind', 1e308], ['behind', 1e308]), 'red', 2],
    ['two behind of the smallest weights that there are', results(['behind', 5e-324], ['behind', 5e-324]), 'red', 2],
    ['one behind that weighs nothing', results(['behind', 0], ['on track']), 'green', 1],
    ['one of two behind, neither of any weight', results(['behind', 0], ['on track', 0]), 'amber', 1],
  ] as const) {
    it(`says ${value} for ${story}`, () => {
      const { status, shape, ...counts } = numbersSay(counted, defaultStatusScale)!;
      expect([status!.value, shape]).to.deep.equal([value, defaultStatusScale.find((one) => one.value === value)!.shape]);
      expect(counts).to.deep.equal({ behind, counted: counted.length });
    });
  }

  it('says nothing of no results', () => expect(numbersSay([], defaultStatusScale)).to.equal(null));

  const three = [own('green', 'disc'), own('amber', 'triangle-half'), own('red', 'square')];

  for (const [story, scale, counted, value] of [
    ['no word for complete', three, results(['reached']), 'green'],
    ['three steps, none behind', three, split(0, 1), 'green'],
    ['three steps, half behind', three, split(1, 1), 'amber'],
    ['three steps, all behind', three, split(1, 0), 'red'],
    ['a word for complete that is nearest', [own('done', 'tick', 'complete'), own('red', 'square')], split(0, 1), 'red'],
    ['no figure of the ladder', [own('planned', 'ring', 'not started')], split(0, 1), undefined],
    ['nothing', [], split(0, 1), undefined],
  ] as const) {
    it(`takes the nearest status of the scale, ${value ?? 'none'}, for one with ${story}`, () =>
      expect(numbersSay(counted, scale)!.status?.value).to.equal(value));
  }

  it('never says better when one more is behind', () => {
    const ladder = ['tick', 'disc', 'triangle-hollow', 'triangle-half', 'triangle', 'square'];
    const step = (behind: number, well: number) => ladder.indexOf(numbersSay(split(behind, well), defaultStatusScale)!.shape);
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 20 }), (behind, well) => {
        expect(step(behind + 1, well - 1)).to.be.at.least(step(behind, well));
      }),
    );
  });
});

describe('disagree', () => {
  const ladder: readonly StatusShape[] = ['tick', 'disc', 'triangle-hollow', 'triangle-half', 'triangle', 'square'];
  const scaleOf = (...shapes: readonly StatusShape[]): readonly Status[] =>
    shapes.map((shape, rank) => ({ value: shape, label: shape, rank, shape, ...(shape === 'ring' && { means: 'not started' }) }));
  const six = scaleOf(...ladder, 'ring');
  const three = scaleOf('disc', 'triangle-half', 'square');
  const four = scaleOf('disc', 'triangle-hollow', 'triangle', 'square');
  const two = scaleOf('disc', 'square');

  for (const [name, scale, reported, numbers, do_] of [
    ['seven steps', six, 'disc', 'disc', false],
    ['seven steps', six, 'disc', 'triangle-hollow', false],
    ['seven steps', six, 'disc', 'triangle-half', true],
    ['seven steps', six, 'disc', 'square', true],
    ['seven steps', six, 'square', 'disc', true],
    ['seven steps', six, 'tick', 'disc', false],
    ['seven steps', six, 'tick', 'triangle-hollow', true],
    ['seven steps', six, 'triangle-half', 'square', true],
    ['seven steps', six, 'triangle', 'square', false],
    ['seven steps', six, 'ring', 'square', false],
    ['seven steps', six, 'square', 'ring', false],
    // Neighbours, though two figures apart: green while up to half are behind, amber while all or none are.
    ['three steps', three, 'disc', 'triangle-hollow', false],
    ['three steps', three, 'disc', 'triangle-half', false],
    ['three steps', three, 'disc', 'triangle', true],
    ['three steps', three, 'disc', 'square', true],
    ['three steps', three, 'triangle-half', 'square', false],
    ['three steps', three, 'triangle-half', 'disc', false],
    ['three steps', three, 'triangle-half', 'tick', true],
    ['three steps', three, 'square', 'triangle-half', false],
    ['three steps', three, 'square', 'triangle-hollow', true],
    ['three steps', three, 'square', 'disc', true],
    ['four steps', four, 'disc', 'triangle-half', true],
    ['four steps', four, 'triangle-hollow', 'triangle', false],
    ['four steps', four, 'triangle', 'disc', true],
    ['two steps', two, 'disc', 'triangle-half', false],
    ['two steps', two, 'disc', 'triangle', true],
    ['two steps', two, 'disc', 'square', true],
    ['two steps', two, 'square', 'triangle-half', false],
    ['two steps', two, 'square', 'triangle-hollow', true],
  ] as const) {
    it(`${do_ ? 'do' : 'do not'} on a scale of ${name}: ${reported} reported, ${numbers} by the numbers`, () =>
      expect(disagree({ value: reported, label: reported, rank: 0, shape: reported }, numbers, scale)).to.equal(do_));
  }

  it('goes by what a status means before its figure', () => {
    const closed = own('closed', 'disc', 'complete');
    const planned = own('planned', 'disc', 'not started');
    expect(disagree(closed, 'triangle-hollow', six)).to.equal(true);
    expect(disagree(planned, 'square', six)).to.equal(false);
  });

  it('does not matter which says what, on any scale, and nothing disagrees with itself', () => {
    const shape = fc.constantFrom(...ladder, 'ring' as const);
    fc.assert(
      fc.property(shape, shape, fc.subarray([...ladder]), (one, other, shapes) => {
        const scale = scaleOf(...shapes);
        const as = (figure: StatusShape) => ({ value: figure, label: figure, rank: 0, shape: figure });
        expect(disagree(as(one), other, scale)).to.equal(disagree(as(other), one, scale));
        expect(disagree(as(one), one, scale)).to.equal(false);
      }),
    );
  });
});
