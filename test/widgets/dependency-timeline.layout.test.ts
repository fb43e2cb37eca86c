import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { dress, dresses } from '../support/dress.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, sticksOut, within } from '../support/perceived.ts';
import { barOf, barsOf, shownTimeline, still } from '../support/shown-timeline.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const demo: unknown = await (await fetch(new URL('../../stories/demo/partnership.json', import.meta.url))).json();
const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4).slice(0, 200);
const box = (element: Element) => element.getBoundingClientRect();
const items = (timeline: Element) => [...timeline.shadowRoot!.querySelectorAll('section.lane li')];

function fits(timeline: StpDependencyTimeline): void {
  expect(sticksOut(timeline).join(', ')).to.equal('');
  expect(timeline.scrollWidth).to.be.at.most(timeline.clientWidth);
}

/** A document in which every title and name is very long. */
function longest() {
  const document = timelinePartnership();
  for (const kind of ['activities', 'organisations', 'dependencies']) {
    for (const item of document[kind] as Record<string, unknown>[])
      Object.assign(item, { title: long, name: long, shortName: long, gives: long });
  }
  return JSON.parse(JSON.stringify(document)) as object;
}

describe('stp-dependency-timeline by the width it is given', () => {
  failOnWarnings();

  for (const [of, data, widths] of [
    ['a dense plan', demo, [832, 1008, 1264]],
    ['short titles', timelinePartnership(), [832]],
  ] as const)
    it(`lets no label run into what follows in its row, in a wide typeface: ${of}`, async () => {
      for (const width of widths) {
        const timeline = await shownTimeline({ scope: 'all' }, data, width);
        timeline.style.fontFamily = "'DejaVu Sans', Verdana, sans-serif";
        timeline.style.setProperty('--stp-dependency-timeline-height', '9000px');
        await drawn();
        await drawn();
        const labels = barsOf(timeline).map((bar) => box(bar.querySelector('text')!));
        expect(labels.length).to.be.above(10);
        for (const [at, one] of labels.entries())
          for (const other of labels.slice(at + 1)) {
            const isApart = Math.abs(one.top - other.top) > 10 || one.right < other.left || other.right < one.left;
            expect(isApart, `${width}: ${barsOf(timeline)[at].textContent} and another`).to.equal(true);
          }
        timeline.remove();
      }
    });

  it('keeps what stands over its stretches apart, in a wide typeface, wherever they begin and however close it is', async () => {
    const document = timelinePartnership();
    for (const [from, to] of [
      ...['01-01', '01-25', '02-20', '03-10', '03-25', '03-28'].map((day) => [`2026-${day}`, '2028-04-01']),
      ['2026-01-25', '2026-07-01'],
      ['2026-01-25', '2028-07-10'],
      ['2026-01-25', '2028-08-25'],
      ['2026-03-20', '2026-04-20'],
      ['2018-03-10', '2026-12-01'],
    ]) {
      const timeline = await shownTimeline({ from, to }, document, 1040);
      timeline.style.fontFamily = "'DejaVu Sans', Verdana, sans-serif";
      await drawn();
      const labels = [...timeline.shadowRoot!.querySelectorAll('.axis text:not(.flag-word)')];
      expect(labels.length, `${from} ${to}`).to.be.above(1);
      for (const row of [labels.filter((one) => one.matches('.quiet')), labels.filter((one) => !one.matches('.quiet'))]) {
        for (const [at, one] of row.slice(1).entries())
          expect(box(one).left - box(row[at]).right, `${from} ${to}: ${one.textContent}`).to.be.above(3);
      }
      timeline.remove();
    }
  });

  it('is a picture from 52rem on, and a list by lane below; only what is shown is drawn', async () => {
    const timeline = await shownTimeline({}, undefined, 832);
    expect([barsOf(timeline).length, items(timeline).length]).to.deep.equal([12, 0]);
    timeline.parentElement!.style.inlineSize = '831px';
    await until(() => items(timeline).length > 0 && barsOf(timeline).length === 0);
    expect(items(timeline)).to.have.length(13);
    timeline.parentElement!.style.inlineSize = '1000px';
    await until(() => barsOf(timeline).length > 0 && items(timeline).length === 0);
  });

  for (const width of [1000, 1216]) {
    it(`has its toolbar in two lines that stay where they are, whatever is chosen, at ${width}px`, async () => {
      const timeline = await shownTimeline({ organisation: width > 1200 ? 'vale' : '' }, undefined, width);
      const all = (selector: string) => [...timeline.shadowRoot!.querySelectorAll(selector)].map((one) => box(one));
      const places = () => all('.segments, .toolbar > .icon, .zoom > *').map(({ top, bottom }) => Math.round((top + bottom) / 2));
      const ends = () => all('.toolbar, .toolbar > .icon:last-of-type, .zoom').map(({ right }) => Math.round(right));
      const before = [places(), box(part(timeline, 'plot')).top];
      expect(new Set(ends()).size).to.equal(1);
      expect(new Set(places()).size).to.equal(2);
      registry().selection.select({ kind: 'activities', id: 'list' });
      await until(() => timeline.shadowRoot!.querySelector('.controls')!.textContent.includes('Clear'));
      within(timeline, '.toggle', 'at risk').click();
      await until(() => timeline.shadowRoot!.querySelector('.controls [role=status]')!.textContent.includes('Showing'));
      await drawn();
      expect([places(), box(part(timeline, 'plot')).top]).to.deep.equal(before);
      expect(new Set(ends()).size).to.equal(1);
      registry().selection.select(null);
    });
  }

  it('begins its filters where the rest begins, at 320px', async () => {
    const timeline = await shownTimeline({}, undefined, 320);
    const start = box(part(timeline, 'toolbar')).left;
    expect(box(timeline.shadowRoot!.querySelector('.segments')!).left).to.equal(start);
    for (const tick of timeline.shadowRoot!.querySelectorAll('.toggle .box')) expect(box(tick).left).to.be.closeTo(start, 1);
  });

  it('draws over the whole of it, and again when it changes', async () => {
    const timeline = await shownTimeline({}, undefined, 1000);
    const width = () => box(timeline.shadowRoot!.querySelector('.bars')!).width;
    expect(width()).to.be.closeTo(1000 - 184, 1);
    timeline.parentElement!.style.inlineSize = '1400px';
    await until(() => width() > 1200);
    expect(width()).to.be.closeTo(1400 - 184, 1);
  });

  it('gives the lanes’ heads the width that the page wants', async () => {
    const timeline = await shownTimeline();
    const head = () => box(parts(timeline, 'lane')[0]).width;
    expect(head()).to.be.closeTo(184, 1);
    timeline.style.setProperty('--stp-dependency-timeline-lane-head', '300px');
    await until(() => head() > 299);
    await until(() => Math.abs(box(timeline.shadowRoot!.querySelector('.bars')!).width - 900) < 1);
  });

  it('keeps each lane’s head as high as its rows', async () => {
    const timeline = await shownTimeline();
    const [harbour, vale] = parts(timeline, 'lane').map(box);
    expect(harbour.height % 40).to.be.closeTo(0, 0.5);
    const first = box(barOf(timeline, 'nurses').querySelector('.hit')!);
    expect(first.top).to.be.closeTo(vale.top, 1);
  });

  it('gives every bar a target of at least 24 pixels', async () => {
    const timeline = await shownTimeline();
    for (const bar of barsOf(timeline)) {
      const { width, height } = box(bar.querySelector('.hit')!);
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  for (const width of [1000, 400]) {
    it(`draws a bar that goes on beyond the axis with a torn end, at ${width}px`, async () => {
      const timeline = await shownTimeline({ from: '2026-05', to: '2026-08' }, undefined, width);
      const ofAll = () => [...timeline.shadowRoot!.querySelectorAll('[data-bar], section.lane li')];
      const bodyOf = (title: string) => {
        const found = ofAll().find((one) => (one.getAttribute('aria-label') ?? read(one)).startsWith(title))!;
        return found.querySelector<SVGGraphicsElement>('.body')!;
      };
      const [torn, whole] = [bodyOf('Nurses recruited'), bodyOf('Volunteer drivers')];
      const slants = [torn, whole].map((one) => one.getAttribute('d')!.includes('l'));
      expect(slants).to.deep.equal([true, false]);
      expect(torn.getBBox().height).to.equal(whole.getBBox().height);
    });
  }

  it('lists what is amiss with dates on a line of its own, within the width', async () => {
    const document = timelinePartnership();
    const activities = document['activities'] as Record<string, unknown>[];
    Object.assign(activities[12], { start: '2026-10-10', end: '2026-10-01' });
    delete activities[9]['end'];
    const timeline = await shownTimeline({}, document, 320);
    const told = items(timeline).map(read);
    expect(told.filter((text) => text.startsWith('Annual'))).to.deep.equal(['Annual report, not begun from 1 Jun, no end given']);
    expect(told.at(-1)).to.equal('Winter plan, not begun 1 Oct to 10 Oct, its start is given after its end');
    expect(timeline.scrollWidth).to.be.at.most(timeline.clientWidth);
  });

  it('lists each bar with its dates, a small bar, what is wrong with what it waits on, and what it waits on besides', async () => {
    const timeline = await shownTimeline({}, undefined, 400);
    expect(parts(timeline, 'lane').map((lane) => read(lane.querySelector('[role=heading]')!))).to.deep.equal([
      'Harbour 4',
      'Vale 4',
      'City Council 3',
      'Coast Primary Care 2',
    ]);
    expect(read(items(timeline)[2])).to.equal(
      'One waiting list, Amber, gives to 1 19 Jun to 30 Sept Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
    );
    expect(read(items(timeline)[1])).to.equal('Theatre rota, under way, gives to 1 4 May to 30 Jun Waits on Business case (Harbour).');
    expect(items(timeline)[2].querySelector('.mini')).not.to.equal(null);
    expect(read(items(timeline).at(-1)!)).to.equal('Winter plan, not begun no dates');
    await expect(timeline).to.be.accessible();
  });

  it('lists of a bar by how much it has slipped, and what it gives too late', async () => {
    const document = timelinePartnership();
    const timeline = await shownTimeline({ organisation: 'vale', scope: 'mine' }, document, 320);
    const agreement = () => read(items(timeline).find((one) => read(one).startsWith('Data-sharing'))!);
    expect(agreement()).to.equal(
      'Data-sharing agreement, under way, 16 days after its baseline, gives to 1 2 Mar to 4 Jul ' +
        'Gives “The agreement” to Harbour by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.',
    );
  });

  it('draws the track and today in every small bar of the list, without the picture ever shown', async () => {
    const timeline = await shownTimeline({}, undefined, 320);
    const inks = ['grid', 'today'].map((name) => getComputedStyle(timeline.shadowRoot!.querySelector(`.mini .${name}`)!).stroke);
    for (const ink of inks) expect(ink).to.match(/^rgb/);
    expect(new Set(inks).size).to.equal(2);
  });

  it('heads the list at the level that the page sets', async () => {
    const timeline = await shownTimeline({ level: '2' }, undefined, 400);
    const heading = timeline.shadowRoot!.querySelector('[role=heading]')!;
    expect(heading.getAttribute('aria-level')).to.equal('2');
    expect(nameAndRole(heading).name).to.match(/^Harbour/);
  });

  it('opens the details of a line of the list, within the window', async () => {
    const timeline = await shownTimeline({}, undefined, 320);
    within(timeline, 'button[part=bar]', 'One waiting list').click();
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(timeline, 'details'))).to.contain('16 days late');
    const { left, right } = box(part(timeline, 'details'));
    expect(left >= 0 && right <= innerWidth).to.equal(true);
  });

  it('opens the details of a bar within the window, and beside it where there is too little room above and below', async () => {
    const timeline = await shownTimeline();
    for (const id of ['case', 'list', 'opens', 'drivers']) {
      barOf(timeline, id).dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
      const [details, bar] = [box(part(timeline, 'details')), box(barOf(timeline, id))];
      const isOver = details.left < bar.right && details.right > bar.left && details.top < bar.bottom && details.bottom > bar.top;
      expect([isOver, details.top >= 0, details.bottom <= innerHeight]).to.deep.equal([false, true, true], id);
      part(timeline, 'details').hidePopover();
      await until(() => parts(timeline, 'details').length === 0);
    }
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [320, 600, 840, 1200]) {
      it(`fits into ${width}px, ${direction}, also with texts of 200 characters without a space`, async () => {
        for (const document of [timelinePartnership(), longest()]) {
          const timeline = await shownTimeline({}, document, width);
          timeline.parentElement!.dir = direction;
          await drawn();
          fits(timeline);
        }
      });
    }
  }

  it('runs from the right where the page does: heads, time and labels, but its words are not mirrored', async () => {
    const timeline = await shownTimeline();
    const left = (id: string) => box(barOf(timeline, id).querySelector('.body')!).left;
    expect(left('case')).to.be.lessThan(left('list'));
    timeline.parentElement!.dir = 'rtl';
    await until(() => left('case') > left('list'));
    expect(box(parts(timeline, 'lane')[0]).left).to.be.greaterThan(box(timeline.shadowRoot!.querySelector('.bars')!).left);
    const { a: picture } = new DOMMatrix(getComputedStyle(timeline.shadowRoot!.querySelector('.bars')!).transform);
    const { a: word } = new DOMMatrix(getComputedStyle(barOf(timeline, 'list').querySelector('text')!).transform);
    expect(picture * word).to.equal(1);
  });

  it('lets the page dress each of its parts', async () => {
    const names = ['base', 'sentence', 'toolbar', 'plot', 'lane', 'bar', 'details'];
    const timeline = await shownTimeline();
    barOf(timeline, 'list').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => parts(timeline, 'details').length > 0);
    const sheet = new CSSStyleSheet();
    const rules = [...names, 'table'].map((name, at) => `stp-dependency-timeline::part(${name}) { letter-spacing: ${at + 1}px; }`);
    sheet.replaceSync(rules.join('\n'));
    document.adoptedStyleSheets.push(sheet);
    const spacing = (name: string) => getComputedStyle(parts(timeline, name)[0]).letterSpacing;
    const spaced = names.map(spacing);
    within(timeline, 'button', 'Table').click();
    await until(() => parts(timeline, 'table').length > 0);
    spaced.push(spacing('table'));
    document.adoptedStyleSheets.pop();
    expect(spaced).to.deep.equal(spaced.map((_, at) => `${at + 1}px`));
  });
});

