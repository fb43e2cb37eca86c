import { expect } from '@open-wc/testing';
import { schedule, type Schedule } from '@stp-widgets/insight/schedule.js';
import { earlier, later } from '@stp-widgets/insight/schedule/instants.js';
import { workingCalendar } from '@stp-widgets/insight/working-days.js';
import fc from 'fast-check';
import { type Plan, plans } from '../support/networks.ts';
import { dayOf, groupsOf, type IsWorked, relaxedTimes, type Times } from '../support/relaxed-schedule.ts';

const isWeekday: IsWorked = (day) => ![0, 6].includes(new Date(day * 86_400_000).getUTCDay());
const isHoliday: IsWorked = (day) => day >= 20_010 && day <= 20_013;
const holidays = { holidays: [{ first: '2024-10-14', last: '2024-10-17' }] };

/** The calendars by which the properties are tried. */
const calendars = [
  ['where every day is worked', undefined, () => true, isWeekday],
  ['where days off are', {}, isWeekday, isWeekday],
  ['where holidays are', holidays, (day: number) => isWeekday(day) && !isHoliday(day), (day: number) => isWeekday(day) && !isHoliday(day)],
] as const;

const days = (found: Schedule) => [...found.activities.values()].map(({ id, start, end }) => [id, start, end]);
const run = ({ activities, dependencies }: Plan, options = {}) => schedule(activities, dependencies, options);

/** When the network ends that an activity is of; where that is a milestone, all of its day. */
function lastOf(id: string, times: Times, plan: Plan): number {
  const end = ({ id: one, kind }: Plan['activities'][number]) =>
    kind === 'milestone' ? dayOf(times.get(one)!.end) + 0.9 : times.get(one)!.end;
  return Math.max(...togetherWith(id, plan).map(end));
}

function togetherWith(id: string, { activities, dependencies }: Plan): Plan['activities'] {
  const groups = groupsOf(activities, dependencies);
  return activities.filter((one) => groups.get(one.id) === groups.get(id));
}

