import { expect } from '@open-wc/testing';
import { collectionNames, readPartnership } from '@stp-widgets/contract';
import { clone, everyField, freeze, goodDocument, having, isFrozen, type Json } from './good-document.ts';

const codes = (input: unknown) => readPartnership(input).notices.map(({ code, path }) => `${code} ${path}`);

describe('readPartnership', () => {
  it('takes all of a good document, and has nothing to say', () => {
    const { partnership, notices } = readPartnership(goodDocument());
    expect(notices).to.deep.equal([]);
    expect(partnership).to.deep.equal(goodDocument());
  });

  it('is tried here on every field of the contract', () => {
    const document = goodDocument();
    const names = Object.entries(document).flatMap(([name, value]) =>
      (collectionNames as readonly string[]).includes(name)
        ? (value as Json[]).flatMap((item) => Object.keys(item).map((field) => `${name}.${field}`))
        : [name],
    );
    const common = ['links', 'topics', 'audience', 'withheld'];
    const missing = everyField.filter((field) => !names.includes(field) && !common.includes(field.split('.')[1]));
    expect(missing).to.deep.equal([]);
  });

  for (const input of [null, undefined, [], [{ contract: '1.0' }], 'x', 7, true, {}, { error: 1 }, { items: [] }]) {
    it(`takes ${JSON.stringify(input)} for no partnership`, () => {
      const { partnership, notices } = readPartnership(input);
      expect(partnership).to.equal(null);
      expect(notices.map(({ code, path, expected, leftOut }) => [code, path, expected, leftOut])).to.deep.equal([
        ['not-a-partnership', '', 'partnership', 'document'],
      ]);
    });
  }

  for (const input of [{ contract: '1.0' }, { partnership: { name: 'A' } }, ...collectionNames.map((name) => ({ [name]: [] }))]) {
    it(`takes ${JSON.stringify(input)} for a partnership with every collection`, () => {
      const { partnership, notices } = readPartnership(input);
      expect(notices).to.deep.equal([]);
      for (const name of collectionNames) expect(partnership![name]).to.deep.equal([]);
    });
  }

  it('fills in what a document need not say', () => {
    const { partnership, notices } = readPartnership({
      objectives: [{ id: 'o', title: 'O' }],
      results: [{ id: 'r', objective: 'o', title: 'R' }],
      projects: [{ id: 'p', title: 'P' }],
      activities: [{ id: 'a', title: 'A' }],
      dependencies: [{ id: 'd', predecessor: 'a', successor: 'p' }],
    });
    expect(notices).to.deep.equal([]);
    expect(partnership!.contract).to.equal('1.0');
    expect(partnership!.partnership).to.deep.equal({ name: '' });
    expect(partnership!.statusScale.map(({ value }) => value)).to.deep.equal([
      'complete',
      'green',
      'amber-green',
      'amber',
      'amber-red',
      'red',
      'not-started',
    ]);
    expect(partnership!.responsibilityScheme.letters.map(({ letter }) => letter)).to.deep.equal(['A', 'R', 'C', 'I']);
    expect(partnership!.objectives[0]).to.deep.equal({ id: 'o', title: 'O', aims: [], positions: [] });
    expect(partnership!.results[0].trajectory).to.deep.equal([]);
    expect(partnership!.projects[0]).to.deep.equal({ id: 'p', title: 'P', partners: [], contributions: [] });
    expect(partnership!.activities[0].kind).to.equal('task');
    expect(partnership!.dependencies[0]).to.deep.equal({ id: 'd', predecessor: 'a', successor: 'p', type: 'FS', lag: 0, lagIn: 'days' });
  });

  it('gives a partnership and notices that nobody can change, at any depth', () => {
    const { partnership, notices } = readPartnership(having('objectives[0].due', 'soon'));
    expect(isFrozen(partnership)).to.equal(true);
    expect(Object.isFrozen(notices)).to.equal(true);
    expect(isFrozen(readPartnership({ objectives: [{ id: 'o', title: 'O' }] }).partnership)).to.equal(true);
  });

  it('leaves its input as it is, and open to change', () => {
    const document = having('objectives[0].due', 'soon', having('activities[0].kind', 'epic'));
    const before = clone(document);
    readPartnership(document);
    expect(document).to.deep.equal(before);
    expect(Object.isFrozen((document['objectives'] as Json[])[0]['x-colour'])).to.equal(false);
  });

  it('reads an input that nobody may change', () => {
    expect(readPartnership(freeze(goodDocument())).notices).to.deep.equal([]);
  });

  it('keeps nothing of its input that its owner could still change', () => {
    const document = goodDocument();
    const { partnership } = readPartnership(document);
    const [objective] = document['objectives'] as Json[];
    (objective['topics'] as string[]).push('more');
    ((objective['x-colour'] as unknown[])[1] as Json)['of'] = 1;
    (document['x-office'] as Json)['room'] = 5;
    expect(partnership).to.deep.equal(goodDocument());
  });

  it('reads the collections in whatever order they come', () => {
    const backwards = Object.fromEntries(Object.entries(goodDocument()).toReversed());
    expect(readPartnership(backwards)).to.deep.equal(readPartnership(goodDocument()));
  });

  it('says what it left out of the head first, then what of the rest in the order of the document', () => {
    const document = having('asOf', 'now', having('updates[0].confidence', 9, having('aims[0].why', '', having('contract', '2.0'))));
    expect(codes({ ...document, more: [] })).to.deep.equal([
      'newer-version contract',
      'wrong-value asOf',
      'unknown-collection more',
      'wrong-value aims[0].why',
      'wrong-value updates[0].confidence',
    ]);
  });

  it('names the thing that a notice is about', () => {
    const about = (path: string, value: unknown) => {
      const [{ id, of }] = readPartnership(having(path, value)).notices;
      return [id, of];
    };
    expect(about('objectives[0].due', 'soon')).to.deep.equal(['urgent', 'Four-hour waits back to standard']);
    expect(about('organisations[1].kind', 7)).to.deep.equal(['york', 'York Teaching Hospital']);
    expect(about('updates[0].at', 'soon')).to.deep.equal(['november', 'november']);
    expect(about('updates[0]', 'soon')).to.deep.equal(['', '']);
    expect(about('asOf', 'soon')).to.deep.equal(['', '']);
  });
});

