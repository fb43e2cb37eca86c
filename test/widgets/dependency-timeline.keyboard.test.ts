import { expect } from '@open-wc/testing';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { focused, press } from '../support/keys.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { barOf, barsOf, shownTimeline } from '../support/shown-timeline.ts';
import { largePlan } from '../support/timeline-large.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const bar = () => (focused() as SVGElement | null)?.dataset['bar'];
const heard = () => nameAndRole(focused()!);
const plot = (timeline: Element) => timeline.shadowRoot!.querySelector<HTMLElement>('.plot')!;
const unit = (timeline: Element) => read(timeline.shadowRoot!.querySelector('.unit')!);
const isSeen = (timeline: Element, element: Element) => {
  const [box, one] = [plot(timeline).getBoundingClientRect(), element.getBoundingClientRect()];
  return one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top;
};

async function goes(key: string, id: string): Promise<void> {
  await press(key);
  await until(() => bar() === id);
}

/** Presses a key until what is heard is what is looked for; fails when nothing new is heard. */
async function goOnUntil(key: string, isFound: (name: string) => boolean): Promise<void> {
  for (let times = 0; times < 20 && !isFound(heard().name); times++) {
    const before = bar();
    await press(key);
    await until(() => bar() !== before);
  }
}

describe('the keyboard on stp-dependency-timeline', () => {
  failOnWarnings();

  it('alone finds the late dependency of one’s organisation, its giver, and what is wrong', async () => {
    const timeline = await shownTimeline({ organisation: 'harbour' });
    const before = document.createElement('button');
    timeline.before(before);
    before.focus();
    for (let times = 0; times < 20 && !bar(); times++) await press('Tab');
    expect(heard()).to.deep.equal({ role: 'button', name: 'Business case, 5 Jan to 31 Mar, Harbour, ended, gives to 1.' });
    await goOnUntil('ArrowRight', (name) => name.includes('late'));
    expect(heard().name).to.equal(
      'One waiting list, 19 Jun to 30 Sept, Harbour, Amber, waits on 1, gives to 1. Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
    );
    await goes('[', 'agreement');
    expect(heard().name).to.match(
      /^Data-sharing agreement, 2 Mar to 4 Jul, Vale, under way, 16 days after its baseline, gives to 1\. Gives “The agreement” to Harbour/,
    );
    await press('Enter');
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
    expect(nameAndRole(part(timeline, 'details'))).to.deep.equal({ role: 'dialog', name: 'Data-sharing agreement' });
    await press('Escape');
    await until(() => bar() === 'agreement');
    await goes(']', 'list');
  });

  it('follows dependencies on and back, and goes through several with shift', async () => {
    const timeline = await shownTimeline();
    barOf(timeline, 'staff').focus();
    // The worst first: disputed, then off track, then the one that is kept.
    await goes('[', 'rota');
    await goes('{', 'nurses');
    await goes('{', 'list');
    await goes('{', 'rota');
    await goes('f', 'staff');
    await goes('b', 'rota');
    await goes('B', 'nurses');
  });

  it('goes to the head of a lane, from head to head, collapses a lane and opens it', async () => {
    const timeline = await shownTimeline();
    barOf(timeline, 'case').focus();
    const title = () => read(focused()!);
    await press('ArrowLeft');
    await until(() => title() === 'Harbour');
    await press('ArrowDown');
    await until(() => title() === 'Vale');
    await press('ArrowLeft');
    await until(() => !barsOf(timeline).some(({ dataset }) => dataset['bar'] === 'nurses'));
    expect(title()).to.equal('Vale');
    expect(within(timeline, 'button[aria-label="Expand Vale"]').getAttribute('aria-expanded')).to.equal('false');
    await press('ArrowRight');
    await until(() => barsOf(timeline).some(({ dataset }) => dataset['bar'] === 'nurses'));
    await goes('ArrowRight', 'nurses');
  });

  it('opens a collapsed lane to which a dependency leads', async () => {
    const timeline = await shownTimeline();
    within(timeline, 'button[aria-label="Collapse Vale"]').click();
    await until(() => !barsOf(timeline).some(({ dataset }) => dataset['bar'] === 'agreement'));
    barOf(timeline, 'list').focus();
    await goes('[', 'agreement');
  });

  it('zooms from years to days, the focused bar staying in view, and fits all again', async () => {
    const timeline = await shownTimeline();
    const all = plot(timeline).scrollWidth;
    barOf(timeline, 'list').focus();
    const units = new Set([unit(timeline)]);
    for (let times = 0; times < 14; times++) {
      await press('+');
      await drawn();
      units.add(unit(timeline));
      expect(bar()).to.equal('list');
      expect(isSeen(timeline, barOf(timeline, 'list'))).to.equal(true);
    }
    expect([...units]).to.deep.equal(['Months', 'Weeks', 'Days']);
    expect(plot(timeline).scrollWidth).to.be.greaterThan(5 * all);
    await press('0');
    await until(() => plot(timeline).scrollWidth === all);
    for (let times = 0; times < 10; times++) await press('-');
    await until(() => unit(timeline) === 'Years');
    expect(bar()).to.equal('list');
  });

  it('goes to today, and to a day that is typed', async () => {
    const timeline = await shownTimeline({ zoom: 'days' });
    barOf(timeline, barsOf(timeline)[0].dataset['bar']!).focus();
    plot(timeline).scrollLeft = 0;
    await drawn();
    await press('t');
    await until(() => isSeen(timeline, timeline.shadowRoot!.querySelector('.flag')!));
    await press('d');
    await until(() => focused() instanceof HTMLInputElement);
    expect(nameAndRole(focused()!).name).to.equal('Go to a day');
    const day = focused() as HTMLInputElement;
    day.value = '2026-12-24';
    day.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => timeline.shadowRoot!.querySelector('.axis')!.textContent.includes('Dec 2026'));
    expect(focused()).to.equal(day);
  });

  it('has a button in place of the field for a day, until it is asked for and once it is left', async () => {
    const timeline = await shownTimeline({ zoom: 'days' });
    const controls = () => timeline.shadowRoot!.querySelector('.zoom')!.querySelectorAll<HTMLElement>('button, input');
    const last = () => [...controls()].at(-1)!;
    const isButton = () => last() instanceof HTMLButtonElement;
    expect(isButton()).to.equal(true);
    expect(nameAndRole(last())).to.deep.equal({ name: 'Go to a day', role: 'button' });
    const ask = async () => {
      last().focus();
      await press('Enter');
      await until(() => !isButton() && focused() === last());
    };
    await ask();
    await press('Escape');
    await until(() => isButton() && focused() === last());
    await ask();
    const today = [...controls()].at(-2)!;
    today.focus();
    await until(isButton);
    expect(focused()).to.equal(today);
  });

  it('is left to the page with other keys, and with those that the browser knows', async () => {
    const timeline = await shownTimeline();
    const at = barOf(timeline, 'case');
    for (const init of [
      { key: 'x' },
      { key: 'f', ctrlKey: true },
      { key: 'ArrowLeft', altKey: true },
      { key: '0', metaKey: true },
      { key: 'Tab' },
    ]) {
      const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
      at.dispatchEvent(event);
      expect(event.defaultPrevented, JSON.stringify(init)).to.equal(false);
    }
  });
});

