import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { clone, freeze, goodDocument, having, type Json } from './good-document.ts';

const codes = (document: unknown) => readPartnership(document).notices.map(({ code, path }) => `${code} ${path}`);

/** The good document as an office would have written it for version 0.9. */
function old(): Json {
  const { dependencies, updates, ...rest } = goodDocument();
  return {
    ...rest,
    contract: '0.9',
    dependencies: (dependencies as Json[]).map(({ predecessor, successor, ...more }) => ({ ...more, from: predecessor, to: successor })),
    updates: (updates as Json[]).map(({ at, ...more }) => ({ ...more, date: at })),
  };
}

describe('a document for version 0.9', () => {
  it('is read as what it means now, and says that it is older', () => {
    const { partnership, notices } = readPartnership(old());
    expect(partnership).to.deep.equal({ ...goodDocument(), contract: '0.9' });
    expect(notices).to.deep.equal([
      { code: 'older-version', path: 'contract', id: '', of: '', found: '"0.9"', expected: '1.0', leftOut: 'nothing' },
    ]);
  });

  it('stays as it is', () => {
    const document = freeze(old());
    const before = clone(document);
    readPartnership(document);
    expect(document).to.deep.equal(before);
  });

  it('may use the present names already', () => {
    expect(readPartnership(having('contract', '0.9')).partnership!.dependencies[0].predecessor).to.equal('recruit');
  });

  for (const [what, dependencies] of [
    ['no list', 7],
    ['a list of anything', [null, 7, 'x', ['from']]],
    ['names of the language', [JSON.parse('{ "__proto__": { "from": 1 }, "constructor": 2 }')]],
  ] as const) {
    it(`does not fail on ${what} in place of its dependencies, and names it`, () => {
      const { partnership, notices } = readPartnership({ ...old(), dependencies });
      expect(partnership!.dependencies).to.deep.equal([]);
      expect(notices.some(({ path }) => path.startsWith('dependencies'))).to.equal(true);
    });
  }
});

describe('the names of version 0.9', () => {
  it('are unknown in a document for version 1.0', () => {
    expect(codes({ ...old(), contract: '1.0' })).to.include('missing dependencies[0].predecessor');
    expect(codes({ ...old(), contract: '1.0' })).to.include('unknown-field dependencies[0].from');
  });
});

describe('a document for version 1.1', () => {
  it('is read; what that version added is left out and named', () => {
    const document = { ...having('risks[0].owner', 'director', having('contract', '1.1')), pledges: [{ id: 'p' }] };
    expect(codes(document)).to.deep.equal(['unknown-collection pledges', 'unknown-field risks[0].owner']);
    expect(readPartnership(document).partnership).to.deep.equal(having('contract', '1.1'));
  });
});

describe('a document for version 2.0', () => {
  it('is read as far as it is understood, and says so first', () => {
    const document = { ...goodDocument(), contract: '2.0', objectives: { urgent: { title: 'Four-hour waits' } }, era: 'new' };
    const { partnership, notices } = readPartnership(document);
    expect(notices[0]).to.include({ code: 'newer-version', leftOut: 'nothing' });
    expect(partnership!.organisations.map(({ id }) => id)).to.deep.equal(['hull', 'york']);
    expect(partnership!.objectives).to.deep.equal([]);
    expect(codes(document)).to.include('wrong-type objectives');
    expect(codes(document)).to.include('unknown-field era');
  });
});
