import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readPartnership } from '@stp-widgets/contract';
import { importPlan, type PlanOptions } from '@stp-widgets/publisher/plan/import-plan.js';
import { link, writePlan, type GivenTask } from './support/write-plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`plans/${name}`, import.meta.url)));
const imported = (text: string, options?: PlanOptions) => {
  const { document, remarks } = importPlan(bytes(text), options);
  const { partnership, notices } = readPartnership(document);
  assert.ok(partnership);
  assert.deepEqual(notices, [], 'what was imported reads without a notice');
  return { ...partnership, remarks, codes: remarks.map(({ code }) => code) };
};
const one = (task: GivenTask, head?: Record<string, unknown>) => {
  const { activities, remarks, codes } = imported(writePlan([{ UID: 7, Name: 'Screens', ...task }], '', head));
  return { activity: activities[0], remarks, codes };
};

describe('importPlan', () => {
  const { document, remarks } = importPlan(fixture('screens.xml'), { organisation: 'RX1', project: 'screens' });
  const { partnership, notices } = readPartnership(document);
  const activity = (uid: number) => partnership!.activities.find(({ id }) => id === `screens-${uid}`);

  it('gives a document that reads without a notice', () => assert.deepEqual(notices, []));

  it('makes the plan a project of its organisation', () => {
    assert.deepEqual(partnership!.projects, [
      {
        id: 'screens',
        title: 'Handover screens: Ysbyty’r Môr',
        partners: ['RX1'],
        start: '2026-01-05',
        end: '2026-03-06',
        contributions: [],
      },
    ]);
    assert.equal(partnership!.speaksFor, 'RX1');
  });

  it('brings in tasks, milestones and their parts, without blank, inactive and summary rows', () => {
    assert.deepEqual(
      partnership!.activities.map(({ id, kind, parent, start, end, duration }) => [id, kind, parent, start, end, duration]),
      [
        ['screens-1', 'task', undefined, '2026-01-05', '2026-02-06', 25],
        ['screens-12', 'task', 'screens-1', '2026-01-05', '2026-01-08', 4],
        ['screens-13', 'milestone', 'screens-1', '2026-01-12', '2026-01-12', 0],
        ['screens-14', 'task', 'screens-1', '2026-01-13', '2026-01-20', 4],
        ['screens-15', 'task', undefined, '2026-02-02', '2026-03-06', 8],
      ],
    );
  });

  it('brings in the four types of links, lags and leads, in days of work or of the calendar', () => {
    assert.deepEqual(
      partnership!.dependencies.map(({ id, type, lag, lagIn }) => [id, type, lag, lagIn]),
      [
        ['screens-12-13-FS', 'FS', 2, 'working days'],
        ['screens-13-14-SS', 'SS', 1.5, 'days'],
        ['screens-12-15-FF', 'FF', -0.5, 'working days'],
        ['screens-14-15-SF', 'SF', 0, 'working days'],
        ['screens-1-15-FS', 'FS', 2.5, 'working days'],
      ],
    );
  });

  it('names baselines as Project does, the one it measures by last, and keeps out one that ends before it starts', () => {
    assert.deepEqual(activity(12)?.baselines, [
      { name: 'Baseline 1', start: '2025-12-01', end: '2025-12-04' },
      { name: 'Baseline', start: '2026-01-05', end: '2026-01-07' },
    ]);
  });

  it('brings in what was done, what binds, and what has no field of its own', () => {
    const { actualStart, actualEnd, progress, links } = activity(12)!;
    assert.deepEqual({ actualStart, actualEnd, progress }, { actualStart: '2026-01-05', actualEnd: '2026-01-09', progress: 1 });
    assert.deepEqual(links, [{ href: 'https://plans.example/specification', title: 'The specification' }]);
    assert.deepEqual(activity(13)?.constraint, { kind: 'finish no later', day: '2026-01-14' });
    assert.deepEqual(activity(14)?.constraint, { kind: 'as late as possible' });
    const own = activity(13) as Record<string, unknown>;
    assert.deepEqual([own['x-uid'], own['x-wbs'], own['x-deadline']], ['13', '1.2', '2026-01-15']);
  });

  it('brings in who works on it, as roles of the organisation', () => {
    assert.deepEqual(partnership!.roles, [{ id: 'screens-resource-1', title: 'Ward trainer', organisations: ['RX1'] }]);
    assert.deepEqual(activity(12)?.assignees, [{ role: 'screens-resource-1', allocation: 0.5 }]);
    assert.deepEqual(activity(15)?.assignees, [{ role: 'screens-resource-1', allocation: 1 }]);
  });

  it('brings in the working week, as the nearest calendar has it, and each day off once', () => {
    assert.deepEqual(partnership!.calendar, {
      week: [1, 2, 3, 4],
      holidays: [
        { first: '2026-12-25', title: 'Christmas' },
        { first: '2027-12-25', title: 'Christmas' },
        { first: '2028-12-25', title: 'Christmas' },
        { first: '2026-02-16', last: '2026-02-20', title: 'Half-term' },
      ],
    });
  });

  it('says of each thing that did not come in as it was where it is, by task, line and column', () => {
    assert.deepEqual(
      remarks.map(({ code, severity, line, column, at }) => [code, severity, line, column, at]),
      [
        ['plan-exception', 'warning', 47, 9, 'calendar "Estates"'],
        ['plan-baseline-backwards', 'error', 79, 7, 'task 12 "Write the specification"'],
        ['plan-elapsed-duration', 'warning', 90, 77, 'task 14 "Let the paint dry"'],
        ['plan-link-elsewhere', 'warning', 93, 7, 'task 14 "Let the paint dry"'],
        ['plan-date', 'error', 98, 44, 'task 15 "Train the wards"'],
        ['plan-date-in-words', 'warning', 99, 60, 'task 15 "Train the wards"'],
        ['plan-lag-percent', 'warning', 102, 102, 'task 15 "Train the wards"'],
        ['plan-link-unknown', 'error', 103, 7, 'task 15 "Train the wards"'],
        ['plan-task-left-out', 'warning', 105, 5, 'task 16 "A second site"'],
        ['plan-units', 'warning', 118, 78, 'task 15 "Train the wards"'],
        ['plan-material', 'warning', 120, 5, 'assignments'],
      ],
    );
    assert.match(remarks[1].says, /^Baseline 2 finishes before it starts/);
  });

  it('gives the same bytes each time, with ids from the plan’s title where none was given', () => {
    const text = () => JSON.stringify(importPlan(fixture('screens.xml')).document);
    assert.equal(text(), text());
    assert.match(text(), /"id":"handover-screens-ysbyty-r-mor-12-13-FS"/);
  });

  it('leaves people out, and says how to bring them in, where nobody said whose plan it is', () => {
    const { document: without, remarks: said } = importPlan(fixture('screens.xml'));
    assert.ok(!('roles' in without) && !('organisations' in without));
    const people = said.filter(({ code }) => code === 'plan-people');
    assert.equal(people.length, 1);
    assert.match(people[0].says, /^2 assignments to people are left out.*: say whose plan it is$/);
  });

  it('knows the organisation by its code where the partnership does, and does not give it anew', () => {
    const organisations = [{ id: 'hull', name: 'Hull Hospitals', codes: [{ scheme: 'ods', code: 'RWA' }] }];
    const { document: part, remarks: said } = importPlan(fixture('screens.xml'), { organisation: 'RWA', partnership: { organisations } });
    assert.deepEqual([part.speaksFor, 'organisations' in part, said.length], ['hull', false, 11]);
    assert.deepEqual(readPartnership({ ...part, organisations }).notices, []);
  });

  it('reads days off in the earlier form, and is called by its file where it has no title', () => {
    const { calendar, projects, remarks: said } = imported(new TextDecoder().decode(fixture('earlier.xml')));
    assert.deepEqual(calendar, { week: [1, 2, 3, 4, 5, 6], holidays: [{ first: '2026-05-04' }] });
    assert.equal(projects[0]?.id, 'earlier');
    assert.deepEqual(said, []);
  });
});

