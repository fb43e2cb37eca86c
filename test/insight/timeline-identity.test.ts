import { expect } from '@open-wc/testing';
import { type Partnership, readPartnership } from '@stp-widgets/contract';
import { writeDay } from '@stp-widgets/contract/day.js';
import { keepIdentity } from '@stp-widgets/feed';
import { dependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import { reported } from '@stp-widgets/insight/reported.js';
import { type TimelineQuery, type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import fc from 'fast-check';
import { now as then } from '../support/small-partnership.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { now, type Parts, today } from './partnership.ts';

const all: TimelineQuery = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: false };
const read = (document: unknown) => readPartnership(document).partnership!;
const barsOf = ({ lanes }: TimelineView) => new Map(lanes.flatMap(({ bars }) => bars).map((bar) => [bar.id, bar]));

/** The ids of what is another object than before. */
const anew = (before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]) =>
  after.filter((one) => !before.includes(one)).map(({ id }) => id);

type List = Record<string, unknown>[];
type Changes = Record<string, List> & { [head: string]: unknown };

/** What is new in a view after the document was changed, as a feed would bring it. */
function changedBy(change: (document: Changes) => void) {
  const document = timelinePartnership() as Changes;
  const old = read(document);
  const before = timelineView(old, all, new Date(then));
  const copy = structuredClone(document);
  change(copy);
  const after = timelineView(keepIdentity(old, read(copy)), all, new Date(then));
  const [bars, links] = [anew([...barsOf(before).values()], [...barsOf(after).values()]), anew(before.links, after.links)];
  return { bars: bars.toSorted(), links, lanes: anew(before.lanes, after.lanes), before, after };
}
const edit = (list: List, id: string, parts: Parts) =>
  Object.assign(
    list.find((one) => one['id'] === id)!,
    parts,
  );

