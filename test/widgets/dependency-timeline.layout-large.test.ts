import { expect } from '@open-wc/testing';
import { parts, read, within } from '../support/perceived.ts';
import { barOf, barsOf, shownTimeline } from '../support/shown-timeline.ts';
import { largePlan } from '../support/timeline-large.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const plot = (timeline: Element) => timeline.shadowRoot!.querySelector<HTMLElement>('.plot')!;
const drawnIds = (timeline: Element) => barsOf(timeline).map(({ dataset }) => dataset['bar']!);
const box = (element: Element) => element.getBoundingClientRect();
const elements = (timeline: Element) => timeline.shadowRoot!.querySelectorAll('*').length;

/** A plan of one organisation's, or of one for each, of so many activities, as they are made. */
function planOf(count: number, make: (at: number) => object, dependencies: readonly object[] = [], organisations = 1) {
  return {
    contract: '1.0',
    partnership: { name: 'A plan', timeZone: 'Europe/London', language: 'en-GB' },
    organisations: Array.from({ length: organisations }, (_, at) => ({ id: `o${at}`, name: `Trust ${at}` })),
    activities: Array.from({ length: count }, (_, at) => ({
      id: `a${at}`,
      title: `Activity ${at}`,
      organisation: `o${at % organisations}`,
      start: '2026-06-01',
      end: '2026-06-30',
      ...make(at),
    })),
    dependencies,
  };
}
const link = (at: number, from: number, to: number) => ({ id: `d${at}`, predecessor: `a${from}`, successor: `a${to}` });

