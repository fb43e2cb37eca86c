import { expect } from '@open-wc/testing';
import type * as lastGoodModule from '@stp-widgets/feed/keep/last-good.js';
import { type Kept, type LastGood, lastGood, removeAllKept } from '@stp-widgets/feed/keep/last-good.js';
import { mayKeep } from '@stp-widgets/feed/keep/may-keep.js';
import * as fc from 'fast-check';
import { holdTimers } from '../support/held-timers.ts';
import { secondCopy } from '../support/second-copy.ts';
import { contents, databaseName, edit } from './kept-contents.ts';

const address = 'https://example.org/partnership.json';
const hour = 3_600_000;
const { now } = Date;

/** What came to this page by itself: a promise that nobody waited for, an error that nobody caught. */
const complaints: string[] = [];
const complain = (event: Event) => void complaints.push(event.type);

before(() => ['error', 'unhandledrejection'].forEach((type) => addEventListener(type, complain)));
after(() => {
  ['error', 'unhandledrejection'].forEach((type) => removeEventListener(type, complain));
  expect(complaints).to.deep.equal([]);
});
beforeEach(() => removeAllKept());
afterEach(async () => {
  Date.now = now;
  await removeAllKept();
});

/** Moves the clock by so many hours, from where it is now. */
function pass(hours: number): void {
  const moved = Date.now() + hours * hour;
  Date.now = () => moved;
}

const keeping = (name = address, hours = 24, of = address): LastGood => lastGood(name, { address: of, hours });
const copyOf = (text: string, received = Date.now(), of = address): Kept => ({ text, etag: '"1"', received, address: of });

describe('lastGood', () => {
  it('knows nothing at first', async () => expect(await keeping().read()).to.equal(null));

  it('gives a page that comes later what was written, and nothing under another name', async () => {
    const copy = copyOf('{"a":"ö"}');
    await keeping().write(copy);
    const later = await secondCopy<typeof lastGoodModule>('/packages/feed/src/keep/last-good.ts');
    expect(await later.lastGood(address, { address, hours: 24 }).read()).to.deep.equal(copy);
    expect(await keeping('else').read()).to.equal(null);
  });

  it('leaves no timer behind', async () => {
    const timers = holdTimers();
    await keeping().read();
    const { pending } = timers;
    timers.release();
    expect(pending).to.deep.equal([]);
  });

  it('keeps 5 MB', async () => {
    const copy = copyOf('organisation åéïø '.repeat(300_000));
    await keeping().write(copy);
    const kept = await keeping().read();
    expect(kept!.text.length).to.equal(5_400_000);
    expect(kept!.text === copy.text).to.equal(true);
  });

  it('replaces an older copy', async () => {
    await keeping().write(copyOf('old', 1));
    await keeping().write(copyOf('new', 2));
    expect((await keeping().read())!.text).to.equal('new');
  });

  it('replaces a copy that came at the same moment with another ETag', async () => {
    await keeping().write({ ...copyOf('one', 1), etag: '"1"' });
    await keeping().write({ ...copyOf('two', 1), etag: '"2"' });
    expect((await keeping().read())!.text).to.equal('two');
  });

  it('replaces a copy of another address, whenever that came', async () => {
    const other = 'https://example.org/other.json';
    await keeping('name', 24, other).write(copyOf('other', 2, other));
    await keeping('name').write(copyOf('own', 1));
    expect((await keeping('name').read())!.text).to.equal('own');
  });

  it('stores the document, when it came and from where, and nothing else', async () => {
    const more = { ...copyOf('{}'), headers: { authorization: 'Bearer secret' }, token: 'secret' };
    await keeping('name').write(more);
    const { heads, texts } = await contents();
    expect(texts).to.deep.equal({ name: '{}' });
    expect(Object.keys(heads)).to.deep.equal(['name']);
    expect(heads['name']).to.have.all.keys('address', 'etag', 'received', 'length', 'written', 'until');
    expect(JSON.stringify(heads)).to.not.contain('secret');
  });
});

