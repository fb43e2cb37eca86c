import { expect } from '@open-wc/testing';
import type { Activity, Dependency } from '@stp-widgets/contract';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { schedule, type Schedule, scheduleFindingKinds, scheduleOf, type ScheduleOptions } from '@stp-widgets/insight/schedule.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { pathSentence, scheduleFindingSentence, scheduleMessages, scheduleSentence } from '@stp-widgets/insight/words/schedule-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import fc from 'fast-check';
import { anyPartnership } from '../support/any-partnership.ts';
import { planOf } from '../support/networks.ts';
import { runSnippet } from '../support/run-snippet.ts';
import { organisations, partnershipOf } from './partnership.ts';

type Given = Partial<Activity> & { readonly id: string };

/** The schedule of some activities and of dependencies such as `a>b SS+2`. */
function scheduled(activities: readonly Given[], links: string, options: ScheduleOptions = {}): Schedule {
  const dependencies = links
    .split(',')
    .filter(Boolean)
    .map((link): Partial<Dependency> => {
      const [, predecessor, successor, type = 'FS', lag = '0', unit] = /^\s*(\w+)>(\w+)(?: ([FS]{2})?([+-][\d.]+)?(w)?)?$/.exec(link)!;
      return {
        predecessor,
        successor,
        type: type as Dependency['type'],
        lag: Number(lag),
        lagIn: unit ? 'working days' : 'days',
      };
    });
  const plan = planOf(activities, dependencies);
  return schedule(plan.activities, plan.dependencies, options);
}

/** When an activity is at the earliest: `01-06 01-08`, and one that takes no time `01-06`. */
function when({ activities }: Schedule, id: string): string {
  const { start, end, days } = activities.get(id)!;
  return [...new Set(days === 0 ? [end] : [start, end])].map((day) => writeDay(day).slice(5)).join(' ');
}

const task = (id: string, start: string, end: string, more: Partial<Activity> = {}): Given => ({
  id,
  start: `2027-${start}`,
  end: `2027-${end}`,
  ...more,
});
const milestone = (id: string, end?: string, more: Partial<Activity> = {}): Given => ({
  id,
  kind: 'milestone',
  ...(end !== undefined && { end: `2027-${end}` }),
  ...more,
});
const of = (id: string, duration: number, more: Partial<Activity> = {}): Given => ({ id, duration, ...more });

