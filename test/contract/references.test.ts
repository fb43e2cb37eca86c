import { expect } from '@open-wc/testing';
import { collectionNames, readPartnership } from '@stp-widgets/contract';
import { goodDocument, having } from './good-document.ts';

/** What is there after reading, collection by collection, and what is said. */
function read(document: object) {
  const { partnership, notices } = readPartnership(document);
  return {
    left: Object.fromEntries(
      collectionNames.flatMap((kind) => (partnership![kind].length > 0 ? [[kind, partnership![kind].map(({ id }) => id)]] : [])),
    ),
    said: notices.map(({ code, path, leftOut }) => `${code} ${path}: ${leftOut}`),
  };
}

/** An objective, if it is good, and a row of things that each cannot be without the one before. */
const chain = {
  objectives: [{ id: 'o' }, { id: 'p', title: 'P', parent: 'o' }],
  results: [
    { id: 'r', objective: 'o', title: 'R' },
    { id: 's', objective: 'p', title: 'S' },
  ],
  dependencies: [{ id: 'd', predecessor: 'r', successor: 's' }],
  accountabilities: [{ id: 'c', subject: 'd', party: 'b', letters: ['A'] }],
  updates: [
    { id: 'u', subject: 'd', at: '2026-11-03' },
    { id: 'v', subject: 's', at: '2026-11-03' },
  ],
  groups: [{ id: 'b', name: 'B' }],
};

describe('a thing that is left out', () => {
  it('takes along what cannot be without it, and what cannot be without that', () => {
    const { left, said } = read(chain);
    expect(left).to.deep.equal({ groups: ['b'], objectives: ['p'], results: ['s'], updates: ['v'] });
    expect(said).to.deep.equal([
      'missing objectives[0].title: item',
      'dangling-reference objectives[1].parent: field',
      'dangling-reference results[0].objective: item',
      'dangling-reference dependencies[0].predecessor: item',
      'dangling-reference accountabilities[0].subject: item',
      'dangling-reference updates[0].subject: item',
    ]);
  });

  it('takes along the same in whatever order the collections come', () => {
    const backwards = Object.fromEntries(Object.entries(chain).toReversed());
    expect(read(backwards).left).to.deep.equal(read(chain).left);
    expect(read(backwards).said.toSorted()).to.deep.equal(read(chain).said.toSorted());
  });

  it('goes from the lists that name it, and leaves the rest of them', () => {
    const { partnership, notices } = readPartnership(having('organisations[1].name', undefined));
    expect(notices.map(({ path, leftOut }) => [path, leftOut])).to.deep.equal([
      ['organisations[1].name', 'item'],
      ['groups[0].members[1]', 'field'],
      ['roles[0].organisations[1]', 'field'],
      ['objectives[0].positions[1].organisation', 'field'],
      ['measures[0].series[1].organisation', 'field'],
      ['projects[0].partners[1]', 'field'],
      ['projects[0].impact[0].organisation', 'field'],
      ['dependencies[0].receiver.organisation', 'field'],
      ['benefits[0].sharedWith[0]', 'field'],
      ['decisions[0].concerned[1]', 'field'],
      ['decisions[0].positions[0].organisation', 'field'],
      ['learning[0].takenUpBy[0]', 'field'],
      ['support[0].organisation', 'field'],
    ]);
    expect(partnership!.roles[0].organisations).to.deep.equal(['hull']);
    expect(partnership!.objectives[0].positions.map(({ organisation }) => organisation)).to.deep.equal(['hull']);
  });

  it('takes the figures and amounts that are its own along: nobody’s are not the partnership’s', () => {
    const { partnership } = readPartnership(having('organisations[0].name', undefined));
    expect(partnership!.measures[0].series).to.deep.equal([{ organisation: 'york', observations: [] }]);
    expect(partnership!.benefits[0].lines.map(({ organisation, of }) => [organisation, of])).to.deep.equal([[undefined, 'spend']]);
  });

  it('leaves nothing that refers to it', () => {
    const document = having('organisations', []);
    const again = readPartnership(readPartnership(document).partnership);
    expect(again.notices).to.deep.equal([]);
  });
});

describe('an id', () => {
  it('belongs to the first thing that has it', () => {
    const { partnership, notices } = readPartnership(having('aims[1].id', 'care'));
    expect(partnership!.aims.map(({ title }) => title)).to.deep.equal(['Transformed quality of care']);
    expect(notices).to.deep.equal([
      {
        code: 'duplicate-id',
        path: 'aims[1].id',
        id: 'care',
        of: 'Sustainable finance',
        found: '"care"',
        expected: 'unique',
        leftOut: 'item',
      },
    ]);
  });

  it('is unique across the collections, so that a reference cannot mean two things', () => {
    const { left, said } = read({
      aims: [{ id: 'same', title: 'A' }],
      objectives: [{ id: 'same', title: 'B' }],
      results: [{ id: 'r', objective: 'same', title: 'R' }],
    });
    expect(left).to.deep.equal({ aims: ['same'] });
    expect(said).to.deep.equal(['duplicate-id objectives[0].id: item', 'dangling-reference results[0].objective: item']);
  });

  it('is free where the first thing with it cannot be read', () => {
    const { left, said } = read({ aims: [{ id: 'same' }, { id: 'same', title: 'B' }] });
    expect(left).to.deep.equal({ aims: ['same'] });
    expect(said).to.deep.equal(['missing aims[0].title: item']);
  });

  it('may be any text, also one that means something to the language', () => {
    const ids = ['__proto__', 'constructor', 'toString', '0', ' '];
    const { left, said } = read({ aims: ids.map((id) => ({ id, title: id })), objectives: [{ id: 'o', title: 'O', aims: ids }] });
    expect(left['aims']).to.deep.equal(ids);
    expect(said).to.deep.equal([]);
  });

  it('is missing where only the language has it', () => {
    expect(read({ aims: [{ title: 'A' }], objectives: [{ id: 'o', title: 'O', aims: ['toString'] }] }).said).to.deep.equal([
      'missing aims[0].id: item',
      'dangling-reference objectives[0].aims[0]: field',
    ]);
  });

  it('of the speaker is an organisation’s', () => {
    expect(read(having('speaksFor', 'director')).said).to.deep.equal(['dangling-reference speaksFor: field']);
    expect(readPartnership(goodDocument()).partnership!.speaksFor).to.equal('hull');
  });
});