describe('a copy', () => {
  it('is nothing once its time has run out, and is removed', async () => {
    await keeping(address, 2).write(copyOf('{}'));
    pass(1.9);
    expect((await keeping(address, 2).read())!.text).to.equal('{}');
    pass(0.1);
    expect(await keeping(address, 200).read()).to.equal(null);
    expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
  });

  it('is nothing by the shorter time of a page that reads it', async () => {
    await keeping(address, 24).write(copyOf('{}'));
    pass(1);
    expect(await keeping(address, 1).read()).to.equal(null);
    expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
  });

  it('lives on from each time it is written, and the same text is not written again', async () => {
    const copy = copyOf('{}');
    await keeping(address, 2).write(copy);
    pass(1.5);
    const put = IDBObjectStore.prototype.put;
    const stores: string[] = [];
    IDBObjectStore.prototype.put = function (...given) {
      stores.push(this.name);
      return put.apply(this, given);
    };
    await keeping(address, 2).write(copy);
    IDBObjectStore.prototype.put = put;
    expect(stores).to.deep.equal(['heads']);
    pass(1.5);
    expect(await keeping(address, 2).read()).to.deep.equal(copy);
  });

  it('that has run out goes with the others of other names, whichever is asked for', async () => {
    pass(0);
    await keeping('one', 1).write(copyOf('1'));
    await keeping('two', 2).write(copyOf('2'));
    await keeping('three', 3).write(copyOf('3'));
    pass(2);
    await keeping('none').read();
    expect((await contents()).texts).to.deep.equal({ three: '3' });
    pass(1);
    await keeping('four').write(copyOf('4'));
    expect((await contents()).texts).to.deep.equal({ four: '4' });
  });

  it('from a time to come is nothing, once a clock that was wrong is set right', async () => {
    pass(48);
    await keeping().write(copyOf('{}'));
    await keeping('else').write(copyOf('{}'));
    pass(-48);
    expect(await keeping().read()).to.equal(null);
    expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
  });

  it('stays when a clock is set back by seconds', async () => {
    await keeping().write(copyOf('{}'));
    pass(-30 / 3600);
    expect((await keeping().read())!.text).to.equal('{}');
  });

  for (const hours of [0, -1, NaN]) {
    it(`is never kept for ${hours} hours`, async () => {
      await keeping(address, hours).write(copyOf('{}'));
      expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
      await keeping().write(copyOf('{}'));
      expect(await keeping(address, hours).read()).to.equal(null);
      expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
    });
  }

  for (const [fault, damage] of [
    ['its text is gone', ({ texts }) => texts.delete(address)],
    ['its text was cut off', ({ texts }) => texts.put('{', address)],
    ['its text is no text', ({ texts }) => texts.put({ length: 2 }, address)],
    ['it says nothing of itself', ({ heads }) => heads.put({}, address)],
    [
      'it says it is of another address',
      ({ heads }) => heads.put({ address: 'x', length: 2, written: now(), until: now() + hour }, address),
    ],
  ] as const satisfies [string, Parameters<typeof edit>[0]][]) {
    it(`is nothing when ${fault}, and is removed`, async () => {
      await keeping().write(copyOf('{}'));
      await edit(damage);
      expect(await keeping().read()).to.equal(null);
      expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
    });
  }

  it('of another address is nothing, and is removed', async () => {
    await keeping('name').write(copyOf('{}'));
    expect(await keeping('name', 24, 'https://example.org/other.json').read()).to.equal(null);
    expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
  });

  it('of another address is not written', async () => {
    await keeping().write(copyOf('{}', now(), 'https://example.org/other.json'));
    expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
  });

  it('that the browser cannot read any more is nothing, and is removed', async () => {
    await keeping().write(copyOf('{}'));
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      if (this.name === 'texts') throw new DOMException('Failed to read large IndexedDB value', 'UnknownError');
      return get.call(this, key);
    };
    const kept = await keeping().read();
    IDBObjectStore.prototype.get = get;
    expect(kept).to.equal(null);
    expect(await contents()).to.deep.equal({ heads: {}, texts: {} });
  });

  it('is removed when asked, and others stay', async () => {
    await keeping('one').write(copyOf('1'));
    await keeping('two').write(copyOf('2'));
    await keeping('one').remove();
    expect(await keeping('one').read()).to.equal(null);
    expect((await keeping('two').read())!.text).to.equal('2');
  });
});

describe('two tabs that write at once', () => {
  for (const [order, first, second] of [
    ['the newer first', 2, 1],
    ['the newer last', 1, 2],
  ] as const) {
    it(`leave the newer copy, whole, with ${order}`, async () => {
      const other = await secondCopy<typeof lastGoodModule>('/packages/feed/src/keep/last-good.ts');
      const tab = other.lastGood(address, { address, hours: 24 });
      await Promise.all([keeping().write(copyOf(`at ${first}`, first)), tab.write(copyOf(`at ${second}`, second))]);
      expect(await keeping().read()).to.deep.equal(copyOf('at 2', 2));
    });
  }

  it('are not held up by a copy from a time to come', async () => {
    await keeping().write(copyOf('ahead', now() + 48 * hour));
    await keeping().write(copyOf('right'));
    expect((await keeping().read())!.text).to.equal('right');
  });
});