describe('schedule', () => {
  it('moves nothing where nothing contradicts: each activity is when it is reported', () => {
    const found = scheduled([task('a', '01-04', '01-08'), task('b', '01-20', '01-22'), milestone('c', '01-22')], 'a>b,b>c');
    expect(['a', 'b', 'c'].map((id) => when(found, id))).to.deep.equal(['01-04 01-08', '01-20 01-22', '01-22']);
    expect(found.findings).to.deep.equal([]);
  });

  it('is empty where nothing is given', () => {
    const { activities, networks, paths, cycles, findings } = schedule([], []);
    expect([activities.size, networks, paths, cycles, findings]).to.deep.equal([0, [], [], [], []]);
  });

  describe('lets what waits', () => {
    // The first task is from Monday 4 to Friday 8 January; the second takes three days, and is not held by anything else.
    for (const [what, link, expected] of [
      ['start on the day after an end', 'a>b', '01-09 01-11'],
      ['start so many days later', 'a>b FS+3', '01-12 01-14'],
      ['start so many days earlier', 'a>b FS-2', '01-07 01-09'],
      ['start no earlier than the network, whatever the lead', 'a>b FS-90', '01-04 01-06'],
      ['start on the day of a start', 'a>b SS', '01-04 01-06'],
      ['start so many days after a start', 'a>b SS+2', '01-06 01-08'],
      ['end on the day of an end, taking as long as it must', 'a>b FF', '01-04 01-08'],
      ['end so many days after an end', 'a>b FF+4', '01-04 01-12'],
      ['end on the day of a start', 'a>b SF+4', '01-04 01-08'],
      ['take its own days where its end is held by less', 'a>b SF', '01-04 01-06'],
      ['start on the next day after half a day, which counts for none', 'a>b FS+0.5', '01-09 01-11'],
    ] as const) {
      it(what, () => expect(when(scheduled([task('a', '01-04', '01-08'), of('b', 3)], link), 'b')).to.equal(expected));
    }

    for (const [what, link, expected] of [
      ['work on Monday after a Friday', 'a>b', '01-11 01-13'],
      ['work on Monday after a lag over the weekend', 'a>b FS+2', '01-11 01-13'],
      ['wait for days of work', 'a>b FS+2w', '01-13 01-15'],
      ['be ahead by days of work', 'a>b FS-1w', '01-08 01-12'],
      ['start so many days of work after a start', 'a>b SS+5w', '01-11 01-13'],
    ] as const) {
      it(`${what}, where days off are`, () => {
        expect(when(scheduled([task('a', '01-04', '01-08'), of('b', 3)], link, { calendar: {} }), 'b')).to.equal(expected);
      });
    }

    it('count days of work from Monday to Friday in a lag, where there is no calendar', () => {
      expect(when(scheduled([task('a', '01-04', '01-08'), of('b', 3)], 'a>b FS+1w'), 'b')).to.equal('01-12 01-14');
    });
    it('go round holidays', () => {
      const calendar = { holidays: [{ first: '2027-01-11', last: '2027-01-12' }] };
      expect(when(scheduled([task('a', '01-04', '01-08'), of('b', 3)], 'a>b', { calendar }), 'b')).to.equal('01-13 01-15');
    });
    it('stay on a day off on which it is reported', () => {
      const found = scheduled([task('a', '01-04', '01-08'), task('b', '01-09', '01-10')], 'a>b', { calendar: {} });
      expect([when(found, 'b'), found.findings]).to.deep.equal(['01-09 01-10', []]);
    });
  });

  describe('lets a milestone', () => {
    for (const [what, activities, links, expected] of [
      ['fall on the day on which what it waits on ends', [of('a', 5, { start: '2027-01-04' }), milestone('b')], 'a>b', '01-08'],
      ['fall on the day on which what it waits on starts', [of('a', 5, { start: '2027-01-04' }), milestone('b')], 'a>b SS', '01-04'],
      ['take no time between two others', [task('a', '01-04', '01-08'), milestone('m'), of('b', 2)], 'a>m,m>b', '01-09 01-10'],
      ['be before what begins on its day', [milestone('m', '01-08'), of('b', 2)], 'm>b', '01-08 01-09'],
      [
        'be after what ends on its day and not before what begins then',
        [task('a', '01-04', '01-08'), milestone('m', '01-08'), of('b', 2)],
        'a>m,m>b',
        '01-09 01-10',
      ],
      ['follow a lag', [milestone('m', '01-08'), milestone('b')], 'm>b FS+3', '01-11'],
      ['follow another on the same day', [milestone('m', '01-08'), milestone('b')], 'm>b', '01-08'],
      ['be a task of no days without two dates', [of('m', 0, { start: '2027-01-08' }), of('b', 2)], 'm>b', '01-08 01-09'],
    ] as const) {
      it(what, () => expect(when(scheduled(activities, links), activities.at(-1)!.id)).to.equal(expected));
    }
  });

  describe('takes what is done as it is:', () => {
    const before = task('a', '01-04', '01-29');
    it('what has ended stays, whatever it waited on', () => {
      const found = scheduled([before, task('b', '01-11', '01-15', { actualEnd: '2027-01-14' }), of('c', 1)], 'a>b,b>c');
      expect([when(found, 'b'), when(found, 'c'), found.activities.get('b')!.float]).to.deep.equal(['01-11 01-14', '01-15', null]);
    });
    it('what has begun keeps its start, and its end is held', () => {
      const begun = task('b', '01-11', '01-15', { actualStart: '2027-01-12' });
      expect(when(scheduled([before, begun], 'a>b'), 'b')).to.equal('01-12 01-15');
      expect(when(scheduled([before, begun], 'a>b FF'), 'b')).to.equal('01-12 01-29');
    });
    it('a day that is past holds what should have begun or ended by then', () => {
      const day = firstDay('2027-01-18');
      const found = scheduled(
        [
          task('a', '01-04', '01-08'),
          task('b', '01-11', '01-15', { progress: 0.2 }),
          milestone('c', '01-05'),
          task('d', '01-04', '01-05', { progress: 1 }),
        ],
        '',
        { day },
      );
      expect(['a', 'b', 'c', 'd'].map((id) => when(found, id))).to.deep.equal(['01-18 01-22', '01-11 01-18', '01-18', '01-04 01-05']);
      expect(found.findings.map((one) => (one.kind === 'too soon' ? [one.id, one.edge, one.because] : []))).to.deep.equal([
        ['a', 'start', 'today'],
        ['b', 'end', 'today'],
        ['c', 'end', 'today'],
      ]);
    });
  });

  describe('puts an activity with', () => {
    for (const [what, one, expected] of [
      ['a start and days after its start', of('x', 5, { start: '2027-01-04' }), '01-04 01-08'],
      ['an end and days before its end', of('x', 5, { end: '2027-01-08' }), '01-04 01-08'],
      ['a start alone on that day', { id: 'x', start: '2027-01-04' }, '01-04'],
      ['an end alone on that day', { id: 'x', end: '2027-01-04' }, '01-04'],
      ['a start after its end between the two', task('x', '01-08', '01-04'), '01-04 01-08'],
      ['months over the whole of them', { id: 'x', start: '2027-01', end: '2027-02' }, '01-01 02-28'],
      ['no dates at the beginning of its network', of('x', 2), '01-03 01-04'],
      ['a constraint where that lets it', of('x', 2, { constraint: { kind: 'start no earlier', day: '2027-01-11' } }), '01-11 01-12'],
      [
        'a constraint on its end so that it ends no earlier',
        of('x', 2, { constraint: { kind: 'finish on', day: '2027-01-11' } }),
        '01-03 01-11',
      ],
    ] as const) {
      it(what, () => expect(when(scheduled([one, milestone('first', '01-03')], 'first>x SS-30'), 'x')).to.equal(expected));
    }
    it('no dates in a network without any on the day given, else on day 0', () => {
      expect(when(scheduled([of('x', 2)], '', { day: firstDay('2027-01-11') }), 'x')).to.equal('01-11 01-12');
      expect(scheduled([of('x', 2)], '').activities.get('x')).to.deep.include({ start: 0, end: 1 });
    });
  });

  describe('tells float', () => {
    const three = [task('a', '01-04', '01-08'), task('b', '01-11', '01-12'), task('c', '01-04', '01-06')];
    const floats = (found: Schedule) => [...found.activities.values()].map(({ float, freeFloat }) => [float, freeFloat]);

    it('against the latest end of what hangs together', () => {
      expect(floats(scheduled(three, 'a>b,c>b'))).to.deep.equal([[2, 2], [0, 0], [4, 4]]); // prettier-ignore
      expect(floats(scheduled(three, 'a>b'))).to.deep.equal([[2, 2], [0, 0], [0, 0]]); // prettier-ignore
    });
    it('in days of work, where days off are', () => {
      expect(floats(scheduled(three, 'a>b,c>b', { calendar: {} }))).to.deep.equal([[0, 0], [0, 0], [2, 2]]); // prettier-ignore
    });
    it('and how much of it is nobody else’s', () => {
      const found = scheduled([of('a', 2, { start: '2027-01-04' }), of('b', 2), of('c', 2), of('long', 9)], 'a>b,b>c,a>long');
      expect(floats(found)).to.deep.equal([[0, 0], [5, 0], [5, 5], [0, 0]]); // prettier-ignore
    });
    it('against a due day of its own, if that is asked for', () => {
      const due = { constraint: { kind: 'finish no later', day: '2027-01-05' } } as const;
      const activities = [task('a', '01-04', '01-08', due), task('b', '01-11', '01-12')];
      expect(floats(scheduled(activities, 'a>b'))).to.deep.equal([[2, 2], [0, 0]]); // prettier-ignore
      expect(floats(scheduled(activities, 'a>b', { against: 'own' }))).to.deep.equal([[-3, -3], [0, 0]]); // prettier-ignore
      const later = new Map([['b', firstDay('2027-01-20')]]);
      expect(floats(scheduled([task('a', '01-04', '01-08'), task('b', '01-11', '01-12')], 'a>b', { against: 'own', due: later }))).to.deep.equal([[4, 2], [8, 8]]); // prettier-ignore
    });
    it('and the latest days that it leaves', () => {
      const late = (id: string) => {
        const { latestStart, latestEnd } = scheduled(three, 'a>b,c>b').activities.get(id)!;
        return [latestStart, latestEnd].map((day) => writeDay(day).slice(5));
      };
      expect([late('a'), late('b'), late('c')]).to.deep.equal([['01-06', '01-10'], ['01-11', '01-12'], ['01-08', '01-10']]); // prettier-ignore
    });
    it('by which it calls critical, and near-critical, what hangs together with something', () => {
      const { activities } = scheduled([...three, task('alone', '01-04', '01-05')], 'a>b,c>b', { nearCritical: 2 });
      const those = (which: 'isCritical' | 'isNearCritical') => [...activities.values()].filter((one) => one[which]).map(({ id }) => id);
      expect([those('isCritical'), those('isNearCritical')]).to.deep.equal([['b'], ['a']]);
    });
    it('of each dependency, to the next and to the end, and who holds it', () => {
      const { dependencies } = scheduled(
        [task('a', '01-04', '01-08', { organisation: 'hull' }), task('b', '01-12', '01-12'), task('c', '01-20', '01-20')],
        'a>b,b>c',
      );
      expect(dependencies.get('a-b-FS')).to.deep.equal({
        id: 'a-b-FS',
        predecessor: 'a',
        successor: 'b',
        type: 'FS',
        holder: 'hull',
        slack: 3,
        float: 10,
        isCritical: false,
      });
      expect(dependencies.get('b-c-FS')).to.include({ slack: 7, float: 7, holder: '' });
    });
    it('and because of which dependencies it can be no earlier', () => {
      const { activities } = scheduled(three, 'a>b,c>b FS+4,a>c SS');
      expect(activities.get('b')!.heldBy).to.deep.equal(['c-b-FS']);
      expect(activities.get('c')!.heldBy).to.deep.equal(['a-c-SS']);
    });
  });

  describe('tells the paths that hold an end', () => {
    const paths = (found: Schedule) => found.paths.map(({ float, activities }) => `${activities.join(' ')}: ${float}`);
    const diamond = [of('a', 2, { start: '2027-01-04' }), of('b', 3), of('c', 5), of('d', 1)];

    it('without a day to spare', () => expect(paths(scheduled(diamond, 'a>b,a>c,b>d,c>d'))).to.deep.equal(['a c d: 0']));
    it('and with few, if that is asked for', () => {
      expect(paths(scheduled(diamond, 'a>b,a>c,b>d,c>d', { nearCritical: 2 }))).to.deep.equal(['a c d: 0', 'a b d: 2']);
      expect(paths(scheduled(diamond, 'a>b,a>c,b>d,c>d', { nearCritical: 1 }))).to.deep.equal(['a c d: 0']);
    });
    it('one for each of several that are as long', () => {
      expect(paths(scheduled([of('a', 2, { start: '2027-01-04' }), of('b', 5), of('c', 5), of('d', 1)], 'a>b,a>c,b>d,c>d'))).to.deep.equal([
        'a b d: 0',
        'a c d: 0',
      ]);
    });
    it('from where nothing holds them, such as a date of their own', () => {
      expect(paths(scheduled([task('a', '01-04', '01-05'), task('b', '01-11', '01-12'), of('c', 1)], 'a>b,b>c'))).to.deep.equal(['b c: 0']);
    });
    it('from edge to edge, and not through a start that holds no end', () => {
      const found = scheduled([of('a', 9, { start: '2027-01-04' }), of('b', 1), of('c', 1)], 'a>b FF,b>c');
      expect(paths(found)).to.deep.equal(['a b c: 0']);
      expect(paths(scheduled([of('a', 9, { start: '2027-01-04' }), of('b', 1), of('c', 1)], 'a>b FF,b>c SS+20'))).to.deep.equal(['b c: 0']);
    });
    it('with whom each waits on', () => {
      const [path] = scheduled(
        [
          of('a', 2, { start: '2027-01-04', organisation: 'hull' }),
          of('b', 3, { organisation: 'york' }),
          of('c', 1, { organisation: 'hull' }),
          of('d', 1),
        ],
        'a>b,b>c,c>d',
      ).paths;
      expect(path).to.deep.include({ holders: ['hull', 'york'], dependencies: ['a-b-FS', 'b-c-FS', 'c-d-FS'] });
      expect([writeDay(path.first), writeDay(path.last)]).to.deep.equal(['2027-01-04', '2027-01-10']);
    });
    it('of several networks the least float first', () => {
      const found = scheduled([of('a', 2), of('b', 2), task('x', '01-04', '01-05'), task('y', '01-06', '01-06')], 'a>b,x>y');
      expect(paths(found)).to.deep.equal(['x y: 0', 'a b: 0']);
    });
    it('up to as many as are asked for, of more than anybody can count', () => {
      const rungs = Array.from({ length: 40 }, (_, at) => [of(`a${at}`, 1), of(`b${at}`, 1), of(`m${at}`, 1)]).flat();
      const links = Array.from({ length: 40 }, (_, at) =>
        [`a${at}>m${at}`, `b${at}>m${at}`, ...(at > 0 ? [`m${at - 1}>a${at}`, `m${at - 1}>b${at}`] : [])].join(','),
      ).join(',');
      const found = scheduled(rungs, links, { mostPaths: 7 });
      expect([found.paths.length, found.hasMorePaths, new Set(paths(found)).size]).to.deep.equal([7, true, 7]);
      expect(scheduled(rungs, links, { mostPaths: 0 })).to.deep.include({ paths: [], hasMorePaths: true });
    });
    it('once, where a dependency is there twice', () => {
      const plan = planOf(diamond, [
        { id: 'one', predecessor: 'a', successor: 'c' },
        { id: 'two', predecessor: 'a', successor: 'c' },
        { id: 'slack', predecessor: 'a', successor: 'c', type: 'SS' },
      ]);
      const found = schedule(plan.activities, plan.dependencies);
      expect(found.paths.map(({ dependencies }) => dependencies)).to.deep.equal([['one']]);
      expect([...found.dependencies.values()].map(({ slack }) => slack)).to.deep.equal([0, 0, 2]);
      expect([...found.dependencies.values()].map(({ isCritical }) => isCritical)).to.deep.equal([true, true, false]);
    });
    it('to a project or result that has its own dates', () => {
      const fixed = new Map([['p', { start: firstDay('2027-01-07'), end: firstDay('2027-01-20'), isMilestone: false }]]);
      const found = scheduled([of('a', 2, { start: '2027-01-04' }), of('b', 1)], 'a>b,b>p', { fixed });
      expect(paths(found)).to.deep.equal(['a b: 0']);
      expect(found.paths[0].dependencies).to.deep.equal(['a-b-FS', 'b-p-FS']);
    });
  });

  describe('goes round circles:', () => {
    it('names each once, from the id that sorts first, and schedules the rest', () => {
      const found = scheduled(
        [
          task('b', '01-04', '01-05'),
          task('c', '01-04', '01-05'),
          task('a', '01-04', '01-05'),
          of('after', 2),
          of('apart', 3, { start: '2027-01-04' }),
        ],
        'b>c,c>a,a>b,a>after',
      );
      expect(found.cycles).to.deep.equal([
        { activities: ['a', 'b', 'c'], dependencies: ['a-b-FS', 'b-c-FS', 'c-a-FS'], caught: ['a', 'b', 'c'] },
      ]);
      expect(['a', 'b', 'c', 'after', 'apart'].map((id) => when(found, id))).to.deep.equal([
        '01-04 01-05',
        '01-04 01-05',
        '01-04 01-05',
        '01-06 01-07',
        '01-04 01-06',
      ]);
      expect(found.dependencies.get('a-b-FS')).to.deep.include({ slack: null, float: null, isCritical: false });
    });
    it('the shortest of several that run into each other, and says who is caught', () => {
      const [cycle, ...more] = scheduled([of('a', 1), of('b', 1), of('c', 1), of('d', 1)], 'a>b,b>c,c>a,b>a FF,c>d,d>b').cycles;
      expect([cycle.activities, cycle.caught, more]).to.deep.equal([['a', 'b'], ['a', 'b', 'c', 'd'], []]);
    });
    it('what waits on itself does not', () => {
      const found = scheduled([task('a', '01-04', '01-05')], 'a>a');
      expect([when(found, 'a'), found.cycles, found.findings]).to.deep.equal([
        '01-04 01-05',
        [],
        [{ kind: 'on itself', id: 'a', dependency: 'a-a-FS' }],
      ]);
    });
    it('of any length', () => {
      const many = Array.from({ length: 10_000 }, (_, at) => of(`a${at}`, 1));
      const { cycles } = scheduled(many, many.map(({ id }, at) => `${id}>a${(at + 1) % 10_000}`).join(','));
      expect([cycles.length, cycles[0].activities.length, cycles[0].dependencies.length]).to.deep.equal([1, 10_000, 10_000]);
    });
  });

  it('goes along a chain of any length, to its one path', () => {
    const { length } = Array.from({ length: 50_000 });
    const plan = planOf(
      Array.from({ length }, (_, at) => of(`a${at}`, 1)),
      Array.from({ length: length - 1 }, (_, at) => ({ predecessor: `a${at}`, successor: `a${at + 1}` })),
    );
    const found = schedule(plan.activities, plan.dependencies);
    expect(found.activities.get('a49999')).to.include({ start: 49_999, float: 0 });
    expect(found.networks).to.deep.equal([{ size: 50_000, first: 0, last: 49_999, days: 50_000 }]);
    expect(found.paths.map(({ activities }) => activities.length)).to.deep.equal([50_000]);
  });

  describe('finds what contradicts itself:', () => {
    const fixed = new Map([
      ['result', { start: firstDay('2027-01-06'), end: firstDay('2027-01-06'), isMilestone: true }],
      ['project', { start: firstDay('2027-01-11'), end: firstDay('2027-02-26'), isMilestone: false }],
      ['undated', { start: null, end: null, isMilestone: false }],
    ]);
    const day = (text: string) => firstDay(`2027-${text}`);
    for (const [what, activities, links, findings] of [
      [
        'a start before it can be',
        [task('a', '01-04', '01-08'), task('b', '01-06', '01-12')],
        'a>b',
        [
          {
            kind: 'too soon',
            id: 'b',
            edge: 'start',
            reported: day('01-06'),
            earliest: day('01-09'),
            days: 3,
            dependency: 'a-b-FS',
            because: 'dependency',
          },
        ],
      ],
      [
        'an end before it can be',
        [task('a', '01-04', '01-08'), task('b', '01-04', '01-06')],
        'a>b FF',
        [
          {
            kind: 'too soon',
            id: 'b',
            edge: 'end',
            reported: day('01-06'),
            earliest: day('01-08'),
            days: 2,
            dependency: 'a-b-FF',
            because: 'dependency',
          },
        ],
      ],
      [
        'a milestone before it can be, by the dependency that holds it most',
        [task('a', '01-04', '01-08'), task('c', '01-04', '01-07'), milestone('b', '01-06')],
        'c>b,a>b',
        [
          {
            kind: 'too soon',
            id: 'b',
            edge: 'end',
            reported: day('01-06'),
            earliest: day('01-08'),
            days: 2,
            dependency: 'a-b-FS',
            because: 'dependency',
          },
        ],
      ],
      [
        'a constraint that its dates break',
        [task('a', '01-04', '01-08', { constraint: { kind: 'start no earlier', day: '2027-01-06' } })],
        '',
        [
          {
            kind: 'too soon',
            id: 'a',
            edge: 'start',
            reported: day('01-04'),
            earliest: day('01-06'),
            days: 2,
            dependency: '',
            because: 'constraint',
          },
        ],
      ],
      [
        'a limit that it cannot keep',
        [task('a', '01-04', '01-08'), of('b', 2, { start: '2027-01-09', constraint: { kind: 'finish no later', day: '2027-01-08' } })],
        'a>b',
        [{ kind: 'past its limit', id: 'b', edge: 'end', limit: day('01-08'), earliest: day('01-10'), days: 2 }],
      ],
      [
        'one too late for a result or a project',
        [task('a', '01-04', '01-08'), task('b', '01-04', '01-12')],
        'a>result,b>project,a>project',
        [
          { kind: 'too late for', id: 'a', dependency: 'a-result-FS', successor: 'result', days: 2 },
          { kind: 'too late for', id: 'b', dependency: 'b-project-FS', successor: 'project', days: 2 },
        ],
      ],
      ['nothing of a thing without dates', [task('a', '01-04', '01-08')], 'a>undated,undated>a', []],
      [
        'an end that is not there',
        [task('a', '01-04', '01-08')],
        'a>gone',
        [{ kind: 'unknown end', id: 'a-gone-FS', dependency: 'a-gone-FS' }],
      ],
      [
        'a start after its end',
        [task('a', '01-08', '01-04')],
        '',
        [{ kind: 'backwards', id: 'a', start: day('01-08'), end: day('01-04') }],
      ],
      ['missing dates', [of('b', 2), milestone('a')], 'a>b', [{ kind: 'undated', id: 'a' }, { kind: 'undated', id: 'b' }]], // prettier-ignore
    ] as const) {
      it(what, () => expect(scheduled(activities, links, { fixed }).findings).to.deep.equal(findings));
    }

    it('and holds what waits on a project by the project’s dates', () => {
      const found = scheduled([task('a', '01-04', '01-08')], 'project>a SS', { fixed });
      expect([when(found, 'a'), found.activities.get('a')!.heldBy]).to.deep.equal(['01-11 01-15', ['project-a-SS']]);
    });
  });

  describe('takes of a project or result, which is about more,', () => {
    const fixed = new Map([
      ['giver', { start: firstDay('2027-01-04'), end: firstDay('2027-06-30'), isMilestone: false }],
      ['taker', { start: firstDay('2027-01-11'), end: firstDay('2027-06-30'), isMilestone: false }],
      ['bare', { start: null, end: null, isMilestone: false }],
    ]);
    const plan = (dependency: Partial<Dependency>) => planOf([task('a', '01-04', '01-08')], [{ id: 'd', ...dependency }]);
    const found = (dependency: Partial<Dependency>) => schedule(plan(dependency).activities, plan(dependency).dependencies, { fixed });

    for (const [what, dependency, expected] of [
      ['what it promises, not its own end', { predecessor: 'giver', promisedBy: '2027-01-05' }, '01-06 01-10'],
      ['its own end, where it promises nothing', { predecessor: 'giver' }, '07-01 07-05'],
      ['a promise without dates', { predecessor: 'bare', promisedBy: '2027-01-05' }, '01-06 01-10'],
    ] as const) {
      it(what, () => expect(when(found({ ...dependency, successor: 'a' }), 'a')).to.equal(expected));
    }
    for (const [what, dependency, days] of [
      ['its own start, where it needs nothing earlier', { successor: 'taker' }, []],
      ['the day by which it needs it', { successor: 'taker', neededBy: '2027-01-06' }, [2]],
      ['the day by which it needs it, without dates', { successor: 'bare', neededBy: '2027-01-06' }, [2]],
      ['its own start, where that is earlier', { successor: 'taker', neededBy: '2027-02-06', lag: 4 }, [2]],
    ] as const) {
      it(what, () => {
        const { findings, dependencies } = found({ predecessor: 'a', ...dependency });
        expect(findings.map((one) => (one.kind === 'too late for' ? one.days : one.kind))).to.deep.equal(days);
        expect(dependencies.get('d')!.float).to.equal(days.length > 0 ? -2 : 2);
      });
    }
  });

  it('survives lengths and lags that nobody means', () => {
    const plan = planOf([of('a', 1e300), of('b', 2)], [{ predecessor: 'a', successor: 'b', lag: 1e300, lagIn: 'working days' }]);
    const { activities } = schedule(plan.activities, plan.dependencies);
    expect([...activities.values()].every(({ start, end, float }) => [start, end, float].every(Number.isSafeInteger))).to.equal(true);
  });

  describe('of a partnership', () => {
    const partnership = partnershipOf({
      organisations,
      projects: [{ id: 'p', title: 'Records', partners: ['city'], start: '2027-01-04', end: '2027-01-22' }],
      activities: [
        { id: 'a', title: 'Install', organisation: 'york', start: '2027-01-18', end: '2027-01-29' },
        { id: 'b', title: 'Train', organisation: 'hull', start: '2027-02-08', end: '2027-02-12' },
      ],
      dependencies: [
        { id: 'd1', predecessor: 'p', successor: 'a' },
        { id: 'd2', predecessor: 'a', successor: 'b' },
      ],
      thresholds: { nearCritical: 0 },
    });
    it('goes by its projects’ dates, its working days and its threshold', () => {
      const found = scheduleOf(partnership);
      expect([when(found, 'a'), when(found, 'b')]).to.deep.equal(['01-25 02-05', '02-08 02-12']);
      expect(found.dependencies.get('d1')).to.include({ holder: 'city', slack: null });
      expect([found.activities.get('a')!.float, found.activities.get('a')!.isCritical]).to.deep.equal([0, true]);
    });
  });
});

