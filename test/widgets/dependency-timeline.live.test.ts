import { expect } from '@open-wc/testing';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { part, read, within } from '../support/perceived.ts';
import { barsOf, shownTimeline } from '../support/shown-timeline.ts';
import { manyActivities } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const buttons = (timeline: Element) => [...part(timeline, 'toolbar').querySelectorAll('.zoom .button, .unit')].map(read).filter(Boolean);

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
