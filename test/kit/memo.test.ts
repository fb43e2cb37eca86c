import { expect } from '@open-wc/testing';
import { Memo } from '@stp-widgets/kit/memo.js';

describe('an answer that is kept', () => {
  for (const [what, first, then, times] of [
    ['is given once while what it rests on is the same', ['a', 1], ['a', 1], 1],
    ['is given anew where something is another', ['a', 1], ['a', 2], 2],
    ['is given anew where there is more to rest on', ['a'], ['a', undefined], 2],
    ['is given anew where there is less', ['a', undefined], ['a'], 2],
    ['goes by identity', [[]], [[]], 2],
    ['takes NaN for another each time', [Number.NaN], [Number.NaN], 2],
    ['may rest on nothing', [], [], 1],
  ] as const) {
    it(what, () => {
      const kept = new Memo<number>();
      let given = 0;
      const answers = [first, then].map((restsOn) => kept.of(restsOn, () => ++given));
      expect(answers).to.deep.equal([1, times]);
    });
  }

  it('is none where giving it fails, and asked for again', () => {
    const kept = new Memo<number>();
    const fail = () => {
      throw new Error('nothing');
    };
    expect(() => kept.of(['a'], fail)).to.throw('nothing');
    expect(kept.of(['a'], () => 1)).to.equal(1);
  });
});
