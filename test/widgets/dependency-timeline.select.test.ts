import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { SelectEvent } from '@stp-widgets/kit/select-event.js';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { focused, press } from '../support/keys.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { barOf, barsOf, marked, shownTimeline, spoken } from '../support/shown-timeline.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const { selection } = registry();
const bar = () => (focused() as SVGElement).dataset['bar'];

/** What reaches the page of one act. */
async function heard(act: () => unknown, prevent = false): Promise<SelectEvent[]> {
  const events: SelectEvent[] = [];
  const listen = (event: SelectEvent) => {
    events.push(event);
    if (prevent) event.preventDefault();
  };
  document.body.addEventListener('stp-select', listen);
  await act();
  document.body.removeEventListener('stp-select', listen);
  return events;
}

async function details(timeline: StpDependencyTimeline, id: string): Promise<HTMLElement> {
  barOf(timeline, id).dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
  return part(timeline, 'details');
}

describe('stp-select of stp-dependency-timeline', () => {
  failOnWarnings();
  afterEach(() => selection.select(null));

  it('is sent by “Show what it touches” in the details of a bar', async () => {
    const timeline = await shownTimeline();
    await details(timeline, 'list');
    const [event, ...more] = await heard(() => within(timeline, '[part=details] button', 'Show what it touches').click());
    expect(more).to.deep.equal([]);
    expect([event.kind, event.id, event.bubbles, event.composed, event.cancelable]).to.deep.equal(['activities', 'list', true, true, true]);
    expect(event.target).to.equal(timeline);
    expect(selection.current).to.deep.equal({ kind: 'activities', id: 'list' });
  });

  it('closes the details, that the chain is seen, the focus back on the bar', async () => {
    const timeline = await shownTimeline();
    await details(timeline, 'list');
    within(timeline, '[part=details] button', 'Show what it touches').focus();
    await press('Enter');
    await until(() => parts(timeline, 'details').length === 0);
    await marked(timeline);
    expect(bar()).to.equal('list');
  });

  for (const [by, kind, id] of [
    ['organisation', 'organisations', 'harbour'],
    ['programme', 'programmes', 'planned'],
    ['project', 'projects', 'hub'],
    ['objective', 'objectives', 'hips'],
  ] as const) {
    it(`is sent by the head of a lane by ${by}`, async () => {
      const timeline = await shownTimeline({ 'group-by': by });
      const [event] = await heard(() => parts(timeline, 'lane')[0].querySelector('button')!.click());
      expect([event.kind, event.id]).to.deep.equal([kind, id]);
    });
  }

  it('is sent by a row of the table', async () => {
    const timeline = await shownTimeline();
    within(timeline, 'button', 'Table').click();
    await until(() => timeline.shadowRoot!.querySelector('tbody tr'));
    const [event] = await heard(() => within(timeline, 'tbody button', 'Theatre rota').click());
    expect([event.kind, event.id]).to.deep.equal(['activities', 'rota']);
  });

  it('selects nothing where the page prevents it', async () => {
    const timeline = await shownTimeline();
    expect(await heard(() => parts(timeline, 'lane')[0].querySelector('button')!.click(), true)).to.have.length(1);
    expect(selection.current).to.equal(null);
  });

  it('is not sent by opening details, by setting an attribute or by a selection from elsewhere', async () => {
    const timeline = await shownTimeline();
    const events = await heard(async () => {
      await details(timeline, 'list');
      timeline.setAttribute('organisation', 'vale');
      selection.select({ kind: 'activities', id: 'agreement' });
      await timeline.updateComplete;
    });
    expect(events).to.deep.equal([]);
  });
});

