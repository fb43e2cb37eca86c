import { expect } from '@open-wc/testing';
import { firstDay, lastDay, writeDay } from '@stp-widgets/contract/day.js';
import { firstOf, lastOf, writable } from '@stp-widgets/insight/known-days.js';

describe('known days', () => {
  it('are the days of the contract, through leap years and turns of centuries', () => {
    const wrong: string[] = [];
    for (const century of ['1000-01-01', '1600-02-01', '1899-12-01', '1970-01-01', '1999-12-01', '2023-12-01', '2099-12-01']) {
      for (let day = firstDay(century); day < firstDay(century) + 800; day++) {
        const text = writeDay(day);
        if (firstOf(text) !== day || lastOf(text) !== day) wrong.push(text);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  for (const text of ['2026-02', '2024-02', '2026/27', '2024-02-29']) {
    it(`cover ${text} as the contract does`, () => {
      expect([firstOf(text), lastOf(text)]).to.deep.equal([firstDay(text), lastDay(text)]);
    });
  }

  for (const text of ['2026-02-29', '2026-00-10', '2026-13-01', '2026-0:-01', '2026-01-00', '20a6-01-01', '2026-01-0x', '2026.01.01']) {
    it(`are not ${text}`, () => {
      expect(() => firstOf(text)).to.throw(RangeError, `invalid day: ${text}`);
      expect(() => lastOf(text)).to.throw(RangeError, `invalid day: ${text}`);
    });
  }

  it('are no later and no earlier than can be written', () => {
    expect([-1e300, -354_286, 0, 2_932_897, 1e300].map(writable)).to.deep.equal([-354_285, -354_285, 0, 2_932_896, 2_932_896]);
    expect(writable(null)).to.equal(null);
  });
});
