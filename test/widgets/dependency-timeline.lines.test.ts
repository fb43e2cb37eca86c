import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { timelineView } from '@stp-widgets/insight/timeline-view.js';
import { fit, layOut, type PlacedLink, zoomedScale } from '@stp-widgets/widgets/dependency-timeline/picture/geometry.js';
import { read } from '../support/perceived.ts';
import { barOf, barsOf, shownTimeline } from '../support/shown-timeline.ts';
import { largePlan } from '../support/timeline-large.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const demo: unknown = await (await fetch(new URL('../../stories/demo/partnership.json', import.meta.url))).json();
const demoView = timelineView(
  readPartnership(demo).partnership!,
  { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: false },
  new Date('2019-04-12T09:45:00Z'),
);

/** How many pixels of upright way two lines share, or run less than three pixels apart. */
function sharedBy(one: PlacedLink, other: PlacedLink): number {
  const uprights = ({ points }: PlacedLink) =>
    points.slice(1).flatMap(([x, y], at) => (points[at][0] === x ? [[x, Math.min(y, points[at][1]), Math.max(y, points[at][1])]] : []));
  let shared = 0;
  for (const [x, low, high] of uprights(one))
    for (const [on, from, to] of uprights(other)) if (Math.abs(x - on) < 3) shared += Math.max(0, Math.min(high, to) - Math.max(low, from));
  return shared;
}
/** Healths that look the same. */
const lookOf = (health: string) => ({ 'off track': 'tight', unconfirmed: 'kept' })[health] ?? health;
const isOfOne = ({ link: one }: PlacedLink, { link: other }: PlacedLink) =>
  (one.giver.id === other.giver.id || one.receiver.id === other.receiver.id) && lookOf(one.health) === lookOf(other.health);

describe('the lines of a dense plan', () => {
  for (const [seen, scale] of [
    ...[832, 1032, 1500].map((width) => [`at ${width} pixels`, fit(demoView, width)!] as const),
    ['by weeks', zoomedScale(demoView.span!.first, demoView.span!.last, 9, 1032)] as const,
  ]) {
    it(`never run on one track, ${seen}, but where they have an end and a look in common`, () => {
      const { links } = layOut(demoView, scale);
      expect(links.length).to.equal(70);
      for (const [at, one] of links.entries())
        for (const other of links.slice(at + 1))
          if (!isOfOne(one, other)) expect(sharedBy(one, other), `${one.link.id} and ${other.link.id}`).to.be.at.most(24);
    });
  }
});