describe('the civil days of a plan', () => {
  for (const [what, start, finish, days] of [
    ['finishes in the afternoon', '2026-01-05T08:00:00', '2026-01-05T17:00:00', ['2026-01-05', '2026-01-05']],
    ['finishes at midnight', '2026-01-05T08:00:00', '2026-01-06T00:00:00', ['2026-01-05', '2026-01-05']],
    ['finishes at 24:00', '2026-01-05T08:00:00', '2026-01-05T24:00:00', ['2026-01-05', '2026-01-05']],
    ['finishes a minute after midnight', '2026-01-05T08:00:00', '2026-01-06T00:01:00', ['2026-01-05', '2026-01-06']],
    ['starts at midnight', '2026-01-06T00:00:00', '2026-01-06T17:00:00', ['2026-01-06', '2026-01-06']],
    ['takes no time at midnight', '2026-01-06T00:00:00', '2026-01-06T00:00:00', ['2026-01-06', '2026-01-06']],
    ['finishes at midnight of a leap day’s morrow', '2028-02-28T08:00:00', '2028-03-01T00:00:00', ['2028-02-28', '2028-02-29']],
    ['has fractions and an offset', '2026-01-05T23:59:59.9999999+13:00', '2026-01-06T00:30:00Z', ['2026-01-05', '2026-01-06']],
  ] as const) {
    it(`are those of what ${what}`, () => {
      const { activity, codes } = one({ Start: start, Finish: finish });
      assert.deepEqual([activity.start, activity.end], days);
      assert.deepEqual(codes, []);
    });
  }

  for (const text of [
    'NA',
    'tomorrow',
    '2026-02-30T08:00:00',
    '1983-12-31T08:00:00',
    '0001-01-01T00:00:00',
    '2026-01-05T25:00:00',
    '05/01/2026',
  ]) {
    it(`do not include ${text}, which is named, and the rest comes in`, () => {
      const { activity, remarks } = one({ Start: text, Finish: '2026-01-09T17:00:00' });
      assert.deepEqual([activity.start, activity.end], [undefined, '2026-01-09']);
      assert.deepEqual(
        remarks.map(({ code, at, found, line }) => [code, at, found, line]),
        [['plan-date', 'task 7 "Screens"', JSON.stringify(text), 5]],
      );
    });
  }

  it('never end before they start: such a finish is left out', () => {
    const { activity, codes } = one({ Start: '2026-01-05T08:00:00', Finish: '2026-01-02T17:00:00' });
    assert.deepEqual([activity.start, activity.end, codes], ['2026-01-05', undefined, ['plan-finish-before-start']]);
  });

  it('are one for a milestone, the last, when it takes time', () => {
    const { activity, codes } = one({ Milestone: 1, Start: '2026-01-05T08:00:00', Finish: '2026-01-07T17:00:00', Duration: 'PT24H0M0S' });
    assert.deepEqual([activity.kind, activity.start, activity.end, activity.duration], ['milestone', '2026-01-07', '2026-01-07', 0]);
    assert.deepEqual(codes, ['plan-milestone-takes-time']);
  });
});

