import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { timelineView } from '@stp-widgets/insight/timeline-view.js';
import { fit, layOut, type PlacedLink, zoomedScale } from '@stp-widgets/widgets/dependency-timeline/geometry.js';

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
