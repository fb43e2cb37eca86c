import { expect } from '@open-wc/testing';
import { accountabilityFindings, findingCodes, findingShapes, isSound } from '@stp-widgets/insight/accountability-findings.js';
import { holdingsOn } from '@stp-widgets/insight/holdings.js';
import * as fc from 'fast-check';
import { organisations, partnershipOf, today, type Parts } from './partnership.ts';

const head = {
  organisations,
  groups: [{ id: 'board', name: 'Board' }],
  roles: [
    { id: 'director', title: 'Director', organisations: ['hull', 'york'] },
    { id: 'gap', title: 'Nobody’s role', organisations: ['city'] },
  ],
  appointments: [{ id: 'held', role: 'director', from: '2026-04-01' }],
  objectives: [{ id: 'urgent', title: 'Urgent' }],
  cadences: { confirmation: 'P6M' },
  thresholds: { tooManyConsulted: 2 },
};

/** An entry, accepted and lately confirmed unless it says otherwise; `null` takes a field away. */
const entry = (party: string, letters: string, more: Parts = {}): Parts =>
  Object.fromEntries(
    Object.entries({ party, letters: letters.split(''), acceptedAt: '2026-09-01', ...more }).filter(([, value]) => value !== null),
  );

const read = (entries: readonly Parts[], more: Parts = {}) => {
  const accountabilities = entries.map((one, at) => ({ id: `a${at}`, subject: 'urgent', ...one }));
  const partnership = partnershipOf({ ...head, accountabilities, ...more });
  const holdings = holdingsOn(partnership, today)('urgent');
  return { holdings, findings: accountabilityFindings(holdings, partnership, today) };
};
const found = (entries: readonly Parts[], more?: Parts) => read(entries, more).findings.map(({ code }) => code);
const does = entry('city', 'R');

