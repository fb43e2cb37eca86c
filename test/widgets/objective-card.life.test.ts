import { expect, html } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import type { StpObjectiveCard } from '@stp-widgets/widgets/objective-card.js';
import { feedSource } from '../support/feed-source.ts';
import { part, read, within } from '../support/perceived.ts';
import { loneCard, page, shownCard, shownPartnership, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const title = (card: StpObjectiveCard) => read(part(card, 'title'));

describe('stp-objective-card', () => {
  failOnWarnings();

  it('shows another objective when it is given one', async () => {
    const card = await shownCard();
    card.setAttribute('objective', 'agree');
    await card.updateComplete;
    expect(title(card)).to.equal('Home by the weekend');
    expect(read(card)).not.to.contain('Hips and knees');
  });

  it('shows what it showed when it is moved within its partnership', async () => {
    const card = await shownCard();
    const before = read(card);
    const box = document.createElement('section');
    card.parentElement!.append(box);
    box.append(card);
    await card.updateComplete;
    expect(read(card)).to.equal(before);
  });

  it('shows the partnership that it is moved to', async () => {
    const card = await shownCard();
    const other = await shownPartnership(changed('objectives', 'apart', { title: 'The other’s' }));
    other.append(card);
    await card.updateComplete;
    expect(title(card)).to.equal('The other’s');
  });

  it('has nothing to read from once it is moved out of its partnership', async () => {
    const card = await shownCard();
    card.closest('[data-stp-now]')!.append(card);
    await card.updateComplete;
    expect(read(card)).to.match(/^No partnership to read from/);
  });

  it('shows what it showed when it is removed and added again, its table still there', async () => {
    const card = await shownCard('apart', undefined, 800);
    within(card, 'summary').click();
    await until(() => card.shadowRoot!.querySelector('table'));
    const [partnership, before] = [card.parentElement!, read(card)];
    card.remove();
    partnership.append(card);
    await card.updateComplete;
    expect(read(card)).to.equal(before);
  });

  it('follows its partnership after that', async () => {
    const partnership = await shownPartnership(undefined, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    card.remove();
    partnership.append(card);
    partnership.data = changed('objectives', 'apart', { title: 'Another title' });
    await shows(card, 'Another title');
  });

  it('can be made by a script, with its properties set before it is on the page', async () => {
    const partnership = await shownPartnership();
    const card = document.createElement('stp-objective-card');
    Object.assign(card, { objective: 'agree', level: 4, framed: true });
    partnership.append(card);
    await card.updateComplete;
    expect(title(card)).to.equal('Home by the weekend');
  });

  it('follows the source that it is given in place of another, and leaves the first alone', async () => {
    const [first, second] = [feedSource(), feedSource()];
    await first.serve(smallPartnership());
    await second.serve(changed('objectives', 'apart', { title: 'The second’s' }));
    const card = await loneCard(first.address);
    await shows(card, 'Hips and knees');
    card.src = second.address;
    await shows(card, 'The second’s');
    await first.serve(changed('objectives', 'apart', { title: 'The first’s, later' }));
    await openFeed(first.address).refresh();
    await card.updateComplete;
    expect(title(card)).to.equal('The second’s');
  });

  it('asks no more once it is removed', async () => {
    const source = feedSource();
    await source.answer({ hold: true });
    const card = await loneCard(source.address);
    await source.requestsUntil((requests) => requests.length === 1);
    card.remove();
    const [request] = await source.requestsUntil(([seen]) => seen.aborted === true);
    expect(request.status).to.equal(null);
  });

  it('asks nobody when its source is set while it is not on the page', async () => {
    const source = feedSource();
    const card = await shownCard();
    card.remove();
    card.src = source.address;
    await card.updateComplete;
    expect(await source.requests()).to.deep.equal([]);
  });

  it('keeps the focus on what is focused when the picture changes', async () => {
    const partnership = await shownPartnership(undefined, 'apart');
    const card = partnership.querySelector('stp-objective-card')!;
    const button = within(card, 'button', 'Beds put off');
    button.focus();
    partnership.data = changed('results', 'beds', { title: 'Beds put off at night' });
    await shows(card, 'at night');
    expect(card.shadowRoot!.activeElement).to.equal(button);
  });

  it('shows what the page puts into its place for actions', async () => {
    const around = await page(html`
      <stp-partnership .data=${smallPartnership()}>
        <stp-objective-card objective="apart"
          ><button slot="actions">Print</button>
          <p>No place for this</p></stp-objective-card
        >
      </stp-partnership>
    `);
    const card = around.querySelector('stp-objective-card')!;
    await card.updateComplete;
    expect(read(card)).to.contain('Print');
    expect(read(card)).not.to.contain('No place');
  });
});