describe('stp-dependency-timeline of a large plan', () => {
  failOnWarnings();

  it('draws what is seen, and more of it as it is scrolled, with no more than 1,500 elements', async () => {
    const timeline = await shownTimeline({ zoom: 'weeks' }, largePlan(3000));
    expect(read(timeline)).to.contain('2,999 dependencies');
    const before = drawnIds(timeline);
    for (const [left, top] of [
      [0, 5000],
      [6000, 5000],
      [6000, 0],
    ]) {
      Object.assign(plot(timeline), { scrollLeft: left, scrollTop: top });
      await drawn();
      expect(elements(timeline)).to.be.at.most(1500);
      const view = box(plot(timeline));
      const seen = barsOf(timeline).filter((one) => box(one).top < view.bottom && box(one).bottom > view.top);
      expect(seen.length, `${left}, ${top}`).to.be.greaterThan(5);
    }
    expect(drawnIds(timeline).filter((id) => before.includes(id)).length).to.be.lessThan(before.length);
  });

  it('draws beyond what is seen as soon as the reader comes near', async () => {
    const timeline = await shownTimeline({ zoom: 'weeks' }, largePlan(3000));
    const before = drawnIds(timeline);
    const seen = box(plot(timeline));
    plot(timeline).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    // A browser's own pointer may have been near before.
    await until(() => barsOf(timeline).some((bar) => box(bar).top >= seen.bottom || box(bar).left >= seen.right));
    expect(drawnIds(timeline)).to.include.members(before);
  });

  it('keeps the heads of the lanes and the time axis in view', async () => {
    const timeline = await shownTimeline({ zoom: 'weeks' }, largePlan(1000));
    Object.assign(plot(timeline), { scrollLeft: 3000, scrollTop: 1100 });
    await drawn();
    const view = box(plot(timeline));
    expect(box(timeline.shadowRoot!.querySelector('.axis')!).top).to.be.closeTo(view.top, 1);
    const heads = [...timeline.shadowRoot!.querySelectorAll('.lane-head')].map(box);
    expect(Math.max(...heads.map(({ left }) => Math.abs(left - view.left)))).to.be.lessThan(1.5);
    expect(heads.some(({ top }) => top >= view.top + 43 && top < view.top + 46)).to.equal(true);
  });

  it('keeps the label of a bar that began before what is seen in view, as far as the bar goes', async () => {
    const long = (at: number) => (at === 0 ? { start: '2025-01-06', end: '2028-12-29' } : { start: '2026-06-01', end: '2026-07-31' });
    const timeline = await shownTimeline({ zoom: 'weeks' }, planOf(2, long, [link(0, 0, 1)], 2));
    const label = () => box(barOf(timeline, 'a0').querySelector('text')!);
    const bar = () => box(barOf(timeline, 'a0').querySelector('.body')!);
    const scrollTo = async (left: number) => {
      plot(timeline).scrollLeft = left;
      await drawn();
      await drawn();
    };
    const head = () => box(timeline.shadowRoot!.querySelector('.lane-head')!);
    await scrollTo(5000);
    expect(bar().left).to.be.lessThan(head().right);
    expect(label().left - head().right).to.be.within(0, 12);
    await scrollTo(1e6);
    expect(label().right).to.be.at.most(bar().right + 1);
    await scrollTo(0);
    expect(label().left).to.be.closeTo(bar().left, 5);
  });

  it('draws all of a plan for the page’s own print, and again what is seen', async () => {
    const timeline = await shownTimeline(
      {},
      planOf(100, () => ({}), [link(0, 0, 99)], 100),
    );
    timeline.shadowRoot!.querySelector<HTMLElement>('[aria-pressed=true]:not(.segments *)')?.click();
    await until(() => plot(timeline).scrollHeight > 3000);
    const seen = drawnIds(timeline).length;
    expect(seen).to.be.lessThan(60);
    dispatchEvent(new Event('beforeprint'));
    expect(drawnIds(timeline)).to.have.length(100);
    dispatchEvent(new Event('afterprint'));
    expect(drawnIds(timeline)).to.have.length(seen);
  });

  it('tells when there is anything in a collapsed lane, and opens it again', async () => {
    const timeline = await shownTimeline({}, largePlan(500));
    const rows = () => plot(timeline).scrollHeight;
    const before = rows();
    within(timeline, 'button[aria-label="Collapse all lanes"]').click();
    await until(() => barsOf(timeline).length === 0);
    expect(rows()).to.be.at.most(44 + 50 * 40 + 1);
    expect(timeline.shadowRoot!.querySelector('.strip')!.getAttribute('d')).to.match(/^M/);
    within(timeline, 'button[aria-label="Expand all lanes"]').click();
    await until(() => rows() === before);
  });

  it('collapses at first the lanes that the page names, and only those', async () => {
    const timeline = await shownTimeline(
      { collapsed: 'o0 o2' },
      planOf(6, () => ({}), [], 3),
    );
    expect(drawnIds(timeline).toSorted()).to.deep.equal(['a1', 'a4']);
    timeline.setAttribute('collapsed', '');
    await timeline.updateComplete;
    expect(drawnIds(timeline)).to.have.length(6);
  });

  it('gives each activity a row of its own where the page wants it so', async () => {
    const timeline = await shownTimeline(
      {},
      planOf(3, (at) => ({ start: `2026-0${2 * at + 1}-01`, end: `2026-0${2 * at + 1}-05` })),
    );
    expect(box(parts(timeline, 'lane')[0]).height).to.be.closeTo(40, 1);
    timeline.setAttribute('density', 'loose');
    await timeline.updateComplete;
    expect(box(parts(timeline, 'lane')[0]).height).to.be.closeTo(120, 1);
  });

  it('begins where today is, when it does not show all', async () => {
    const timeline = await shownTimeline({ zoom: 'days' }, largePlan(300));
    const [flag, view] = [box(timeline.shadowRoot!.querySelector('.flag')!), box(plot(timeline))];
    expect(flag.left > view.left + 184 && flag.right < view.right).to.equal(true);
  });

  it('marks what is critical by a thicker line and a double head, once asked', async () => {
    const chain = [link(0, 0, 1), link(1, 0, 2)];
    const dates = ['01', '10', '05'].map((day, at) => ({ start: `2026-07-${day}`, end: `2026-07-${['09', '30', '06'][at]}` }));
    const timeline = await shownTimeline(
      {},
      planOf(3, (at) => dates[at], chain),
    );
    within(timeline, 'button', 'What is critical').click();
    await until(() => timeline.shadowRoot!.querySelector('.links [data-critical]'));
    const [critical, other] = [':is([data-critical])', ':not([data-critical])'].map((which) =>
      timeline.shadowRoot!.querySelector(`.links .link${which}`)!,
    );
    const width = (one: Element) => parseFloat(getComputedStyle(one.querySelector('.line')!).strokeWidth);
    expect(width(critical)).to.be.greaterThan(width(other));
    const double = [...timeline.shadowRoot!.querySelectorAll('.links .head')].filter(
      (head) => head.getAttribute('d')!.match(/M/g)!.length === 2,
    );
    expect(double).to.have.length(timeline.shadowRoot!.querySelectorAll('.links [data-critical]').length);
    expect(read(timeline)).to.contain('Critical: no time to spare');
  });

  for (const [what, document, says] of [
    ['5,000 in one lane', planOf(5000, () => ({})), '5,000 activities'],
    ['100 lanes of one bar', planOf(100, () => ({}), [], 100), '100 activities'],
    [
      '300 dependencies on one activity',
      planOf(
        301,
        () => ({}),
        Array.from({ length: 300 }, (_, at) => link(at, 0, at + 1)),
      ),
      '300 dependencies',
    ],
    [
      'a cycle of 3',
      planOf(
        3,
        () => ({}),
        [0, 1, 2].map((at) => link(at, at, (at + 1) % 3)),
      ),
      'Three dependencies',
    ],
    [
      'a cycle of 10,000',
      planOf(
        10_000,
        () => ({}),
        Array.from({ length: 10_000 }, (_, at) => link(at, at, (at + 1) % 10_000)),
      ),
      '10,000 dependencies',
    ],
    ['one day', planOf(2, () => ({ start: '2026-06-01', end: '2026-06-01' })), 'Two activities'],
    ['a century', planOf(2, (at) => (at ? { start: '1950-01-01', end: '2049-12-31' } : {})), 'Two activities'],
    ['a start after its end', planOf(2, () => ({ start: '2026-07-01', end: '2026-06-01' })), 'Two activities'],
    ['a missing start', planOf(2, () => ({ start: undefined })), 'Two activities'],
  ] as const) {
    it(`of ${what} draws what is seen, whether all is fitted in or a day is as wide as a word, and says what there is`, async () => {
      const timeline = await shownTimeline({}, JSON.parse(JSON.stringify(document)));
      expect(read(timeline).toLowerCase()).to.contain(says.toLowerCase());
      for (const zoom of ['days', 'years', '']) {
        timeline.setAttribute('zoom', zoom);
        await timeline.updateComplete;
        await drawn();
        expect(barsOf(timeline).length, zoom).to.be.greaterThan(0);
        expect(elements(timeline), zoom).to.be.at.most(1500);
        for (const { x, width } of barsOf(timeline).map((one) => one.querySelector('.body')!.getBoundingClientRect())) {
          expect(Number.isFinite(x) && width < 10_000, zoom).to.equal(true);
        }
      }
    });
  }
});