describe('the duration of a task', () => {
  for (const [given, format, minutesPerDay, days] of [
    ['PT16H0M0S', 7, 480, 2],
    ['PT16H0M0S', 39, 450, 2.133333],
    ['PT4H30M0S', 5, 480, 0.5625],
    ['PT0H0M0S', 7, 480, 0],
    ['P1DT0H', 7, 480, 3],
    ['PT336H0M0S', 8, 480, 10],
  ] as const) {
    it(`${given} in format ${format}, with ${minutesPerDay} minutes a day, is ${days} days of work`, () => {
      assert.equal(one({ Duration: given, DurationFormat: format }, { MinutesPerDay: minutesPerDay }).activity.duration, days);
    });
  }

  for (const given of ['16h', '-PT8H', 'PT', 'P1Y', 'PT99999999999999999999H']) {
    it(`${given} is left out and named`, () => {
      const { activity, remarks } = one({ Duration: given });
      assert.equal(activity.duration, undefined);
      assert.deepEqual(
        remarks.map(({ code, found }) => [code, found]),
        [['plan-duration', JSON.stringify(given)]],
      );
    });
  }

  for (const given of ['', '0', '-480', 'eight hours', '1441']) {
    it(`counts 8 hours a day where a plan says ${given || 'nothing'} of it, which is said`, () => {
      const { activity, codes } = one({ Duration: 'PT16H0M0S' }, { MinutesPerDay: given });
      assert.deepEqual([activity.duration, codes], [2, ['plan-minutes-per-day']]);
    });
  }
});