describe('readPartnership, of another version', () => {
  for (const [contract, notices] of [
    ['1.0', []],
    ['1.7', []],
    ['0.9', ['older-version contract']],
    ['draft', []],
    ['2.0', ['newer-version contract']],
    ['12', ['newer-version contract']],
  ] as const) {
    it(`has ${notices.length === 0 ? 'nothing' : 'one thing'} to say of version ${contract}, and reads all it understands`, () => {
      const { partnership } = readPartnership(having('contract', contract));
      expect(codes(having('contract', contract))).to.deep.equal(notices);
      expect(partnership).to.deep.equal(having('contract', contract));
    });
  }

  it('says of a newer one what it is and what was expected, and that nothing is lost by it', () => {
    expect(readPartnership({ contract: '2.1' }).notices).to.deep.equal([
      { code: 'newer-version', path: 'contract', id: '', of: '', found: '"2.1"', expected: '1.0', leftOut: 'nothing' },
    ]);
  });

  it('leaves out of a newer one the fields and the collections that it does not know, and names them', () => {
    const newer = { ...having('objectives[0].mood', 'good', having('contract', '1.4')), pledges: [{ id: 'b' }] };
    expect(codes(newer)).to.deep.equal(['unknown-collection pledges', 'unknown-field objectives[0].mood']);
    expect(readPartnership(newer).partnership).to.deep.equal(having('contract', '1.4'));
  });
});

describe('readPartnership, reading what it gave', () => {
  for (const [which, document] of [
    ['a good document', goodDocument()],
    ['a faulty one', having('objectives[1].title', 7, having('activities[0].kind', 'epic', having('aims[1]', null)))],
    ['the least one', { partnership: { name: 'A' } }],
  ] as const) {
    it(`gives the same again for ${which}, with nothing to say`, () => {
      const { partnership } = readPartnership(document);
      expect(readPartnership(clone(partnership))).to.deep.equal({ partnership, notices: [] });
    });
  }
});