describe('what did not change in a timeline', () => {
  it('is the same objects, lists included, where nothing did', () => {
    const { before, after } = changedBy((document) => Object.assign(document, { asOf: '2026-06-16T00:00:00Z' }));
    expect([after.lanes === before.lanes, after.links === before.links]).to.deep.equal([true, true]);
  });

  describe('is the same objects beside', () => {
    for (const [what, change, bars, links, lanes] of [
      ['an activity', (to) => edit(to['activities'], 'agreement', { end: '2026-07-11' }), 'agreement', 'broken', 'vale'],
      ['an activity with no dependencies', (to) => edit(to['activities'], 'report', { progress: 0.5 }), 'report', '', 'city'],
      ['a dependency, which its ends but name', (to) => edit(to['dependencies'], 'kept', { gives: 'A list' }), '', 'kept', ''],
      [
        'a dependency by which its giver now holds up another',
        (to) => edit(to['dependencies'], 'kept', { promisedBy: '2026-09-09' }),
        'list',
        'kept',
        'harbour',
      ],
      [
        'a dependency that has turned round',
        (to) => edit(to['dependencies'], 'delivered', { predecessor: 'rota', successor: 'case' }),
        'case rota',
        'delivered',
        'harbour',
      ],
      [
        'two dependencies that changed receivers',
        (to) => {
          edit(to['dependencies'], 'unsigned', { successor: 'staff' });
          edit(to['dependencies'], 'troubled', { successor: 'return' });
        },
        'return staff',
        'unsigned troubled',
        'vale city',
      ],
      [
        'a new dependency',
        (to) => to['dependencies'].unshift({ id: 'new', predecessor: 'report', successor: 'winter' }),
        'report winter',
        'new',
        'city coast',
      ],
      ['a dependency that is gone', (to) => to['dependencies'].shift(), 'agreement list', '', 'harbour vale'],
      [
        'a new activity before all others',
        (to) => to['activities'].unshift({ id: 'first', title: 'First', organisation: 'coast' }),
        'first',
        '',
        'coast',
      ],
      [
        'an activity that is gone',
        (to) =>
          to['activities'].splice(
            to['activities'].findIndex(({ id }) => id === 'winter'),
            1,
          ),
        '',
        '',
        'coast',
      ],
      [
        'what was reported of a receiver',
        (to) => to['updates'].push({ id: 'new', subject: 'opens', at: '2026-06-02', status: 'red' }),
        'opens',
        '',
        'harbour',
      ],
      [
        'what was reported of a giver',
        (to) => to['updates'].push({ id: 'new', subject: 'theatres', at: '2026-06-02', status: 'red' }),
        'theatres',
        'tight',
        'vale',
      ],
      ['the name of an organisation', (to) => edit(to['organisations'], 'coast', { name: 'Coast' }), 'drivers winter', 'unsigned', 'coast'],
      ['the name of a programme', (to) => edit(to['programmes'], 'home', { title: 'Home' }), '', '', ''],
      [
        'the programme of a project',
        (to) => edit(to['projects'], 'recovery', { programme: 'planned' }),
        'care drivers return',
        '',
        'vale city coast',
      ],
    ] as readonly (readonly [string, (document: Changes) => unknown, string, string, string])[]) {
      it(what, () => {
        const found = changedBy(change);
        expect([found.bars.join(' '), found.links.join(' '), found.lanes.join(' ')]).to.deep.equal([bars, links, lanes]);
      });
    }
  });

  it('is the same from one query to another', () => {
    const partnership = read(timelinePartnership());
    const view = (query: Partial<TimelineQuery>) => timelineView(partnership, { ...all, ...query }, new Date(then));
    const [one, other] = [view({}), view({ groupBy: 'programme', organisation: 'harbour' })];
    expect(anew([...barsOf(one).values()], [...barsOf(other).values()])).to.deep.equal([]);
    expect(anew(one.links, other.links)).to.deep.equal([]);
    expect(view({}).lanes).to.equal(one.lanes);
    expect(dependencyHealth(partnership, one.today)).to.equal(one.links);
  });

  it('but a bar whose work is nobody’s goes to whoever speaks for it, whatever they are called', () => {
    const parts = (giver: string) => ({
      partnership: { name: 'X' },
      organisations: ['one', 'two'].map((id) => ({ id, name: 'A trust' })),
      activities: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B', organisation: 'one' },
      ],
      dependencies: [{ id: 'd', predecessor: 'a', successor: 'b', giver: { organisation: giver, value: 'agreed' } }],
    });
    const [old, next] = [read(parts('one')), read(parts('two'))];
    expect(barsOf(timelineView(old, all, now)).get('a')!.organisationId).to.equal('one');
    expect(barsOf(timelineView(keepIdentity(old, next), all, now)).get('a')!.organisationId).to.equal('two');
  });

  it('but not dates that another calendar leads to, even while all else is moved about', () => {
    const parts = (calendar: object, ...ids: readonly string[]) => ({
      partnership: { name: 'X' },
      calendar,
      organisations: [{ id: 'o', name: 'O' }],
      activities: ids.map((id) => ({ id, title: id, start: day(0), duration: 10 })),
      dependencies: [{ id: 'd', predecessor: 'a', successor: 'b' }],
    });
    const old = read(parts({}, 'a', 'b'));
    expect(barsOf(timelineView(old, all, now)).get('b')!.end).to.equal(today + 13);
    const next = keepIdentity(old, read(parts({ week: [1, 2, 3, 4, 5, 6, 7] }, 'b', 'a', 'c')));
    expect(barsOf(timelineView(next, all, now)).get('b')!.end).to.equal(today + 9);
  });

  it('but not what was judged by other terms', () => {
    const terms = (head: Parts) => {
      const document = { ...timelinePartnership(), ...head };
      return read(document);
    };
    const told = (partnership: Partnership) =>
      dependencyHealth(partnership, timelineView(partnership, all, new Date(then)).today).map(({ health }) => health);
    const old = terms({});
    const first = told(old);
    const loose = told(keepIdentity(old, terms({ thresholds: { tight: 1 } })));
    expect([first[1], loose[1]]).to.deep.equal(['tight', 'kept']);
    const often = told(keepIdentity(old, terms({ cadences: { dependencies: 'P1D' } })));
    expect([first[6], often[6]]).to.deep.equal(['kept', 'unconfirmed']);
  });

  it('is said anew on another day', () => {
    const partnership = read(timelinePartnership());
    const late = (on: string) => dependencyHealth(partnership, timelineView(partnership, all, new Date(on)).today).map((link) => link.late);
    const first = late('2026-06-15T12:00:00Z');
    expect(late('2027-06-15T12:00:00Z')).to.not.deep.equal(first);
    expect(late('2026-06-15T12:00:00Z')).to.deep.equal(first);
  });
});