describe('a storage that is full', () => {
  const { put } = IDBObjectStore.prototype;
  let tried = 0;
  afterEach(() => void (IDBObjectStore.prototype.put = put));

  /** A storage with room for so many texts, as this test sees it. */
  function roomFor(room: number, meanwhile = () => {}): void {
    let held = 0;
    tried = 0;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name !== 'texts') return put.apply(this, given);
      tried++;
      const count = this.count();
      count.onsuccess = () => {
        held = count.result;
        if (held >= room) {
          meanwhile();
          this.transaction.abort();
        } else put.apply(this, given);
      };
      // The browser's own word for why a transaction was ended.
      Object.defineProperty(this.transaction, 'error', { get: () => new DOMException('no room', 'QuotaExceededError') });
      return count as unknown as IDBRequest<IDBValidKey>;
    };
  }

  it('loses the oldest copies first', async () => {
    for (const name of ['one', 'two', 'three']) {
      await keeping(name).write(copyOf(name));
      pass(0.1);
    }
    roomFor(2);
    await keeping('four').write(copyOf('four'));
    expect((await contents()).texts).to.deep.equal({ three: 'three', four: 'four' });
  });

  it('is given up without complaint when nothing else is there to go, and its own copy stays', async () => {
    await keeping('one').write(copyOf('old', 1));
    await keeping('two').write(copyOf('two'));
    roomFor(0);
    const kept = keeping('one');
    await kept.write(copyOf('new', 2));
    expect(tried).to.equal(2);
    expect((await contents()).texts).to.deep.equal({ one: 'old' });
    await kept.write(copyOf('newer', 3));
    expect(tried).to.equal(2);
    expect((await kept.read())!.text).to.equal('old');
  });

  for (const [who, removal] of [
    ['its own', () => keeping('one').remove()],
    ['everybody’s', removeAllKept],
  ] as const) {
    it(`does not bring back what ${who} removal took away meanwhile`, async () => {
      await keeping('two').write(copyOf('two'));
      let removed: Promise<void> = Promise.resolve();
      roomFor(1, () => void (removed = removal()));
      await keeping('one').write(copyOf('one'));
      await removed;
      expect(await keeping('one').read()).to.equal(null);
      expect(tried).to.equal(1);
    });
  }

  it('is no reason to remove anything when something else is wrong', async () => {
    await keeping('else').write(copyOf('stays'));
    IDBObjectStore.prototype.put = () => {
      tried++;
      throw new DOMException('broken', 'UnknownError');
    };
    tried = 0;
    const kept = keeping();
    await kept.write(copyOf('{}'));
    expect(tried).to.equal(1);
    expect((await contents()).texts).to.deep.equal({ else: 'stays' });
  });
});

describe('a storage that is refused', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  afterEach(() => {
    if (own) Object.defineProperty(globalThis, 'indexedDB', own);
    else delete (globalThis as { indexedDB?: unknown }).indexedDB;
  });
  const refuse = (get: () => unknown) => Object.defineProperty(globalThis, 'indexedDB', { get, configurable: true });
  const denied = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const failing = () => {
    const request = Object.assign(new EventTarget(), {
      error: new DOMException('A mutation operation was attempted.', 'InvalidStateError'),
    });
    queueMicrotask(() => request.dispatchEvent(new Event('error')));
    return request;
  };

  for (const [way, get] of [
    ['by a policy that denies its name', denied],
    ['by an origin that has none', () => ({ open: denied, deleteDatabase: denied })],
    ['by a private window', () => ({ open: failing, deleteDatabase: failing })],
    ['by a browser without it', () => undefined],
    ['by a browser that has it as nothing', () => null],
  ] as const) {
    it(`${way} is absent without complaint`, async () => {
      refuse(get);
      const kept = keeping();
      expect(await kept.write(copyOf('{}'))).to.equal(undefined);
      expect(await kept.read()).to.equal(null);
      expect(await kept.remove()).to.equal(undefined);
      expect(await removeAllKept()).to.equal(undefined);
    });
  }

  it('by a browser that never opens it is absent after 5 s, and a late opening is closed', async () => {
    let closed = 0;
    const request = Object.assign(new EventTarget(), { result: { close: () => closed++ } });
    refuse(() => ({ open: () => request }));
    const timers = holdTimers();
    const reading = keeping().read();
    timers.of(4000).run();
    timers.release();
    expect(await reading).to.equal(null);
    request.dispatchEvent(new Event('success'));
    expect(closed).to.equal(1);
  });

  it('by somebody else’s database of that name is absent too, and made anew after a removal', async () => {
    await removeAllKept();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName, 1);
      request.onsuccess = () => resolve(request.result.close());
    });
    await keeping().write(copyOf('{}'));
    expect(await keeping().read()).to.equal(null);
    await removeAllKept();
    await keeping().write(copyOf('{}'));
    expect((await keeping().read())!.text).to.equal('{}');
  });
});

