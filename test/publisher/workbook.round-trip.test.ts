import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { collectionNames, readPartnership } from '@stp-widgets/contract';
import { importWorkbook } from '@stp-widgets/publisher/workbook/import-workbook.js';
import { fillWorkbook, writeWorkbook } from '@stp-widgets/publisher/workbook/write-workbook.js';
import * as fc from 'fast-check';
import { anyPartnership, nastyTexts } from '../support/any-partnership.ts';
import { withoutEmpty } from '../support/workbooks.ts';

const demo = JSON.parse(readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url), 'utf8')) as Record<string, unknown>;
const none: never[] = [];

describe('a workbook that a document was written to', () => {
  it('gives any good partnership back', async () => {
    const filled = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyPartnership(), async (document) => {
        for (const name of Object.keys(document)) filled.add(name);
        const { bytes, remarks } = fillWorkbook(document);
        const back = await importWorkbook(bytes);
        assert.deepEqual([...remarks, ...back.remarks], none);
        assert.deepEqual(withoutEmpty(back.document), withoutEmpty(document));
        assert.deepEqual(readPartnership(back.document).notices, none);
      }),
      { numRuns: 60 },
    );
    assert.deepEqual(
      collectionNames.filter((name) => !filled.has(name)),
      none,
    );
  });

  it('gives the demo back', async () => {
    const back = await importWorkbook(await writeWorkbook(demo));
    assert.deepEqual(back.remarks, none);
    assert.deepEqual(withoutEmpty(back.document), withoutEmpty(demo));
  });

  it('is the same to the byte for the same document, and gives the same document each time', async () => {
    const [first, second] = [await writeWorkbook(demo), await writeWorkbook(structuredClone(demo))];
    assert.deepEqual(first, second);
    assert.deepEqual(await importWorkbook(first), await importWorkbook(second));
  });

  for (const text of [...nastyTexts, '_x0041\u0001', '__x000D__', 'a'.repeat(32_767)]) {
    it(`keeps ${JSON.stringify(text.slice(0, 30))} as an id, a title, an element of a list and a field of one’s own`, async () => {
      const document = {
        aims: [{ id: text, title: text, topics: [text.slice(0, 100), ' b '], 'x-own': text }],
        objectives: [{ id: 'o', title: 'O', aims: [text] }],
      };
      const { bytes, remarks } = fillWorkbook(document);
      assert.deepEqual(remarks, none);
      const back = await importWorkbook(bytes);
      assert.deepEqual(back, { document, remarks: none });
    });
  }

  for (const [what, own] of [
    ['an empty text', ''],
    ['null', null],
    ['a truth', false],
    ['a number', 12.5],
    ['text that reads as JSON', '{"a":1}'],
    ['a list', [1, ['two', null]]],
    ['an object', JSON.parse('{"__proto__":{"a":1}}')],
  ] as const) {
    it(`keeps ${what} as a field of one’s own`, async () => {
      const document = { 'x-own': own, aims: [{ id: 'a', title: 'A', 'x-own': own, 'x-__proto__': own }] };
      assert.deepEqual(await importWorkbook(await writeWorkbook(document)), { document, remarks: none });
    });
  }

  for (const day of ['2026-11-21', '1900-03-01', '1900-02-28', '1000-01-01', '9999-12-31', '2024-02-29', '2026-11', '2026/27', '1999/00']) {
    it(`keeps the day ${day}`, async () => {
      const document = { objectives: [{ id: 'o', title: 'O', due: day }] };
      assert.deepEqual(await importWorkbook(await writeWorkbook(document)), { document, remarks: none });
    });
  }

  it('keeps a series without figures, and lists that have to be there', async () => {
    const document = {
      roles: [{ id: 'r', title: 'R', organisations: [] }],
      measures: [
        { id: 'm', title: 'M', unit: '%', direction: 'increase', series: [] },
        {
          id: 'n',
          title: 'N',
          unit: '%',
          direction: 'increase',
          series: [{ organisation: 'o', observations: [] }, { observations: [{ period: '2026-04', value: 1 }] }],
        },
      ],
    };
    assert.deepEqual(await importWorkbook(await writeWorkbook(document)), { document, remarks: none });
  });
});

describe('what does not fit into a workbook', () => {
  const deep: unknown = Array.from({ length: 10_000 }).reduce((inner) => [inner], 1);
  for (const [what, document, at, found] of [
    ['a text that no cell holds', { aims: [{ id: 'a', title: 'x'.repeat(32_768) }] }, 'aims[0].title', /^"xxx/],
    ['a field that nobody knows', { aims: [{ id: 'a', title: 'A', colour: 'red' }] }, 'aims[0].colour', '"red"'],
    ['a number without end', { thresholds: { tight: Infinity } }, 'thresholds.tight', 'Infinity'],
    ['a number for text', { aims: [{ id: 'a', title: 7 }] }, 'aims[0].title', '7'],
    ['a thing without an id', { aims: [{ title: 'A' }] }, 'aims[0]', 'something else'],
    ['a collection that is none', { aims: 'none' }, 'aims', 'something else'],
    ['an element that is none', { objectives: [{ id: 'o', title: 'O', positions: [3] }] }, 'objectives[0].positions[0]', 'something else'],
    [
      'an own field within an object',
      { projects: [{ id: 'p', title: 'P', budget: { amount: 1, currency: 'GBP', 'x-by': 1 } }] },
      'projects[0].budget.x-by',
      '1',
    ],
    [
      'a second series of one organisation',
      { measures: [{ id: 'm', title: 'M', unit: '%', direction: 'increase', series: [{ observations: [] }, { observations: [] }] }] },
      'measures[0].series[1]',
      'one of the same before',
    ],
    [
      'what is nested deeper than can be written',
      { aims: [{ id: 'a', title: 'A', 'x-deep': deep }] },
      'aims[0].x-deep',
      'a value of your own',
    ],
  ] as const) {
    it(`is named: ${what}`, () => {
      const { bytes, remarks } = fillWorkbook(document);
      assert.ok(bytes.length > 0);
      assert.equal(remarks.length, 1);
      const [remark] = remarks;
      assert.equal(remark.code, 'not-in-workbook');
      assert.equal(remark.at, at);
      if (typeof found === 'string') assert.equal(remark.found, found);
      else assert.match(remark.found, found);
    });
  }
});
