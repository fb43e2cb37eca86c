import { expect } from '@open-wc/testing';
import { fetchKeeping, openFeed } from '@stp-widgets/feed';
import { feedOfAll, fragment, office, threeSources } from '../feed/fragments.ts';
import { read, within } from '../support/perceived.ts';
import { livePartnership, shows } from '../support/shown.ts';
import { until } from '../support/until.ts';
import { countUpdates } from '../support/updates.ts';
import { failOnWarnings } from '../support/warnings.ts';

const listed = (sources: Awaited<ReturnType<typeof threeSources>>) => sources.map(({ address }) => address).join('\n');

describe('stp-partnership with several sources', () => {
  failOnWarnings();

  it('shows one picture of what all of them say', async () => {
    const sources = await threeSources();
    const partnership = await livePartnership(listed(sources), 'urgent');
    const card = partnership.firstElementChild!;
    await shows(card, 'Four hours');
    expect(read(partnership)).to.contain('Humber').and.to.contain('2 organisations');
    expect(read(card)).to.contain('Backed by 2 of 2');
    await expect(partnership).to.be.accessible();
  });

  it('names in its notices the fragment that speaks for another', async () => {
    const sources = await threeSources();
    await sources[1].serve(fragment('hull', { risks: [{ id: 'rota', title: 'Rota', organisation: 'york' }] }));
    const partnership = await livePartnership(listed(sources), 'urgent');
    await shows(partnership, '1 notice');
    within(partnership, 'button', '1 notice').click();
    await shows(partnership, 'Hull Hospitals says something that only York Hospitals may say');
  });

  it('goes on when one of them fails, and lets a change of another render what shows it', async () => {
    const sources = await threeSources();
    await sources[0].serve(office({ objectives: ['urgent', 'beds'].map((id) => ({ id, title: `The aim of ${id}` })) }));
    const partnership = await livePartnership(listed(sources), 'urgent', 'beds');
    const [urgent, beds] = [...partnership.querySelectorAll('stp-objective-card')];
    await shows(beds, 'The aim of beds');
    // As it is five seconds after the first picture.
    await fetchKeeping();
    const count = countUpdates(urgent);
    await sources[2].answer({ status: 404 });
    await sources[0].serve(
      office({
        objectives: [
          { id: 'urgent', title: 'The aim of urgent' },
          { id: 'beds', title: 'Changed' },
        ],
      }),
    );
    const feed = feedOfAll(sources);
    await feed.refresh();
    await shows(beds, 'Changed');
    expect(feed.snapshot.parts!.map(({ problem }) => problem?.code)).to.deep.equal([undefined, undefined, 'not-found']);
    expect(read(urgent)).to.contain('The aim of urgent');
    expect(count()).to.equal(0);
  });

  it('leaves nothing behind when it is taken off the page', async () => {
    const sources = await threeSources();
    const partnership = await livePartnership(listed(sources), 'urgent');
    partnership.refresh = 7;
    await shows(partnership.firstElementChild!, 'Four hours');
    const intervals = () => sources.map(({ address }) => openFeed(address).snapshot.interval);
    await until(() => intervals().every((interval) => interval === 7000));
    partnership.remove();
    await until(() => intervals().every((interval) => interval >= 60_000));
  });
});
