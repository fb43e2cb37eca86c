import { expect } from '@open-wc/testing';
import * as feed from '@stp-widgets/feed';
import { feedSource, snapshotOf } from '../support/feed-source.ts';
import { secondCopy } from '../support/second-copy.ts';
import { documentOf } from './documents.ts';

const copy = await secondCopy<typeof feed>('/packages/feed/src/index.ts');

describe('registry', () => {
  it('stands on the page under its symbol and its version, beside versions to come', () => {
    const versions = (globalThis as { [place: symbol]: unknown })[Symbol.for('stp-widgets')] as Record<number, unknown>;
    versions[2] = { later: true };
    expect(versions[1]).to.equal(feed.registry());
    expect(feed.registry()).to.equal(feed.registry());
    delete versions[2];
  });

  it('is one for two copies of the library, with one feed for an address', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    expect(copy.openFeed).to.not.equal(feed.openFeed);
    expect(copy.registry()).to.equal(feed.registry());
    const [mine, theirs] = [feed.openFeed(source.address), copy.openFeed(source.address)];
    expect(theirs).to.equal(mine);
    expect(feed.registry().feeds.get(source.address)).to.equal(mine);
    const [one, other] = await Promise.all([
      snapshotOf(mine, ({ partnership }) => !!partnership),
      snapshotOf(theirs, ({ partnership }) => !!partnership),
    ]);
    expect(one).to.equal(other);
    expect(await source.requests()).to.have.length(1);
  });
});

describe('selection', () => {
  const { selection } = feed.registry();
  afterEach(() => selection.select(null));

  it('is nothing at first', () => expect(selection.current).to.equal(null));

  it('is shared by two copies of the library, and told to both', () => {
    const heard: unknown[] = [];
    const leave = [selection, copy.registry().selection].map((one) => one.subscribe(() => heard.push(one.current)));
    copy.registry().selection.select({ kind: 'objectives', id: 'waits' });
    leave.forEach((call) => call());
    selection.select(null);
    expect(heard).to.deep.equal([
      { kind: 'objectives', id: 'waits' },
      { kind: 'objectives', id: 'waits' },
    ]);
  });

  it('says nothing when the same thing is selected again', () => {
    selection.select({ kind: 'objectives', id: 'waits' });
    const leave = selection.subscribe(() => expect.fail('was called'));
    selection.select({ kind: 'objectives', id: 'waits' });
    leave();
  });

  it('is a copy that nobody can change', () => {
    const mine = { kind: 'objectives' as const, id: 'waits' };
    selection.select(mine);
    mine.id = 'other';
    expect(selection.current!.id).to.equal('waits');
    expect(Object.isFrozen(selection.current)).to.equal(true);
  });
});
