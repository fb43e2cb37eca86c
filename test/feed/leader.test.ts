import { expect } from '@open-wc/testing';
import { joinSite } from '@stp-widgets/feed/live/leader.js';
import { until } from '../support/until.ts';
import { closePages, locksOf, sitePage, type SitePage } from './site-pages.ts';

const hasLocks = 'locks' in navigator;
let name: string;
beforeEach(() => (name = `https://example.org/${crypto.randomUUID()}.json`));
afterEach(closePages);

const leading = (pages: readonly SitePage[]) => pages.filter(({ site }) => site.isLeading);

/** Waits until one of these pages leads, of whom so many are visible, all others wait, and it is the wanted one; gives it. */
async function leaderOf(pages: readonly SitePage[], visible = pages.length, isWanted = (_page: SitePage) => true): Promise<SitePage> {
  for (const end = performance.now() + 5000; ;) {
    const { lead, first } = await locksOf(name);
    const isSettled = lead.held === 1 && lead.waiting === pages.length - 1 && first.held + first.waiting === visible;
    const [leader, ...others] = leading(pages);
    if (isSettled && leader && others.length === 0 && isWanted(leader)) return leader;
    if (performance.now() > end)
      throw new Error(
        `waited in vain for ${String(isWanted)}: ${JSON.stringify({ lead, first, leading: leading(pages).map((page) => pages.indexOf(page)) })}`,
      );
  }
}

/** Pages that have joined one after the other. */
async function joined(...visible: readonly boolean[]): Promise<SitePage[]> {
  const pages: SitePage[] = [];
  for (const isVisible of visible) pages.push(await sitePage(name, { isVisible }));
  return pages;
}

/** Resolves when what was said on the channel before has reached these pages. */
async function allHeard(teller: SitePage, others: readonly SitePage[]): Promise<void> {
  const before = others.map(({ heard }) => heard.length);
  teller.site.tell();
  await until(() => others.every(({ heard }, at) => heard.length > before[at] && heard.at(-1) === 'told'));
}

const run = ({ timers }: SitePage) => [...timers.values()].forEach((timer) => timer.run());
const delayOf = ({ timers }: SitePage) => [...timers.values()].map(({ delay }) => delay);

if (hasLocks)
  describe('pages of one site', () => {
    it('have one that leads, and it goes on', async () => {
      const pages = await joined(true, true, true);
      const leader = await leaderOf(pages);
      pages.push(await sitePage(name));
      expect(await leaderOf(pages)).to.equal(leader);
      expect(pages.flatMap(({ heard }) => heard)).to.deep.equal(['leads']);
    });

    it('lead each for itself where they show other feeds', async () => {
      const pages = [await sitePage(name), await sitePage(`${name}?other`)];
      await until(() => leading(pages).length === 2);
      pages[0].site.tell();
      await allHeard(pages[0], [await sitePage(name)]);
      expect(pages[1].heard).to.deep.equal(['leads']);
    });

    it('are counted one by one where two members are on one page', async () => {
      const heard: boolean[] = [];
      const sites = [1, 2].map(() => joinSite(name, { interval: () => 1000, lead: (isLeading) => heard.push(isLeading), told() {} }));
      await until(() => heard.length > 0);
      expect(sites.map(({ isLeading }) => isLeading)).to.deep.equal([true, false]);
      sites[0].leave();
      await until(() => sites[1].isLeading);
      expect(heard).to.deep.equal([true, true]);
      sites[1].leave();
    });

    it('hear from one that there is something new, and it does not', async () => {
      const pages = await joined(true, true, false);
      await leaderOf(pages, 2);
      for (const teller of pages) {
        const others = pages.filter((page) => page !== teller);
        const before = teller.heard.length;
        await allHeard(teller, others);
        expect(teller.heard.length).to.equal(before);
      }
    });

    it('make nothing of what they do not understand', async () => {
      const [page, teller] = await joined(true, true);
      await leaderOf([page, teller]);
      const channel = new BroadcastChannel(`stp-widgets/1/talk ${name}`);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      const say = (message: unknown) => channel.postMessage(message);
      for (const message of [
        null,
        undefined,
        'new',
        1,
        [],
        { kind: 'new' },
        { version: 2, kind: 'new' },
        { version: 1, kind: 'constructor' },
      ])
        say(message);
      say({ version: 1, kind: 'new', etag: '"a"' });
      await until(() => page.heard.includes('told'));
      channel.close();
      expect(page.heard).to.deep.equal(['leads', 'told']);
    });

    for (const [what, end] of [
      ['is closed', (page: SitePage) => page.close()],
      ['leaves', ({ site }: SitePage) => site.leave()],
      ['is frozen', (page: SitePage) => page.live('freeze')],
      ['is put aside for the way back', (page: SitePage) => page.live('pagehide')],
    ] as const) {
      it(`have another that leads when it ${what}`, async () => {
        const [leader, ...others] = await joined(true, true, false);
        expect(await leaderOf([leader, ...others], 2)).to.equal(leader);
        end(leader);
        expect(await leaderOf(others, 1)).to.equal(others[0]);
        others[0].close();
        expect(await leaderOf([others[1]], 0)).to.equal(others[1]);
      });
    }

    for (const [away, back] of [
      ['freeze', 'resume'],
      ['pagehide', 'pageshow'],
    ] as const) {
      it(`take back one that comes with ${back}, and it knows that it leads no more`, async () => {
        const [leader, other] = await joined(true, true);
        await leaderOf([leader, other]);
        leader.live(away);
        expect(leader.site.isLeading).to.equal(false);
        await leaderOf([other]);
        leader.live(back);
        leader.live(back);
        expect(await leaderOf([leader, other])).to.equal(other);
        await allHeard(other, [leader]);
        expect(leader.heard).to.deep.equal(['leads', 'leads no more', 'told']);
        leader.site.leave();
        leader.live(back);
        await leaderOf([other]);
      });
    }
  });

