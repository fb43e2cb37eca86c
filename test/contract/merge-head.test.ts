import { expect } from '@open-wc/testing';
import { mergePartnerships } from '@stp-widgets/contract/merge.js';
import type { Json } from './good-document.ts';

const merged = (...documents: readonly Json[]) => {
  const { document, findings } = mergePartnerships(documents);
  return { document, said: findings.map(({ code, path, found, expected }) => `${code} ${path}: ${found}, not ${expected}`) };
};
const head = (more: Json): Json => ({ contract: '1.0', ...more });

describe('the head of a merged document', () => {
  for (const [what, documents, expected, said = []] of [
    [
      'the latest instant',
      [head({ asOf: '2026-11-21T09:00:00+01:00' }), head({ asOf: '2026-11-21T08:30:00Z' })],
      { asOf: '2026-11-21T08:30:00Z' },
    ],
    ['no instant that is none', [head({ asOf: 'yesterday' }), head({ asOf: '2026-11-21T08:30:00Z' })], { asOf: '2026-11-21T08:30:00Z' }],
    ['the lowest version', [head({ contract: '1.1', aims: [] }), head({})], { contract: '1.0' }],
    ['the version that is meant where none is said', [head({ contract: '1.1' }), { partnership: {} }], { contract: '1.0' }],
    [
      'an older document in the words of the present one',
      [
        head({ contract: '0.9', updates: [{ id: 'u', subject: 's', date: '2026-11' }] }),
        head({ updates: [{ id: 'u', subject: 's', at: '2026-11' }] }),
      ],
      { contract: '1.0', updates: [{ id: 'u', subject: 's', at: '2026-11' }] },
    ],
    [
      'each field of the partnership by itself',
      [
        head({ partnership: { name: 'Humber', period: { start: '2016' } } }),
        head({ speaksFor: 'hull', partnership: { name: 'Humber', publisher: 'Hull', period: { end: '2021' } } }),
      ],
      { partnership: { name: 'Humber', period: { start: '2016' }, publisher: 'Hull' } },
      ['clash partnership.period.end: "2021", not nothing'],
    ],
    [
      'a publisher’s own field as a whole',
      [head({ 'x-own': { a: 1 } }), head({ speaksFor: 'hull', 'x-own': { b: 2 } })],
      { 'x-own': { a: 1 } },
      ['clash x-own.b: 2, not nothing'],
    ],
    [
      'the office’s scale',
      [head({ speaksFor: 'hull', glossary: [{ term: 'A', meaning: 'B' }] }), head({ glossary: [{ term: 'A', meaning: 'A' }] })],
      { glossary: [{ term: 'A', meaning: 'A' }] },
      ['clash glossary[0].meaning: "B", not "A"'],
    ],
    [
      'a list of things where another has something else',
      [head({ aims: 'none' }), head({ aims: [] })],
      { aims: [] },
      ['clash aims: "none", not a list of 0'],
    ],
    [
      'the narrowest audience',
      [head({ audience: 'public', audiences: ['public', 'partners'] }), head({ speaksFor: 'hull', audience: 'partners' })],
      { audience: 'partners' },
      ['clash audience: "public", not "partners"'],
    ],
    [
      'no audience where one document was made for none in particular',
      [head({ audience: 'public', audiences: ['public'] }), head({ speaksFor: 'hull' })],
      { audience: undefined },
      ['clash audience: "public", not nothing'],
    ],
    ['the audience that all were made for', [head({ audience: 'public' }), head({ audience: 'public', 'x-a': 1 })], { audience: 'public' }],
    [
      'the organisation that all of them speak for',
      [head({ speaksFor: 'hull' }), head({ speaksFor: 'hull', asOf: '2026-11-21T08:30:00Z' })],
      { speaksFor: 'hull', sources: [{ organisation: 'hull' }, { organisation: 'hull', asOf: '2026-11-21T08:30:00Z' }] },
    ],
    ['nobody in particular, of several', [head({ speaksFor: 'hull' }), head({ speaksFor: 'york' })], { speaksFor: undefined }],
    [
      'the sources of a document that was itself merged, each once',
      [
        head({ asOf: '2026-11', sources: [{ organisation: 'york' }, { asOf: '2026-10', organisation: 'hull' }, {}] }),
        head({ asOf: '2026-10', speaksFor: 'hull' }),
      ],
      { sources: [{}, { asOf: '2026-10', organisation: 'hull' }, { organisation: 'york' }] },
    ],
  ] as const satisfies readonly (readonly [string, readonly Json[], Json, (readonly string[])?])[]) {
    it(`says ${what}`, () => {
      for (const order of [documents, documents.toReversed()]) {
        const { document, said: found } = merged(...order);
        for (const [name, value] of Object.entries(expected)) expect(document[name], name).to.deep.equal(value);
        expect(found).to.deep.equal(said);
      }
    });
  }
});
