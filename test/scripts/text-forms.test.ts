import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type TextCheck, textChecks } from '@stp-widgets/contract/checks.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { textForms } from '../../scripts/reference/text-forms.ts';

const ajv = new Ajv2020();
const names = Object.keys(textForms) as TextCheck[];
const forms = new Map(names.map((name) => [name, ajv.compile(textForms[name])]));

const agree = (name: TextCheck, text: string) =>
  assert.equal(forms.get(name)!(text), textChecks[name](text), `${name}: ${JSON.stringify(text)}`);

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const two = fc.oneof(
  digits(2),
  fc.nat({ max: 32 }).map((number) => String(number).padStart(2, '0')),
);
const date = fc.tuple(digits(4), two, two).map((parts) => parts.join('-'));
const some = fc.stringMatching(/^[0-9]{0,3}$/);

/** Texts that are of a form, or nearly. */
const near: Readonly<Record<TextCheck, fc.Arbitrary<string>>> = {
  text: fc.string({ maxLength: 2, unit: 'binary' }),
  day: fc.oneof(
    date,
    fc.tuple(digits(4), two).map((parts) => parts.join('-')),
    fc.tuple(digits(4), digits(2)).map((parts) => parts.join('/')),
    digits(4).map((year) => `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`),
  ),
  instant: fc
    .record({
      date: fc.oneof(fc.constant('2026-11-21'), date),
      time: fc.array(two, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(':')),
      part: fc.oneof(fc.constant(''), fc.stringMatching(/^\.[0-9]{0,9}$/)),
      offset: fc.oneof(
        fc.constant('Z'),
        fc.tuple(fc.constantFrom('+', '-', ''), two, two).map(([sign, h, m]) => `${sign}${h}:${m}`),
      ),
    })
    .map((parts) => `${parts.date}T${parts.time}${parts.part}${parts.offset}`),
  duration: fc
    .array(fc.tuple(some, fc.constantFrom('Y', 'M', 'W', 'D', 'T', 'H', 'M', 'S')), { maxLength: 5 })
    .map((parts) => `P${parts.map(([count, unit]) => (unit === 'T' ? 'T' : `${count}${unit}`)).join('')}`),
  currency: fc.stringMatching(/^[A-Za-zÀ-Ý]{2,4}$/),
  link: fc
    .tuple(
      fc.constantFrom('https://', 'HTTP://', 'httpſ://', 'http:/', 'mailto:', 'Tel:', 'ftp://', 'javascript:', ''),
      fc.string({ maxLength: 3, unit: 'binary' }),
    )
    .map((parts) => parts.join('')),
};

describe('the forms of text in the JSON Schema', () => {
  for (const name of names) {
    it(`agree with what reading checks, near what is right: ${name}`, () => {
      fc.assert(
        fc.property(near[name], (text) => agree(name, text)),
        { numRuns: 3000 },
      );
    });

    it(`agree with what reading checks, one character beside what is right: ${name}`, () => {
      const change = fc.record({
        at: fc.nat(),
        take: fc.nat({ max: 1 }),
        put: fc.oneof(fc.constantFrom('', '\n', ' ', '0', '9', '٣', 'T', '-', '/'), fc.string({ maxLength: 1, unit: 'binary' })),
      });
      fc.assert(
        fc.property(fc.constantFrom(...textForms[name].examples), change, (text, { at, take, put }) => {
          const start = at % (text.length + 1);
          agree(name, text.slice(0, start) + put + text.slice(start + take));
        }),
        { numRuns: 3000 },
      );
    });

    it(`show examples that pass: ${name}`, () => {
      for (const example of textForms[name].examples) assert.equal(forms.get(name)!(example), true, example);
    });
  }

  it('agree on every day of four years, two of them before and after a leap day, and on days that are none', () => {
    for (const year of ['0000', '0004', '0400', '0999', '1000', '1200', '1900', '2000', '2023', '2024', '2100']) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++)
          agree('day', [year, ...[month, day].map((number) => String(number).padStart(2, '0'))].join('-'));
      }
    }
  });

  it('agree on every pair of years', () => {
    for (let first = 0; first < 100; first++) {
      for (let next = 0; next < 100; next++) agree('day', `20${[first, next].map((year) => String(year).padStart(2, '0')).join('/')}`);
    }
  });

  it('agree on every time of day and every offset', () => {
    for (let large = 0; large < 100; large++) {
      for (let small = 0; small < 100; small++) {
        const clock = [large, small].map((number) => String(number).padStart(2, '0')).join(':');
        for (const text of [`${clock}Z`, `${clock}:00Z`, `${clock}:01Z`, `24:${clock}Z`, `09:40+${clock}`, `09:40:59.5-${clock}`])
          agree('instant', `2026-11-21T${text}`);
      }
    }
  });
});
