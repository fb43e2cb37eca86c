import { expect } from '@open-wc/testing';
import { part, read, within } from '../support/perceived.ts';
import { shows } from '../support/shown.ts';
import { barsOf, shownTimeline } from '../support/shown-timeline.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const ids = (timeline: Element) =>
  barsOf(timeline)
    .map((bar) => bar.dataset['bar']!)
    .toSorted();
const toggle = (timeline: Element, text: string) => within(timeline, '.toggle', text);
const counted = (timeline: Element) => part(timeline, 'toolbar').querySelector('[role=status]')!.textContent.trim();

async function press(timeline: Awaited<ReturnType<typeof shownTimeline>>, text: string) {
  toggle(timeline, text).click();
  await timeline.updateComplete;
  await drawn();
}

describe('the filters of stp-dependency-timeline', () => {
  failOnWarnings();

  it('are buttons that say whether they are pressed', async () => {
    const timeline = await shownTimeline();
    const toggles = () =>
      [...timeline.shadowRoot!.querySelectorAll('.toggle')]
        .map((one) => [read(one), one.getAttribute('aria-pressed')])
        .filter(([name]) => name?.startsWith('Only'));
    expect(toggles()).to.deep.equal([
      ['Only across organisations', 'false'],
      ['Only what is at risk', 'false'],
    ]);
    await press(timeline, 'at risk');
    expect(toggles()[1]).to.deep.equal(['Only what is at risk', 'true']);
    await expect(timeline).to.be.accessible();
  });

  it('leave only what is at risk, and say politely how much that is', async () => {
    const timeline = await shownTimeline();
    expect(counted(timeline)).to.equal('');
    await press(timeline, 'at risk');
    expect(ids(timeline)).to.deep.equal(['agreement', 'drivers', 'list', 'nurses', 'opens', 'return', 'rota', 'staff', 'theatres']);
    expect(counted(timeline)).to.equal('Showing 9 of 13');
    await press(timeline, 'at risk');
    expect(ids(timeline)).to.have.length(12);
    expect(counted(timeline)).to.equal('');
  });

  it('leave what one organisation gives, or what it receives, but one of them at a time', async () => {
    const timeline = await shownTimeline({ organisation: 'vale' });
    await press(timeline, 'is given');
    expect(ids(timeline)).to.deep.equal(['agreement', 'list', 'nurses', 'opens', 'staff', 'theatres']);
    await press(timeline, 'is received');
    expect(toggle(timeline, 'is given').getAttribute('aria-pressed')).to.equal('false');
    expect(ids(timeline)).to.deep.equal(['care', 'drivers', 'return']);
    await press(timeline, 'is received');
    expect(ids(timeline).length).to.be.greaterThan(6);
  });

  it('do not offer an organisation’s own view to leave out all but what it has with others: it has nothing else', async () => {
    const names = async (scope: string, data?: unknown) =>
      [...(await shownTimeline({ organisation: 'harbour', scope }, data)).shadowRoot!.querySelectorAll('.toggle')]
        .map(read)
        .filter((name) => name.startsWith('Only'));
    const own = ['Only what is at risk', 'Only what is given', 'Only what is received'];
    expect(await names('')).to.deep.equal(['Only across organisations', ...own]);
    expect(await names('mine')).to.deep.equal(own);
    expect(await names('mine', manyActivities(200))).to.deep.equal(own);
  });

  it('can be had together', async () => {
    const timeline = await shownTimeline({ organisation: 'vale', scope: 'mine' });
    await press(timeline, 'is given');
    await press(timeline, 'at risk');
    expect(ids(timeline)).to.deep.equal(['agreement', 'list', 'nurses', 'opens', 'staff', 'theatres']);
  });

  it('say where nothing is left, and what to take away', async () => {
    const document = timelinePartnership();
    document['dependencies'] = (document['dependencies'] as object[]).slice(6, 8);
    const timeline = await shownTimeline({}, document);
    await press(timeline, 'at risk');
    await until(() => timeline.shadowRoot!.querySelector('.state'));
    expect(read(part(timeline, 'plot'))).to.match(/^Nothing here is all of that\. .* Without “Only what is at risk”$/);
    expect(read(part(timeline, 'sentence'))).to.equal('There is nothing to show.');
    // What is not there cannot be zoomed.
    expect(read(part(timeline, 'toolbar'))).to.match(/Showing 0 of 13$/);
    await expect(timeline).to.be.accessible();
    within(timeline, '.state button', 'Without').click();
    await timeline.updateComplete;
    expect(toggle(timeline, 'at risk').getAttribute('aria-pressed')).to.equal('false');
    await until(() => barsOf(timeline).length === 12);
  });

  it('can be taken away where one of them leaves nothing at all', async () => {
    const timeline = await shownTimeline({ organisation: 'coast', scope: 'mine' });
    await press(timeline, 'is received');
    await until(() => timeline.shadowRoot!.querySelector('.state'));
    expect(read(part(timeline, 'plot'))).to.contain('Without “Only what is received”');
    await press(timeline, 'is received');
    expect(ids(timeline)).to.deep.equal(['drivers', 'return']);
  });

  it('speak Welsh where the page does', async () => {
    const timeline = await shownTimeline({ organisation: 'vale' });
    timeline.closest<HTMLElement>('[data-stp-now]')!.lang = 'cy';
    await shows(timeline, 'mewn perygl');
    expect(read(part(timeline, 'toolbar')))
      .to.contain('Dim ond yr hyn a roddir')
      .and.to.contain('Dim ond yr hyn a dderbynnir');
  });
});
