import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { fit, layOut, ticksOf, type TimelineLayout, timeScale } from '@stp-widgets/widgets/dependency-timeline/picture/geometry.js';
import fc from 'fast-check';
import { now } from '../support/small-partnership.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';

function seen(document: unknown = timelinePartnership(), more: object = {}): TimelineView {
  const query = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: false } as const;
  return timelineView(readPartnership(document).partnership!, { ...query, ...more }, new Date(now));
}
const placed = (view = seen(), width = 1000): TimelineLayout => layOut(view, fit(view, width)!);
const bars = (layout: TimelineLayout) => layout.lanes.flatMap((lane) => lane.bars);
const barOf = (layout: TimelineLayout, id: string) => bars(layout).find(({ bar }) => bar.id === id)!;
const linkOf = (layout: TimelineLayout, id: string) => layout.links.find(({ link }) => link.id === id)!;
const numbers = (path: string) => path.match(/-?[\d.]+(e-?\d+)?|NaN|Infinity/g)!.map(Number);

describe('ticksOf', () => {
  for (const [span, from, to, width, upper, lower] of [
    ['a day', '2026-06-15', '2026-06-15', 1000, 'month', 'day'],
    ['a month', '2026-06-01', '2026-06-30', 1000, 'month', 'day'],
    ['a quarter', '2026-04-01', '2026-06-30', 1000, 'month', 'week'],
    ['a year', '2026-04-01', '2027-03-31', 1000, 'quarter', 'month'],
    ['a year in little room', '2026-04-01', '2027-03-31', 320, 'year', 'quarter'],
    ['five years', '2024-04-01', '2029-03-31', 1000, 'year', 'quarter'],
    ['a century', '1950-04-01', '2050-03-31', 1000, 'year', 'year'],
  ] as const) {
    it(`divides ${span} by ${upper} over ${lower}, so that each has room`, () => {
      const scale = timeScale(firstDay(from), firstDay(to), width);
      const ticks = ticksOf(scale);
      expect([ticks.upper.unit, ticks.lower.unit]).to.deep.equal([upper, lower]);
      const apart = ticks.upper.ticks.slice(2).map(({ x }, at) => x - ticks.upper.ticks[at + 1].x);
      expect(Math.min(Infinity, ...apart)).to.be.greaterThan(24);
      expect(ticks.lower.ticks.length).to.be.at.most(width / 18);
    });
  }

  it('begins weeks on Mondays and quarters with the financial year, also where the axis begins within one', () => {
    const days = (from: string, to: string, row: 'upper' | 'lower') =>
      ticksOf(timeScale(firstDay(from), firstDay(to), 1000))[row].ticks.map(({ day }) => writeDay(day));
    expect(days('2026-05-20', '2026-07-20', 'lower').slice(0, 3)).to.deep.equal(['2026-05-18', '2026-05-25', '2026-06-01']);
    expect(days('2026-02-20', '2026-11-20', 'upper')).to.deep.equal(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
    expect(days('2024-06-01', '2028-06-01', 'upper').slice(0, 2)).to.deep.equal(['2024-04-01', '2025-04-01']);
  });
});

describe('layOut', () => {
  it('puts a bar from the beginning of its first day to the end of its last, and a milestone in the middle of its day', () => {
    const layout = placed();
    const { scale } = layout;
    const staff = barOf(layout, 'staff');
    expect([staff.left, staff.right]).to.deep.equal([scale.x(firstDay('2026-09-01')), scale.x(firstDay('2026-10-31'))]);
    const opens = barOf(layout, 'opens');
    expect((opens.left + opens.right) / 2).to.be.closeTo(scale.x(firstDay('2026-08-05') + 0.5), 1e-9);
    expect(layout.today).to.equal(scale.x(firstDay('2026-06-15')));
  });

  it('tells what is done, what is late, and the baseline', () => {
    const layout = placed();
    const agreement = barOf(layout, 'agreement');
    const late = layout.scale.x(firstDay('2026-06-19'));
    expect([agreement.late, agreement.baseline!.right]).to.deep.equal([late, late]);
    expect(agreement.done).to.be.closeTo(agreement.left + 0.75 * (agreement.right - agreement.left), 1e-9);
    expect([barOf(layout, 'staff').late, barOf(layout, 'opens').late]).to.deep.equal([null, null]);
  });

  it('tells of a bar, and of its baseline, that a part of it lies beyond the axis, and leaves out a baseline that all does', () => {
    const cuts = (one: { isCutBefore: boolean; isCutAfter: boolean }) => [one.isCutBefore, one.isCutAfter];
    const of = (from: string, to: string) => {
      const { baseline, left, late, ...bar } = barOf(placed(seen(undefined, { from, to })), 'agreement');
      return [cuts(bar), baseline && [baseline.left < 0, baseline.right > 1000], late === left];
    };
    expect(of('', '')).to.deep.equal([[false, false], [false, false], false]);
    expect(of('2026-05', '2026-06')).to.deep.equal([[true, true], [true, false], false]);
    expect(of('2026-04', '')).to.deep.equal([[true, false], [true, false], false]);
    expect(of('', '2026-05')).to.deep.equal([[false, true], [false, true], false]);
    expect(of('2026-03-02', '2026-07-04')).to.deep.equal([[false, false], [false, false], false]);
    // In July, nothing but what is late is left.
    expect(of('2026-07', '')).to.deep.equal([[true, false], null, true]);
  });

  it('leaves out what has no dates, and a lane of nothing else', () => {
    const document = timelinePartnership();
    document['dependencies'] = [];
    document['activities'] = (document['activities'] as { id: string }[]).filter(({ id }) => ['winter', 'rota'].includes(id));
    const layout = placed(seen(document));
    expect(layout.lanes.map(({ lane }) => lane.id)).to.deep.equal(['harbour']);
    expect(layout.height).to.equal(40);
  });

  it('cuts a long title off, and ends at the edge one that has no room after its bar’s start', () => {
    const document = timelinePartnership();
    const title = 'A title much longer than the bar that it stands over is wide, and longer still';
    for (const activity of document['activities'] as { title: string }[]) activity.title = title;
    const layout = placed(seen(document), 480);
    for (const { label } of bars(layout)) {
      expect(label.text.length).to.be.lessThan(title.length);
      expect(label.isCut).to.equal(true);
      expect(title).to.match(new RegExp(`^${label.text}\\b`));
      expect(label.right).to.be.at.most(480);
    }
    expect(bars(layout).some(({ label }) => label.isEnding)).to.equal(true);
  });

  it('cuts no title off for which its row has room, before the next thing in it or the end of the axis', () => {
    const title = 'Winter beds opened on all of the four sites of the trust';
    const label = (other: string) => {
      const document = timelinePartnership();
      document['dependencies'] = [];
      const task = { organisation: 'vale', title, start: '2026-06-01', end: '2026-06-10' };
      const far = { id: 'far', organisation: 'vale', kind: 'milestone', title: 'Far', end: '2027-06-30' };
      document['activities'] = [{ id: 'one', ...task }, { id: 'other', ...task, title: 'Other', start: other, end: other }, far];
      const layout = placed(seen(document));
      expect(bars(layout).map(({ row }) => row)).to.deep.equal([0, 0, 0]);
      const one = barOf(layout, 'one');
      expect(one.until).to.be.at.most(barOf(layout, 'other').from);
      return `${one.label.text}${one.label.isCut ? '…' : ''}`;
    };
    expect(label('2027-02-01')).to.equal(title);
    expect(label('2026-10-30')).to.equal('Winter beds opened on all of the four sites…');
    expect(label('2026-09-25')).to.equal('Winter beds opened on all of the…');
  });

  it('keeps the day of a milestone, whose title is cut off the sooner for it', () => {
    const document = timelinePartnership();
    const title = 'Go-live of the hub: community services and primary care in all places';
    Object.assign((document['activities'] as object[])[3], { title });
    const view = seen(document);
    for (const width of [400, 700, 1000]) {
      const { label } = barOf(
        layOut(view, fit(view, width)!, ({ isMilestone }) => (isMilestone ? '5 Aug 2026' : '')),
        'opens',
      );
      expect([label.isCut, label.note]).to.deep.equal([true, '5 Aug 2026']);
      expect(title).to.match(new RegExp(`^${label.text}\\b`));
      expect(label.left).to.be.at.least(0);
      expect(label.right).to.be.at.most(width);
    }
  });

  it('cuts between characters, not within one', () => {
    const document = timelinePartnership();
    Object.assign((document['activities'] as object[])[7], { title: '🏥'.repeat(80) });
    const { text, rest, isCut } = barOf(placed(seen(document)), 'staff').label;
    expect([text + rest, isCut]).to.deep.equal(['🏥'.repeat(80), true]);
    expect(text).to.match(/^(🏥)+$/u);
  });

  it('never lets two bars or labels of a lane overlap, whatever their dates, and keeps all on the plot', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 300 }), fc.boolean()), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(spans, fc.integer({ min: 400, max: 1600 }), (dates, width) => {
        const document = timelinePartnership();
        document['dependencies'] = [];
        document['activities'] = dates.map(([start, length, isPoint], at) => ({
          id: `a${at}`,
          title: at % 2 === 0 ? `Activity of some length ${at}` : `Activity ${at} of a length for which few of all rows have room`,
          organisation: 'vale',
          kind: isPoint ? 'milestone' : 'task',
          start: writeDay(20_000 + start),
          end: writeDay(20_000 + start + length),
        }));
        const layout = placed(seen(document), width);
        const extents = bars(layout).map(
          ({ row, left, right, label }) => [row, Math.min(left, label.left), Math.max(right, label.right)] as const,
        );
        for (const [at, [row, left, right]] of extents.entries()) {
          expect(left).to.be.at.least(0);
          expect(extents.slice(at + 1).every(([other, from, to]) => other !== row || to <= left || from >= right)).to.equal(true);
        }
        expect(layout.height).to.equal(40 * (Math.max(...bars(layout).map(({ row }) => row)) + 1));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the lines of layOut', () => {
  it('leave an end and enter a start, by the type of the dependency', () => {
    for (const [type, leaves, enters, way] of [
      ['FS', 'right', 'left', 'on'],
      ['SS', 'left', 'left', 'on'],
      ['FF', 'right', 'right', 'back'],
      ['SF', 'left', 'right', 'back'],
    ] as const) {
      const document = timelinePartnership();
      for (const dependency of document['dependencies'] as { type: string }[]) dependency.type = type;
      const layout = placed(seen(document));
      const { path, head, start } = linkOf(layout, 'disputed');
      const [from, to] = [barOf(layout, 'rota'), barOf(layout, 'staff')];
      expect(start, type).to.deep.equal([from[leaves], from.top + 27]);
      expect(head.way).to.equal(way);
      expect(head.at).to.deep.equal([to[enters] + (way === 'on' ? -7 : 7), to.top + 27]);
      expect(path).to.match(/^M/);
    }
  });

  it('turn back where the giver ends after the receiver starts, with their mark at that turn', () => {
    const layout = placed();
    const { path, mark, start } = linkOf(layout, 'broken');
    const xs = numbers(path).filter((_, at) => at % 2 === 0);
    expect(Math.max(...xs)).to.be.greaterThan(start[0]);
    expect(Math.min(...xs)).to.be.lessThan(barOf(layout, 'list').left);
    expect(mark[0]).to.be.closeTo(Math.max(...xs), 0.06);
  });

  it('enter a milestone from the side, or from below', () => {
    const layout = placed();
    const { head } = linkOf(layout, 'tight');
    expect(['on', 'up']).to.include(head.way);
    const opens = barOf(layout, 'opens');
    expect(head.at).to.deep.equal(head.way === 'up' ? [(opens.left + opens.right) / 2, opens.top + 41] : [opens.left - 7, opens.top + 27]);
  });

  it('lie with the worst over the others', () => {
    expect(placed().links.map(({ link }) => link.health)).to.deep.equal([
      'delivered',
      'kept',
      'unconfirmed',
      'tight',
      'off track',
      'unsigned',
      'disputed',
      'broken',
    ]);
  });

  it('run upright and level only, on the plot, between any two bars', () => {
    const day = fc.integer({ min: 0, max: 700 });
    const ends = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 200 }), fc.constantFrom('vale', 'city'), fc.boolean()), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(ends, fc.constantFrom('FS', 'SS', 'FF', 'SF'), (given, type) => {
        const document = timelinePartnership();
        document['activities'] = given.map(([start, length, organisation, isPoint], at) => ({
          id: `a${at}`,
          title: `Activity ${at}`,
          organisation,
          kind: isPoint ? 'milestone' : 'task',
          start: writeDay(20_000 + start),
          end: writeDay(20_000 + start + length),
        }));
        document['dependencies'] = given.slice(1).map((_, at) => ({ id: `d${at}`, predecessor: `a${at}`, successor: `a${at + 1}`, type }));
        const layout = placed(seen(document));
        expect(layout.links).to.have.length(given.length - 1);
        for (const { path, head, mark } of layout.links) {
          const all = [...numbers(path), ...head.at, ...mark];
          expect(all.every((number) => Number.isFinite(number))).to.equal(true);
          const corners = path
            .replaceAll(/Q([\d.-]+ [\d.-]+) ([\d.-]+ [\d.-]+)/g, 'L$1L$2')
            .split(/[ML]/)
            .slice(1);
          const points = corners.map((point) => point.split(' ').map(Number));
          for (const [at, [x, y]] of points.slice(1).entries()) {
            expect(Math.min(Math.abs(x - points[at][0]), Math.abs(y - points[at][1])), path).to.be.lessThan(0.11);
            expect(x >= 0 && x <= 1000 && y >= 0 && y <= layout.height + 10, path).to.equal(true);
          }
        }
      }),
      // In the example two corners one below the other were reckoned in two ways, and so a little apart.
      {
        numRuns: 60,
        examples: [
          [
            [
              [447, 135, 'vale', true],
              [607, 0, 'vale', false],
              [64, 23, 'vale', true],
              [693, 106, 'vale', false],
            ],
            'FS',
          ],
        ],
      },
    );
  });

  it('are none from a thing to itself, and none to what has no dates', () => {
    const document = timelinePartnership();
    document['dependencies'] = [
      { id: 'self', predecessor: 'rota', successor: 'rota' },
      { id: 'lost', predecessor: 'rota', successor: 'winter' },
    ];
    expect(placed(seen(document)).links).to.deep.equal([]);
  });
});

describe('a layout of much', () => {
  it('of two thousand in a chain is made at once', () => {
    const view = seen(manyActivities(2000), { isAcross: true });
    expect(placed(view).links).to.have.length(999);
  });

  for (const [what, start, end] of [
    ['a century', '1950-01-01', '2049-12-31'],
    ['one day', '2026-06-15', '2026-06-15'],
  ] as const) {
    it(`of ${what} has each bar at least three pixels wide`, () => {
      const document = timelinePartnership();
      document['dependencies'] = [];
      document['activities'] = [
        { id: 'long', title: 'Long', organisation: 'vale', start, end },
        { id: 'short', title: 'Short', organisation: 'vale', start, end: start },
      ];
      for (const { left, right } of bars(placed(seen(document)))) expect(right - left).to.be.at.least(3);
    });
  }

  it('of no days at all is none', () => {
    const document = timelinePartnership();
    document['activities'] = [{ id: 'winter', title: 'Winter plan' }];
    expect(fit(seen({ ...document, dependencies: [] }), 1000)).to.equal(null);
    expect(fit(seen(), 0)).to.equal(null);
  });
});
