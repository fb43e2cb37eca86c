import { expect } from '@open-wc/testing';
import { isInstant, textChecks } from '@stp-widgets/contract/checks.js';
import { isDuration } from '@stp-widgets/contract/day.js';

describe('isInstant', () => {
  for (const text of [
    '2026-11-21T09:40:00Z',
    '2026-11-21T09:40Z',
    '2026-11-21T09:40:00.250Z',
    '2026-06-30T23:30:00+01:00',
    '2026-11-21T09:40:00-05:30',
    '2024-02-29T00:00:00Z',
  ]) {
    it(`takes ${text}`, () => expect(isInstant(text)).to.equal(true));
  }

  for (const text of [
    '2026-11-21',
    '2026-11-21T09:40:00',
    '2026-11-21 09:40:00Z',
    '2026-11-21T09Z',
    '2026-11-21T25:00:00Z',
    '2026-11-21T09:60:00Z',
    '2026-11-21T09:40:61Z',
    '2026-11-21T09:40:00+25:00',
    '2026-11-21T09:40:00+0100',
    '2026-11-21T09:40:00 Europe/London',
    '2026-02-29T09:40:00Z',
    '2026-13-01T09:40:00Z',
    '21 November 2026',
    '1795254000000',
    '',
  ]) {
    it(`does not take "${text}"`, () => expect(isInstant(text)).to.equal(false));
  }
});

describe('isDuration', () => {
  for (const text of ['P14D', 'P1Y2M3W4D', 'PT30S', 'P1DT12H', 'PT1H30M']) {
    it(`takes ${text}`, () => expect(isDuration(text)).to.equal(true));
  }

  for (const text of ['', 'P', 'PT', 'PT0S', 'P0D', '14D', 'P-1D', 'P1.5D', 'p14d', 'P1H', 'PT1D', 'P1DT', 'fortnightly']) {
    it(`does not take "${text}"`, () => expect(isDuration(text)).to.equal(false));
  }
});

describe('the check of a currency', () => {
  for (const [text, passes] of [
    ['GBP', true],
    ['gbp', false],
    ['£', false],
    ['POUNDS', false],
  ] as const) {
    it(`${passes ? 'takes' : 'does not take'} ${text}`, () => expect(textChecks.currency(text)).to.equal(passes));
  }
});