/** The numbers of PSPLIB's j301_1: each activity's days, what waits on it, and its published early start and slack. */
const j301 =
  '1 0 2,3,4 0 0; 2 8 6,11,15 0 7; 3 4 7,8,13 0 0; 4 6 5,9,10 0 1; 5 3 20 6 15; 6 8 30 8 20; 7 5 27 4 16; 8 9 12,19,27 4 0; 9 2 14 6 7; ' +
  '10 7 16,25 6 1; 11 9 20,26 8 7; 12 2 14 13 0; 13 6 17,18 4 8; 14 3 17 15 0; 15 9 25 8 16; 16 10 21,22 13 1; 17 6 22 18 0; 18 5 20,22 10 9; ' +
  '19 3 24,29 13 15; 20 7 23,25 17 7; 21 2 28 23 8; 22 7 23 24 0; 23 2 24 31 0; 24 3 30 33 0; 25 3 30 24 9; 26 7 31 17 12; 27 8 28 13 12; ' +
  '28 3 31 25 8; 29 7 32 16 15; 30 2 32 36 0; 31 2 32 28 8; 32 0  38 0';

describe('schedule of j301_1 (PSPLIB, published minimal duration 38)', () => {
  const rows = j301.split('; ').map((row) => {
    const [id, days, next, start, slack] = row.split(' ');
    return { id, duration: Number(days), next: next.split(',').filter(Boolean), start: Number(start), slack: Number(slack) };
  });
  const first = firstDay('2027-01-01');
  const plan = planOf(
    rows.map(({ id, duration }) => ({
      id,
      duration,
      kind: duration === 0 ? ('milestone' as const) : ('task' as const),
      ...(id === '1' && { start: writeDay(first) }),
    })),
    rows.flatMap(({ id, next }) => next.map((successor) => ({ predecessor: id, successor }))),
  );
  const { activities, networks, paths } = schedule(plan.activities, plan.dependencies);

  it('takes 38 days', () => expect(networks.map(({ days, first: from }) => [days, from])).to.deep.equal([[38, first]]));
  it('starts each activity on its published day, with its published slack', () => {
    // The end of day 37 is the beginning of day 38: the milestone at the end is dated by the day that it ends.
    const published = rows.map(({ id, start, slack }) => [id, id === '32' ? start - 1 : start, slack]);
    expect(rows.map(({ id }) => [id, activities.get(id)!.start - first, activities.get(id)!.float])).to.deep.equal(published);
  });
  it('has one path without slack', () => {
    expect(paths.map((path) => path.activities.join(' '))).to.deep.equal(['1 3 8 12 14 17 22 23 24 30 32']);
  });
});