describe('stp-dependency-timeline', () => {
  failOnWarnings();

  for (const { name, ...how } of dresses) {
    it(`passes the audit of axe in ${name}, as picture, list and table`, async () => {
      const undress = await dress(how);
      try {
        const timeline = await shownTimeline();
        await expect(timeline).to.be.accessible();
        within(timeline, 'button', 'Table').click();
        await until(() => timeline.shadowRoot!.querySelector('tbody tr'));
        await still(timeline);
        await expect(timeline).to.be.accessible();
        await expect(await shownTimeline({}, undefined, 400)).to.be.accessible();
      } finally {
        undress();
      }
    });
  }
});

describe('the tables of stp-dependency-timeline', () => {
  failOnWarnings();

  for (const of of ['Activities', 'Dependencies']) {
    it(`keep the days of ${of.toLowerCase()} on one line, and give sentences the most room after the names`, async () => {
      const timeline = await shownTimeline({}, timelinePartnership(), 1264);
      const root = timeline.shadowRoot!;
      within(timeline, '.segments button', 'Table').click();
      await until(() => root.querySelector('.pager .segments'));
      within(timeline, '.pager .segments button', of).click();
      await until(() => root.querySelector('caption')?.textContent.trim() === of);
      const heads = [...root.querySelectorAll('thead th')];
      const rows = [...root.querySelectorAll('tbody tr')].map((row) => [...row.children]);
      const lines = (cell: Element) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      };
      const days = rows.flat().filter((cell) => /^\d+ \p{L}+ 20\d\d$/u.test(read(cell)));
      expect(days.length).to.be.greaterThan(10);
      expect(days.filter((cell) => lines(cell) > 1).map(read)).to.deep.equal([]);
      const width = (title: string) => heads.find((head) => read(head) === title)!.getBoundingClientRect().width;
      for (const title of of === 'Activities' ? ['Finding'] : ['Finding', 'Next step']) {
        for (const other of heads.slice(1).map(read)) {
          if (other !== 'Finding' && other !== 'Next step') expect(width(title), `${title}, ${other}`).to.be.greaterThan(width(other));
        }
      }
      const scrolled = root.querySelector('.scroll')!;
      expect(scrolled.scrollWidth).to.equal(scrolled.clientWidth);
    });
  }
});
