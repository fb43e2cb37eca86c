import { expect } from '@open-wc/testing';
import { type Partnership, readPartnership } from '@stp-widgets/contract';
import { writeDay } from '@stp-widgets/contract/day.js';
import fc from 'fast-check';
import { type TimelineBar, type TimelineQuery, type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { anyPartnership } from '../support/any-partnership.ts';
import { now, organisations, type Parts, partnershipOf, today } from './partnership.ts';

const all: TimelineQuery = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: false };
const many = (count: number, make: (at: number) => Parts) => Array.from({ length: count }, (_, at) => make(at));
const activity = (id: number | string, more: Parts = {}): Parts => ({
  id: `a${id}`,
  title: `Activity ${id}`,
  organisation: 'hull',
  start: '2026-11-02',
  end: '2026-11-27',
  ...more,
});
const link = (from: number, to: number): Parts => ({ id: `d${from}-${to}`, predecessor: `a${from}`, successor: `a${to}` });
const view = (parts: Parts, query: Partial<TimelineQuery> = {}): TimelineView =>
  timelineView(partnershipOf({ organisations, ...parts }), { ...all, ...query }, now);
const only = (parts: Parts): TimelineBar => view({ activities: [activity(0, parts)] }).lanes[0].bars[0];
const days = (...some: (number | null)[]) => some.map((day) => (day === null ? null : writeDay(day)));