describe('removeAllKept', () => {
  it('leaves no copy and no database', async () => {
    await keeping('one').write(copyOf('1'));
    await keeping('two').write(copyOf('2'));
    await removeAllKept();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).to.not.contain(databaseName);
    expect(await keeping('one').read()).to.equal(null);
  });

  it('removes what is being written at that moment', async () => {
    const writing = keeping().write(copyOf('{}'));
    await removeAllKept();
    await writing;
    expect(await keeping().read()).to.equal(null);
  });

  it('empties what another tab holds open, and does not wait for it', async () => {
    await keeping().write(copyOf('{}'));
    const frozen = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName, 1);
      request.onsuccess = () => resolve(request.result);
    });
    await removeAllKept();
    const left = await new Promise<number>((resolve) => {
      const request = frozen.transaction('texts').objectStore('texts').count();
      request.onsuccess = () => resolve(request.result);
    });
    frozen.close();
    expect(left).to.equal(0);
  });
});

describe('mayKeep', () => {
  const open = { address, usesCredentials: false, headers: undefined };
  const headers = (cacheControl: string, vary = '') => ({ headers: new Headers({ 'cache-control': cacheControl, vary }) });

  for (const [what, feed, may] of [
    ['a public feed', open, true],
    ['a public feed that a browser asks about each time', { ...open, ...headers('no-cache, max-age=0') }, true],
    ['a feed whose header only quotes the word', { ...open, ...headers('community="no-store"') }, true],
    ['a feed that uses credentials', { ...open, usesCredentials: true }, false],
    ['a feed that answers no-store', { ...open, ...headers('no-cache, No-Store') }, false],
    ['a feed whose answer is for one reader', { ...open, ...headers('private, max-age=60') }, false],
    ['a feed some of whose headers are for one reader', { ...open, ...headers('private="set-cookie"') }, false],
    ['a feed that varies with its encoding', { ...open, ...headers('public', 'Accept-Encoding') }, true],
    ['a feed that varies with its reader', { ...open, ...headers('max-age=60', 'Accept-Encoding, Cookie') }, false],
    ['a feed that varies with everything', { ...open, ...headers('', '*') }, false],
    ['a feed that is to be kept by nobody', { ...open, key: 'none' }, false],
    ['a feed that uses credentials, under a key', { ...open, usesCredentials: true, key: 'mary' }, true],
    ['a feed that answers no-store, under a key', { ...open, ...headers('no-store'), key: 'mary' }, true],
    ['a feed that uses credentials, under an empty key', { ...open, usesCredentials: true, key: '' }, false],
    ['a feed that uses credentials, under no key', { ...open, usesCredentials: true, key: undefined }, false],
  ] as const) {
    it(`${may ? 'lets keep' : 'does not let keep'} ${what}`, () => expect(mayKeep(feed) !== null).to.equal(may));
  }

  it('gives each address and each key a name of its own, and none to no key', () => {
    const name = (key: string, of = address) => mayKeep({ ...open, address: of, key })!.name;
    const names = [name('mary'), name('Mary'), name('mary '), name('john'), name('mary', `${address}?a`), mayKeep(open)!.name];
    expect(new Set(names).size).to.equal(names.length);
    expect(name('mary')).to.equal(name('mary'));
  });

  it('stores nothing of the key but its SHA-256', async () => {
    const keys = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii', minLength: 40, maxLength: 140 }));
    await fc.assert(
      fc.asyncProperty(keys, async (key) => {
        fc.pre(key !== '');
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${address} ${key}`));
        const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
        expect(mayKeep({ ...open, key })).to.deep.equal({ name: `${address} ${hex}` });
      }),
    );
  });

  it('never shows a second user the copy of the first', async () => {
    const as = (key: string) => keeping(mayKeep({ ...open, usesCredentials: true, key })!.name);
    await as('mary').write(copyOf('for Mary'));
    expect(await as('john').read()).to.equal(null);
    expect((await as('mary').read())!.text).to.equal('for Mary');
  });
});
