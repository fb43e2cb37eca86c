import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWithin, median, sentence, type Measurement } from '../../scripts/benchmark.ts';

const mounting: Measurement = { what: 'mounting', value: 30, unit: 'ms', yardstick: { what: 'bare elements', value: 10 }, budget: 4 };
const requests: Measurement = { what: 'requests', value: 1, unit: 'requests', budget: 1, atLeast: 0.8 };

describe('a measurement', () => {
  for (const [what, measurement, isGood] of [
    ['under its ratio', mounting, true],
    ['at its ratio', { ...mounting, value: 40 }, true],
    ['over its ratio', { ...mounting, value: 41 }, false],
    ['at its count', requests, true],
    ['over its count', { ...requests, value: 1.2 }, false],
    ['under the least it may be', { ...requests, value: 0 }, false],
    ['that is no number', { ...requests, value: NaN }, false],
  ] as const) {
    it(`${isGood ? 'is within' : 'is outside'} its budget ${what}`, () => assert.equal(isWithin(measurement), isGood));
  }

  it('is told with its yardstick, its ratio and its budget', () => {
    assert.equal(sentence(mounting), 'mounting: 30 ms, 3 times bare elements, 10 ms; within the budget of 4 times');
    assert.equal(sentence({ ...requests, value: 2 }), 'requests: 2 requests; OUTSIDE the budget of 1 requests');
  });
});

describe('median', () => {
  for (const [values, middle] of [
    [[3, 1, 2], 2],
    [[10, 9, 1, 2], 5.5],
    [[], NaN],
  ] as const) {
    it(`of ${values.join(', ') || 'nothing'} is ${middle}`, () => assert.equal(median(values), middle));
  }
});
