import { expect, html } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { type FeedSource, feedSource } from '../support/feed-source.ts';
import { holdTimers, type HeldTimers, pollsAmong } from '../support/held-timers.ts';
import { part, read } from '../support/perceived.ts';
import { livePartnership, page, settled, shownPartnership, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { countUpdates } from '../support/updates.ts';
import { failOnWarnings } from '../support/warnings.ts';

const polls = (timers: HeldTimers) => pollsAmong(timers.pending);

/** A partnership of a hundred objectives. */
function hundred(title = 'Objective') {
  const document = smallPartnership();
  const copies = Array.from({ length: 100 }, (_, at) => ({ id: `o${at}`, title: `${title} ${at}` }));
  return { ...document, objectives: [...document.objectives, ...copies] };
}

describe('stp-partnership with a source', () => {
  failOnWarnings();
  let source: FeedSource;
  let timers: HeldTimers;
  beforeEach(async () => {
    // A page for itself: the timers by which the pages of a site agree are told of elsewhere.
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
    source = feedSource();
    await source.serve(smallPartnership());
    timers = holdTimers();
  });
  afterEach(() => {
    timers.release();
    Reflect.deleteProperty(navigator, 'locks');
  });

  it('asks once for a hundred cards, and once more at each interval', async () => {
    await source.serve(hundred());
    const partnership = await livePartnership(source.address, ...Array.from({ length: 100 }, (_, at) => `o${at}`));
    const cards = [...partnership.querySelectorAll('stp-objective-card')];
    await until(() => cards.every((card) => card.shadowRoot?.querySelector('[part~=title]')));
    expect(await source.requests()).to.have.length(1);
    for (let interval = 0; interval < 3; interval++) {
      await until(() => polls(timers).length === 1);
      polls(timers)[0].run();
      await source.requestsUntil((requests) => requests.length === interval + 2);
    }
    await until(() => polls(timers).length === 1);
    expect(await source.requests()).to.have.length(4);
  });

  it('lets a change of one objective render one card, of a hundred', async () => {
    const document = hundred();
    await source.serve(document);
    const partnership = await livePartnership(source.address, ...Array.from({ length: 100 }, (_, at) => `o${at}`));
    const cards = [...partnership.querySelectorAll('stp-objective-card')];
    await until(() => cards.every((card) => card.shadowRoot?.querySelector('[part~=title]')));
    const counts = cards.map(countUpdates);
    await source.serve(changed('objectives', 'o42', { title: 'Changed' }, document));
    await openFeed(source.address).refresh();
    await shows(cards[42], 'Changed');
    await drawn();
    expect(counts.flatMap((count, at) => (count() > 0 ? [`${at}: ${count()}`] : []))).to.deep.equal(['42: 1']);
  });

  it('renders no card for an answer that changes nothing, a failure, or a recovery', async () => {
    const partnership = await livePartnership(source.address, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    await shows(card, 'Hips and knees');
    const count = countUpdates(card);
    const feed = openFeed(source.address);
    await feed.refresh();
    await source.answer({ status: 500 });
    await feed.refresh();
    await shows(partnership, 'Last good picture');
    await source.serve({ ...smallPartnership(), asOf: '2026-06-15T10:00:00+01:00' });
    await feed.refresh();
    await shows(partnership, '10:00');
    expect(count()).to.equal(0);
  });

  for (const [refresh, document, interval] of [
    ['', 'PT1H', 3_600_000],
    ['0', 'PT1H', 3_600_000],
    ['10', 'PT1H', 10_000],
    ['0.001', 'PT1H', 1000],
    ['-5', undefined, 60_000],
    ['soon', undefined, 60_000],
  ] as const) {
    it(`asks every ${interval / 1000} s where it says refresh="${refresh}" and the document ${document ?? 'nothing'}`, async () => {
      const asks = smallPartnership();
      asks.partnership['refresh'] = document;
      await source.serve(asks);
      const around = await page(html`<stp-partnership src=${source.address} refresh=${refresh}></stp-partnership>`);
      await shows(around.querySelector('stp-partnership')!, 'As of');
      await until(() => polls(timers).length === 1);
      expect(polls(timers)[0].delay).to.be.closeTo(interval, 500);
    });
  }

  it('changes its pace when refresh changes', async () => {
    const partnership = await livePartnership(source.address);
    await shows(partnership, 'As of');
    partnership.setAttribute('refresh', '5');
    await until(() => polls(timers).some(({ delay }) => delay <= 5000));
    expect(polls(timers)).to.have.length(1);
  });

  it('shows what changes at the source, by itself', async () => {
    const partnership = await livePartnership(source.address, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    await shows(card, 'Hips and knees');
    await source.serve(changed('objectives', 'apart', { title: 'Changed at the source' }));
    await until(() => polls(timers).length === 1);
    polls(timers)[0].run();
    await shows(card, 'Changed at the source');
  });

  it('reads from another when src changes, and shows nothing of the first meanwhile', async () => {
    const other = feedSource();
    await other.answer({ hold: true });
    const partnership = await livePartnership(source.address, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    await shows(card, 'Hips and knees');
    partnership.src = other.address;
    await shows(partnership, 'Reading');
    await settled(partnership);
    expect(read(card)).to.equal('');
    await other.serve(changed('objectives', 'apart', { title: 'The other’s' }));
    await shows(card, 'The other’s');
    expect(polls(timers)).to.have.length(1);
  });

  it('takes an address relative to the page', async () => {
    const { pathname } = new URL(source.address);
    const partnership = await livePartnership(pathname, 'apart');
    await shows(partnership, 'As of');
    expect(await source.requests()).to.have.length(1);
  });

  it('asks no more once it is removed, and again when it is back', async () => {
    const partnership = await livePartnership(source.address, 'apart');
    const around = partnership.parentElement!;
    await shows(partnership, 'As of');
    await until(() => polls(timers).length === 1);
    partnership.remove();
    await until(() => polls(timers).length === 0);
    around.append(partnership);
    await until(() => polls(timers).length === 1);
    expect(await source.requests()).to.have.length(1);
    expect(read(part(partnership.querySelector('stp-objective-card')!, 'title'))).to.equal('Hips and knees within 18 weeks');
  });

  it('ends a request under way once it is removed', async () => {
    await source.answer({ hold: true });
    const partnership = await livePartnership(source.address);
    await source.requestsUntil((requests) => requests.length === 1);
    partnership.remove();
    await source.requestsUntil(([request]) => request.aborted === true);
  });

  it('disturbs no request when it is moved', async () => {
    await source.answer({ hold: true });
    const partnership = await livePartnership(source.address, 'apart');
    await source.requestsUntil((requests) => requests.length === 1);
    const section = document.createElement('section');
    partnership.after(section);
    section.append(partnership);
    await source.serve(smallPartnership());
    await shows(partnership.querySelector('stp-objective-card')!, 'Hips and knees');
    expect(await source.requests()).to.have.length(1);
  });

  it('asks nobody when it is removed before it is drawn, or its src is set while it is away', async () => {
    const other = feedSource();
    const partnership = document.createElement('stp-partnership');
    partnership.src = other.address;
    document.body.append(partnership);
    partnership.remove();
    await partnership.updateComplete;
    partnership.src = `${other.address}?again`;
    await partnership.updateComplete;
    await drawn();
    expect(await other.requests()).to.deep.equal([]);
    expect(polls(timers)).to.deep.equal([]);
  });

  it('asks once where two of them, and a card of its own, have the same source', async () => {
    const around = await page(html`
      <stp-partnership src=${source.address}></stp-partnership>
      <stp-partnership src=${source.address}></stp-partnership>
      <stp-objective-card src=${source.address} objective="apart"></stp-objective-card>
    `);
    await shows(around.querySelector('stp-objective-card')!, 'Hips and knees');
    for (const partnership of around.querySelectorAll('stp-partnership')) await shows(partnership, 'As of');
    expect(await source.requests()).to.have.length(1);
    await until(() => polls(timers).length === 1);
  });

  it('does nothing to a card beside it', async () => {
    const outside = await shownPartnership(undefined, 'apart');
    const before = read(outside);
    const partnership = await livePartnership(feedSource().address, 'apart');
    await shows(partnership, 'could not be read');
    expect(read(outside)).to.equal(before);
  });
});