describe('the words of a schedule', () => {
  const partnership = partnershipOf({
    organisations,
    activities: [
      { id: 'a', title: 'Agreement', organisation: 'city', start: '2026-12-01', end: '2026-12-11' },
      { id: 'b', title: 'List', organisation: 'hull', start: '2026-12-07', end: '2026-12-18' },
      { id: 'c', title: 'Opening', kind: 'milestone', organisation: 'york', end: '2026-12-18' },
      { id: 'd', title: 'Training', start: '2026-12-07', end: '2026-12-08' },
      { id: 'e', title: 'Badges' },
      { id: 'f', title: 'Screens', start: '2027-01-08', end: '2027-01-04', constraint: { kind: 'finish no later', day: '2027-01-06' } },
      { id: 'x', title: 'Egg', start: '2027-01-08', end: '2027-01-08' },
      { id: 'y', title: 'Hen', start: '2027-01-08', end: '2027-01-08' },
    ],
    objectives: [{ id: 'o', title: 'O' }],
    measures: [{ id: 'm', title: 'M', unit: '%', direction: 'increase', series: [] }],
    results: [{ id: 'r', objective: 'o', title: 'Fewer waits', measure: 'm', target: { value: 1, by: '2026-12-20' } }],
    dependencies: [
      { id: 'd1', predecessor: 'a', successor: 'b' },
      { id: 'd2', predecessor: 'b', successor: 'c' },
      { id: 'd3', predecessor: 'd', successor: 'c' },
      { id: 'd4', predecessor: 'x', successor: 'y' },
      { id: 'd5', predecessor: 'y', successor: 'x' },
      { id: 'd6', predecessor: 'e', successor: 'e' },
      { id: 'd7', predecessor: 'b', successor: 'r' },
    ],
  });
  const found = scheduleOf(partnership);
  const speechIn = async (language: string) => {
    const words = await loadWords(language);
    return { words, messages: await loadMessages(scheduleMessages, words.language), partnership, today: firstDay('2026-11-21') };
  };

  for (const [language, sentence, paths, findings] of [
    [
      'en-GB',
      'Three of eight activities have no day to spare, and hold the end of what they are part of. Two are planned sooner than they can be. One circle of dependencies can never begin.',
      [
        '“Agreement” to “List”, 2 activities from 1 Dec to 25 Dec: 5 days too few. It waits on City Council and Hull.',
        '“Agreement” to “Opening”, 3 activities from 1 Dec to 25 Dec: no day to spare. It waits on City Council and Hull.',
      ],
      [
        '“Egg” and “Hen” wait on each other in a circle, so that none of them can begin.',
        '“Badges” waits on itself.',
        '“Screens” must end by 6 Jan 2027, but cannot before 8 Jan 2027: 2 days too late.',
        '“List” comes 5 days too late for “Fewer waits”.',
        '“List” is planned to start on 7 Dec, but cannot before 14 Dec, 7 days later: it waits on “Agreement” of City Council.',
        '“Opening” is planned for 18 Dec, but cannot be before 25 Dec, 7 days later: it waits on “List” of Hull.',
        '“Screens” starts on 8 Jan 2027, after it ends on 4 Jan 2027.',
        '“Badges” has neither a start nor an end.',
      ],
    ],
  ] as const) {
    it(`sum it up, and say each path and finding, in ${language}`, async () => {
      const speech = await speechIn(language);
      expect(scheduleSentence(found, speech)).to.equal(sentence);
      expect(found.paths.map((one) => pathSentence(one, speech)).slice(0, 2)).to.deep.equal(paths);
      expect(found.findings.map((one) => scheduleFindingSentence(one, speech))).to.deep.equal(findings);
    });
  }

  it('say the same in Welsh', async () => {
    const speech = await speechIn('cy');
    expect(scheduleSentence(found, speech)).to.contain('Mae 2 wedi’u cynllunio’n gynt nag y gallant fod.');
    expect(scheduleFindingSentence(found.findings[1], speech)).to.equal('Mae “Badges” yn aros amdano’i hun.');
    expect(pathSentence(found.paths[0], speech)).to.equal(
      '“Agreement” i “List”, 2 weithgaredd o 1 Rhag i 25 Rhag: 5 diwrnod yn rhy ychydig. Mae’n aros am City Council a Hull.',
    );
  });

  it('say that there is nothing, and that nothing holds another up', async () => {
    const speech = await speechIn('en-GB');
    expect(scheduleSentence(schedule([], []), speech)).to.equal('There is nothing to schedule.');
    expect(scheduleSentence(scheduled([task('a', '01-04', '01-05')], ''), speech)).to.equal('One activity; it holds nothing up.');
  });

  it('name the first of a long circle', async () => {
    const speech = await speechIn('en-GB');
    const activities = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const cycle = { activities, dependencies: activities, caught: [...activities, 'i'] };
    expect(scheduleFindingSentence({ kind: 'cycle', id: 'a', cycle }, speech)).to.equal(
      '“Agreement”, “List”, “Opening”, “Training”, “Badges” and 3 more wait on each other in a circle, so that none of them can begin; with others, 9 activities are caught.',
    );
  });
});

