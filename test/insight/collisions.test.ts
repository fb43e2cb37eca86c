import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { type Collision, type CollisionOptions, collisions, type Overload, touching } from '@stp-widgets/insight/collisions.js';
import { collisionMessages, collisionSentence, collisionsSentence } from '@stp-widgets/insight/words/collision-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import fc from 'fast-check';
import { anyPartnership } from '../support/any-partnership.ts';
import { runSnippet } from '../support/run-snippet.ts';
import { organisations, partnershipOf, type Parts, today } from './partnership.ts';

const roles = [{ id: 'chief', title: 'Chief Operating Officer', organisations: ['hull'] }];

/** A task to which the chief gives a share, as `hull 12-01 12-31 0.5`. */
function task(id: string, text: string, more: Parts = {}): Parts {
  const [organisation, from, to, allocation] = text.split(' ');
  const start = `2026-${from}`;
  const end = `2026-${to}`;
  return { id, title: id.toUpperCase(), organisation, start, end, assignees: [{ role: 'chief', allocation: Number(allocation) }], ...more };
}

const found = (parts: Parts, options: CollisionOptions = {}) =>
  collisions(partnershipOf({ organisations, roles, ...parts }), options, today);

/** What is said of an overload in short: `12-10 to 12-20 at 1.5: a b`. */
function short({ worst, activities }: Overload): string {
  return `${writeDay(worst.first).slice(5)} to ${writeDay(worst.last).slice(5)} at ${worst.load.toFixed(2)}: ${activities.join(' ')}`;
}
const overloads = (activities: readonly Parts[], parts: Parts = {}, options: CollisionOptions = {}) =>
  found({ activities, ...parts }, options).flatMap((one) => (one.kind === 'overload' ? [short(one)] : []));