describe('accountabilityFindings', () => {
  for (const [what, entries, codes] of [
    ['nothing where one is accountable and has accepted, and one does it', [entry('hull', 'A'), does], []],
    ['nothing where the same one does it', [entry('hull', 'AR')], []],
    ['nothing where one is named twice', [entry('hull', 'A'), entry('hull', 'A'), does], []],
    ['that nobody is accountable, and nobody responsible', [], ['nobody-accountable', 'nobody-responsible']],
    ['that nobody is accountable', [does], ['nobody-accountable']],
    ['that two are', [entry('hull', 'A'), entry('york', 'A'), does], ['several-accountable']],
    ['that a role and its organisation are two', [entry('hull', 'A'), entry('director', 'A'), does], ['several-accountable']],
    ['that nobody is responsible', [entry('hull', 'A')], ['nobody-responsible']],
    ['that nobody is responsible any more', [entry('hull', 'A'), entry('city', 'R', { to: '2026-10' })], ['nobody-responsible']],
    ['that the role is vacant', [entry('gap', 'A'), does], ['accountable-vacant']],
    ['that it is vacant, whether accepted or not', [entry('gap', 'A', { acceptedAt: null }), does], ['accountable-vacant']],
    [
      'that it has expired, and so that nobody is',
      [entry('hull', 'A', { to: '2026-11-20' }), does],
      ['nobody-accountable', 'accountable-expired'],
    ],
    ['nothing where another has taken over', [entry('hull', 'A', { to: '2026-11-20' }), entry('york', 'A'), does], []],
    [
      'that it has not begun, and so that nobody is',
      [entry('hull', 'A', { from: '2026-11-22' }), does],
      ['nobody-accountable', 'accountable-not-begun'],
    ],
    ['nothing where another will take over', [entry('hull', 'A'), entry('york', 'A', { from: '2027-01' }), does], []],
    ['nothing on the last day', [entry('hull', 'A', { to: '2026-11-21' }), does], []],
    ['that it was not accepted', [entry('hull', 'A', { acceptedAt: null }), does], ['accountable-not-accepted']],
    ['nothing of one who does it and has not accepted', [entry('hull', 'A'), entry('city', 'R', { acceptedAt: null })], []],
    [
      'that it was never confirmed since it was accepted long ago',
      [entry('hull', 'A', { acceptedAt: '2026-01-01' }), does],
      ['accountable-not-confirmed'],
    ],
    [
      'that it was last confirmed too long ago',
      [entry('hull', 'A', { acceptedAt: '2025-01-01', confirmedAt: '2026-05-24' }), does],
      ['accountable-not-confirmed'],
    ],
    [
      'nothing on the day that a confirmation is due',
      [entry('hull', 'A', { acceptedAt: '2025-01-01', confirmedAt: '2026-05-25' }), does],
      [],
    ],
    ['that three are consulted', [entry('hull', 'AR'), ...['york', 'city', 'board'].map((one) => entry(one, 'C'))], ['too-many-consulted']],
    ['nothing where two are', [entry('hull', 'AR'), entry('york', 'C'), entry('city', 'C')], []],
    ['nothing of a letter that the scheme does not have', [entry('hull', 'A'), does, entry('york', 'X-')], []],
  ] as const) {
    it(`finds ${what}`, () => expect(found(entries)).to.deep.equal(codes));
  }

  it('misses nothing that the scheme has no letter for, or that the partnership has no rule for', () => {
    const scheme = (letters: readonly (readonly [string, string])[]) => ({
      responsibilityScheme: { name: 'Own', letters: letters.map(([letter, means]) => ({ letter, label: letter, means })) },
    });
    expect(found([], scheme([['D', 'decides']]))).to.deep.equal(['nobody-accountable']);
    expect(found([], scheme([['D', 'does']]))).to.deep.equal(['nobody-responsible']);
    expect(found([], scheme([['S', 'supports']]))).to.deep.equal([]);
    const old = entry('hull', 'AR', { acceptedAt: '2020-01-01' });
    const many = ['york', 'city', 'board'].map((one) => entry(one, 'C'));
    expect(found([old, ...many], { cadences: {}, thresholds: {} })).to.deep.equal([]);
  });

  it('names whom each is about, and the day that goes with it', () => {
    const { findings } = read([
      entry('hull', 'A', { acceptedAt: null, from: '2026-11-02' }),
      entry('york', 'A', { acceptedAt: null, from: '2026-10' }),
      does,
    ]);
    expect(findings).to.deep.equal([
      { code: 'several-accountable', shape: 'square', parties: ['hull', 'york'], day: null },
      { code: 'accountable-not-accepted', shape: 'triangle-half', parties: ['hull', 'york'], day: '2026-10' },
    ]);
    expect(read([entry('hull', 'A', { to: '2026-10' }), does]).findings[1]).to.deep.include({ parties: ['hull'], day: '2026-10' });
  });

  it('has a figure for each, the most serious first', () => {
    const ladder = ['square', 'triangle', 'triangle-half', 'triangle-hollow'];
    const places = findingCodes.map((code) => ladder.indexOf(findingShapes[code]));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal(places.toSorted((one, other) => one - other));
  });

  const anyEntry = fc
    .record({
      party: fc.constantFrom('hull', 'york', 'city', 'board', 'director', 'gap'),
      letters: fc.subarray(['A', 'R', 'C', 'I', 'X'], { minLength: 1 }),
      acceptedAt: fc.constantFrom(null, '2026-01-05', '2026-10-05'),
      confirmedAt: fc.constantFrom(null, '2026-10-06'),
      from: fc.constantFrom(null, '2026-01', '2027-01-01'),
      to: fc.constantFrom(null, '2026-11-21', '2026/27', '2026-03'),
    })
    .map(({ party, letters, ...more }) => entry(party, letters.join(''), more));

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), (entries) => {
        expect(found(entries.toReversed())).to.deep.equal(found(entries));
      }),
    );
  });

  it('finds fault with the accountable of every subject that is not sound, and of no other but by age', () => {
    const faults = ['nobody-accountable', 'several-accountable', 'accountable-vacant', 'accountable-not-accepted'];
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 6 }), (entries) => {
        const { holdings, findings } = read(entries);
        // One party may be named twice, once accepted and once not: sound, and the offer is still open.
        const codes = new Set<string>(findings.map(({ code }) => code));
        if (!isSound(holdings)) expect(faults.some((code) => codes.has(code))).to.equal(true);
        else expect(codes.has('nobody-accountable') || codes.has('several-accountable')).to.equal(false);
      }),
    );
  });
});

describe('holdingsOn', () => {
  for (const [state, given] of [
    ['held', entry('hull', 'A')],
    ['held', entry('hull', 'CI', { acceptedAt: null })],
    ['offered', entry('hull', 'RC', { acceptedAt: null })],
    ['vacant', entry('gap', 'I')],
    ['expired', entry('gap', 'A', { to: '2026-10' })],
    ['not begun', entry('hull', 'A', { from: '2026-12', acceptedAt: null })],
  ] as const) {
    it(`reads ${JSON.stringify(given)} as ${state}`, () => expect(read([given]).holdings[0].state).to.equal(state));
  }

  it('puts the letters by weight, each once, and keeps those that the scheme does not have', () => {
    const [holding] = read([entry('hull', 'ICZRAI')]).holdings;
    expect(holding.letters.map(({ letter, label, means }) => [letter, label, means])).to.deep.equal([
      ['A', 'Accountable', 'decides'],
      ['R', 'Responsible', 'does'],
      ['C', 'Consulted', 'is asked'],
      ['I', 'Informed', 'is told'],
      ['Z', 'Z', null],
    ]);
  });

  it('is empty for what nobody was named for', () => expect(read([]).holdings).to.deep.equal([]));
});