describe('schedule, of any plan,', () => {
  for (const [where, calendar, isWorked, isLagDay] of calendars) {
    const by = { isWorked, isLagDay };

    it(`starts and ends everything when raising what breaks a rule does, ${where}`, () => {
      fc.assert(
        fc.property(plans(), (plan) => {
          const times = relaxedTimes(plan, by);
          const expected = [...times].map(([id, { start, end }]) => [id, dayOf(start), dayOf(end)]);
          expect(days(run(plan, { calendar }))).to.deep.equal(expected);
        }),
        { numRuns: 200 },
      );
    });

    it(`tells as float by how much each may be held up before an end moves, or anything else, ${where}`, () => {
      fc.assert(
        fc.property(plans(), fc.nat(), (plan, at) => {
          const { id } = plan.activities[at % plan.activities.length];
          const times = relaxedTimes(plan, by);
          const isKept = (late: Times) => togetherWith(id, plan).every((one) => late.get(one.id)!.end <= lastOf(id, times, plan));
          const isAlone = (late: Times) =>
            [...late].every(
              ([other, { start, end }]) => other === id || (start === times.get(other)!.start && end === times.get(other)!.end),
            );
          const most = (holds: (late: Times) => boolean): number => {
            let held = 0;
            while (held < 100 && holds(relaxedTimes(plan, { ...by, later: { id, days: held + 1 } }))) held += 1;
            return held;
          };
          const found = run(plan, { calendar }).activities.get(id)!;
          expect([found.float, found.freeFloat]).to.deep.equal([most(isKept), most((late) => isKept(late) && isAlone(late))]);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('says the same in any order', () => {
    const shuffled = plans().chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        activities: fc.shuffledSubarray([...plan.activities], { minLength: plan.activities.length }),
        dependencies: fc.shuffledSubarray([...plan.dependencies], { minLength: plan.dependencies.length }),
        // A circle here and there.
        back: fc.array(fc.constantFrom(...plan.activities.map(({ id }) => id)), { maxLength: 2 }),
      }),
    );
    // Networks are numbered as they come.
    const tidy = ({ activities, dependencies, paths, cycles, findings }: Schedule) => ({
      activities: new Map([...activities].map(([id, one]) => [id, { ...one, network: 0, heldBy: one.heldBy.toSorted() }])),
      dependencies,
      paths: paths.map((path) => ({ ...path, network: 0 })),
      cycles,
      findings,
    });
    fc.assert(
      fc.property(shuffled, ({ plan, activities, dependencies, back }) => {
        const circle = back.map((id, at) => ({ ...plan.dependencies[0], id: `z${at}`, predecessor: id, successor: plan.activities[0].id }));
        const [one, other] = [
          run({ activities: plan.activities, dependencies: [...plan.dependencies, ...circle] }, { nearCritical: 3 }),
          run({ activities, dependencies: [...circle, ...dependencies] }, { nearCritical: 3 }),
        ];
        expect(tidy(other)).to.deep.equal(tidy(one));
      }),
      { numRuns: 200 },
    );
  });

  it('never ends anything earlier because something takes longer', () => {
    fc.assert(
      fc.property(plans(), fc.nat(), fc.integer({ min: 1, max: 9 }), fc.boolean(), (plan, at, more, hasDaysOff) => {
        const which = at % plan.activities.length;
        const options = hasDaysOff ? { calendar: {} } : {};
        const longer = plan.activities.map((one, index) =>
          index !== which || one.kind === 'milestone'
            ? one
            : {
                ...one,
                ...(one.duration === undefined ? {} : { duration: one.duration + more }),
                ...(one.end === undefined ? {} : { end: '2024-12-31' }),
              },
        );
        const [before, after] = [run(plan, options), run({ ...plan, activities: longer }, options)];
        for (const [id, { start, end }] of before.activities) {
          expect(after.activities.get(id)!.start, id).to.be.at.least(start);
          expect(after.activities.get(id)!.end, id).to.be.at.least(end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing for a dependency that is kept anyhow', () => {
    const extra = fc.record({
      from: fc.nat(),
      to: fc.nat(),
      type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
      lag: fc.integer({ min: -40, max: 4 }),
    });
    fc.assert(
      fc.property(plans({ hasPlainLags: true }), extra, (plan, { from, to, type, lag }) => {
        const { length } = plan.activities;
        const [one, other] = [from % length, to % length];
        fc.pre(one !== other);
        const [giver, taker] = [plan.activities[Math.min(one, other)], plan.activities[Math.max(one, other)]];
        const dependency = { id: 'extra', predecessor: giver.id, successor: taker.id, type, lag, lagIn: 'days' as const };
        const times = relaxedTimes(plan, { isWorked: () => true, isLagDay: isWeekday });
        const [given, taken] = [times.get(giver.id)!, times.get(taker.id)!];
        const bound = (type.startsWith('S') ? given.start : given.end) + lag;
        fc.pre(bound <= (type.endsWith('S') ? taken.start : taken.end));
        // What has no date begins with its network, which this may make another.
        if (groupsOf(plan.activities, plan.dependencies).get(giver.id) !== groupsOf(plan.activities, plan.dependencies).get(taker.id))
          return;
        expect(days(run({ ...plan, dependencies: [...plan.dependencies, dependency] }))).to.deep.equal(days(run(plan)));
      }),
      { numRuns: 200 },
    );
  });

  it('has no float below nothing, nor more of an activity’s own than of its network’s, and something without any', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const { activities, networks } = run(plan);
        const all = [...activities.values()];
        for (const { float, freeFloat } of all)
          expect([float! >= 0, freeFloat! >= 0, freeFloat! <= float!]).to.deep.equal([true, true, true]);
        expect(new Set(all.filter(({ float }) => float === 0).map(({ network }) => network)).size).to.equal(networks.length);
      }),
      { numRuns: 200 },
    );
  });

  it('has a path through all that is critical or near it, by links of its own, the least float first', () => {
    fc.assert(
      fc.property(plans(), fc.integer({ min: 0, max: 6 }), (plan, nearCritical) => {
        const { activities, dependencies, paths, hasMorePaths, networks } = run(plan, { nearCritical, mostPaths: 5000 });
        expect(hasMorePaths).to.equal(false);
        for (const path of paths) {
          expect(path.float).to.be.at.most(nearCritical);
          const links = path.dependencies.map((id) => dependencies.get(id)!);
          expect([path.activities[0], ...links.map(({ successor }) => successor)]).to.deep.equal(path.activities);
          expect(links.map(({ predecessor }) => predecessor)).to.deep.equal(path.activities.slice(0, -1));
          for (const { float } of links) expect(float).to.be.at.most(path.float);
        }
        const floats = paths.map(({ float }) => float);
        expect(floats).to.deep.equal(floats.toSorted((one, other) => one - other));
        const through = new Set(paths.flatMap((path) => path.activities));
        const tight = [...activities.values()].filter(({ float, network }) => float! <= nearCritical && networks[network].size > 1);
        expect(tight.filter(({ id }) => !through.has(id))).to.deep.equal([]);
        expect(new Set(paths.map(({ activities: ids }) => ids.join())).size).to.be.at.most(paths.length);
      }),
      { numRuns: 200 },
    );
  });

  it('tells all paths that there are, where each starts after the end of the one before', () => {
    fc.assert(
      fc.property(plans({ isPlain: true }), fc.integer({ min: 0, max: 8 }), ({ activities: all, dependencies: links }, nearCritical) => {
        const activities = all.filter(({ kind }) => kind === 'task');
        const plan = {
          activities,
          dependencies: links.filter(({ predecessor, successor }) =>
            [predecessor, successor].every((id) => activities.some((one) => one.id === id)),
          ),
        };
        const found = run(plan, { nearCritical, mostPaths: 5000 });
        expect(found.paths.map((path) => `${path.float} ${path.activities.join(' ')}`).toSorted()).to.deep.equal(
          allPaths(plan, nearCritical),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('keeps lags the same from both ends', () => {
    const at = fc.integer({ min: 40_000, max: 40_060 });
    const lags = fc.record({
      lag: fc.integer({ min: -90, max: 90 }).map((tenths) => tenths / 10),
      lagIn: fc.constantFrom('days' as const, 'working days' as const),
    });
    fc.assert(
      fc.property(at, at, lags, (one, other, lag) => {
        const calendar = workingCalendar(holidays);
        expect(later(one, lag, calendar) <= other).to.equal(one <= earlier(other, lag, calendar));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every chain that holds an end, walked forwards from each activity, where what is between two of them is days and no more. */
function allPaths(plan: Plan, most: number): string[] {
  const times = relaxedTimes(plan, { isWorked: () => true, isLagDay: () => true });
  const next = (id: string) => [
    ...new Set(plan.dependencies.filter(({ predecessor }) => predecessor === id).map(({ successor }) => successor)),
  ];
  const before = (id: string) => plan.dependencies.filter(({ successor }) => successor === id).map(({ predecessor }) => predecessor);
  const gap = (one: string, other: string) => dayOf(times.get(other)!.start) - dayOf(times.get(one)!.end) - 1;
  const toEnd = (id: string) => dayOf(lastOf(id, times, plan)) - dayOf(times.get(id)!.end);
  const least = (id: string): number => Math.min(toEnd(id), ...next(id).map((other) => gap(id, other) + least(other)));
  const found: string[] = [];
  const walk = (way: readonly string[], spent: number) => {
    const id = way.at(-1)!;
    const goesOn = next(id).some((other) => gap(id, other) + least(other) <= toEnd(id));
    if (!goesOn && spent + toEnd(id) <= most) found.push(`${spent + toEnd(id)} ${way.join(' ')}`);
    for (const other of next(id)) walk([...way, other], spent + gap(id, other));
  };
  for (const { id } of plan.activities) {
    const isAlone = next(id).length === 0 && before(id).length === 0;
    if (!isAlone && !before(id).some((other) => gap(other, id) === 0)) walk([id], 0);
  }
  return found.toSorted();
}