describe('the end of a line', () => {
  it('is drawn over every line, none of which rubs out a head, a ring or a type', async () => {
    const timeline = await shownTimeline({}, demo, 1032);
    const of = (selector: string) => [...timeline.shadowRoot!.querySelectorAll(`.bars ${selector}`)];
    const last = of('.casing').at(-1)!;
    const ends = of(':is(.head, .ring, .type)');
    expect(new Set(ends.map((end) => end.getAttribute('class')!.split(' ')[0]))).to.deep.equal(new Set(['head', 'ring', 'type']));
    for (const end of ends) expect(last.compareDocumentPosition(end), end.outerHTML).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

/** A plan in which every dependency is broken, of bars that begin together, and signed by neither. */
function harsh(count: number) {
  const plan = largePlan(count);
  const dependencies = (plan['dependencies'] as object[]).map((dependency) => ({
    ...dependency,
    type: 'SS',
    neededBy: '2020-01-01',
    giver: undefined,
    receiver: undefined,
  }));
  return JSON.parse(JSON.stringify({ ...plan, dependencies })) as unknown;
}

/** Where something is drawn, without what is drawn round it: not every engine counts that. */
function inkOf(element: Element): DOMRect {
  const { x, y, width, height } = (element as SVGGraphicsElement).getBBox();
  const { a, d, e, f } = (element as SVGGraphicsElement).getScreenCTM()!;
  return new DOMRect(e + a * x, f + d * y, a * width, d * height);
}

describe('stp-dependency-timeline with more lines than can be followed', () => {
  failOnWarnings();
  const all = (timeline: Element, selector: string) => [...timeline.shadowRoot!.querySelectorAll(selector)];

  it('draws those beyond in a look that claims nothing and stands in the key', async () => {
    const activities = Array.from({ length: 301 }, (_, at) => ({
      id: `a${at}`,
      title: `Activity ${at}`,
      organisation: `o${at % 2}`,
      start: at ? '2026-06-01' : '2026-12-01',
      end: at ? '2026-06-30' : '2026-12-31',
    }));
    const timeline = await shownTimeline(
      {},
      {
        contract: '1.0',
        partnership: { name: 'A plan', timeZone: 'Europe/London', language: 'en-GB' },
        organisations: [0, 1].map((at) => ({ id: `o${at}`, name: `Trust ${at}` })),
        activities,
        dependencies: activities.slice(1).map(({ id }) => ({ id: `d-${id}`, predecessor: id, successor: 'a0' })),
      },
    );
    await drawn();
    const looks = new Set(all(timeline, '.links .link:has(> .line)').map((one) => one.getAttribute('data-look')));
    expect(looks).to.deep.equal(new Set(['more', 'unsigned']));
    const [more] = all(timeline, '.links .link[data-look="more"] > .line');
    const [agreed] = all(timeline, '.key .link[data-look="kept"] .line');
    expect(getComputedStyle(more).stroke).not.to.equal(getComputedStyle(agreed).stroke);
    const named = all(timeline, '.key li').find((item) => item.querySelector('[data-look="more"]'))!;
    expect(named.textContent.trim()).to.equal('More lines, not told apart');
    expect(named.querySelector('.head')).to.equal(null);
  });

  it('names no such look in the key of a plan in which all lines can be followed', async () => {
    expect(all(await shownTimeline(), '.key [data-look="more"]')).to.deep.equal([]);
  });

  it('tells by how much lines are late where there is room for that, and never one word over another', async () => {
    for (const zoom of ['weeks', 'months', 'years'] as const) {
      const timeline = await shownTimeline({ zoom }, largePlan(10_000), 1280);
      const words = all(timeline, '.word').map((word) => word.getBoundingClientRect());
      expect(words.length, zoom).to.be.above(5);
      for (const [at, one] of words.entries())
        for (const other of words.slice(at + 1)) {
          const isApart = one.right <= other.left || other.right <= one.left || one.bottom - 3 <= other.top || other.bottom - 3 <= one.top;
          expect(isApart, `${zoom}: ${JSON.stringify([one, other])}`).to.equal(true);
        }
    }
  });

  it('draws no more than 1,500 elements of a plan in which all is broken, as it is scrolled, and a cross at each bar that is', async () => {
    const timeline = await shownTimeline({ zoom: 'weeks' }, harsh(10_000), 1240);
    const plot = timeline.shadowRoot!.querySelector<HTMLElement>('.plot')!;
    // As high as on a screen of 800 pixels.
    timeline.style.setProperty('--stp-dependency-timeline-height', '600px');
    plot.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    for (let step = 0; step < 40; step++) {
      Object.assign(plot, { scrollLeft: (step * 1711) % plot.scrollWidth, scrollTop: (step * 3970) % plot.scrollHeight });
      await drawn();
      expect(all(timeline, '*').length, `${plot.scrollLeft}, ${plot.scrollTop}`).to.be.at.most(1500);
    }
    Object.assign(plot, { scrollLeft: 4000, scrollTop: 4000 });
    await drawn();
    const crosses = all(timeline, '.link[data-look="broken"] circle.mark').map((one) => one.getBoundingClientRect());
    expect(crosses.length).to.be.greaterThan(50);
    const view = plot.getBoundingClientRect();
    for (const bar of barsOf(timeline).map((one) => one.querySelector('.body')?.getBoundingClientRect())) {
      if (!bar || bar.left < view.left + 250 || bar.right > view.right || bar.top < view.top + 60 || bar.bottom > view.bottom - 20)
        continue;
      const beside = crosses.filter(
        ({ right, top, bottom }) => right > bar.left - 40 && right < bar.left + 4 && top < bar.bottom + 20 && bottom > bar.top - 20,
      );
      expect(beside.length, `a bar at ${bar.left}, ${bar.top}`).to.be.greaterThan(0);
    }
  });
});

describe('the word beside a broken line', () => {
  for (const type of ['SS', 'SF'] as const) {
    it(`stands clear of its bar where the line leaves its start, with what it is: ${type}`, async () => {
      const document = timelinePartnership();
      const dependency = (document['dependencies'] as { id: string; type?: string; predecessor: string; neededBy?: string }[]).find(
        ({ id }) => id === 'broken',
      )!;
      Object.assign(dependency, { type, neededBy: '2026-01-05' });
      const timeline = await shownTimeline({ zoom: 'weeks' }, document);
      const word = [...timeline.shadowRoot!.querySelectorAll('.marks .word')].find((one) => one.textContent.includes(type))!;
      expect(word.textContent.trim()).to.match(new RegExp(`^${type} \\d+ days late$`));
      const giver = barOf(timeline, dependency.predecessor);
      for (const one of giver.querySelectorAll('.body, text'))
        expect(one.getBoundingClientRect().left).to.be.at.least(word.getBoundingClientRect().right);
      expect([...timeline.shadowRoot!.querySelectorAll('.links [data-look="broken"] .type')]).to.deep.equal([]);
    });
  }

  it('is never cut off by the start of the axis, wherever the line leaves', async () => {
    const document = timelinePartnership();
    const dependency = (document['dependencies'] as { id: string; predecessor: string }[]).find(({ id }) => id === 'broken')!;
    Object.assign(dependency, { type: 'SS', neededBy: '2026-01-05' });
    const { start } = (document['activities'] as { id: string; start: string }[]).find(({ id }) => id === dependency.predecessor)!;
    const before = (days: number) => new Date(Date.parse(start) - days * 86_400_000).toISOString().slice(0, 10);
    for (let days = 10; days < 24; days += 1) {
      const timeline = await shownTimeline({ zoom: 'weeks', from: before(days) }, document);
      const words = [...timeline.shadowRoot!.querySelectorAll('.marks .word')].filter((one) => one.textContent.includes('SS'));
      const edge = timeline.shadowRoot!.querySelector('svg.bars')!.getBoundingClientRect().left;
      for (const word of words) expect(word.getBoundingClientRect().left, `${days} days`).to.be.at.least(edge);
      timeline.remove();
    }
  });

  for (const language of ['en', 'cy']) {
    it(`covers no bar, no label and no other mark, wherever the axis begins: ${language}`, async () => {
      const isOver = (one: DOMRect, other: DOMRect) =>
        one.left < other.right - 2 && other.left < one.right - 2 && one.top < other.bottom - 4 && other.top < one.bottom - 4;
      for (const from of ['2018-10-01', '2019-02-01', '2019-03-15', '2019-04-20']) {
        const timeline = await shownTimeline({ from, scope: 'all' }, demo, 1032);
        const of = (selector: string) => [...timeline.shadowRoot!.querySelectorAll(selector)];
        timeline.closest<HTMLElement>('[data-stp-now]')!.lang = language;
        const late = language === 'en' ? /late$/ : /yn hwyr$/;
        await until(() => of('.marks .word').some((word) => late.test(read(word))));
        const words = of('.marks .word');
        for (const word of words) {
          const taken = inkOf(word);
          expect(read(word)).to.match(late);
          for (const other of of('.bars :is(.body, .bar > text), .marks :is(.mark, .word)'))
            if (other !== word) expect(isOver(taken, inkOf(other)), `${from}: ${word.textContent} over ${other.outerHTML}`).to.equal(false);
        }
        timeline.remove();
      }
    });
  }

  it('never stands over a bar that goes on where the axis ends', async () => {
    const document = timelinePartnership();
    const giver = (document['activities'] as { id: string }[]).find(({ id }) => id === 'agreement')!;
    Object.assign(giver, { end: '2026-12-20' });
    const timeline = await shownTimeline({ from: '2026-06-20', to: '2026-12-22' }, document);
    const words = [...timeline.shadowRoot!.querySelectorAll('.marks .word')];
    for (const word of words)
      for (const body of timeline.shadowRoot!.querySelectorAll('.body')) {
        const [one, other] = [word.getBoundingClientRect(), body.getBoundingClientRect()];
        const isOver = one.left < other.right && other.left < one.right && one.top + 4 < other.bottom && other.top < one.bottom - 4;
        expect(isOver, word.textContent).to.equal(false);
      }
  });
});

describe('the type of a line', () => {
  it('is whole beside either end of the axis', async () => {
    const document = timelinePartnership();
    for (const [type, at] of [
      ['SS', { from: '2026-04-10' }],
      ['FF', { to: '2026-06-20' }],
    ] as const) {
      Object.assign(
        (document['dependencies'] as { id: string }[]).find(({ id }) => id === 'old')!,
        { type },
      );
      Object.assign(
        (document['dependencies'] as { id: string }[]).find(({ id }) => id === 'delivered')!,
        { type },
      );
      const timeline = await shownTimeline(at, document);
      const edge = timeline.shadowRoot!.querySelector('svg.bars')!.getBoundingClientRect();
      const types = [...timeline.shadowRoot!.querySelectorAll('.links .type')].map((one) => one.getBoundingClientRect());
      expect(types.length, type).to.be.above(0);
      for (const { left, right } of types) {
        expect(left, type).to.be.at.least(edge.left);
        expect(right, type).to.be.at.most(edge.right);
      }
    }
  });
});
