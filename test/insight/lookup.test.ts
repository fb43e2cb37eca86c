import { expect } from '@open-wc/testing';
import { collectionNames } from '@stp-widgets/contract';
import { find, lookup, nameOf } from '@stp-widgets/insight/lookup.js';
import { organisations, partnershipOf } from './partnership.ts';

const partnership = partnershipOf({
  organisations,
  roles: [{ id: 'director', title: 'Director', organisations: ['hull'] }],
  appointments: [{ id: 'held', role: 'director' }],
  objectives: [
    { id: 'urgent', title: 'Urgent' },
    { id: 'well', title: 'Well' },
  ],
  results: [
    { id: 'beds', objective: 'urgent', title: 'Beds' },
    { id: 'births', objective: 'well', title: 'Births' },
    { id: 'waits', objective: 'urgent', title: 'Waits' },
  ],
  projects: [
    { id: 'frailty', title: 'Frailty', contributions: [{ to: 'urgent' }, { to: 'waits' }, { to: 'urgent' }] },
    { id: 'hub', title: 'Hub', contributions: [{ to: 'urgent' }] },
  ],
  accountabilities: [{ id: 'answers', subject: 'urgent', party: 'director', letters: ['A'] }],
  updates: [
    { id: 'second', subject: 'urgent', at: '2026-11' },
    { id: 'first', subject: 'urgent', at: '2026-10-31' },
    { id: 'third', subject: 'urgent', at: '2026-11-02' },
  ],
});
const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);

describe('lookup', () => {
  const found = lookup(partnership);

  it('finds everything by its id, and knows what it is', () => {
    const all = collectionNames.flatMap((kind) => partnership[kind].map((item) => ({ kind, item })));
    expect(found.byId.size).to.equal(all.length);
    for (const { kind, item } of all) {
      expect(found.byId.get(item.id)!.item).to.equal(item);
      expect(found.byId.get(item.id)!.kind).to.equal(kind);
    }
  });

  it('gives the results of an objective in the order of the document', () =>
    expect(ids(found.results.get('urgent'))).to.deep.equal(['beds', 'waits']));
  it('gives the updates of a thing, earliest first', () =>
    expect(ids(found.updates.get('urgent'))).to.deep.equal(['first', 'second', 'third']));
  it('gives who answers for a thing, and who holds a role', () => {
    expect(ids(found.accountabilities.get('urgent'))).to.deep.equal(['answers']);
    expect(ids(found.appointments.get('director'))).to.deep.equal(['held']);
  });
  it('gives each project once that contributes to a thing', () => {
    expect(ids(found.contributors.get('urgent'))).to.deep.equal(['frailty', 'hub']);
    expect(ids(found.contributors.get('waits'))).to.deep.equal(['frailty']);
  });
  it('has nothing of a thing that is not there', () => expect(found.results.get('gone')).to.equal(undefined));
  it('is made once for a partnership', () => expect(lookup(partnership)).to.equal(found));
  it('is another for another partnership', () => expect(lookup(partnershipOf({ organisations })).byId.size).to.equal(3));
});

describe('find', () => {
  it('gives a thing of the kind asked for', () => expect(find(partnership, 'objectives', 'urgent')?.title).to.equal('Urgent'));
  it('gives nothing of another kind, of no id, and of one that is not there', () => {
    expect(find(partnership, 'results', 'urgent')).to.equal(undefined);
    expect(find(partnership, 'results', undefined)).to.equal(undefined);
    expect(find(partnership, 'results', 'gone')).to.equal(undefined);
  });
});

describe('nameOf', () => {
  for (const [what, id, name] of [
    ['a title', 'urgent', 'Urgent'],
    ['a short name before a long one', 'hull', 'Hull'],
    ['a name', 'york', 'York Teaching Hospital'],
    ['the id of what has no name', 'answers', 'answers'],
    ['the id of what is not there', 'gone', 'gone'],
  ] as const) {
    it(`is ${what}`, () => expect(nameOf(partnership, id)).to.equal(name));
  }
});
