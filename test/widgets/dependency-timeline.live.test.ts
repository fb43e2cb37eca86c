import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { focused, press } from '../support/keys.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { savedBy } from '../support/saved-files.ts';
import { barOf, barsOf, marked, shownTimeline } from '../support/shown-timeline.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const buttons = (timeline: Element) => [...part(timeline, 'toolbar').querySelectorAll('.zoom .button, .unit')].map(read).filter(Boolean);

/** The usual partnership without some of its activities. */
function without(...ids: readonly string[]) {
  const document = timelinePartnership();
  return { ...document, activities: (document['activities'] as { id: string }[]).filter(({ id }) => !ids.includes(id)) };
}

/** Gives the partnership around a timeline another document. */
async function come(timeline: StpDependencyTimeline, data: unknown) {
  Object.assign(timeline.closest('stp-partnership')!, { data });
  await drawn();
  await timeline.updateComplete;
  await drawn();
}

describe('the toolbar of stp-dependency-timeline', () => {
  failOnWarnings();

  const after = async (timeline: StpDependencyTimeline, change: Partial<StpDependencyTimeline>) => {
    Object.assign(timeline, change);
    await timeline.updateComplete;
    return buttons(timeline);
  };

  it('tells how the picture is that stands below it, and not how it was before', async () => {
    const timeline = await shownTimeline();
    const first = buttons(timeline);
    expect(first).to.include('Today').and.to.include('Months');
    expect(await after(timeline, { to: '2026-01' })).to.not.include('Today');
    expect(await after(timeline, { to: '' })).to.deep.equal(first);
    expect(await after(timeline, { zoom: 'days' })).to.include('Days');
    expect(barsOf(timeline)).to.not.have.length(0);
  });
});

describe('what comes anew to stp-dependency-timeline', () => {
  failOnWarnings();

  const isAcross = (timeline: Element) => within(timeline, '.toggle', 'Only across').ariaPressed === 'true';
  const counted = (timeline: Element) => read(part(timeline, 'toolbar').querySelector('[role=status]')!);

  it('presses no filter, though there are many bars by then', async () => {
    const timeline = await shownTimeline({}, manyActivities(60));
    expect(isAcross(timeline)).to.equal(false);
    await come(timeline, manyActivities(62));
    expect(isAcross(timeline)).to.equal(false);
    expect(counted(timeline)).to.equal('');
    // In another question it is decided anew, and not when the page comes back to the first.
    timeline.from = '2020-01-01';
    await until(() => isAcross(timeline));
    timeline.from = '';
    await until(() => !isAcross(timeline));
  });

  it('lets none go that was pressed for many, though there are few by then', async () => {
    const timeline = await shownTimeline({}, manyActivities(62));
    expect(isAcross(timeline)).to.equal(true);
    await come(timeline, manyActivities(60));
    expect(isAcross(timeline)).to.equal(true);
    expect(counted(timeline)).to.equal('Showing 30 of 60');
  });

  it('has it decided anew where it is more than twice as much: then there was nearly nothing before', async () => {
    const timeline = await shownTimeline({}, manyActivities(2));
    await come(timeline, manyActivities(200));
    expect(isAcross(timeline)).to.equal(true);
  });
});

describe('the open popover of stp-dependency-timeline', () => {
  failOnWarnings();

  const isOpen = (timeline: Element) => parts(timeline, 'details').some((one) => one.matches(':popover-open'));
  const speak = (timeline: Element, language: string) => (timeline.closest<HTMLElement>('[data-stp-now]')!.lang = language);

  it('tells of a bar in the language that the page has by now', async () => {
    const timeline = await shownTimeline();
    barOf(timeline, 'list').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => isOpen(timeline));
    expect(read(part(timeline, 'details')))
      .to.contain('Show what it touches')
      .and.to.contain('Needs “The agreement”');
    speak(timeline, 'cy');
    await until(() => read(part(timeline, 'details')).includes('Dangos beth mae’n ei gyffwrdd'));
    expect(read(part(timeline, 'details'))).to.not.contain('Needs');
    expect(isOpen(timeline)).to.equal(true);
  });

  it('saves what is shown by now, and says how much that is', async () => {
    const timeline = await shownTimeline();
    within(timeline, '[aria-label="Save as a file"]').click();
    await until(() => isOpen(timeline));
    expect(read(part(timeline, 'details'))).to.contain('What is shown: 13 activities, 8 dependencies.');
    await come(timeline, without('report'));
    await until(() => read(part(timeline, 'details')).includes('What is shown: 12 activities, 8 dependencies.'));
    const { content } = await savedBy(() => within(timeline, '[part=details] button', 'Activities (CSV)').click());
    expect(await content.text()).to.not.contain('Annual report');
    speak(timeline, 'cy');
    await until(() => read(part(timeline, 'details')).includes('12 gweithgaredd'));
  });
});

describe('what is selected on the page of stp-dependency-timeline', () => {
  failOnWarnings();
  const { selection } = registry();
  afterEach(() => selection.select(null));

  it('can be cleared only while it is there, and something is marked for it', async () => {
    const timeline = await shownTimeline();
    const clears = () => [...timeline.shadowRoot!.querySelectorAll('button')].filter((one) => read(one) === 'Clear the selection').length;
    selection.select({ kind: 'activities', id: 'report' });
    await marked(timeline);
    expect(clears()).to.equal(1);
    await come(timeline, without('report'));
    await marked(timeline, false);
    expect(clears()).to.equal(0);
    await come(timeline, timelinePartnership());
    await marked(timeline);
    expect(clears()).to.equal(1);
  });
});

describe('the focus in stp-dependency-timeline', () => {
  failOnWarnings();

  const heard = () => nameAndRole(focused()!);
  const opened = async (timeline: StpDependencyTimeline, id: string) => {
    barOf(timeline, id).focus();
    await press('Enter');
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open :focus, :popover-open:focus-within')));
  };

  it('goes to another bar of its lane where its own is gone, and to another lane where that is', async () => {
    const timeline = await shownTimeline();
    barOf(timeline, 'care').focus();
    await come(timeline, without('care'));
    expect(heard().role).to.equal('button');
    expect(heard().name).to.match(/^Annual report, 1 Jun/);
    await press('ArrowRight');
    await until(() => heard().name.startsWith('Staff trained'));
    await come(timeline, without('care', 'report', 'staff'));
    expect(heard().name).to.match(/^Business case, 5 Jan/);
  });

  it('goes to a bar where that of the open details is gone', async () => {
    const timeline = await shownTimeline();
    await opened(timeline, 'care');
    await come(timeline, without('care'));
    await until(() => parts(timeline, 'details').length === 0);
    expect(heard().name).to.match(/^Annual report, 1 Jun/);
  });

  it('goes to the same in the list where there is no room for the picture any more, and back', async () => {
    const timeline = await shownTimeline();
    await opened(timeline, 'care');
    const resize = (width: number) => (timeline.parentElement!.style.inlineSize = `${width}px`);
    resize(320);
    await until(() => timeline.shadowRoot!.querySelector('section.lane li'));
    await press('Escape');
    await until(() => focused() instanceof HTMLButtonElement);
    expect(heard().name).to.match(/^Home care contract/);
    await press('Enter');
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
    resize(1200);
    await until(() => barsOf(timeline).length > 0);
    await press('Escape');
    await until(() => focused() === barOf(timeline, 'care'));
  });
});