if (hasLocks)
  describe('a page that leads and is hidden', () => {
    it('hands over to one that is visible', async () => {
      const pages = await joined(true, true, true);
      const leader = await leaderOf(pages);
      leader.show(false);
      const next = await leaderOf(pages, 2, (page) => page !== leader);
      expect(leader.heard).to.deep.equal(['leads', 'leads no more']);
      leader.show(true);
      expect(await leaderOf(pages)).to.equal(next);
    });

    it('goes on while there is none, however many wait', async () => {
      const pages = await joined(true, false, false);
      const leader = await leaderOf(pages, 1);
      leader.show(false);
      expect(await leaderOf(pages, 0)).to.equal(leader);
      leader.show(true);
      expect(await leaderOf(pages, 1)).to.equal(leader);
      expect(pages.flatMap(({ heard }) => heard)).to.deep.equal(['leads']);
    });

    it('hands over to the first that comes to be seen, past those who waited longer', async () => {
      const pages = await joined(false, false, false);
      expect(await leaderOf(pages, 0)).to.equal(pages[0]);
      pages[2].show(true);
      await leaderOf(pages, 1, (page) => page === pages[2]);
      pages.push(await sitePage(name));
      pages[2].show(false);
      await leaderOf(pages, 1, (page) => page === pages[3]);
      expect(pages[1].heard).to.deep.equal([]);
    });

    it('hands over even when it does nothing any more', async () => {
      const [leader, other] = await joined(false, false);
      await leaderOf([leader, other], 0);
      expect(delayOf(leader)).to.deep.equal([]);
      other.show(true);
      await leaderOf([leader, other], 1, (page) => page === other);
    });

    it('hands over past one that was seen for a moment only', async () => {
      const leader = await sitePage(name);
      await leaderOf([leader]);
      const passing = await sitePage(name);
      passing.show(false);
      const other = await sitePage(name);
      leader.show(false);
      await until(() => other.site.isLeading && !leader.site.isLeading);
      expect(passing.heard).to.deep.equal([]);
    });

    it('stays one of one, however often pages are shown and hidden', async () => {
      const pages = await joined(true, true, true, true);
      await leaderOf(pages);
      for (let round = 0; round < 40; round++) pages[(round * 7) % 4].show(round % 3 === 0);
      const visible = pages.filter(({ window }) => window.document.visibilityState === 'visible');
      expect(visible).to.have.length.within(1, 3);
      await leaderOf(pages, visible.length, (page) => visible.includes(page));
    });
  });

if (hasLocks)
  describe('a visible page that leads', () => {
    it('gives a sign of life at each interval, and the others wait anew', async () => {
      const pages = await joined(true, true, false);
      const leader = await leaderOf(pages, 2);
      const [, follower, hidden] = pages;
      leader.interval = 2000;
      run(leader);
      await allHeard(leader, [follower, hidden]);
      expect(delayOf(leader)).to.deep.equal([2000]);
      expect(delayOf(hidden)).to.deep.equal([]);
      const [watching] = follower.timers.keys();
      expect(follower.timers.get(watching)!.delay).to.be.within(180_000, 240_000);
      run(leader);
      await allHeard(leader, [follower]);
      expect(follower.timers.has(watching)).to.equal(false);
      expect(follower.timers.size).to.equal(1);
    });

    it('and hangs is replaced, and knows it when it goes on', async () => {
      const pages = await joined(true, true, true);
      const leader = await leaderOf(pages);
      run(pages[2]);
      await leaderOf(pages, 3, (page) => page === pages[2]);
      expect(leader.heard).to.deep.equal(['leads', 'leads no more']);
      expect(delayOf(pages[2])).to.deep.equal([60_000]);
      pages[2].close();
      await leaderOf(pages.slice(0, 2));
    });

    it('is one even when all others lose patience at once', async () => {
      const pages = await joined(true, true, true, true);
      const leader = await leaderOf(pages);
      for (const page of pages) if (page !== leader) run(page);
      await leaderOf(pages, 4, (page) => page !== leader);
    });

    it('takes the lead back from whoever else takes it', async () => {
      const page = await sitePage(name);
      await leaderOf([page]);
      const ousted = navigator.locks.request(`stp-widgets/1/lead ${name}`, { steal: true }, () => new Promise(() => {}));
      expect(await ousted.catch((error: Error) => error.name)).to.equal('AbortError');
      await leaderOf([page]);
      expect(page.heard).to.deep.equal(['leads', 'leads no more', 'leads']);
    });

    it('waits no longer than a timer can', async () => {
      const page = await sitePage(name);
      await leaderOf([page]);
      page.interval = Infinity;
      run(page);
      expect(delayOf(page)).to.deep.equal([2 ** 31 - 1]);
    });
  });