describe('the focus on stp-dependency-timeline of a large plan', () => {
  failOnWarnings();

  const large = (): Promise<StpDependencyTimeline> => shownTimeline({ zoom: 'weeks' }, largePlan(2000), 1200);

  it('goes to what is not drawn yet, by lanes, screens and ends', async () => {
    const timeline = await large();
    barsOf(timeline)[0].focus();
    const far = async (key: string) => {
      const before = bar();
      await press(key);
      await until(() => bar() !== before && isSeen(timeline, focused()!));
    };
    for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'PageUp', 'End', 'Home']) await far(key);
    expect(plot(timeline).scrollTop).to.be.greaterThan(0);
  });

  it('stays on a bar that is scrolled out of view, and when the plan changes', async () => {
    const timeline = await large();
    const first = barsOf(timeline).find((one) => isSeen(timeline, one))!;
    const { bar: id } = first.dataset;
    first.focus();
    for (const top of [400, 4000, 12_000, 200]) {
      plot(timeline).scrollTop = top;
      await drawn();
      expect(bar(), `at ${top}`).to.equal(id);
    }
    const changed = structuredClone(largePlan(2000)) as { activities: { id: string; title: string }[] };
    changed.activities.find((one) => one.id === id)!.title = 'Another title';
    Object.assign(timeline.parentElement!, { data: changed });
    await until(() => heard().name.startsWith('Another title'));
    expect(bar()).to.equal(id);
  });
});