describe('timelineView, far from the usual', () => {
  it('answers for fifty thousand in one chain, each on the day after the one before', () => {
    const at = (place: number) => writeDay(today + place);
    const chain = view({
      activities: many(50_000, (place) => activity(place, { start: at(place), end: at(place) })),
      dependencies: many(49_999, (place) => link(place, place + 1)),
    });
    expect([chain.all, chain.links.length, chain.lanes.length]).to.deep.equal([50_000, 49_999, 1]);
    expect(days(chain.span!.first, chain.span!.last)).to.deep.equal([at(0), at(49_999)]);
    expect(new Set(chain.links.map(({ late }) => late))).to.deep.equal(new Set([0]));
  });

  it('spans a century, and a single day', () => {
    const century = view({ activities: [activity(0, { start: '1948-07-05', end: '1948-07-05' }), activity(1, { end: '2048-07-05' })] });
    expect(days(century.span!.first, century.span!.last)).to.deep.equal(['1948-07-05', '2048-07-05']);
    const day = view({ activities: [activity(0, { start: '2026-11-21', end: '2026-11-21' })] });
    expect([day.span!.first, day.span!.last]).to.deep.equal([today, today]);
  });

  it('has 300 dependencies on one activity', () => {
    const hub = view({
      activities: many(301, (place) => activity(place)),
      dependencies: many(300, (place) => link(place + 1, 0)),
    });
    const bars = new Map(hub.lanes[0].bars.map((bar) => [bar.id, bar]));
    expect(bars.get('a0')!.waitsOn).to.deep.equal(many(300, (place) => link(place + 1, 0)).map(({ id }) => id));
    expect([bars.get('a7')!.waitsOn, bars.get('a7')!.givesTo]).to.deep.equal([[], ['d7-0']]);
  });

  for (const length of [1, 3, 10_000]) {
    it(`has a circle of ${length}, in which each waits on the one before`, () => {
      const circle = view({
        activities: many(length, (place) => activity(place)),
        dependencies: many(length, (place) => link(place, (place + 1) % length)),
      });
      expect([circle.all, circle.links.length]).to.deep.equal([length, length]);
      // From the 2nd to the 27th each is to begin after the other has ended.
      expect(new Set(circle.links.map(({ late, health }) => `${health} by ${late}`))).to.deep.equal(new Set(['broken by 26']));
    });
  }

  it('has a project that waits on itself, once', () => {
    const loop = view({
      projects: [{ id: 'p', title: 'P', end: '2026-12-18' }],
      dependencies: [{ id: 'd', predecessor: 'p', successor: 'p' }],
    });
    expect(loop.lanes.map(({ bars }) => bars.map(({ id, waitsOn, givesTo }) => [id, waitsOn, givesTo]))).to.deep.equal([
      [['p', ['d'], ['d']]],
    ]);
  });

  it('has a hundred lanes of one bar, in the order of the organisations', () => {
    const lanes = view({
      organisations: many(100, (place) => ({ id: `o${place}`, name: `Trust ${place}` })),
      activities: many(100, (place) => activity(place, { organisation: `o${99 - place}` })),
    }).lanes.map(({ title, bars }) => [title, bars.length]);
    expect(lanes).to.deep.equal(Array.from({ length: 100 }, (_, place) => [`Trust ${place}`, 1]));
  });

  it('has one lane of five thousand, by their start', () => {
    const [lane, ...others] = view({
      activities: many(5000, (place) => activity(place, { start: writeDay(today - ((place * 7919) % 5000)), end: writeDay(today + 1) })),
    }).lanes;
    expect([others.length, lane.bars.length]).to.deep.equal([0, 5000]);
    expect(lane.bars.map(({ start }) => start)).to.deep.equal(Array.from({ length: 5000 }, (_, place) => today - 4999 + place));
  });

  it('ends more days of work than there are on a day, too', () => {
    const { start, end } = only({ end: undefined, duration: 1e300 });
    expect(end! - start!).to.be.within(3_652_425, 10_000_000);
  });

  it('has an answer for whatever may be in a document, and the same for a copy of it', () => {
    fc.assert(
      fc.property(anyPartnership(), fc.constantFrom('organisation', 'programme', 'project', 'objective'), (document, groupBy) => {
        const { partnership } = readPartnership(document);
        const answer = (of: Partnership) => timelineView(of, { ...all, groupBy, isAcross: null }, now);
        expect(answer(partnership!)).to.deep.equal(answer(structuredClone(partnership!)));
      }),
      { numRuns: 100 },
    );
  });

  describe('tells of dates that are not as they should be:', () => {
    for (const [what, given, missing, isBackwards, shown] of [
      ['none is missing', {}, null, false, ['2026-11-02', '2026-11-27']],
      ['both are', { start: undefined, end: undefined }, 'dates', false, [null, null]],
      ['the end is, and the start stands for it', { end: undefined }, 'end', false, ['2026-11-02', '2026-11-02']],
      ['the start is', { start: undefined }, 'start', false, ['2026-11-27', '2026-11-27']],
      ['the end follows from the days of work', { end: undefined, duration: 10 }, null, false, ['2026-11-02', '2026-11-13']],
      ['the start does', { start: undefined, duration: 1.5 }, null, false, ['2026-11-26', '2026-11-27']],
      ['nothing follows from days of work alone', { start: undefined, end: undefined, duration: 3 }, 'dates', false, [null, null]],
      ['the start is after the end', { start: '2026-12-24' }, null, true, ['2026-11-27', '2026-12-24']],
      ['it really began after its forecast end', { actualStart: '2026-11-30' }, null, true, ['2026-11-27', '2026-11-30']],
      ['a milestone needs but one', { kind: 'milestone', start: undefined }, null, false, ['2026-11-27', '2026-11-27']],
      ['its start, where that is all', { kind: 'milestone', end: undefined }, null, false, ['2026-11-02', '2026-11-02']],
      ['a milestone has none', { kind: 'milestone', start: undefined, end: undefined }, 'dates', false, [null, null]],
    ] as const) {
      it(what, () => {
        const bar = only(given);
        expect([bar.missing, bar.isBackwards, days(bar.start, bar.end)]).to.deep.equal([missing, isBackwards, shown]);
      });
    }
  });

  it('knows of no slip where nobody tells the end', () => {
    const baselines = [{ start: '2026-11-02', end: '2026-11-27' }];
    expect([only({ end: undefined, baselines }).slip, only({ start: undefined, baselines }).slip]).to.deep.equal([null, 0]);
  });

  it('tells what really was apart from what is forecast', () => {
    const ended = only({ actualStart: '2026-11-05', actualEnd: '2026-12' });
    expect(days(ended.start, ended.end, ended.actualStart, ended.actualEnd)).to.deep.equal([
      '2026-11-05',
      '2026-12-31',
      '2026-11-05',
      '2026-12-31',
    ]);
    const begun = only({ actualStart: '2026-11-05' });
    expect(days(begun.start, begun.end, begun.actualStart, begun.actualEnd)).to.deep.equal([
      '2026-11-05',
      '2026-11-27',
      '2026-11-05',
      null,
    ]);
    const open = only({});
    expect(days(open.start, open.end, open.actualStart, open.actualEnd)).to.deep.equal(['2026-11-02', '2026-11-27', null, null]);
  });
});
