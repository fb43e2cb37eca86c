import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership, type Accountability, type Dependency, type Measure } from '@stp-widgets/contract';
import { daysIn, firstDay, lastDay } from '@stp-widgets/contract/day.js';

const text = readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url), 'utf8');
const { partnership, notices } = readPartnership(JSON.parse(text));
assert.ok(partnership);
const { objectives, projects, activities, dependencies, accountabilities, updates, roles, appointments, measures, results } = partnership;
const now = firstDay(partnership.asOf?.slice(0, 10) ?? '');
const works = new Map([...activities, ...projects].map((work) => [work.id, work]));
const latest = new Map(updates.map((update) => [update.subject, update]));
const tight = partnership.thresholds?.tight ?? 0;

describe('the demo partnership', () => {
  it('is read without a notice', () => assert.deepEqual(notices, []));
  it('is what its script makes, byte for byte', () => assert.equal(made(), text));

  for (const [things, least, count] of [
    ['objectives', 8, objectives.length],
    ['projects', 25, projects.length],
    ['activities', 150, activities.length],
    ['dependencies', 60, dependencies.length],
    ['accountabilities', 200, accountabilities.length],
    ['updates', 80, updates.length],
  ] as const) {
    it(`has at least ${least} ${things}`, () => assert.ok(count >= least, `${count} ${things}`));
  }

  it('has a year of updates, none from the future', () => {
    const days = updates.map(({ at }) => firstDay(at));
    assert.ok(Math.max(...days) - Math.min(...days) >= 320);
    assert.ok(Math.max(...days) <= now);
  });

  it('gives statuses of its own scale', () => {
    const scale = partnership.statusScale.map(({ value }) => value);
    assert.deepEqual(
      updates.filter(({ status }) => !scale.includes(status ?? '')),
      [],
    );
    assert.deepEqual(
      scale.filter((value) => !updates.some(({ status }) => status === value)),
      [],
    );
  });

  it('names no person', () => {
    assert.deepEqual(
      appointments.filter(({ holder }) => holder),
      [],
    );
    assert.doesNotMatch(text, /"(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.? [A-Z]/);
  });

  it('holds an accent, another script and links to edit', () => {
    for (const pattern of [/Tŷ Afon/, /[\u0600-\u06FF]/, /"rel": "edit"/]) assert.match(text, pattern);
  });

  it('says of every measure but the real one that it is illustrative', () => {
    assert.deepEqual(
      measures.filter(({ source }) => !source?.startsWith('Illustrative')).map(({ id }) => id),
      ['msr-four-hours'],
    );
  });

  it('keeps the days of its activities in order, and what is done in the past', () => {
    for (const { id, start, end, actualStart, actualEnd, progress = 0 } of activities) {
      if (start && end) assert.ok(firstDay(start) <= lastDay(end), id);
      for (const day of [actualStart, actualEnd]) assert.ok(!day || firstDay(day) <= now, id);
      assert.equal(progress === 1, actualEnd !== undefined, id);
    }
  });
});

describe('the objectives of the demo', () => {
  const status = (id: string) => latest.get(id)?.status;

  /** Results that fall short of their trajectory by more than a tenth of the way, taken at the last point that is due. */
  const behind = (id: string) =>
    results.filter(({ objective, measure, baseline, target, trajectory }) => {
      const due = trajectory.filter(({ at }) => lastDay(at) <= now).at(-1);
      const value = last(measures.find((one) => one.id === measure));
      if (objective !== id || !due || !baseline || !target || value === undefined) return false;
      return (value - due.value) / (target.value - baseline.value) < -0.1;
    }).length;

  for (const [id, reported, late] of [
    ['obj-elective', 'green', 2],
    ['obj-agency', 'green', 1],
    ['obj-stroke', 'green', 0],
    ['obj-supplies', 'complete', 0],
    ['obj-urgent', 'amber-red', 2],
    ['obj-crisis', 'red', 2],
    ['obj-home', 'amber', 1],
    ['obj-warm', 'not-started', 0],
    ['obj-birth', undefined, 0],
  ] as const) {
    it(`report ${id} as ${reported ?? 'nothing'} with ${late} results behind`, () =>
      assert.deepEqual([status(id), behind(id)], [reported, late]));
  }

  it('leave one without any measure', () => {
    assert.deepEqual(
      objectives
        .filter(({ id }) => results.filter(({ objective }) => objective === id).every(({ measure }) => !measure))
        .map(({ id }) => id),
      ['obj-last-days'],
    );
  });

  it('hold one that nobody has spoken of for a hundred days', () => {
    const stale = objectives.filter(({ id }) => latest.has(id) && now - firstDay(latest.get(id)?.at ?? '') > 100);
    assert.deepEqual(
      stale.map(({ id }) => id),
      ['obj-crisis'],
    );
  });

  it('are met with every kind of position', () => {
    const values = new Set(objectives.flatMap(({ positions }) => positions.map(({ value }) => value)));
    assert.deepEqual([...values].toSorted(), ['backs', 'not asked', 'opposes', 'reserves', 'takes part']);
  });

  it('are served by projects at cross purposes, and not by every project', () => {
    const effects = (to: string) =>
      new Set(projects.flatMap(({ contributions }) => contributions.filter((one) => one.to === to).map(({ effect }) => effect)));
    assert.deepEqual(
      results.filter(({ id }) => effects(id).size > 1).map(({ id }) => id),
      ['res-elective-cancelled'],
    );
    assert.equal(projects.filter(({ contributions }) => contributions.length === 0).length, 3);
  });
});

describe('the dependencies of the demo', () => {
  /** Days between what is given and what waits on it; less than none when it comes too late, null where a result has no dates. */
  const margin = ({ predecessor, successor, type, lag }: Dependency) => {
    const [giver, receiver] = [works.get(predecessor), works.get(successor)];
    if (!giver?.end || !receiver?.end) return null;
    const start = (work: typeof giver) => firstDay(work.start ?? work.end ?? '');
    if (type === 'FS') return start(receiver) - lastDay(giver.end) - 1 - lag;
    if (type === 'SS') return start(receiver) - start(giver) - lag;
    return lastDay(receiver.end) - (type === 'FF' ? lastDay(giver.end) : start(giver)) - lag;
  };
  const open = dependencies.filter(({ giver, receiver }) => giver?.value !== 'delivered' || receiver?.value !== 'accepted');
  const within = (days: number | null, from: number, to: number) => days !== null && days >= from && days <= to;
  const isTroubled = (id: string) => ['red', 'amber-red'].includes(latest.get(id)?.status ?? '');
  const cadence = daysIn(partnership.cadences?.dependencies ?? '');

  for (const [health, found, least] of [
    ['delivered and accepted', dependencies.filter((one) => !open.includes(one)), 15],
    ['kept with room to spare', open.filter((one) => (margin(one) ?? 0) > tight), 15],
    ['tight', open.filter((one) => within(margin(one), 0, tight)), 5],
    ['broken', open.filter((one) => within(margin(one), -999, -1)), 3],
    ['unsigned by the giver', open.filter(({ giver }) => !giver || giver.value === 'proposed'), 2],
    ['unsigned by the receiver', open.filter(({ receiver }) => !receiver || receiver.value === 'proposed'), 2],
    ['disputed', open.filter(({ giver, receiver }) => [giver?.value, receiver?.value].includes('disputed')), 2],
    ['promised later than needed', open.filter(({ promisedBy, neededBy }) => promisedBy && neededBy && promisedBy > neededBy), 2],
    ['waiting on work that is off track', open.filter(({ predecessor }) => isTroubled(predecessor)), 3],
    ['not confirmed in time', open.filter(({ confirmedAt }) => confirmedAt && now - firstDay(confirmedAt) > cadence), 3],
    ['never confirmed', open.filter(({ confirmedAt }) => !confirmedAt), 2],
    ['given with a lag', dependencies.filter(({ lag }) => lag > 0), 3],
    ...(['FS', 'SS', 'FF', 'SF'] as const).map((type) => [`of type ${type}`, dependencies.filter((one) => one.type === type), 2] as const),
  ] as const) {
    it(`hold at least ${least} ${health}`, () => assert.ok(found.length >= least, found.map(({ id }) => id).join(', ')));
  }

  it('cross from one organisation to another', () => {
    assert.deepEqual(
      dependencies.filter(({ giver, receiver }) => giver && giver.organisation === receiver?.organisation),
      [],
    );
  });
});

describe('the accountabilities of the demo', () => {
  const subjects = Map.groupBy(accountabilities, ({ subject }) => subject);
  const has = (letter: string) => (one: Accountability) => one.letters.includes(letter);
  const subjectsWhere = (is: (all: readonly Accountability[]) => boolean) => [...subjects].filter(([, all]) => is(all)).map(([id]) => id);
  const count = (letter: string, all: readonly Accountability[]) => all.filter(has(letter)).length;
  const isVacant = (id: string) =>
    roles.some((role) => role.id === id) &&
    !appointments.some(({ role, from, to }) => role === id && (!from || firstDay(from) <= now) && (!to || lastDay(to) >= now));
  const tooMany = partnership.thresholds?.tooManyConsulted ?? Infinity;
  const cadence = daysIn(partnership.cadences?.confirmation ?? '');
  const load = (id: string) => accountabilities.filter((one) => one.party === id && (has('A')(one) || has('R')(one))).length;
  const accountable = accountabilities.filter(has('A'));

  for (const [fault, found] of [
    ['two accountable for one thing', subjectsWhere((all) => count('A', all) > 1)],
    ['nobody accountable', subjectsWhere((all) => count('A', all) === 0)],
    ['nobody responsible', subjectsWhere((all) => count('R', all) === 0)],
    ['too many consulted', subjectsWhere((all) => count('C', all) > tooMany)],
    ['an accountability not accepted', accountable.filter(({ acceptedAt }) => !acceptedAt)],
    ['one not confirmed in time', accountable.filter(({ confirmedAt }) => confirmedAt && now - firstDay(confirmedAt) > cadence)],
    ['one held by a vacant role', accountable.filter(({ party }) => isVacant(party))],
    ['one that has expired', accountabilities.filter(({ to }) => to && lastDay(to) < now)],
    ['one that has not begun', accountabilities.filter(({ from }) => from && firstDay(from) > now)],
    [
      'a role that carries more than it can',
      roles.filter(({ id, capacity = 1 }) => load(id) > capacity * (partnership.thresholds?.tooManyHeld ?? Infinity)),
    ],
    ['a role of several organisations', roles.filter(({ organisations }) => organisations.length > 1)],
    [
      'a dependency of which one end alone is accountable',
      dependencies.filter(
        ({ predecessor, successor }) => count('A', subjects.get(predecessor) ?? []) > 0 !== count('A', subjects.get(successor) ?? []) > 0,
      ),
    ],
  ] as const) {
    it(`show ${fault}`, () => assert.ok(found.length > 0));
  }

  it('are sound for most subjects', () => {
    assert.ok(subjectsWhere((all) => count('A', all) === 1 && count('R', all) > 0).length > subjects.size / 2);
  });
});

describe('the A&E figures of the demo', () => {
  const measure = measures.find(({ id }) => id === 'msr-four-hours');
  const figure = (organisation: string, period: string) =>
    measure?.series.find((one) => one.organisation === organisation)?.observations.find((one) => one.period === period);

  // NHS England, A&E Attendances and Emergency Admissions, as in NHSRdatasets::ae_attendances (OGL v3), read off by hand.
  for (const [organisation, period, attendances, breaches] of [
    ['org-leeds', '2019-03', 17_435, 2258],
    ['org-leeds', '2017-03', 18_152, 1844],
    ['org-bradford', '2019-03', 10_698, 3438],
    ['org-airedale', '2017-02', 4577, 254],
    ['org-calderdale', '2019-03', 13_186, 731],
    ['org-harrogate', '2019-03', 4303, 184],
    ['org-mid-yorks', '2017-02', 17_442, 3092],
  ] as const) {
    it(`are NHS England's for ${organisation} in ${period}`, () => {
      assert.deepEqual(figure(organisation, period), { period, numerator: attendances - breaches, denominator: attendances });
    });
  }

  it('are of six trusts and 36 months each', () => {
    assert.deepEqual(
      measure?.series.map(({ observations }) => observations.length),
      [36, 36, 36, 36, 36, 36],
    );
  });

  const csv = new URL('../../../shared/reference/nhs/ae_attendances.csv', import.meta.url);
  it('equal the reference figures, every one', { skip: existsSync(csv) ? false : 'the reference data are not on this computer' }, () => {
    const rows = readFileSync(csv, 'utf8')
      .replaceAll('"', '')
      .split('\n')
      .map((line) => line.split(','));
    const codes = new Map(partnership.organisations.map((one) => [one.codes?.find(({ scheme }) => scheme === 'ODS')?.code, one.id]));
    const expected = rows
      .filter(([, code = '', type]) => type === '1' && codes.has(code))
      .map(([day = '', code, , all, late]) => `${codes.get(code)} ${day.slice(0, 7)} ${Number(all) - Number(late)} ${all}`);
    const shown = measure?.series.flatMap(({ organisation, observations }) =>
      observations.map(({ period, numerator, denominator }) => `${organisation} ${period} ${numerator} ${denominator}`),
    );
    assert.deepEqual(shown?.toSorted(), expected.toSorted());
  });
});

/** The last figure of a measure, all its organisations together. */
function last(measure: Measure | undefined): number | undefined {
  const figures = measure?.series.flatMap(({ observations }) => observations.slice(-1)) ?? [];
  if (figures.length === 0) return undefined;
  const total = (value: (one: (typeof figures)[number]) => number) => figures.reduce((sum, one) => sum + value(one), 0);
  if (figures[0]?.denominator !== undefined)
    return (100 * total(({ numerator = 0 }) => numerator)) / total(({ denominator = 0 }) => denominator);
  return total(({ value = 0 }) => value) / (measure?.aggregation === 'sum' ? 1 : figures.length);
}

/** What the script writes when it is run now. */
function made(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    const file = join(folder, 'partnership.json');
    const script = fileURLToPath(new URL('../../scripts/demo/make.ts', import.meta.url));
    execFileSync(process.execPath, ['--conditions=@stp-widgets/source', script, file]);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
