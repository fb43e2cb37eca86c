import { expect } from '@open-wc/testing';
import { feedOf, fetchKeeping, freshness } from '@stp-widgets/feed';
import { documentOf } from './documents.ts';

describe('feedOf', () => {
  it('shows a document at once, with its notices and without an address', () => {
    const { snapshot } = feedOf(documentOf(['Waits'], { objectivs: [] }));
    expect(snapshot.partnership!.objectives[0].title).to.equal('Waits');
    expect(snapshot.notices.map(({ path }) => path)).to.deep.equal(['objectivs']);
    expect(snapshot.address).to.equal('');
    expect(snapshot.interval).to.equal(Infinity);
    expect(snapshot.received).to.be.closeTo(Date.now(), 5000);
    expect(freshness(snapshot, new Date())).to.equal('fresh');
  });

  for (const [what, data] of [
    ['null', null],
    ['a text', 'partnership'],
    ['a list', [1]],
    ['a stranger', { name: 'Smith' }],
  ] as const) {
    it(`says that ${what} is no partnership`, () => {
      const { snapshot } = feedOf(data);
      expect(snapshot.problem!.code).to.equal('not-a-partnership');
      expect(snapshot.problem!.detail).to.match(/; expected a partnership$/);
      expect(freshness(snapshot, new Date())).to.equal('failed');
    });
  }

  it('keeps what did not change since the document before', async () => {
    await fetchKeeping();
    const before = feedOf(documentOf(['A', 'B'])).snapshot.partnership!;
    const after = feedOf(documentOf(['A', 'C']), before).snapshot.partnership!;
    expect(after.objectives[0]).to.equal(before.objectives[0]);
    expect(after.objectives[1].title).to.equal('C');
  });

  it('makes no request, and never calls', async () => {
    const feed = feedOf(documentOf(['Waits']));
    const { snapshot } = feed;
    const leave = feed.subscribe(() => expect.fail('was called'), 1000);
    await feed.refresh();
    expect(feed.snapshot).to.equal(snapshot);
    leave();
  });
});