describe('the lag of a link', () => {
  const lag = (given: number | string, format: number | string, from: GivenTask = {}) => {
    const { dependencies, remarks, codes } = imported(
      writePlan([
        { UID: 1, Name: 'A', ...from },
        { UID: 2, Name: 'B', xml: link(1, 1, given, format) },
      ]),
    );
    return { link: [dependencies[0]?.lag, dependencies[0]?.lagIn], remarks, codes };
  };

  for (const [given, format, days, unit] of [
    [4800, 7, 1, 'working days'],
    [-4800, 7, -1, 'working days'],
    [600, 3, 0.125, 'working days'],
    [24000, 9, 5, 'working days'],
    [4800, 39, 1, 'working days'],
    [4800, 53, 1, 'working days'],
    [14400, 8, 1, 'days'],
    [-7200, 6, -0.5, 'days'],
    [100800, 42, 7, 'days'],
    [0, 8, 0, 'days'],
    [0, 7, 0, 'working days'],
  ] as const) {
    it(`of ${given} tenths of minutes in format ${format} is ${days} ${unit}`, () => {
      const read = lag(given, format);
      assert.deepEqual([read.link, read.codes], [[days, unit], []]);
    });
  }

  const working = { Duration: 'PT32H0M0S', DurationFormat: 7, Start: '2026-01-05T08:00:00', Finish: '2026-01-09T08:00:00' };
  for (const [given, format, from, days, unit] of [
    [50, 19, working, 2, 'working days'],
    [-25, 51, working, -1, 'working days'],
    [50, 20, working, 2, 'days'],
    [50, 19, { Duration: 'PT48H0M0S', DurationFormat: 8 }, 1, 'days'],
  ] as const) {
    it(`of ${given} % in format ${format} is worked out and said`, () => {
      const read = lag(given, format, from);
      assert.deepEqual(read.link, [days, unit]);
      assert.match(
        read.remarks.find(({ code }) => code === 'plan-lag-percent')!.says,
        new RegExp(`${given} % of.*comes in as the ${days} ${unit}`),
      );
    });
  }

  for (const [what, given, format, code] of [
    ['no number', 'a week', 7, 'plan-lag'],
    ['a percentage of what is not known', 50, 19, 'plan-lag-percent'],
  ] as const) {
    it(`that is ${what} is taken as none and named`, () => {
      const read = lag(given, format);
      assert.deepEqual([read.link[0], read.codes], [0, [code]]);
    });
  }

  for (const format of ['', 1, 'days']) {
    it(`in format ${format || 'none'} is taken as working time, which is said`, () => {
      assert.deepEqual(lag(4800, format), { ...lag(4800, format), link: [1, 'working days'], codes: ['plan-lag-format'] });
    });
  }
});