/** One change of a document at random: what, which one, how. */
const edits = fc.record({
  what: fc.constantFrom(
    'end',
    'start',
    'owner',
    'kind',
    'title',
    'project',
    'baseline',
    'add',
    'remove',
    'swap',
    'link',
    'unlink',
    'turn',
    'lag',
    'sign',
    'need',
    'report',
    'confidence',
    'scale',
    'name',
    'programme',
    'serves',
    'target',
    'called',
    'drop',
    'tight',
    'cadence',
    'calendar',
    'day',
  ),
  which: fc.nat(),
  other: fc.nat(),
  days: fc.integer({ min: -40, max: 40 }),
});

const day = (days: number) => writeDay(today + days);
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const position = (organisation: number, value: number) => ({
  organisation: `o${organisation % 3}`,
  value: ['proposed', 'agreed', 'disputed', 'delivered', 'accepted'][value % 5],
});

function start(): Changes {
  const activities: List = Array.from({ length: 6 }, (_, at) => ({
    id: `a${at}`,
    title: `A ${at}`,
    organisation: `o${at % 3}`,
    project: `p${at % 2}`,
    start: day(at),
    end: day(at + 10),
  }));
  const ends = [...activities.map(({ id }) => id as string), 'p0', 'r0'];
  const dependencies: List = Array.from({ length: 7 }, (_, at) => ({
    id: `d${at}`,
    predecessor: ends[at],
    successor: ends[at + 1],
    giver: position(at, at),
    receiver: position(at + 1, at * 2),
  }));
  return {
    partnership: { name: 'X' },
    organisations: Array.from({ length: 3 }, (_, at) => ({ id: `o${at}`, name: `O ${at % 2}` })),
    programmes: [{ id: 'g0', title: 'G' }],
    objectives: [
      { id: 'ob', title: 'Ob' },
      { id: 'other', title: 'Ob' },
    ],
    results: [{ id: 'r0', title: 'R', objective: 'ob', target: { value: 1, by: day(30) } }],
    projects: [
      { id: 'p0', title: 'P 0', programme: 'g0', contributions: [{ to: 'r0' }] },
      { id: 'p1', title: 'P 1' },
    ],
    activities,
    dependencies,
    updates: [],
  } as unknown as Changes;
}

