import { expect } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { browserCaches, elsewhereOf, feedSource } from '../support/feed-source.ts';
import { documentOf } from './documents.ts';

const conditional = (await browserCaches()) ? { conditional: true, status: 304 } : { conditional: false, status: 200 };

describe('a request', () => {
  it('is conditional from the second on, and what did not change is the same object', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    const feed = openFeed(source.address);
    await feed.refresh();
    const first = feed.snapshot;
    await feed.refresh();
    await feed.refresh();
    expect(await source.requests()).to.deep.equal([{ conditional: false, status: 200 }, conditional, conditional]);
    expect(feed.snapshot).to.not.equal(first);
    expect(feed.snapshot.partnership).to.equal(first.partnership);
    expect(feed.snapshot.notices).to.equal(first.notices);
    expect(feed.snapshot.received).to.equal(first.received);
    expect(feed.snapshot.checked).to.be.at.least(first.checked!);
  });

  it('brings a changed document at once, and its unchanged objects are the same', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits', 'Beds']));
    const feed = openFeed(source.address);
    await feed.refresh();
    const { partnership: before } = feed.snapshot;
    await source.serve(documentOf(['Waits', 'Beds and chairs']));
    await feed.refresh();
    const { partnership: after } = feed.snapshot;
    expect(after!.objectives.map(({ title }) => title)).to.deep.equal(['Waits', 'Beds and chairs']);
    expect(after).to.not.equal(before);
    expect(after!.objectives[0]).to.equal(before!.objectives[0]);
    expect(after!.partnership).to.equal(before!.partnership);
    expect(Object.isFrozen(after) && Object.isFrozen(after!.objectives) && Object.isFrozen(feed.snapshot)).to.equal(true);
    expect((await source.requests()).map(({ status }) => status)).to.deep.equal([200, 200]);
  });

  for (const [when, headers] of [
    ['the ETag is the same', { etag: '"always"', 'cache-control': 'no-store' }],
    ['the text is the same and there is no ETag', { etag: '', 'cache-control': 'no-store' }],
  ] as const) {
    it(`reads nothing again when ${when}`, async () => {
      const source = feedSource();
      await source.answer({ body: JSON.stringify(documentOf(['Waits'])), headers });
      const feed = openFeed(source.address);
      await feed.refresh();
      const { partnership } = feed.snapshot;
      const { parse } = JSON;
      const { text } = Response.prototype;
      JSON.parse = () => expect.fail('was parsed');
      if (headers.etag) Response.prototype.text = () => expect.fail('was read');
      await feed.refresh();
      JSON.parse = parse;
      Response.prototype.text = text;
      expect(feed.snapshot.problem).to.equal(null);
      expect(feed.snapshot.partnership).to.equal(partnership);
      expect((await source.requests()).map(({ status }) => status)).to.deep.equal([200, 200]);
    });
  }

  it('asks another origin without a preflight', async () => {
    const source = feedSource();
    await source.answer({ body: JSON.stringify(documentOf(['Waits'])), headers: { 'access-control-allow-origin': '*' } });
    const elsewhere = elsewhereOf(source.address);
    const feed = openFeed(elsewhere);
    await feed.refresh();
    await feed.refresh();
    expect(feed.snapshot.problem).to.equal(null);
    expect(feed.snapshot.partnership!.objectives).to.have.length(1);
    expect(await source.requests()).to.deep.equal([{ conditional: false, status: 200 }, conditional]);
  });

  it('that another origin does not allow leaves the source unreachable', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    const feed = openFeed(elsewhereOf(source.address));
    await feed.refresh();
    expect(feed.snapshot.problem!.code).to.equal('unreachable');
    expect(feed.snapshot.problem!.detail).to.contain('CORS');
  });
});