describe('stp-dependency-timeline shows what is selected', () => {
  failOnWarnings();
  afterEach(() => selection.select(null));

  const selected = async (kind: 'activities' | 'objectives' | 'measures', id: string) => {
    const timeline = await shownTimeline();
    selection.select({ kind, id });
    await marked(timeline);
    return timeline;
  };
  const opacity = (element: Element | null) => Number(getComputedStyle(element!).opacity);
  const lines = (timeline: Element, look: string) => timeline.shadowRoot!.querySelector(`.links .link[data-look=${look}] .line`);

  it('as chosen, in its name, by aria-current and an outline', async () => {
    const timeline = await selected('activities', 'list');
    expect(spoken(timeline, 'list')).to.match(/ \(chosen\)$/);
    expect(barOf(timeline, 'list').getAttribute('aria-current')).to.equal('true');
    expect(barOf(timeline, 'list').querySelector('.chosen')).not.to.equal(null);
    expect(barsOf(timeline).filter((one) => one.querySelector('.chosen'))).to.have.length(1);
    await expect(timeline).to.be.accessible();
  });

  it('with its whole chain at full strength and in words, the rest faded but readable', async () => {
    const timeline = await selected('activities', 'list');
    for (const id of ['agreement', 'staff']) {
      expect(spoken(timeline, id)).to.match(/ \(in sight of what is chosen\)$/);
      expect(opacity(barOf(timeline, id).querySelector('.body'))).to.equal(1);
    }
    const apart = barOf(timeline, 'drivers');
    expect(spoken(timeline, 'drivers')).not.to.match(/\)$/);
    expect(opacity(apart.querySelector('.body'))).to.be.lessThan(0.5);
    expect([opacity(apart), opacity(apart.querySelector('text'))]).to.deep.equal([1, 1]);
    expect(opacity(lines(timeline, 'broken'))).to.equal(1);
    expect(opacity(lines(timeline, 'unsigned'))).to.be.lessThan(0.5);
  });

  it('with what waits on it by others, however far', async () => {
    const document = timelinePartnership();
    (document['dependencies'] as object[]).push(
      { id: 'next', predecessor: 'staff', successor: 'drivers' },
      { id: 'far', predecessor: 'drivers', successor: 'winter' },
    );
    const timeline = await shownTimeline({}, document);
    selection.select({ kind: 'activities', id: 'agreement' });
    const touched = (id: string) => spoken(timeline, id).endsWith(' (in sight of what is chosen)');
    await until(() => touched('drivers'));
    expect(['list', 'staff', 'drivers', 'care', 'case'].map(touched)).to.deep.equal([true, true, true, false, false]);
  });

  it('with a broken line still in its own colour', async () => {
    const timeline = await shownTimeline();
    const stroke = () => getComputedStyle(lines(timeline, 'broken')!).stroke;
    const before = stroke();
    selection.select({ kind: 'activities', id: 'list' });
    await marked(timeline);
    expect(stroke()).to.equal(before);
  });

  it('also where it is not in the picture itself', async () => {
    const timeline = await selected('objectives', 'homes');
    expect(spoken(timeline, 'care')).to.match(/in sight/);
    expect(spoken(timeline, 'report')).not.to.match(/in sight/);
  });

  it('until that is cleared', async () => {
    const timeline = await selected('activities', 'list');
    within(timeline, 'button', 'Clear the selection').focus();
    await press('Enter');
    await marked(timeline, false);
    expect(read(focused()!), 'the focus stays beside where it was').to.equal('Only what is at risk');
    expect(selection.current).to.equal(null);
    expect(barsOf(timeline).filter((one) => one.dataset['mark'])).to.deep.equal([]);
    expect(read(part(timeline, 'toolbar'))).not.to.contain('Clear');
  });

  it('in the list too', async () => {
    const timeline = await shownTimeline({}, undefined, 400);
    selection.select({ kind: 'activities', id: 'list' });
    await marked(timeline);
    expect(within(timeline, 'button[part=bar]', 'One waiting list').getAttribute('aria-current')).to.equal('true');
    expect(read(within(timeline, 'button[part=bar]', 'Data-sharing'))).to.contain('(in sight of what is chosen)');
  });
});