function apply(to: Changes, { what, which, other, days }: { what: string; which: number; other: number; days: number }, at: number): void {
  const { activities, dependencies, organisations, projects, updates } = to;
  const [one, link] = [pick(activities, which), pick(dependencies, which)];
  const ends = [...activities.map(({ id }) => id as string), 'p0', 'r0'];
  const acts: Record<string, () => unknown> = {
    end: () => one && Object.assign(one, days % 9 === 0 ? { end: undefined } : { end: day(days + 20) }),
    start: () =>
      one && Object.assign(one, days % 3 === 0 ? { actualStart: day(days) } : { start: day(days), duration: Math.abs(days) % 7 }),
    owner: () => one && Object.assign(one, { organisation: other % 4 === 3 ? undefined : `o${other % 4}` }),
    kind: () => one && Object.assign(one, { kind: other % 2 ? 'milestone' : 'task' }),
    title: () => one && Object.assign(one, { title: `T ${days}` }),
    project: () => one && Object.assign(one, { project: pick(projects, other)?.['id'] }),
    baseline: () => one && Object.assign(one, { baselines: [{ end: day(days) }] }),
    add: () =>
      activities.splice(which % (activities.length + 1), 0, {
        id: `n${at}`,
        title: 'N',
        organisation: `o${other % 3}`,
        start: day(days),
        end: day(days + 5),
      }),
    remove: () => {
      const [gone] = activities.splice(which % Math.max(1, activities.length), 1);
      to['dependencies'] = dependencies.filter(({ predecessor, successor }) => predecessor !== gone?.['id'] && successor !== gone?.['id']);
      to['updates'] = updates.filter(({ subject }) => subject !== gone?.['id']);
    },
    swap: () => activities.unshift(...activities.splice(which % Math.max(1, activities.length), 1)),
    link: () =>
      dependencies.splice(which % (dependencies.length + 1), 0, {
        id: `l${at}`,
        predecessor: pick(ends, which),
        successor: pick(ends, other),
        lag: days,
      }),
    unlink: () => dependencies.splice(which % Math.max(1, dependencies.length), 1),
    turn: () =>
      link &&
      Object.assign(link, { predecessor: link['successor'], successor: link['predecessor'], type: pick(['FS', 'SS', 'FF', 'SF'], other) }),
    lag: () => link && Object.assign(link, { lag: days, lagIn: other % 2 ? 'working days' : 'days' }),
    sign: () => link && Object.assign(link, other % 2 ? { giver: position(other, which) } : { receiver: position(which, other) }),
    need: () => link && Object.assign(link, { neededBy: day(days), promisedBy: day(other % 50), confirmedAt: day(-Math.abs(days)) }),
    report: () =>
      one && updates.push({ id: `u${at}`, subject: one['id'], at: day(days), status: pick(['green', 'red', 'complete', 'odd'], other) }),
    confidence: () => one && updates.unshift({ id: `u${at}`, subject: one['id'], at: day(days), confidence: 1 + (other % 5) }),
    scale: () =>
      Object.assign(to, {
        statusScale: ['green', 'red'].map((value, rank) => ({ value, label: `${value} ${days % 3}`, rank, shape: 'square' })),
      }),
    name: () => Object.assign(pick(organisations, which)!, { name: `Named ${days}` }),
    programme: () => Object.assign(pick(projects, which)!, { programme: other % 2 ? 'g0' : undefined }),
    target: () => Object.assign(pick(to['results'], which)!, { title: `R ${days}`, target: { value: 1, by: day(days) } }),
    serves: () => Object.assign(pick(projects, which)!, { contributions: [{ to: ['r0', 'ob', 'other'][other % 3] }] }),
    called: () => Object.assign(pick([...to['programmes'], ...to['objectives'], ...projects], which)!, { title: `C ${days}` }),
    drop: () => organisations.length > 2 && organisations.pop(),
    tight: () => Object.assign(to, { thresholds: { tight: Math.abs(days) } }),
    cadence: () => Object.assign(to, { cadences: { dependencies: `P${1 + Math.abs(days)}D` } }),
    calendar: () => Object.assign(to, { calendar: { week: [1 + (which % 7), 1 + (other % 7)] } }),
    day: () => undefined,
  };
  acts[what]();
}

describe('a timeline after any changes', () => {
  const queries: readonly Partial<TimelineQuery>[] = [
    {},
    { groupBy: 'programme', isAcross: true },
    { groupBy: 'objective' },
    { onlyAtRisk: true },
    { organisation: 'o1', scope: 'mine', groupBy: 'project' },
    { organisation: 'o0', from: day(5), to: day(25) },
  ];

  it('is what one would be of a document never seen before', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 12 }), (some) => {
        const document = start();
        let known: Partnership = read(document);
        let at = now.getTime();
        for (const [step, one] of some.entries()) {
          apply(document, one, step);
          // What is undefined is not there at all, as in JSON.
          if (one.what === 'day') at += one.days * 86_400_000;
          // Now and then several changes come at once.
          if (one.other % 3 === 0) continue;
          known = keepIdentity(known, read(JSON.parse(JSON.stringify(document))));
          for (const query of queries) {
            const answer = (partnership: Partnership) => timelineView(partnership, { ...all, ...query }, new Date(at));
            expect(answer(known)).to.deep.equal(answer(structuredClone(known)));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells of each what was last reported, as `reported` does', () => {
    // What is on the scale twice is what it is first.
    const scale = ['green', 'red', 'red', 'green'].map((value, rank) => ({ value, label: `${value} ${rank}`, rank, shape: 'disc' }));
    const updates = fc.array(
      fc.record({
        subject: fc.constantFrom('a0', 'a1'),
        at: fc.integer({ min: -3, max: 3 }).map(day),
        status: fc.constantFrom('green', 'red', 'odd', undefined),
        confidence: fc.constantFrom(1, 5, undefined),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(updates, (given) => {
        const document = { ...start(), statusScale: scale, updates: given.map((update, at) => ({ ...update, id: `u${at}` })) };
        const partnership = read(JSON.parse(JSON.stringify(document)));
        const bars = barsOf(timelineView(partnership, all, now));
        for (const id of ['a0', 'a1', 'a2']) {
          const last = reported(partnership, id, today);
          expect(bars.get(id)!.status).to.equal(last?.status ?? null);
        }
      }),
      { numRuns: 200 },
    );
  });
});
