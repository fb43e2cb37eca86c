import { expect } from '@open-wc/testing';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { part, read } from '../support/perceived.ts';
import { barsOf, shownTimeline } from '../support/shown-timeline.ts';
import { failOnWarnings } from '../support/warnings.ts';

const buttons = (timeline: Element) => [...part(timeline, 'toolbar').querySelectorAll('.zoom .button, .unit')].map(read).filter(Boolean);

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