it('schedules, and says, whatever may be in a document', async () => {
  const [words, welsh] = [await loadWords('en-GB'), await loadWords('cy')];
  const said = [await loadMessages(scheduleMessages, 'en'), await loadMessages(scheduleMessages, 'cy')];
  fc.assert(
    fc.property(anyPartnership(), (document) => {
      const { partnership } = readPartnership(document);
      const found = scheduleOf(partnership!, { day: firstDay('2026-11-21') });
      for (const [at, one] of [words, welsh].entries()) {
        const speech = { words: one, messages: said[at], partnership: partnership!, today: 0 };
        const texts = [scheduleSentence(found, speech), ...found.paths.map((path) => pathSentence(path, speech))];
        for (const text of [...texts, ...found.findings.map((finding) => scheduleFindingSentence(finding, speech))]) {
          expect(text).to.not.match(/undefined|NaN|Infinity/);
        }
      }
    }),
    { numRuns: 50 },
  );
});

describe('the page about the schedule', () => {
  it('shows a program that prints what it says', async () => {
    await runSnippet('insight/schedule.md', {
      readPartnership,
      scheduleOf,
      loadMessages,
      loadWords,
      pathSentence,
      scheduleFindingSentence,
      scheduleMessages,
      writeDay,
    });
  });
  it('explains every finding, and nothing else', async () => {
    const page = await (await fetch(new URL('../../docs/insight/schedule.md', import.meta.url))).text();
    const rows = [...page.split('## The findings')[1].matchAll(/^\| `([a-z ]+)` \| .* \|$/gm)].map(([, name]) => name);
    expect(rows).to.deep.equal([...scheduleFindingKinds]);
  });
});
