import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { checkPartnership, type Finding } from '@stp-widgets/contract/check.js';
import * as fc from 'fast-check';
import { damaged } from './damage.ts';
import { goodDocument, having, type Json } from './good-document.ts';

/** Findings of meaning only: those of shape come from reading, and reading is slow only where there are any. */
const meant = (findings: readonly Finding[]) => findings.filter(({ code }) => code !== 'unknown-field').map((one) => JSON.stringify(one));

/** The same document with a fault that changes nothing, so that it is not taken as it is given. */
const carefully = (document: Json) => ({ ...document, nothing: 1 });

const faults: readonly (readonly [fault: string, document: Json])[] = [
  ['no collections', { contract: '1.0', partnership: { name: 'A' }, asOf: '2026-11-21T09:40:00Z' }],
  ['all of them', goodDocument()],
  ['defaults left out', having('activities[0].kind', undefined, having('dependencies[0].lag', undefined))],
  ['an end before its start', having('objectives[0].due', '2001-01-01')],
  ['a part of itself', having('objectives[0].parent', (goodDocument()['objectives'] as { id: string }[])[0].id)],
  ['fields of the publisher’s own', { ...goodDocument(), 'x-own': { deep: [1, { deeper: null }] } }],
  ['a later minor version', having('contract', '1.4')],
];

describe('checkPartnership, of a document whose shape is good', () => {
  for (const [what, document] of faults) {
    it(`finds in one with ${what} what it finds the careful way`, () => {
      expect(readPartnership(document).notices.map(({ path }) => path)).to.deep.equal([]);
      expect(meant(checkPartnership(document).findings)).to.deep.equal(meant(checkPartnership(carefully(document)).findings));
      expect(checkPartnership(document).partnership).to.deep.equal(readPartnership(document).partnership);
    });
  }

  it('leaves it as it is', () => {
    const document = goodDocument();
    const { partnership } = checkPartnership(document);
    expect(document).to.deep.equal(goodDocument());
    expect(Object.isFrozen(partnership)).to.equal(true);
    expect(Object.isFrozen(document)).to.equal(false);
  });

  it('reads a partnership once', () => {
    const checked = checkPartnership(goodDocument());
    expect(checked.partnership).to.equal(checked.partnership);
  });
});

describe('checkPartnership, of any document', () => {
  it('names each of a great many faults', () => {
    const objectives = Array.from({ length: 200_000 }, () => 1);
    const glossary = objectives.map(() => ({ term: 'STP' }));
    const { findings } = checkPartnership({ ...goodDocument(), objectives, glossary });
    expect(findings.filter(({ path }) => /^(objectives|glossary)/.test(path))).to.have.lengthOf(400_000);
  });

  for (const [what, value] of [
    ['null for a collection', null],
    ['a version that is a list within lists', [[['1.0']]]],
  ] as const) {
    it(`names ${what}`, () => {
      const document = what.startsWith('null') ? { ...goodDocument(), objectives: value } : { ...goodDocument(), contract: value };
      expect(checkPartnership(document).findings.some(({ code }) => code === 'wrong-type')).to.equal(true);
    });
  }

  it('passes over nothing that reading names, and reads the same', () => {
    fc.assert(
      fc.property(damaged(goodDocument(), 2), (document) => {
        const { findings, partnership } = checkPartnership(document);
        const read = readPartnership(document);
        for (const { path, found } of read.notices) {
          expect(findings.some((finding) => finding.path === path && finding.found === found)).to.equal(true, path);
        }
        expect(partnership).to.deep.equal(read.partnership);
      }),
      { numRuns: 500 },
    );
  });
});
