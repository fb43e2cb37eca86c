import { expect } from '@open-wc/testing';
import { fileName } from '@stp-widgets/kit/save-file.js';
import * as fc from 'fast-check';

describe('fileName', () => {
  for (const [title, name] of [
    ['Waits over 18 weeks', 'waits-over-18-weeks.csv'],
    ['  “Waits”, over 18 weeks…', 'waits-over-18-weeks.csv'],
    ['Amseroedd aros: Tŷ’r Ynys', 'amseroedd-aros-tŷ-r-ynys.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['—', 'table.csv'],
    ['', 'table.csv'],
    [`${'a'.repeat(79)} b`, `${'a'.repeat(79)}.csv`],
    [`-${'a'.repeat(90)}`, `${'a'.repeat(80)}.csv`],
    [`${'a'.repeat(79)}𠮷野家`, `${'a'.repeat(79)}𠮷.csv`],
  ] as const) {
    it(`is ${name} for “${title}”`, () => expect(fileName(title, 'csv')).to.equal(name));
  }

  it('is of whole letters and digits, with hyphens between them only, for any title', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
      fc.string({ unit: fc.constantFrom('a', 'Ŷ', '𠮷', '7', ' ', '-', '/'), maxLength: 200, size: 'max' }),
    );
    fc.assert(
      fc.property(titles, (title) => {
        // The lower case of a letter may be one with a mark.
        expect(fileName(title, 'csv')).to.match(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*\.csv$/u);
      }),
    );
  });
});
