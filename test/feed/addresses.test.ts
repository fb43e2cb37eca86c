import { expect } from '@open-wc/testing';
import { freshness, openFeed, registry } from '@stp-widgets/feed';

describe('openFeed', () => {
  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'blob:http://x/y',
    'ftp://example.org/a.json',
    'http://',
    'https://[',
    '',
    '  ',
    'https://user:secret@example.org/a.json',
  ]) {
    it(`fetches nothing from "${address}" and says why`, async () => {
      const { fetch } = globalThis;
      globalThis.fetch = () => expect.fail('was fetched');
      const feed = openFeed(address);
      const leave = feed.subscribe(() => {}, 1000);
      await feed.refresh();
      leave();
      globalThis.fetch = fetch;
      expect(freshness(feed.snapshot, new Date())).to.equal('failed');
      expect(feed.snapshot.problem!.code).to.equal('no-address');
      expect(feed.snapshot.problem!.detail).to.contain('; expected http: or https:, no user name').and.not.contain('secret');
      expect(feed.snapshot.address).to.equal('');
      expect([...registry().feeds.keys()].filter((key) => key.includes(address.trim()) && address.trim())).to.deep.equal([]);
    });
  }

  it('opens one feed for all forms of an address', () => {
    const absolute = new URL('/test-feed/forms.json?a=1', location.origin);
    const feed = openFeed(absolute);
    expect(openFeed('/test-feed/forms.json?a=1')).to.equal(feed);
    expect(openFeed(`${absolute.href}#part`)).to.equal(feed);
    expect(openFeed(' /test-feed/x/../forms.json?a=1 ')).to.equal(feed);
    expect(openFeed('/test-feed/forms.json?a=2')).to.not.equal(feed);
    expect(feed.snapshot.address).to.equal(absolute.href);
  });

  it('takes a relative address for one of the document, not of the script', () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = '/test-feed/under/';
    expect(openFeed('here.json').snapshot.address).to.equal(`${location.origin}/test-feed/under/here.json`);
    base.remove();
  });
});