describe('the pointer on stp-dependency-timeline', () => {
  failOnWarnings();

  const wheel = (timeline: Element, x: number, more: WheelEventInit) => {
    const { left, top } = plot(timeline).getBoundingClientRect();
    const event = new WheelEvent('wheel', {
      bubbles: true,
      composed: true,
      cancelable: true,
      deltaY: -100,
      clientX: left + x,
      clientY: top + 60,
      ...more,
    });
    barsOf(timeline)[0].dispatchEvent(event);
    return event;
  };

  for (const direction of ['ltr', 'rtl']) {
    it(`zooms by the wheel with the control key, the day under it staying there, ${direction}`, async () => {
      const timeline = await shownTimeline({}, timelinePartnership());
      timeline.parentElement!.dir = direction;
      await drawn();
      const x = () => barOf(timeline, 'list').querySelector('.body')!.getBoundingClientRect();
      const edge = () => (direction === 'ltr' ? x().left : x().right);
      const at = edge() - plot(timeline).getBoundingClientRect().left;
      for (let times = 0; times < 3; times++) expect(wheel(timeline, at, { ctrlKey: true }).defaultPrevented).to.equal(true);
      await drawn();
      expect(edge() - plot(timeline).getBoundingClientRect().left).to.be.closeTo(at, 3);
    });
  }

  it('leaves the wheel alone to the page', async () => {
    const timeline = await shownTimeline();
    expect(wheel(timeline, 500, {}).defaultPrevented).to.equal(false);
  });

  it('zooms by two fingers', async () => {
    const timeline = await shownTimeline();
    const before = plot(timeline).scrollWidth;
    const finger = (type: string, pointerId: number, clientX: number) =>
      barsOf(timeline)[0].dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          composed: true,
          pointerType: 'touch',
          pointerId,
          isPrimary: pointerId === 1,
          clientX,
          clientY: 300,
        }),
      );
    finger('pointerdown', 1, 500);
    finger('pointerdown', 2, 600);
    await until(() => {
      finger('pointermove', 1, 500);
      finger('pointermove', 2, 600);
      finger('pointermove', 1, 300);
      finger('pointermove', 2, 800);
      return plot(timeline).scrollWidth > 2 * before;
    });
    finger('pointerup', 1, 300);
  });

  it('zooms no more once a finger is lifted, also where what it came down on is no longer there', async () => {
    const timeline = await shownTimeline();
    const finger = (type: string, pointerId: number, clientX: number, at: EventTarget = plot(timeline)) => {
      const isPrimary = pointerId === 1;
      at.dispatchEvent(
        new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'touch', pointerId, isPrimary, clientX, clientY: 300 }),
      );
    };
    const before = plot(timeline).scrollWidth;
    finger('pointerdown', 2, 600);
    await until(() => {
      finger('pointermove', 1, 500);
      finger('pointermove', 2, 600);
      finger('pointermove', 1, 300);
      finger('pointermove', 2, 800);
      return plot(timeline).scrollWidth > 2 * before;
    });
    finger('pointerup', 2, 800, document.body);
    const lifted = plot(timeline).scrollWidth;
    finger('pointermove', 1, 600);
    await drawn();
    expect(plot(timeline).scrollWidth).to.equal(lifted);
  });

  it('zooms and fits by buttons', async () => {
    const timeline = await shownTimeline();
    const before = plot(timeline).scrollWidth;
    within(timeline, 'button[aria-label=Closer]').click();
    await until(() => plot(timeline).scrollWidth > 1.3 * before);
    within(timeline, '.zoom button', 'Fit').click();
    await until(() => plot(timeline).scrollWidth === before);
  });

  it('goes to a day that is typed, and nowhere while its year is still being typed', async () => {
    const timeline = await shownTimeline({ zoom: 'days' });
    within(timeline, '.zoom button', 'Go to a day').click();
    await until(() => focused() instanceof HTMLInputElement);
    const field = focused() as HTMLInputElement;
    const write = (day: string) => {
      field.value = day;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const left = () => plot(timeline).scrollLeft;
    const first = left();
    write('2026-09-01');
    await until(() => left() > first);
    const september = left();
    write('0002-09-01');
    await drawn();
    expect(left()).to.equal(september);
    write('2026-06-01');
    await until(() => left() < september);
  });

  it('has a button that leads to today only where today is on the axis', async () => {
    const buttons = async (properties: object) =>
      parts(await shownTimeline(properties), 'toolbar').flatMap((one) => [...one.querySelectorAll('.zoom .button')].map(read));
    expect(await buttons({})).to.include('Today');
    expect(await buttons({ from: '2027-01' })).to.not.include('Today');
  });
});
