import { expect } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import type { StpPartnership } from '@stp-widgets/widgets/partnership.js';
import { feedSource } from '../support/feed-source.ts';
import { read } from '../support/perceived.ts';
import { livePartnership, shownPartnership, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

/** Everything that its live region has said since now, in order. */
function listenTo(partnership: StpPartnership): string[] {
  const region = partnership.shadowRoot!.querySelector('[role=status]')!;
  const said: string[] = [];
  new MutationObserver(() => {
    if (read(region)) said.push(read(region));
  }).observe(region, { characterData: true, childList: true, subtree: true });
  return said;
}

async function live(document?: unknown) {
  const source = feedSource();
  if (document) await source.serve(document);
  else await source.answer({ hold: true });
  const partnership = await livePartnership(source.address, 'apart');
  await partnership.updateComplete;
  const said = listenTo(partnership);
  return {
    source,
    partnership,
    said,
    ask: () =>
      openFeed(source.address)
        .refresh()
        .then(() => partnership.updateComplete),
  };
}

describe('stp-partnership says aloud', () => {
  failOnWarnings();

  it('nothing when it is first read', async () => {
    const { partnership, source, said } = await live();
    await source.serve(smallPartnership());
    await shows(partnership, 'As of');
    expect(said).to.deep.equal([]);
  });

  it('that the picture has changed, whose it is and as of when', async () => {
    const { partnership, source, said, ask } = await live(smallPartnership());
    await shows(partnership, 'As of');
    await source.serve({ ...changed('objectives', 'apart', { title: 'Another' }), asOf: '2026-06-15T11:15:00+01:00' });
    await ask();
    await until(() => said.length > 0);
    expect(said).to.deep.equal(['The picture of Harbour and Vale has changed, as of 15 June 2026, 11:15.']);
  });

  it('when it was read, where the document does not say as of when', async () => {
    const { partnership, source, said, ask } = await live({ ...smallPartnership(), asOf: undefined });
    await shows(partnership, 'does not say');
    await source.serve({ ...changed('objectives', 'apart', { title: 'Another' }), asOf: undefined });
    await ask();
    await until(() => said.length > 0);
    expect(said[0]).to.match(/^The picture of Harbour and Vale has changed, as of \d+ \w+ 20\d\d, \d\d:\d\d\.$/);
  });

  it('nothing when the document is the same, or its date alone is new', async () => {
    const { partnership, source, said, ask } = await live(smallPartnership());
    await shows(partnership, 'As of');
    await ask();
    await source.serve({ ...smallPartnership(), asOf: '2026-06-15T11:15:00+01:00' });
    await ask();
    await shows(partnership, '11:15');
    expect(said).to.deep.equal([]);
  });

  it('that the source is lost: once, and not at each further try; then that it answers again', async () => {
    const { partnership, source, said, ask } = await live(smallPartnership());
    await shows(partnership, 'As of');
    await source.answer({ drop: true });
    for (let tries = 0; tries < 3; tries++) await ask();
    await until(() => said.length > 0);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(
      /^Harbour and Vale: the last good picture is shown\. The source has not answered since \d\d:\d\d(?: on \d+ \w+)? \(no connection\)\. We try again every hour\.$/,
    );
    await source.serve(smallPartnership());
    await ask();
    await until(() => said.length > 1);
    expect(said.slice(1)).to.deep.equal(['The source of Harbour and Vale answers again.']);
  });

  it('that it is lost in another way', async () => {
    const { partnership, source, said, ask } = await live(smallPartnership());
    await shows(partnership, 'As of');
    for (const [answer, words] of [
      [{ drop: true }, 'no connection'],
      [{ status: 500 }, '500, the server failed'],
      [{ body: '<p>' }, 'not JSON'],
    ] as const) {
      const before = said.length;
      await source.answer(answer);
      await ask();
      await until(() => said.length > before);
      expect(said.at(-1)).to.contain(words);
    }
    expect(said).to.have.length(3);
  });

  it('that nothing could be read at first, once, and that the source answers when it does', async () => {
    const { source, said, ask } = await live();
    await source.answer({ status: 404 });
    await ask();
    await ask();
    await until(() => said.length > 0);
    expect(said).to.deep.equal(['The partnership could not be read. The address holds nothing. Your intranet team can check the address.']);
    await source.serve(smallPartnership());
    await ask();
    await until(() => said.length > 1);
    expect(said.slice(1)).to.deep.equal(['The source of Harbour and Vale answers again.']);
  });

  it('that the page gave it another picture', async () => {
    const partnership = await shownPartnership();
    const said = listenTo(partnership);
    partnership.data = smallPartnership();
    await partnership.updateComplete;
    partnership.data = changed('objectives', 'apart', { title: 'Another' });
    await until(() => said.length > 0);
    expect(said).to.deep.equal(['The picture of Harbour and Vale has changed, as of 15 June 2026, 09:40.']);
  });

  it('it in Welsh where the page is Welsh', async () => {
    const { partnership, source, said, ask } = await live(smallPartnership());
    await shows(partnership, 'As of');
    partnership.closest<HTMLElement>('[lang]')!.lang = 'cy';
    await shows(partnership, 'Ar ');
    await source.serve(changed('objectives', 'apart', { title: 'Another' }));
    await ask();
    await until(() => said.length > 0);
    expect(said[0]).to.match(/^Mae darlun Harbour and Vale wedi newid, ar /);
  });

  it('nothing any more of a source that it no longer has', async () => {
    const { partnership, source, ask } = await live(smallPartnership());
    await shows(partnership, 'As of');
    await source.answer({ status: 500 });
    await ask();
    const other = feedSource();
    await other.serve(smallPartnership());
    partnership.src = other.address;
    await shows(partnership, 'read now');
    expect(read(partnership.shadowRoot!.querySelector('[role=status]')!)).to.equal('');
  });

  it('all by one voice, in a region that was there before there was anything to say', async () => {
    const { partnership } = await live();
    expect(partnership.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]')).to.have.length(1);
    const cards = partnership.querySelectorAll('stp-objective-card');
    for (const card of cards) expect(card.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]')).to.have.length(0);
  });
});