describe('collisions', () => {
  it('are none where there is nothing', () => expect(found({})).to.deep.equal([]));

  describe('of a role', () => {
    const two = [task('a', 'hull 12-01 12-20 0.7'), task('b', 'york 12-10 12-31 0.8')];
    for (const [what, activities, parts, expected] of [
      ['are where more is asked than there is', two, {}, ['12-10 to 12-20 at 1.50: a b']],
      [
        'are on one day that two share',
        [task('a', 'hull 12-01 12-10 0.7'), task('b', 'york 12-10 12-31 0.8')],
        {},
        ['12-10 to 12-10 at 1.50: a b'],
      ],
      ['are none on the next day', [task('a', 'hull 12-01 12-09 0.7'), task('b', 'york 12-10 12-31 0.8')], {}, []],
      [
        'are none where all of it is asked',
        [task('a', 'hull 12-01 12-31 0.1'), task('b', 'york 12-01 12-31 0.2'), task('c', 'york 12-01 12-31 0.7')],
        {},
        [],
      ],
      ['go by its capacity', two, { roles: [{ ...roles[0], capacity: 1.5 }] }, []],
      ['are told as a share of its capacity', two, { roles: [{ ...roles[0], capacity: 0.5 }] }, ['12-10 to 12-20 at 3.00: a b']],
      ['go by the partnership’s threshold', two, { thresholds: { overload: 1.5 } }, []],
      ['take a threshold below nothing for nothing', two, { thresholds: { overload: -1 } }, ['12-10 to 12-20 at 1.50: a b']],
      [
        'are with one thing, if that is too much',
        [task('a', 'hull 12-01 12-20 0.7')],
        { roles: [{ ...roles[0], capacity: 0.5 }] },
        ['12-01 to 12-20 at 1.40: a'],
      ],
      ['leave out what has ended', [two[0], { ...two[1], progress: 1 }], {}, []],
      ['leave out milestones', [two[0], { ...two[1], kind: 'milestone' }], {}, []],
      ['leave out what does not say how much', [two[0], { ...two[1], assignees: [{ role: 'chief' }] }], {}, []],
      ['leave out what has parts, for these', [two[0], two[1], task('c', 'hull 12-01 12-31 0.1', { parent: 'b' })], {}, []],
      ['leave out what has no dates', [two[0], { ...two[1], start: undefined, end: undefined }], {}, []],
      ['leave out what is past', [task('a', 'hull 10-01 11-20 0.7'), task('b', 'york 10-01 11-30 0.8')], {}, []],
      [
        'begin today at the earliest',
        [task('a', 'hull 10-01 11-22 0.7'), task('b', 'york 10-01 11-30 0.8')],
        {},
        ['11-21 to 11-22 at 1.50: a b'],
      ],
      [
        'read a start after its end the other way round',
        [{ ...two[0], start: two[0]['end'], end: two[0]['start'] }, two[1]],
        {},
        ['12-10 to 12-20 at 1.50: a b'],
      ],
    ] as const) {
      it(what, () => expect(overloads(activities, parts)).to.deep.equal(expected));
    }

    it('are within the days that are asked for', () => {
      const within = (from: string, to: string) => overloads(two, {}, { from: firstDay(from), to: firstDay(to) });
      expect(within('2026-12-15', '2026-12-16')).to.deep.equal(['12-15 to 12-16 at 1.50: a b']);
      expect(within('2026-12-21', '2026-12-31')).to.deep.equal([]);
    });
    it('are told once, with each stretch and the worst', () => {
      const [one, ...more] = found({
        activities: [
          task('a', 'hull 12-01 12-31 0.7'),
          task('b', 'york 12-03 12-04 0.4'),
          task('c', 'york 12-04 12-06 0.5'),
          task('d', 'city 12-20 12-20 0.4'),
        ],
      }) as Overload[];
      expect([short(one), more]).to.deep.equal(['12-04 to 12-04 at 1.60: a b c', []]);
      expect(
        one.windows.map(({ first, last, load }) => [writeDay(first).slice(5), writeDay(last).slice(5), load.toFixed(2)]),
      ).to.deep.equal([
        ['12-03', '12-06', '1.60'],
        ['12-20', '12-20', '1.10'],
      ]);
      expect(one.organisations).to.deep.equal(['hull', 'york']);
    });

    it('are what counting day by day finds', () => {
      const ask = fc.record({ first: fc.nat(30), more: fc.nat(12), share: fc.integer({ min: 1, max: 8 }).map((eighths) => eighths / 8) });
      fc.assert(
        fc.property(fc.array(ask, { maxLength: 12 }), (asks) => {
          const activities = asks.map(({ first, more, share }, at) => ({
            id: `a${at}`,
            title: 'A',
            start: writeDay(today + first),
            end: writeDay(today + first + more),
            assignees: [{ role: 'chief', allocation: share }],
          }));
          const sums = Array.from({ length: 60 }, (_, day) =>
            asks.filter(({ first, more }) => first <= day && day <= first + more).reduce((sum, { share }) => sum + share, 0),
          );
          const over = sums.flatMap((sum, day) => (sum > 1 ? [day] : []));
          const [one] = found({ activities }) as Overload[];
          expect(
            (one?.windows ?? []).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first - today + at)),
          ).to.deep.equal(over);
          if (!one) return;
          const most = Math.max(...sums);
          expect([one.worst.load, one.worst.first - today]).to.deep.equal([most, sums.indexOf(most)]);
          const then = asks.flatMap(({ first, more }, at) =>
            first <= sums.indexOf(most) && sums.indexOf(most) <= first + more ? [`a${at}`] : [],
          );
          expect(one.activities).to.deep.equal(then);
        }),
        { numRuns: 300 },
      );
    });
  });

  describe('of milestones', () => {
    const objectives = [{ id: 'o', title: 'Shorter waits' }];
    const measures = [{ id: 'm', title: 'Waits', unit: 'days', direction: 'decrease', series: [] }];
    const results = [{ id: 'r', objective: 'o', title: 'Half the waits', measure: 'm' }];
    const projects = [
      { id: 'p', title: 'Records', contributions: [{ to: 'r' }] },
      { id: 'q', title: 'Beds', contributions: [{ to: 'r' }, { to: 'o' }] },
    ];
    const point = (id: string, project: string, organisation: string, day: string, more: Parts = {}): Parts => ({
      id,
      title: id.toUpperCase(),
      kind: 'milestone',
      project,
      organisation,
      end: `2026-12-${day}`,
      ...more,
    });
    const told = (activities: readonly Parts[], options: CollisionOptions = {}) =>
      found({ objectives, measures, results, projects, activities }, options).flatMap((one) =>
        one.kind === 'milestones'
          ? [
              `${one.subject} ${writeDay(one.first).slice(8)} to ${writeDay(one.last).slice(8)}: ${one.activities.join(' ')} of ${one.organisations.join(' ')}`,
            ]
          : [],
      );

    for (const [what, activities, expected] of [
      [
        'of one project within seven days',
        [point('a', 'p', 'hull', '01'), point('b', 'p', 'york', '07')],
        ['p 01 to 07: a b of hull york'],
      ],
      ['not those a day further apart', [point('a', 'p', 'hull', '01'), point('b', 'p', 'york', '08')], []],
      ['not those of one organisation', [point('a', 'p', 'hull', '01'), point('b', 'p', 'hull', '02')], []],
      [
        'of two projects, on what both contribute to',
        [point('a', 'p', 'hull', '01'), point('b', 'q', 'york', '02')],
        ['r 01 to 02: a b of hull york'],
      ],
      [
        'of several stretches, each that reaches further',
        [point('a', 'p', 'hull', '01'), point('b', 'p', 'york', '06'), point('c', 'p', 'hull', '10'), point('d', 'p', 'hull', '11')],
        ['p 01 to 06: a b of hull york', 'p 06 to 11: b c d of york hull'],
      ],
      [
        'not what has ended, has no day, nobody or no project',
        [
          point('a', 'p', 'hull', '01'),
          point('b', 'p', 'york', '02', { progress: 1 }),
          point('c', 'p', 'york', '02', { end: undefined }),
          point('d', 'p', 'york', '02', { organisation: undefined }),
          point('e', 'p', 'york', '02', { project: undefined }),
        ],
        [],
      ],
      ['not tasks', [point('a', 'p', 'hull', '01'), point('b', 'p', 'york', '02', { kind: 'task' })], []],
    ] as const) {
      it(`are ${what}`, () => expect(told(activities)).to.deep.equal(expected));
    }
    it('are told once, where both projects contribute to several of the same things', () => {
      const contributions = [{ to: 'r' }, { to: 'm' }, { to: 'o' }];
      const both = found({
        objectives,
        measures,
        results,
        projects: projects.map((project) => ({ ...project, contributions })),
        activities: [point('a', 'p', 'hull', '01'), point('b', 'q', 'york', '02')],
      });
      expect(both.map((one) => one.kind === 'milestones' && [one.subject, one.activities])).to.deep.equal([['r', ['a', 'b']]]);
    });
    it('are within other days, if that is asked for', () => {
      const activities = [point('a', 'p', 'hull', '01'), point('b', 'p', 'york', '03')];
      expect(told(activities, { within: 2 })).to.deep.equal([]);
      expect(told(activities, { within: 3 })).to.have.length(1);
      expect(told(activities, { within: 3, from: firstDay('2026-12-02') })).to.deep.equal([]);
    });
    it('are of one and the same day within one day, which is the least', () => {
      const activities = [point('a', 'p', 'hull', '01'), point('b', 'p', 'york', '01'), point('c', 'p', 'city', '02')];
      expect(told(activities, { within: 1 })).to.deep.equal(['p 01 to 01: a b of hull york']);
    });
    for (const within of [0, 0.99, -1, NaN]) {
      it(`are not within ${within} days`, () =>
        expect(() => found({}, { within })).to.throw(RangeError, `invalid days of milestones together: ${within}`));
    }
  });

  describe('of purposes', () => {
    const measures = [
      { id: 'm', title: 'Beds in use', unit: '%', direction: 'decrease', series: [] },
      { id: 'n', title: 'Staff', unit: 'people', direction: 'neutral', series: [] },
    ];
    const objectives = [{ id: 'o', title: 'O' }];
    const results = [
      { id: 'r', objective: 'o', title: 'Fewer beds', measure: 'm' },
      { id: 'bare', objective: 'o', title: 'Better' },
    ];
    const project = (id: string, contributions: readonly Parts[], more: Parts = {}): Parts => ({ id, title: id, contributions, ...more });
    const to = (thing: string, effect?: string) => ({ to: thing, ...(effect && { effect }) });
    const told = (projects: readonly Parts[]) =>
      found({ measures, objectives, results, projects }).flatMap((one) =>
        one.kind === 'cross purposes' ? [`${one.subject} ${one.raisedBy.join(' ')} / ${one.loweredBy.join(' ')} ${one.wanted ?? '-'}`] : [],
      );

    for (const [what, projects, expected] of [
      ['where one raises what another lowers', [project('a', [to('m', 'raise')]), project('b', [to('m', 'lower')])], ['m a / b lower']],
      ['where one of them does so by a result', [project('a', [to('r', 'raise')]), project('b', [to('m', 'lower')])], ['m a / b lower']],
      ['on a result without a measure', [project('a', [to('bare', 'raise')]), project('b', [to('bare', 'lower')])], ['bare a / b -']],
      ['where neither way is wanted', [project('a', [to('n', 'raise')]), project('b', [to('n', 'lower')])], ['n a / b -']],
      ['where one does both', [project('a', [to('r', 'raise'), to('m', 'lower')])], ['m a / a lower']],
      ['not where all pull one way', [project('a', [to('m', 'raise')]), project('b', [to('r', 'raise')])], []],
      ['not where one does not say', [project('a', [to('m')]), project('b', [to('m', 'lower')])], []],
      ['not on an objective, which has no number', [project('a', [to('o', 'raise')]), project('b', [to('o', 'lower')])], []],
      [
        'with one that has begun and does not say when it ends',
        [project('a', [to('m', 'raise')], { start: '2026-01-05' }), project('b', [to('m', 'lower')])],
        ['m a / b lower'],
      ],
      ['not with one that has ended', [project('a', [to('m', 'raise')], { end: '2026-11-20' }), project('b', [to('m', 'lower')])], []],
    ] as const) {
      it(`are ${what}`, () => expect(told(projects)).to.deep.equal(expected));
    }
  });

  describe('in words', () => {
    const parts = {
      organisations,
      roles: [...roles, { id: 'none', title: 'Nurse', organisations: ['york'], capacity: 0 }],
      projects: [
        { id: 'p', title: 'Records', partners: ['hull'], contributions: [{ to: 'm', effect: 'raise' }] },
        { id: 'q', title: 'Beds', partners: ['york'], contributions: [{ to: 'm', effect: 'lower' }] },
      ],
      measures: [{ id: 'm', title: 'Beds in use', unit: '%', direction: 'decrease', series: [] }],
      activities: [
        task('a', 'hull 12-01 12-20 0.7'),
        task('b', 'york 12-10 12-31 0.8'),
        task('c', 'york 12-24 12-24 0.3'),
        task('d', 'york 12-24 12-24 0.5', { assignees: [{ role: 'none', allocation: 0.5 }] }),
        { id: 'e', title: 'Open', kind: 'milestone', project: 'p', organisation: 'hull', end: '2026-12-01' },
        { id: 'f', title: 'Close', kind: 'milestone', project: 'p', organisation: 'york', end: '2026-12-03' },
      ],
    };
    const partnership = partnershipOf(parts);
    const all = collisions(partnership, {}, today);
    const speechIn = async (language: string) => {
      const words = await loadWords(language);
      return { words, messages: await loadMessages(collisionMessages, words.language), partnership, today };
    };

    it('are what, when and by which activities', async () => {
      const speech = await speechIn('en-GB');
      expect(all.map((one) => collisionSentence(one, speech))).to.deep.equal([
        'Chief Operating Officer (Hull) is asked for 150% of its time from 10 Dec to 20 Dec, for “A” and “B”; for too much on 12 days in all.',
        'Nurse (York Teaching Hospital) has no time to give, but is asked for some on 24 Dec, for “D”.',
        'Hull and York Teaching Hospital have milestones on “Records” from 1 Dec to 3 Dec: “Open” (Hull, 1 Dec) and “Close” (York Teaching Hospital, 3 Dec).',
        '“Beds in use” is to be raised by “Records”, but lowered by “Beds”; it is meant to fall.',
      ]);
      expect(collisionsSentence(all, speech)).to.equal(
        'Two roles are asked for more than they have, milestones of several organisations meet in one place and one measure is pulled both ways.',
      );
      expect(collisionsSentence([], speech)).to.equal('Nothing collides.');
    });
    it('are the same in Welsh', async () => {
      const speech = await speechIn('cy');
      expect(collisionSentence(all.at(-1)!, speech)).to.equal(
        'Bwriedir i “Records” godi “Beds in use”, ond i “Beds” ei ostwng; gostwng yw’r bwriad.',
      );
      expect(collisionsSentence([], speech)).to.equal('Nid oes dim yn gwrthdaro.');
    });
    it('name the first of many', async () => {
      const speech = await speechIn('en-GB');
      const activities = ['a', 'b', 'c', 'd', 'e', 'f'];
      const many: Collision = { ...(all[0] as Overload), activities };
      expect(collisionSentence(many, speech)).to.contain('for “A”, “B”, “C”, “D” and 2 more;');
    });
  });

  it('end with the work, whatever nonsense a capacity is', () => {
    for (const capacity of [0, -2, -1e6]) {
      const [one] = found({ activities: [task('a', 'hull 12-01 12-20 0.7')], roles: [{ ...roles[0], capacity }] }) as Overload[];
      expect(one.windows.map(({ first, last }) => `${writeDay(first)} ${writeDay(last)}`)).to.deep.equal(['2026-12-01 2026-12-20']);
    }
  });

  it('are told of the work they touch, and of an organisation that has a part in them', () => {
    const measures = [{ id: 'beds', title: 'Beds', unit: 'beds', direction: 'decrease', series: [] }];
    const pulls = (id: string, effect: string, partner: string) => ({
      id,
      title: id,
      partners: [partner],
      contributions: [{ to: 'beds', effect }],
    });
    const partnership = partnershipOf({
      organisations,
      roles,
      measures,
      projects: [pulls('more', 'raise', 'hull'), pulls('less', 'lower', 'city')],
      activities: [
        task('a', 'hull 12-01 12-20 0.7'),
        task('b', 'york 12-10 12-31 0.8'),
        { id: 'c', title: 'C', organisation: 'city', project: 'less', start: '2026-12-01', end: '2026-12-02' },
        { id: 'd', title: 'D', organisation: 'city' },
      ],
    });
    const all = collisions(partnership, {}, today);
    const kinds = (ids: readonly string[], organisation?: string) => touching(all, partnership, ids, organisation).map(({ kind }) => kind);
    expect(all.map(({ kind }) => kind)).to.deep.equal(['overload', 'cross purposes']);
    for (const [ids, organisation, expected] of [
      [['a'], '', ['overload']],
      [['c'], '', ['cross purposes']],
      [['d'], '', []],
      [[], '', []],
      [['a', 'c'], 'york', ['overload']],
      [['a', 'c'], 'city', ['cross purposes']],
    ] as const) {
      expect(kinds(ids, organisation), `${ids.join()} of ${organisation}`).to.deep.equal(expected);
    }
  });

  it('are found, and said, in whatever may be in a document', async () => {
    const words = await loadWords('cy');
    const messages = await loadMessages(collisionMessages, 'cy');
    fc.assert(
      fc.property(anyPartnership(), (document) => {
        const partnership = readPartnership(document).partnership!;
        const all = collisions(partnership, {}, 0);
        const speech = { words, messages, partnership, today };
        for (const text of [collisionsSentence(all, speech), ...all.map((one) => collisionSentence(one, speech))]) {
          expect(text)
            .to.match(/.\.$/)
            .and.not.match(/undefined|NaN/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('take 100,000 activities', () => {
    const activities = Array.from({ length: 100_000 }, (_, at) => ({
      id: `a${at}`,
      title: 'A',
      start: writeDay(today + (at % 5000)),
      end: writeDay(today + (at % 5000) + 100),
      assignees: [{ role: 'chief', allocation: 0.001 }],
    }));
    const [one] = found({ activities }) as Overload[];
    expect([one.windows.length, one.worst.load.toFixed(2)]).to.deep.equal([1, '2.02']);
  });
});

describe('the page about collisions', () => {
  it('shows a program that prints what it says', async () => {
    await runSnippet('insight/collisions.md', {
      readPartnership,
      firstDay,
      collisions,
      collisionMessages,
      collisionSentence,
      loadMessages,
      loadWords,
    });
  });
});