describe('the keyboard on stp-dependency-timeline', () => {
  failOnWarnings();

  it('has one stop in the plot, after the toolbar', async () => {
    const timeline = await shownTimeline();
    const plot = timeline.shadowRoot!.querySelector('.plot')!;
    expect([...plot.querySelectorAll('button, [tabindex]')].filter((one) => one.getAttribute('tabindex') !== '-1')).to.have.length(1);
    barOf(timeline, 'case').focus();
    expect(bar()).to.equal('case');
    const after = document.createElement('button');
    timeline.after(after);
    await press('Tab');
    expect(focused()).to.equal(after);
  });

  it('goes along a lane, from lane to lane, and to a lane’s ends; the stop goes along', async () => {
    const timeline = await shownTimeline();
    barOf(timeline, 'case').focus();
    for (const [key, id] of [
      ['ArrowRight', 'rota'],
      ['ArrowRight', 'list'],
      ['ArrowDown', 'agreement'],
      ['Home', 'nurses'],
      ['End', 'return'],
      ['ArrowRight', 'return'],
      ['ArrowDown', 'staff'],
      ['ArrowDown', 'drivers'],
      ['ArrowDown', 'drivers'],
      ['ArrowUp', 'care'],
    ] as const) {
      await press(key);
      await until(() => bar() === id);
    }
    await timeline.updateComplete;
    expect(
      barsOf(timeline)
        .filter((one) => one.getAttribute('tabindex') === '0')
        .map((one) => one.dataset['bar']),
    ).to.deep.equal(['care']);
  });

  it('goes the other way along a lane where the page reads from the right', async () => {
    const timeline = await shownTimeline();
    timeline.parentElement!.dir = 'rtl';
    barOf(timeline, 'rota').focus();
    await press('ArrowRight');
    await until(() => bar() === 'case');
    await press('ArrowLeft');
    await until(() => bar() === 'rota');
  });

  it('tells in open details what is so now, and closes them when their bar is gone', async () => {
    const timeline = await shownTimeline();
    const partnership = timeline.closest('stp-partnership')!;
    const opened = await details(timeline, 'list');
    const data = timelinePartnership();
    const activities = data['activities'] as { id: string; title: string }[];
    partnership.data = { ...data, activities: activities.map((one) => (one.id === 'list' ? { ...one, title: 'Two waiting lists' } : one)) };
    await until(() => read(opened).includes('Two waiting lists'));
    expect(opened.matches(':popover-open')).to.equal(true);
    partnership.data = { ...data, activities: activities.filter(({ id }) => id !== 'list') };
    await until(() => parts(timeline, 'details').length === 0);
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens the details by ${key}, and Escape closes them, the focus back on the bar`, async () => {
      const timeline = await shownTimeline();
      barOf(timeline, 'list').focus();
      await press(key === 'Space' ? ' ' : key);
      await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
      expect(read(focused()!)).to.equal('One waiting list');
      await press('Escape');
      await until(() => parts(timeline, 'details').length === 0);
      await drawn();
      expect(bar()).to.equal('list');
    });
  }

  it('shows a ring in two tones around the bar that has the focus', async () => {
    const timeline = await shownTimeline();
    barOf(timeline, 'case').focus();
    await press('ArrowRight');
    await until(() => bar() === 'rota');
    const { outlineStyle, boxShadow } = getComputedStyle(barOf(timeline, 'rota'));
    expect([outlineStyle, boxShadow]).to.deep.equal(['none', 'none']);
    const ring = barOf(timeline, 'rota').querySelector('.focus')!;
    expect(getComputedStyle(ring).visibility).to.equal('visible');
    const strokes = [...ring.children].map((one) => getComputedStyle(one).stroke);
    expect(new Set(strokes).size).to.equal(2);
  });

  it('keeps one stop where the bar it was on is no longer shown', async () => {
    const timeline = await shownTimeline();
    barOf(timeline, 'report').focus();
    timeline.setAttribute('organisation', 'coast');
    await timeline.updateComplete;
    expect(barsOf(timeline).filter((one) => one.getAttribute('tabindex') === '0')).to.have.length(1);
  });
});
