import { expect, html } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { dress, dresses } from '../support/dress.ts';
import { type FeedSource, feedSource } from '../support/feed-source.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { isInOrder, part, parts, read, within } from '../support/perceived.ts';
import { focused, press } from '../support/keys.ts';
import { livePartnership, page, settled, shownPartnership, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';
import type { StpPartnership } from '@stp-widgets/widgets/partnership.js';

const stamp = (partnership: Element) => read(part(partnership, 'stamp'));
const state = (partnership: Element) => part(partnership, 'stamp').dataset.state;

async function live(document: unknown = smallPartnership()): Promise<{ source: FeedSource; partnership: StpPartnership }> {
  const source = feedSource();
  await source.serve(document);
  const partnership = await livePartnership(source.address, 'apart');
  await shows(partnership, 'As of');
  return { source, partnership };
}

describe('the stamp of stp-partnership', () => {
  failOnWarnings();

  it('says that it is reading, and what', async () => {
    const source = feedSource();
    await source.answer({ hold: true });
    const partnership = await livePartnership(source.address);
    await shows(partnership, 'Reading');
    expect(stamp(partnership)).to.equal(`Reading the partnership ${source.address.split('/').at(-1)}`);
    expect(state(partnership)).to.equal('loading');
    await expect(partnership).to.be.accessible();
  });

  it('says whose picture it is, as of when, from how many, and when it was read', async () => {
    const { partnership } = await live();
    expect(stamp(partnership)).to.equal('Harbour and Vale As of 15 June 2026, 09:40 5 organisations, read now');
    expect(state(partnership)).to.equal('fresh');
    expect(partnership.shadowRoot!.querySelectorAll('button')).to.have.length(0);
  });

  it('says that the page gave it, where no source was asked', async () => {
    expect(stamp(await shownPartnership())).to.equal('Harbour and Vale As of 15 June 2026, 09:40 5 organisations, given by this page');
  });

  it('tells the time of the partnership’s own zone, and of the reader’s where that is none', async () => {
    const at = async (timeZone: string) => {
      const document = smallPartnership();
      document.partnership['timeZone'] = timeZone;
      return /As of (.*\d\d:\d\d)/.exec(stamp(await shownPartnership(document)))![1];
    };
    expect(await at('Asia/Kolkata')).to.equal('15 June 2026, 14:10');
    expect(await at('Middle/Earth')).to.match(/ June 2026, \d\d:40$/);
  });

  it('says that it is older than agreed', async () => {
    const { partnership } = await live({ ...smallPartnership(), asOf: '2026-05-20T09:40:00+01:00' });
    expect(state(partnership)).to.equal('stale');
    await shows(partnership, 'expected every');
    expect(stamp(partnership)).to.equal(
      'Harbour and Vale As of 20 May 2026, 09:40 26 days old; expected every 14 days What is shown is older than agreed.',
    );
    await expect(partnership).to.be.accessible();
  });

  it('becomes old as the page’s clock goes on', async () => {
    const partnership = await shownPartnership();
    partnership.closest<HTMLElement>('[data-stp-now]')!.dataset.stpNow = '2026-07-01T12:00:00Z';
    await shows(partnership, '16 days old');
    expect(state(partnership)).to.equal('stale');
  });

  it('says of a source that answers badly since when, with what, and how often it is asked', async () => {
    const { source, partnership } = await live();
    await source.answer({ status: 500 });
    await openFeed(source.address).refresh();
    await shows(partnership, 'Last good picture');
    expect(state(partnership)).to.equal('stale');
    expect(stamp(partnership)).to.match(
      /^Harbour and Vale As of 15 June 2026, 09:40 Last good picture, kept on this page Try now Since \d\d:\d\d(?: on \d+ \w+)? the source answers with something else \(500, the server failed\)\. We try again every hour\.$/,
    );
    await expect(partnership).to.be.accessible();
  });

  it('says of a source that does not answer that the last good picture is kept', async () => {
    const { source, partnership } = await live();
    await source.answer({ drop: true });
    await openFeed(source.address).refresh();
    await shows(partnership, 'Last good picture');
    expect(state(partnership)).to.equal('offline');
    expect(stamp(partnership)).to.match(
      /Try now The source has not answered since \d\d:\d\d(?: on \d+ \w+)? \(no connection\)\. We try again every hour\.$/,
    );
    await expect(partnership).to.be.accessible();
  });

  it('says that nothing could be read, why, and what can be done', async () => {
    const partnership = await livePartnership(feedSource().address);
    await shows(partnership, 'could not be read');
    expect(state(partnership)).to.equal('failed');
    expect(stamp(partnership)).to.equal(
      'The partnership could not be read 404, not found Try again The address holds nothing. Your intranet team can check the address.',
    );
    await expect(partnership).to.be.accessible();
  });

  for (const address of ['ftp://example.org/a.json', 'file:///a.json', 'javascript:a', 'http://[bad', 'https://me:secret@example.org/']) {
    it(`says of ${address} that it cannot be fetched, what was expected, and nothing of the connection`, async () => {
      const partnership = await livePartnership(address, 'apart');
      await shows(partnership, 'could not be read');
      expect(stamp(partnership)).to.equal(
        'The partnership could not be read not an address that can be fetched It should begin with http: or https:, or be relative to this page, and name no user. Your intranet team can correct it.',
      );
      expect(read(partnership.querySelector('stp-objective-card')!)).to.contain('(not an address that can be fetched)');
    });
  }

  it('numbers, of several sources, the one whose address is none', async () => {
    const source = feedSource();
    await source.serve(smallPartnership());
    const partnership = await livePartnership(`${source.address} ftp://example.org/a.json`);
    await shows(partnership, 'does not answer');
    expect(stamp(partnership)).to.match(
      /Source 2: not an address that can be fetched, since \d\d:\d\d on \d+ \w+\. Nothing of it is shown\.$/,
    );
  });

  it('has another mark in each state, where colours are not seen', async () => {
    const marks = new Map<string, string>();
    const note = (partnership: Element) =>
      marks.set(
        state(partnership)!,
        part(partnership, 'stamp')
          .querySelector('svg')!
          .innerHTML.replace(/<!--.*?-->/g, ''),
      );
    const { source, partnership } = await live();
    note(partnership);
    await source.answer({ status: 500 });
    await openFeed(source.address).refresh();
    await shows(partnership, 'something else');
    note(partnership);
    await source.answer({ drop: true });
    await openFeed(source.address).refresh();
    await shows(partnership, 'not answered');
    note(partnership);
    await source.answer({ hold: true });
    const reading = await livePartnership(`${source.address}?other`);
    await shows(reading, 'Reading');
    note(reading);
    expect([...marks.keys()]).to.deep.equal(['fresh', 'stale', 'offline', 'loading']);
    expect(new Set(marks.values()).size).to.equal(4);
  });

  for (const [what, label, broken] of [
    ['Try again', 'Try again', null],
    ['Try now', 'Try now', { status: 500 }],
  ] as const) {
    it(`asks at once by ${what}, from the keyboard too`, async () => {
      const source = feedSource();
      if (broken) await source.serve(smallPartnership());
      const partnership = await livePartnership(source.address);
      await shows(partnership, broken ? 'As of' : 'could not be read');
      if (broken) await source.answer(broken);
      if (broken) await openFeed(source.address).refresh();
      await shows(partnership, label);
      const asked = (await source.requests()).length;
      await source.serve(smallPartnership());
      within(partnership, 'button', label).focus();
      await press('Enter');
      await shows(partnership, 'read now');
      expect(await source.requests()).to.have.length(asked + 1);
    });
  }

  it('offers no second try where nothing would be asked', async () => {
    for (const partnership of [await shownPartnership([]), await livePartnership('ftp://example.org/')]) {
      await shows(partnership, 'could not be read');
      expect(partnership.shadowRoot!.querySelectorAll('button')).to.have.length(0);
    }
  });

  it('says that there is nothing to read from, and what would bring it', async () => {
    const around = await page(html`<stp-partnership><p>Our page</p></stp-partnership>`);
    const partnership = around.querySelector('stp-partnership')!;
    expect(read(partnership)).to.equal('No partnership to read from Give this tag the address of a feed: src="…". Our page');
    await expect(partnership).to.be.accessible();
  });

  describe('counts what could not be read', () => {
    const document = () => changed('objectives', 'agree', { due: 'soon' }, changed('objectives', 'apart', { colour: 'blue' }));

    it('by a button that opens the list, and closes it', async () => {
      const partnership = await shownPartnership(document());
      const button = within(partnership, 'button', 'notice');
      expect(nameAndRole(button)).to.deep.equal({ role: 'button', name: '2 notices' });
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.focus();
      await press('Enter');
      await until(() => partnership.shadowRoot!.querySelector('tbody tr'));
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      await expect(partnership).to.be.accessible();
      await press('Enter');
      await until(() => parts(partnership, 'notices').length === 0);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(focused()).to.equal(button);
    });

    it('in a table: what, where, and in which thing', async () => {
      const partnership = await shownPartnership(document());
      within(partnership, 'button', 'notice').click();
      await until(() => partnership.shadowRoot!.querySelector('tbody tr'));
      const cells = [...part(partnership, 'notices').querySelectorAll('tr')].map((row) => [...row.children].map(read));
      expect(cells).to.deep.equal([
        ['What was noticed', 'Where', 'In'],
        ['colour is not a field of the contract; this part left out', 'objectives[0].colour', 'Hips and knees within 18 weeks'],
        [
          'due is "soon"; expected a day such as 2026-11-21, 2026-11 or 2026/27; this part left out',
          'objectives[1].due',
          'Home by the weekend',
        ],
      ]);
      const [first, ...others] = [...part(partnership, 'notices').querySelectorAll('tbody tr:first-child > *')].map(
        (cell) => nameAndRole(cell).role,
      );
      expect([first, ...others]).to.deep.equal(['rowheader', 'cell', 'cell']);
    });

    it('in the page’s language, which may change while it is open', async () => {
      const partnership = await shownPartnership(document());
      within(partnership, 'button', 'notice').click();
      await until(() => partnership.shadowRoot!.querySelector('tbody tr'));
      partnership.closest<HTMLElement>('[lang]')!.lang = 'cy';
      await until(
        () => !read(part(partnership, 'notices')).includes('What was noticed') && partnership.shadowRoot!.querySelector('tbody tr'),
      );
      expect(read(part(partnership, 'stamp'))).to.contain('2 hysbysiad');
    });

    it('with the number before the word from right to left too', async () => {
      const partnership = await shownPartnership(document());
      partnership.parentElement!.dir = 'rtl';
      expect(isInOrder(within(partnership, 'button', '2 notices'))).to.equal(true);
    });

    it('up to fifty, and counts the rest', async () => {
      const many = smallPartnership();
      for (let at = 0; at < 60; at++) many.aims.push({ id: `odd-${at}` });
      const partnership = await shownPartnership(many);
      within(partnership, 'button', '60 notices').click();
      await until(() => partnership.shadowRoot!.querySelector('tbody tr'));
      expect(part(partnership, 'notices').querySelectorAll('tbody tr')).to.have.length(50);
      expect(read(part(partnership, 'notices'))).to.match(/and 10 more$/);
    });
  });

  it('is set apart from what is inside by as much as the page wants', async () => {
    const partnership = await shownPartnership(undefined, 'apart');
    const gap = () =>
      partnership.querySelector('stp-objective-card')!.getBoundingClientRect().top -
      part(partnership, 'stamp').getBoundingClientRect().bottom;
    expect(gap()).to.be.closeTo(24, 0.5);
    partnership.style.setProperty('--stp-partnership-gap', '60px');
    expect(gap()).to.be.closeTo(60, 0.5);
  });

  it('can be dressed by the page', async () => {
    const partnership = await shownPartnership(changed('objectives', 'apart', { due: 'soon' }));
    within(partnership, 'button', 'notice').click();
    await until(() => parts(partnership, 'notices').length > 0);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('stp-partnership::part(stamp), stp-partnership::part(notices) { letter-spacing: 3px; }');
    document.adoptedStyleSheets.push(sheet);
    const spaced = ['stamp', 'notices'].map((name) => getComputedStyle(part(partnership, name)).letterSpacing);
    document.adoptedStyleSheets.pop();
    expect(spaced).to.deep.equal(['3px', '3px']);
  });

  it('fits into 320px, from the left and from the right, with its list open', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const document = changed('objectives', 'apart', { due: 'soon', ['colour'.repeat(30)]: 1 });
      document.partnership['name'] = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3);
      const partnership = await shownPartnership(document);
      Object.assign(partnership, { dir });
      partnership.style.inlineSize = '320px';
      within(partnership, 'button', 'notice').click();
      await until(() => partnership.shadowRoot!.querySelector('tbody tr'));
      expect(partnership.scrollWidth).to.be.at.most(320);
    }
  });

  for (const { name, ...how } of dresses) {
    it(`passes the audit of axe in ${name}`, async () => {
      const undress = await dress(how);
      try {
        const { source, partnership } = await live(changed('objectives', 'apart', { due: 'soon' }));
        within(partnership, 'button', 'notice').click();
        await until(() => partnership.shadowRoot!.querySelector('tbody tr'));
        await expect(partnership).to.be.accessible();
        await source.answer({ status: 500 });
        await openFeed(source.address).refresh();
        await shows(partnership, 'Try now');
        await settled(partnership);
        await expect(partnership).to.be.accessible();
      } finally {
        undress();
      }
    });
  }
});