describe('a link', () => {
  for (const [what, xml, code] of [
    ['to a task that is not there', link(9), 'plan-link-unknown'],
    ['to itself', link(2), 'plan-link-unknown'],
    ['to no task', link(''), 'plan-link-unknown'],
    ['of an unknown type', link(1, 4), 'plan-link-type'],
    ['from another project', link(1, 1, 0, 7, '<CrossProject>1</CrossProject>'), 'plan-link-elsewhere'],
    ['to a prototype', link('__proto__'), 'plan-link-unknown'],
  ] as const) {
    it(`${what} is left out and named by the task that waits`, () => {
      const { dependencies, remarks } = imported(
        writePlan([
          { UID: 1, Name: 'A' },
          { UID: 2, Name: 'B', xml },
        ]),
      );
      assert.deepEqual(dependencies, []);
      assert.deepEqual(
        remarks.map((remark) => [remark.code, remark.at]),
        [[code, 'task 2 "B"']],
      );
    });
  }

  it('that is there twice comes in once', () => {
    const { dependencies, codes } = imported(
      writePlan([
        { UID: 1, Name: 'A' },
        { UID: 2, Name: 'B', xml: link(1) + link('01') },
      ]),
    );
    assert.deepEqual([dependencies.length, codes], [1, ['plan-link-twice']]);
  });

  it('keeps its type and lag, whatever they are', () => {
    const links = fc.uniqueArray(
      fc.record({
        from: fc.integer({ min: 1, max: 8 }),
        to: fc.integer({ min: 1, max: 8 }),
        type: fc.nat(3),
        tenths: fc.integer({ min: -1e6, max: 1e6 }),
        isElapsed: fc.boolean(),
      }),
      { selector: ({ from, to, type }) => `${from}-${to}-${type}`, maxLength: 12 },
    );
    fc.assert(
      fc.property(links, (given) => {
        const kept = given.filter(({ from, to }) => from !== to).toSorted((a, b) => a.to - b.to);
        const tasks = [1, 2, 3, 4, 5, 6, 7, 8].map((UID) => {
          const own = kept.filter(({ to }) => to === UID);
          return {
            UID,
            Name: `T${UID}`,
            xml: own.map(({ from, type, tenths, isElapsed }) => link(from, type, tenths, isElapsed ? 8 : 7)).join(''),
          };
        });
        const { dependencies, codes } = imported(writePlan(tasks));
        assert.deepEqual(codes, []);
        assert.deepEqual(
          dependencies.map(({ predecessor, successor, type, lagIn }) => [predecessor, successor, type, lagIn]),
          kept.map(({ from, to, type, isElapsed }) => [
            `plan-${from}`,
            `plan-${to}`,
            ['FF', 'FS', 'SF', 'SS'][type],
            isElapsed ? 'days' : 'working days',
          ]),
        );
        for (const [index, { tenths, isElapsed }] of kept.entries()) {
          assert.ok(Math.abs(dependencies[index].lag - tenths / (isElapsed ? 14_400 : 4800)) <= 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a baseline', () => {
  const baseline = (fields: string) => {
    const { activity, remarks } = one({ xml: `<Baseline>${fields}</Baseline>` });
    return { baselines: activity.baselines, remarks };
  };

  for (const [what, fields, expected] of [
    [
      'without a number',
      '<Start>2026-01-05T08:00:00</Start><Finish>2026-01-06T17:00:00</Finish>',
      { name: 'Baseline', start: '2026-01-05', end: '2026-01-06' },
    ],
    ['numbered 10', '<Number>10</Number><Start>2026-01-05T08:00:00</Start>', { name: 'Baseline 10', start: '2026-01-05' }],
    [
      'of an interim plan',
      '<Interim>1</Interim><Number>1</Number><Finish>2026-01-06T17:00:00</Finish>',
      { name: 'Interim plan 1', end: '2026-01-06' },
    ],
  ] as const) {
    it(`${what} comes in as “${expected.name}”`, () => assert.deepEqual(baseline(fields), { baselines: [expected], remarks: [] }));
  }

  for (const [what, fields, code, says] of [
    [
      'ends before it starts',
      '<Number>3</Number><Start>2001-01-03T09:00:00</Start><Finish>2000-01-03T17:30:00</Finish>',
      'plan-baseline-backwards',
      /^Baseline 3 finishes before it starts \(2001-01-03T09:00:00 to 2000-01-03T17:30:00\) and is left out/,
    ],
    [
      'has a date that cannot be read',
      '<Number>2</Number><Start>NA</Start><Finish>2026-01-06T17:00:00</Finish>',
      'plan-date',
      /^Baseline 2 is left out/,
    ],
    ['has no number that can be read', '<Number>two</Number><Start>2026-01-05T08:00:00</Start>', 'plan-baseline', /has no number/],
  ] as const) {
    it(`that ${what} is left out and named, by task and number`, () => {
      const { baselines, remarks } = baseline(fields);
      assert.equal(baselines, undefined);
      assert.deepEqual(
        remarks.map((remark) => [remark.code, remark.at]),
        [[code, 'task 7 "Screens"']],
      );
      assert.match(remarks[0].says, says);
    });
  }

  it('without dates has nothing to say', () =>
    assert.deepEqual(baseline('<Number>4</Number><Work>PT8H0M0S</Work>'), { baselines: undefined, remarks: [] }));
});

describe('a constraint', () => {
  for (const [type, expected] of [
    [0, undefined],
    [1, { kind: 'as late as possible' }],
    [2, { kind: 'start on', day: '2026-01-06' }],
    [3, { kind: 'finish on', day: '2026-01-05' }],
    [4, { kind: 'start no earlier', day: '2026-01-06' }],
    [5, { kind: 'start no later', day: '2026-01-06' }],
    [6, { kind: 'finish no earlier', day: '2026-01-05' }],
    [7, { kind: 'finish no later', day: '2026-01-05' }],
  ] as const) {
    it(`of type ${type} is ${expected?.kind ?? 'none'}`, () => {
      assert.deepEqual(one({ ConstraintType: type, ConstraintDate: '2026-01-06T00:00:00' }).activity.constraint, expected);
    });
  }

  for (const [what, fields] of [
    ['unknown', { ConstraintType: 8 }],
    ['without its date', { ConstraintType: 4 }],
  ] as const) {
    it(`that is ${what} is left out and named`, () => {
      const { activity, codes } = one(fields);
      assert.deepEqual([activity.constraint, codes], [undefined, ['plan-constraint']]);
    });
  }
});

describe('the outline of a plan', () => {
  it('hangs each task on the last one before it that is further out, past those that are left out', () => {
    const { activities, codes } = imported(
      writePlan([
        { UID: 0, Name: 'All', OutlineLevel: 0, Summary: 1 },
        { UID: 1, Name: 'A', OutlineLevel: 1, Summary: 1 },
        { UID: 2, Name: 'A1', OutlineLevel: 2, Active: 0 },
        { UID: 3, Name: 'A1a', OutlineLevel: 3 },
        { UID: 90, OutlineLevel: 0, IsNull: 1 },
        { UID: 4, Name: 'A2', OutlineLevel: 2 },
        { UID: 5, Name: 'B', OutlineLevel: 1 },
        { UID: 6, Name: 'B1', OutlineLevel: 4 },
      ]),
    );
    assert.deepEqual(
      activities.map(({ title, parent }) => [title, parent]),
      [
        ['A', undefined],
        ['A1a', 'plan-1'],
        ['A2', 'plan-1'],
        ['B', undefined],
        ['B1', 'plan-5'],
      ],
    );
    assert.deepEqual(codes, ['plan-task-left-out']);
  });

  for (const [what, task, code, count] of [
    ['without a number', { Name: 'X' }, 'plan-task-number', 1],
    ['with a number that is none', { UID: '__proto__', Name: 'X' }, 'plan-task-number', 1],
    ['with a number that is taken', { UID: 1, Name: 'X' }, 'plan-task-number', 1],
    ['of another project', { UID: 2, Name: 'X', ExternalTask: 1 }, 'plan-task-left-out', 1],
    ['that is blank but has a name', { UID: 2, Name: 'X', IsNull: 1 }, 'plan-task-left-out', 1],
    ['without a name', { UID: 2 }, 'plan-task-name', 2],
    ['that stands for another file', { UID: 2, Name: 'X', IsSubproject: 1 }, 'plan-subproject', 2],
    ['with a calendar of its own', { UID: 2, Name: 'X', CalendarUID: 5 }, 'plan-task-calendar', 2],
    ['that is done by more than all of it', { UID: 2, Name: 'X', PercentComplete: 101 }, 'plan-progress', 2],
    ['with a link to a script', { UID: 2, Name: 'X', HyperlinkAddress: 'javascript:alert(1)' }, 'plan-hyperlink', 2],
  ] as const) {
    it(`names a task ${what}`, () => {
      const { activities, codes } = imported(writePlan([{ UID: 1, Name: 'A' }, task]));
      assert.deepEqual([activities.length, codes], [count, [code]]);
    });
  }
});

describe('the days off of a plan', () => {
  const off = (fields: string, from = '2026-01-01', to = '2027-12-31') => {
    const period = `<TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod>`;
    const calendar = `<Calendars><Calendar><UID>1</UID><Exceptions><Exception>${period}${fields}<DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>`;
    const { calendar: read, codes } = imported(writePlan([]).replace(/<Calendars>.*<\/Calendars>/, calendar));
    return { days: read?.holidays?.map(({ first, last }) => (last ? `${first}/${last}` : first)), codes };
  };

  for (const [what, fields, from, to, days] of [
    ['a time on end', '<Type>1</Type>', '2026-08-03', '2026-08-07', ['2026-08-03/2026-08-07']],
    ['a day each year', '<Type>2</Type><Month>0</Month><MonthDay>1</MonthDay>', '2026-01-01', '2027-12-31', ['2026-01-01', '2027-01-01']],
    [
      'a place in a month each year',
      '<Type>3</Type><Month>10</Month><MonthItem>7</MonthItem><MonthPosition>3</MonthPosition>',
      '2026-01-01',
      '2027-12-31',
      ['2026-11-26', '2027-11-25'],
    ],
    [
      'the last Monday in May',
      '<Type>3</Type><Month>4</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>',
      '2026-01-01',
      '2027-12-31',
      ['2026-05-25', '2027-05-31'],
    ],
    [
      'a day every second month',
      '<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>',
      '2026-01-01',
      '2026-06-30',
      ['2026-01-15', '2026-03-15', '2026-05-15'],
    ],
    [
      'the last weekday of each month',
      '<Type>5</Type><Period>1</Period><MonthItem>1</MonthItem><MonthPosition>4</MonthPosition>',
      '2026-01-01',
      '2026-03-31',
      ['2026-01-30', '2026-02-27', '2026-03-31'],
    ],
    [
      'Fridays every second week',
      '<Type>6</Type><Period>2</Period><DaysOfWeek>32</DaysOfWeek>',
      '2026-01-05',
      '2026-02-06',
      ['2026-01-09', '2026-01-23', '2026-02-06'],
    ],
    ['every third day', '<Type>7</Type><Period>3</Period>', '2026-01-05', '2026-01-11', ['2026-01-05', '2026-01-08', '2026-01-11']],
    [
      'two occurrences',
      '<Type>7</Type><Period>3</Period><EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2</Occurrences>',
      '2026-01-05',
      '2026-01-30',
      ['2026-01-05', '2026-01-08'],
    ],
  ] as const) {
    it(`include ${what}`, () => assert.deepEqual(off(fields, from, to), { days, codes: [] }));
  }

  for (const [what, fields, from, to] of [
    ['recurs in an unknown way', '<Type>8</Type>', '2026-01-01', '2026-12-31'],
    ['recurs for ages', '<Type>7</Type>', '2026-01-01', '2926-12-31'],
  ] as const) {
    it(`leave out and name what ${what}`, () => assert.deepEqual(off(fields, from, to), { days: undefined, codes: ['plan-exception'] }));
  }
});