if (hasLocks)
  describe('a page that leaves', () => {
    for (const [which, at] of [
      ['leads', 0],
      ['waits', 1],
      ['is hidden', 2],
    ] as const) {
      it(`and ${which} leaves nothing behind, and hears nothing`, async () => {
        const listeners: string[] = [];
        let open = 0;
        const prepare = (window: Window & typeof globalThis) => {
          for (const target of [window, window.document]) {
            const { addEventListener: add } = target;
            const counted = (type: string, call: () => void, options: AddEventListenerOptions) => {
              add.call(target, type, call, options);
              listeners.push(type);
              options.signal!.addEventListener('abort', () => listeners.splice(listeners.indexOf(type), 1));
            };
            Object.assign(target, { addEventListener: counted });
          }
          window.BroadcastChannel = class extends window.BroadcastChannel {
            constructor(channel: string) {
              super(channel);
              open++;
            }
            override close() {
              super.close();
              open--;
            }
          };
        };
        const pages: SitePage[] = [];
        for (const turn of [0, 1, 2]) pages.push(await sitePage(name, { isVisible: turn < 2, ...(turn === at && { prepare }) }));
        await leaderOf(pages, 2);
        const [page] = pages.splice(at, 1);
        expect([listeners.length, open]).to.deep.equal([5, 1]);
        const heard = [...page.heard];
        page.site.leave();
        page.site.leave();
        page.site.tell();
        expect([listeners, open, page.timers.size, page.site.isLeading]).to.deep.equal([[], 0, 0, false]);
        const leader = await leaderOf(pages, at === 2 ? 2 : 1);
        await allHeard(
          leader,
          pages.filter((one) => one !== leader),
        );
        page.show(true);
        page.live('pageshow');
        for (const one of pages) one.site.leave();
        for (;;) {
          const { lead, first } = await locksOf(name);
          if (lead.held + lead.waiting + first.held + first.waiting === 0) break;
        }
        expect(page.heard).to.deep.equal(heard);
      });
    }

    it('at once has never been there', async () => {
      const page = await sitePage(name);
      const other = joinSite(name, { interval: () => 1000, lead: () => expect.fail('was called'), told: () => expect.fail('was called') });
      other.leave();
      await leaderOf([page]);
      expect(other.isLeading).to.equal(false);
    });
  });

describe('a page that cannot meet others', () => {
  const without = (what: 'locks' | 'BroadcastChannel') => (window: Window & typeof globalThis) => {
    if (what === 'locks') Object.defineProperty(window.navigator, 'locks', { value: undefined });
    else Object.defineProperty(window, what, { value: undefined });
  };
  for (const [why, prepare] of [
    ['there are no locks', without('locks')],
    ['there are no channels', without('BroadcastChannel')],
    [
      'it is refused a lock',
      ({ navigator: { locks } }: Window) =>
        locks && Object.assign(locks, { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) }),
    ],
    [
      'it is refused a channel',
      (window: Window & typeof globalThis) =>
        void (window.BroadcastChannel = function () {
          throw new DOMException('denied', 'SecurityError');
        } as unknown as typeof BroadcastChannel),
    ],
  ] as const) {
    it(`leads for itself where ${why}`, async () => {
      const pages = [await sitePage(name, { prepare }), await sitePage(name, { prepare, isVisible: false })];
      await until(() => leading(pages).length === 2);
      for (const page of pages) {
        page.show(false);
        for (const event of ['freeze', 'resume', 'pagehide', 'pageshow'] as const) page.live(event);
        page.site.tell();
        expect(page.timers.size).to.equal(0);
        page.site.leave();
        expect(page.heard).to.deep.equal(['leads']);
        expect(page.site.isLeading).to.equal(false);
      }
    });
  }

  it('leads for itself in a frame without an origin', async () => {
    const source = (await (await fetch('/packages/feed/src/live/leader.ts')).text()).replace(/^import .*$/gm, '');
    const lock = await (await fetch('/packages/feed/src/live/lock.ts')).text();
    const report = `addEventListener('error', ({ message }) => parent.postMessage(message, '*'));
      addEventListener('unhandledrejection', ({ reason }) => parent.postMessage(String(reason), '*'));
      joinSite('a', { interval: () => 1000, told() {}, lead: (isLeading) => parent.postMessage(origin + ' ' + isLeading, '*') });`;
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<script type="module">${[lock, source, report].join('\n')}</script>`;
    const said = new Promise<string>((resolve) => {
      addEventListener('message', function hear({ source: from, data }: MessageEvent<string>) {
        if (from !== frame.contentWindow) return;
        removeEventListener('message', hear);
        resolve(data);
      });
    });
    document.body.append(frame);
    expect(await said).to.equal('null true');
    frame.remove();
  });
});
