import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { type TimelineQuery, type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { now as then } from '../support/small-partnership.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';
import { now, organisations, partnershipOf } from './partnership.ts';

const all: TimelineQuery = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: null };
const seen = (query: Partial<TimelineQuery>, document: unknown = timelinePartnership()) =>
  timelineView(readPartnership(document).partnership!, { ...all, ...query }, new Date(then));
const links = (view: TimelineView) => view.links.map(({ id }) => id).join(' ');
const bars = (view: TimelineView) =>
  view.lanes
    .flatMap((lane) => lane.bars.map(({ id }) => id))
    .toSorted()
    .join(' ');

describe('timelineView, of an organisation', () => {
  for (const [scope, what, given, at] of [
    [
      undefined,
      'all that it does, with those at the other ends',
      'broken tight disputed kept delivered',
      'agreement case list opens rota staff theatres',
    ],
    ['all', 'the same where that is asked for', 'broken tight disputed kept delivered', 'agreement case list opens rota staff theatres'],
    ['mine', 'what it gives and receives, and nothing else', 'broken tight disputed kept', 'agreement list opens rota staff theatres'],
    ['given', 'what it gives', 'disputed kept', 'list rota staff'],
    ['received', 'what it receives', 'broken tight', 'agreement list opens theatres'],
  ] as const) {
    it(`${scope ?? 'no scope'}: ${what}`, () => {
      const view = seen({ organisation: 'harbour', ...(scope && { scope }) });
      expect([links(view), bars(view), view.scope]).to.deep.equal([given, at, scope ?? 'all']);
    });
  }

  it('leaves out of its own view what it gives to itself', () => {
    const view = seen({ organisation: 'harbour', scope: 'mine' });
    expect(
      view.links.flatMap(({ giver, receiver }) => [giver, receiver].filter(({ organisation }) => organisation === 'harbour')),
    ).to.have.length(4);
  });
  it('and leaves out what it does that nobody waits on, and that waits on nobody', () => {
    expect(bars(seen({ organisation: 'coast' }))).to.equal('drivers return winter');
    expect(bars(seen({ organisation: 'coast', scope: 'mine' }))).to.equal('drivers return');
    expect(seen({ organisation: 'coast', scope: 'received' })).to.deep.include({ lanes: [], links: [], all: 0, missing: null });
  });
  it('takes its own end by what else is asked for', () => {
    expect(links(seen({ organisation: 'vale', scope: 'mine' }))).to.equal('broken tight unsigned troubled old');
    expect(links(seen({ organisation: 'vale', scope: 'mine', programme: 'home' }))).to.equal('unsigned old');
    expect(links(seen({ organisation: 'vale', scope: 'mine', to: '2026-07-31' }))).to.equal('broken');
  });
  it('asks for everything where no organisation is named', () => {
    expect(links(seen({ scope: 'mine' }))).to.equal(links(seen({})));
  });
  it('names the organisation that is not there', () => {
    expect(seen({ organisation: 'nowhere', scope: 'mine' })).to.deep.include({
      missing: { what: 'organisation', id: 'nowhere' },
      links: [],
    });
  });
  it('goes by who speaks for it in the dependency, where the work is nobody’s', () => {
    const view = timelineView(
      partnershipOf({
        organisations,
        activities: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B', organisation: 'york' },
        ],
        dependencies: [{ id: 'd', predecessor: 'a', successor: 'b', giver: { organisation: 'hull', value: 'agreed' } }],
      }),
      { ...all, organisation: 'hull', scope: 'given' },
      now,
    );
    expect([links(view), view.lanes.map(({ title }) => title)]).to.deep.equal(['d', ['Hull', 'York Teaching Hospital']]);
    expect(view.lanes[0].bars[0]).to.deep.include({ id: 'a', organisation: 'Hull', organisationId: 'hull' });
  });
});

describe('timelineView, only of what is at risk', () => {
  it('shows what is broken, disputed, unsigned, off track or tight, with its ends, and tells how many there are in all', () => {
    const view = seen({ onlyAtRisk: true });
    expect(links(view)).to.equal('broken tight disputed unsigned troubled');
    expect(bars(view)).to.equal('agreement drivers list nurses opens return rota staff theatres');
    expect([view.all, view.onlyAtRisk, view.isAcross]).to.deep.equal([13, true, false]);
  });
  it('of one organisation', () => expect(links(seen({ onlyAtRisk: true, organisation: 'coast' }))).to.equal('unsigned'));
  it('of what it gives', () => {
    expect(links(seen({ onlyAtRisk: true, organisation: 'harbour', scope: 'given' }))).to.equal('disputed');
  });
  it('nothing where all is well', () => {
    const view = seen({ onlyAtRisk: true, from: '2026-01-01', to: '2026-05-10' });
    expect(view).to.deep.include({ lanes: [], links: [], span: null });
  });
  it('of what crosses organisations, where that is asked for too', () => {
    const document = timelinePartnership();
    // Vale’s theatres give to Vale’s own recovery too late: at risk, between two that cross to others.
    (document['dependencies'] as object[]).push({ id: 'inner', predecessor: 'theatres', successor: 'return', neededBy: '2026-07-01' });
    expect(links(seen({ onlyAtRisk: true }, document))).to.contain('inner');
    expect(links(seen({ isAcross: true }, document))).to.contain('inner');
    expect(links(seen({ onlyAtRisk: true, isAcross: true }, document))).to.equal('broken tight disputed unsigned troubled');
  });
  it('decides by what is left whether only what crosses is shown', () => {
    const many = manyActivities(200);
    expect(seen({}, many).isAcross).to.equal(true);
    (many['dependencies'] as object[]).splice(20);
    expect(seen({ onlyAtRisk: true }, many)).to.deep.include({ isAcross: false, all: 200 });
  });
});
