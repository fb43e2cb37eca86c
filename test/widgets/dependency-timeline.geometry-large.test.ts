import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { writeDay } from '@stp-widgets/contract/day.js';
import { type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { fit, layOut, type TimelineLayout, zoomedScale } from '@stp-widgets/widgets/dependency-timeline/picture/geometry.js';
import fc from 'fast-check';
import { now } from '../support/small-partnership.ts';
import { largePlan } from '../support/timeline-large.ts';

const query = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: false } as const;
const seen = (document: unknown): TimelineView => timelineView(readPartnership(document).partnership!, query, new Date(now));
const weeks = ({ span }: TimelineView) => zoomedScale(span!.first, span!.last, 9, 1000);

/** What a layout comes to, in plain data. */
const plain = ({ height, rows, lanes, bars, today }: TimelineLayout) => ({
  height,
  today,
  rows: rows.map((row) => row.map(({ bar, left, right, top }) => [bar.id, left, right, top])),
  lanes: lanes.map(({ lane, top, rows: count, spans }) => [lane.id, top, count, spans]),
  bars: [...bars.values()].map(({ bar, row }) => [bar.id, row]).toSorted(([one], [other]) => (one < other ? -1 : 1)),
});

describe('layOut of a large plan', () => {
  it('gives each bar the first row that has room for it', () => {
    const layout = layOut(seen(largePlan(600)), fit(seen(largePlan(600)), 1000)!);
    for (const { top, bars } of layout.lanes) {
      const ends: number[] = [];
      for (const { row, from, until } of bars) {
        const first = ends.findIndex((end) => end <= from);
        expect(row - top / 40).to.equal(first < 0 ? ends.length : first);
        ends[row - top / 40] = until;
      }
    }
  });

  it('collapses lanes to one row, in which their bars have their place but do not stand for themselves', () => {
    const view = seen(largePlan(300));
    const { lanes, rows, bars } = layOut(view, weeks(view), undefined, { collapsed: new Set(['org-0', 'org-2']) });
    expect(lanes.slice(0, 3).map((lane) => [lane.rows, lane.spans !== null])).to.deep.equal([
      [1, true],
      [lanes[1].rows, false],
      [1, true],
    ]);
    expect([rows[0], bars.get('a-0')!.row, bars.get('a-2')!.top]).to.deep.equal([[], 0, lanes[2].top]);
    for (const { spans } of lanes) {
      for (const [at, { left }] of (spans ?? []).entries()) if (at > 0) expect(left).to.be.greaterThan(spans![at - 1].right);
    }
  });

  it('comes to the same whether an earlier layout is known or not, whatever changed', () => {
    const edit = fc.record({
      at: fc.nat(119),
      start: fc.integer({ min: 20_000, max: 20_800 }),
      length: fc.nat(90),
      organisation: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, isLoose) => {
        const document = structuredClone(largePlan(120)) as { activities: Record<string, unknown>[] };
        let view = seen(document);
        const scale = zoomedScale(19_000, 22_500, 3, 1000);
        let layout = layOut(view, scale, undefined, { isLoose });
        for (const { at, start, length, organisation } of edits) {
          Object.assign(document.activities[at], {
            start: writeDay(start),
            end: writeDay(start + length),
            organisation: `org-${organisation}`,
          });
          view = seen(document);
          layout = layOut(view, scale, undefined, { isLoose, before: layout });
        }
        expect(plain(layout)).to.deep.equal(plain(layOut(view, scale, undefined, { isLoose })));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the lines of a part of a large plan', () => {
  const view = seen(largePlan(3000));
  const layout = layOut(view, weeks(view));

  it('are all that leave or enter a bar there, while they are few', () => {
    const box = { left: 2000, top: 400, right: 2300, bottom: 640 };
    const { near } = layout.lines.in(box);
    const isIn = (id: string) => {
      const { left, right, top } = layout.bars.get(id)!;
      return left < box.right && right > box.left && top < box.bottom && top + 40 > box.top;
    };
    const expected = view.links.filter(({ giver, receiver }) => isIn(giver.id) || isIn(receiver.id)).map(({ id }) => id);
    expect(near.map(({ link }) => link.id).toSorted()).to.deep.equal(expected.toSorted());
  });

  it('stay where they are while the plot is scrolled', () => {
    const at = (top: number) => layout.lines.in({ left: 2000, top, right: 3000, bottom: top + 600 }).near;
    const before = new Map(at(0).map(({ link, path }) => [link.id, path]));
    const kept = at(200).filter(({ link }) => before.has(link.id));
    expect(kept.length).to.be.greaterThan(0);
    for (const { link, path } of kept) expect(path).to.equal(before.get(link.id));
  });

  it('are never more than can be drawn, the worst of them in any case', () => {
    const { near, passing } = layout.lines.in({ left: 0, top: 0, right: layout.scale.width, bottom: layout.height });
    expect([near.length, passing.length]).to.deep.equal([50, 120]);
    expect(new Set(near.map(({ link }) => link.health))).to.deep.equal(new Set(['broken']));
  });

  it('are soon found among 50,000 in one chain', () => {
    const chain = largePlan(50_000);
    const one = { ...chain, activities: (chain['activities'] as object[]).map((activity) => ({ ...activity, organisation: 'org-0' })) };
    const long = seen(one);
    const { lines, height, bars } = layOut(long, weeks(long));
    expect([long.links.length, bars.size]).to.deep.equal([49_999, 50_000]);
    expect(lines.in({ left: 3000, top: height / 2, right: 4000, bottom: height / 2 + 600 }).near.length).to.be.within(1, 75);
  });
});
