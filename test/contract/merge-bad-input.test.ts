import { expect } from '@open-wc/testing';
import { mergePartnerships, speaksForAnother } from '@stp-widgets/contract/merge.js';
import { readPartnership } from '@stp-widgets/contract';
import type { Json } from './good-document.ts';

/** Lists in lists, so many deep. */
function nested(levels: number, inmost: unknown): unknown {
  let value = inmost;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

describe('mergePartnerships, of bad input', () => {
  for (const [what, document, found] of [
    ['null', null, 'null'],
    ['a list', [], 'a list of 0'],
    ['text', 'no partnership', '"no partnership"'],
    ['an object of something else', { openapi: '3.1' }, 'an object with openapi'],
  ] as const) {
    it(`names what is no partnership, and merges the rest: ${what}`, () => {
      const { document: merged, findings } = mergePartnerships([document, { aims: [{ id: 'a' }] }, { aims: [{ id: 'b' }] }]);
      expect(merged.aims).to.have.length(2);
      expect(findings.map(({ code, document: at, found: there, expected }) => [code, at, there, expected])).to.deep.equal([
        ['not-a-partnership', 0, found, 'partnership'],
      ]);
    });
  }

  it('takes what is 100,000 levels deep as it is, and names where it differs', () => {
    const documents = [1, 2, 2].map((inmost) => ({
      'x-own': nested(100_000, inmost),
      aims: [{ id: 'a', 'x-own': nested(100_000, inmost) }],
    }));
    const { document, findings } = mergePartnerships(documents);
    expect(document).to.have.property('x-own', documents[0]['x-own']);
    expect(findings.map(({ code, id }) => [code, id])).to.deep.equal([
      ['clash', ''],
      ['clash', 'a'],
    ]);
  });

  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    it(`takes a name that means something to the language as data: ${name}`, () => {
      const [one, other] = [1, 2].map(
        (polluted) =>
          JSON.parse(`{
            "contract": "1.0",
            "${name}": { "polluted": ${polluted} },
            "partnership": { "${name}": { "polluted": ${polluted} } },
            "organisations": [{ "id": "${name}", "name": "A" }],
            "activities": [{ "id": "a", "${name}": { "polluted": ${polluted} }, "organisation": "${name}" }],
            "objectives": [{ "id": "o", "positions": [{ "organisation": "${name}", "value": ${polluted} }] }]
          }`) as Json,
      );
      const { document, findings } = mergePartnerships([one, { ...other, speaksFor: name }]);
      expect(findings.map(({ path, by }) => [path, by])).to.deep.equal([
        [`${name}.polluted`, 'A'],
        [`partnership.${name}.polluted`, 'A'],
        [`activities[0].${name}.polluted`, 'the programme office'],
        ['objectives[0].positions[0].value', 'the programme office'],
      ]);
      for (const object of [document, document.partnership, (document.activities as Json[])[0], {}]) {
        expect(Object.getPrototypeOf(object)).to.equal(Object.prototype);
        expect('polluted' in (object as Json)).to.equal(false);
      }
      const [activity] = document.activities as Json[];
      expect(Object.entries(activity).find(([field]) => field === name)![1]).to.deep.equal({ polluted: 2 });
    });
  }

  it('reads no text where there is none', () => {
    const odd = { toString: 1, valueOf: 1 };
    const documents = [
      { contract: odd, aims: [{ id: odd, title: odd }] },
      { contract: odd, asOf: odd, speaksFor: odd, aims: [odd] },
    ];
    expect(mergePartnerships(documents).document.aims).to.deep.equal([{ id: odd, title: odd }, odd]);
    expect(readPartnership(documents[0]).partnership).not.to.equal(null);
  });

  it('ends with lists of 10,000, however they are knotted', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `o${at}`);
    const documents = ['', 'o0', 'o1', 'p'].map((speaksFor) => ({
      ...(speaksFor && { speaksFor }),
      roles: [{ id: 'r', title: 'R', organisations: [...many, speaksFor] }],
      appointments: many.map((id) => ({ id: `a${id}`, role: 'r', from: speaksFor })),
      objectives: [{ id: 'o', positions: many.map((organisation) => ({ organisation, value: speaksFor })) }],
      sources: many.map((organisation) => ({ organisation, asOf: speaksFor })),
      audiences: many,
    }));
    const { document } = mergePartnerships(documents);
    expect((document['appointments'] as unknown[]).length).to.equal(10_000);
  });
});

describe('speaksForAnother', () => {
  it('names what a fragment says for others, and nothing else', () => {
    const found = speaksForAnother({
      speaksFor: 'hull',
      roles: [{ id: 'coo', title: 'COO', organisations: ['hull', 'york'] }],
      activities: [
        { id: 'a', title: 'A', organisation: 'hull' },
        { id: 'b', title: 'B', organisation: 'york' },
      ],
      dependencies: [{ id: 'd', predecessor: 'a', successor: 'b', gives: 'G', neededBy: '2026-12-01' }],
      measures: [{ id: 'm', title: 'M', series: [{ observations: [] }, { organisation: 'york', observations: [] }] }],
      objectives: [{ id: 'o', title: 'O', positions: [{ organisation: 'hull', value: 'backs' }] }],
    });
    expect(found.map(({ code, path, expected }) => `${code} ${path} ${expected}`)).to.have.members([
      'speaks-for-another activities[1] york',
      'speaks-for-another dependencies[0].neededBy york',
      'speaks-for-another measures[0].series[1] york',
    ]);
  });

  for (const document of [null, { aims: [] }, { contract: '1.0', activities: [{ id: 'a', organisation: 'york' }] }]) {
    it(`finds nothing in what is no fragment: ${JSON.stringify(document)}`, () => expect(speaksForAnother(document)).to.deep.equal([]));
  }
});
