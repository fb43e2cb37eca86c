import { expect } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { feedSource } from '../support/feed-source.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { livePartnership, loneCard, page, shownCard, shownPartnership, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';
import { html } from '@open-wc/testing';

const title = 'Hips and knees within 18 weeks';

describe('stp-objective-card says what stands in its way:', () => {
  failOnWarnings();

  it('nothing to read from', async () => {
    const around = await page(html`<stp-objective-card objective="apart"></stp-objective-card>`);
    const card = around.querySelector('stp-objective-card')!;
    expect(read(card)).to.equal(
      'No partnership to read from Put this tag inside stp-partnership, or give it the address of a feed: src="…".',
    );
    await expect(card).to.be.accessible();
  });

  it('no objective chosen', async () => {
    const card = await shownCard('');
    await shows(card, 'No objective chosen');
    expect(read(card)).to.equal('No objective chosen Give this tag the id of an objective: objective="…".');
  });

  it('an id that is not there', async () => {
    const card = await shownCard('nowhere');
    await shows(card, 'not in the partnership');
    expect(read(card)).to.equal(
      'This objective is not in the partnership “nowhere” is not the id of an objective here. It may have been renamed or closed.',
    );
  });

  it('an id that is not an objective’s', async () => {
    const card = await shownCard('hub');
    await shows(card, 'not in the partnership');
    expect(read(card)).to.contain('This objective is not in the partnership “hub”');
  });

  it('an objective that could not be read', async () => {
    const card = await shownCard('apart', changed('objectives', 'apart', { title: 7 }));
    await shows(card, 'could not be read');
    expect(read(card)).to.equal('This objective could not be read The notices above say why.');
    const partnership = card.parentElement!;
    expect(nameAndRole(within(partnership, 'button', 'notice')).role).to.equal('button');
  });

  it('parts of it that could not be read, and shows the rest', async () => {
    const document = changed('objectives', 'apart', { due: 'soon', start: 4 });
    changed('results', 'waits', { weight: -1 }, document);
    const card = await shownCard('apart', document);
    await shows(card, '3 parts of this could not be read');
    expect(read(part(card, 'title'))).to.equal(title);
    expect(read(await shownCard('agree', document))).not.to.contain('could not be read');
  });

  it('a source that has not answered yet, in silence', async () => {
    const source = feedSource();
    await source.answer({ hold: true });
    const partnership = await livePartnership(source.address, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    await until(() => card.shadowRoot!.childElementCount > 0);
    expect(read(card)).to.equal('');
    expect(read(part(partnership, 'stamp'))).to.contain('Reading the partnership');
    await expect(card).to.be.accessible();
    await source.serve(smallPartnership());
    await shows(card, title);
  });

  it('a source that failed from the beginning, and recovers', async () => {
    const source = feedSource();
    const partnership = await livePartnership(source.address, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    await shows(card, '404');
    expect(read(card)).to.equal('Not available (404, not found) The rest of this page is not affected.');
    await expect(partnership).to.be.accessible();
    await source.serve(smallPartnership());
    within(partnership, 'button', 'Try again').click();
    await shows(card, title);
  });

  it('nothing where a good picture is kept of a source that fails later', async () => {
    const source = feedSource();
    await source.serve(smallPartnership());
    const partnership = await livePartnership(source.address, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    await shows(card, title);
    const before = read(card);
    await source.answer({ status: 500 });
    await openFeed(source.address).refresh();
    await shows(partnership, 'Last good picture');
    expect(read(card)).to.equal(before);
  });
});

describe('stp-objective-card with a source of its own', () => {
  failOnWarnings();

  const alone = async () => {
    const source = feedSource();
    await source.serve(smallPartnership());
    const card = await loneCard(source.address);
    await shows(card, title);
    return { source, card };
  };

  it('shows its objective under a stamp of its own; inside a partnership it has none', async () => {
    const { card } = await alone();
    expect(read(part(card, 'stamp'))).to.equal('Harbour and Vale As of 15 June 2026, 09:40 5 organisations, read now');
    expect(read(part(card, 'title'))).to.equal(title);
    await expect(card).to.be.accessible();
    expect(parts(await shownCard(), 'stamp')).to.deep.equal([]);
  });

  it('prefers it to the partnership around, and goes back to that when it has none any more', async () => {
    const { source } = await alone();
    const other = changed('objectives', 'apart', { title: 'The other’s' });
    const partnership = await shownPartnership(other, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    card.src = source.address;
    await shows(card, title);
    expect(parts(card, 'stamp')).to.have.length(1);
    card.src = '';
    await shows(card, 'The other’s');
    expect(parts(card, 'stamp')).to.deep.equal([]);
  });

  it('lists what could not be read, when asked', async () => {
    const { source, card } = await alone();
    await source.serve(changed('objectives', 'apart', { due: 'soon' }));
    await openFeed(source.address).refresh();
    await shows(card, '1 notice');
    await shows(card, '1 part of this could not be read');
    const button = within(card, 'button', '1 notice');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await until(() => card.shadowRoot!.querySelector('[part~=notices] tbody tr'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const [row] = part(card, 'notices').querySelectorAll('tbody tr');
    expect([...row.children].map(read)).to.deep.equal([
      'due is "soon"; expected a day such as 2026-11-21, 2026-11 or 2026/27; this part left out',
      'objectives[0].due',
      title,
    ]);
    await expect(card).to.be.accessible();
  });

  it('says when that fails, tries again at once when asked, and shows what comes', async () => {
    const source = feedSource();
    const card = await loneCard(source.address);
    await shows(card, 'could not be read');
    expect(read(card)).to.match(/^The partnership could not be read 404, not found Try again The address holds nothing\./);
    await source.serve(smallPartnership());
    within(card, 'button', 'Try again').click();
    await shows(card, title);
  });

  it('keeps the last good picture, and says since when and why', async () => {
    const { source, card } = await alone();
    await source.answer({ drop: true });
    await openFeed(source.address).refresh();
    await shows(card, 'Last good picture');
    expect(read(part(card, 'stamp'))).to.match(
      /The source has not answered since \d\d:\d\d(?: on \d+ \w+)? \(no connection\)\. We try again every hour\.$/,
    );
    expect(read(part(card, 'title'))).to.equal(title);
  });

  it('says when it is older than agreed', async () => {
    const source = feedSource();
    await source.serve({ ...smallPartnership(), asOf: '2026-05-20T09:00:00Z' });
    const card = await loneCard(source.address);
    await shows(card, title);
    expect(part(card, 'stamp').dataset.state).to.equal('stale');
    await shows(card, '26 days old; expected every 14 days');
  });

  it('asks as often as it is told to', async () => {
    const { source, card } = await alone();
    card.setAttribute('refresh', '1');
    await source.requestsUntil((requests) => requests.length > 1);
    await card.updateComplete;
  });

  for (const src of ['javascript:alert(1)', 'ftp://example.org/x.json', 'https://user:word@example.org/x.json', 'http://[']) {
    it(`never asks ${src}, and says that it cannot be read`, async () => {
      const card = await loneCard(src);
      await shows(card, 'The partnership could not be read');
      expect(within(card, '[part~=stamp]').querySelector('button')).to.equal(null);
    });
  }
});
