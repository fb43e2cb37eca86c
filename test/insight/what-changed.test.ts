import { expect } from '@open-wc/testing';
import { collectionNames, type Partnership, readPartnership } from '@stp-widgets/contract';
import { headShape, shapes } from '@stp-widgets/contract/shapes.js';
import { type Change, type ChangeName, changeNames } from '@stp-widgets/insight/change.js';
import { namingFields } from '@stp-widgets/insight/list-entries.js';
import { whatChanged } from '@stp-widgets/insight/what-changed.js';
import { changeMessages, changeSentence } from '@stp-widgets/insight/words/change-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import * as fc from 'fast-check';
import { anyPartnership } from '../support/any-partnership.ts';
import { altered, changing, type Json, mixed, type Path, partnership } from '../support/changing-partnership.ts';
import { runSnippet } from '../support/run-snippet.ts';

const read = (document: Json) => readPartnership(document).partnership!;
const changesOf = (before: Partnership, after: Partnership) => whatChanged(before, after).changes;

/** Each change in one line: `slipped activities handover end +16`. */
const line = ({ change, kind, id, path, days }: Change) =>
  [change, kind, id, path.join('.'), days === undefined ? '' : `${days > 0 ? '+' : ''}${days}`].filter(Boolean).join(' ');

/** What changed when one thing of the base is another, in lines. */
const told = (path: Path, value: unknown, before = partnership()) => changesOf(read(before), read(altered(before, path, value))).map(line);

describe('whatChanged', () => {
  describe('reads a day that moved', () => {
    for (const [what, path, value, lines] of [
      ['the end of an activity', 'activities.handover.end', '2026-03-20', ['slipped activities handover end +16']],
      ['an end that came forward', 'activities.handover.end', '2026-03-01', ['brought forward activities handover end -3']],
      ['an end by the last day of its month', 'activities.handover.end', '2026-04', ['slipped activities handover end +57']],
      ['an end that is known less exactly', 'projects.hub.end', '2026-12', ['changed projects hub end 0']],
      ['the start of an activity', 'activities.handover.start', '2026-02-03', ['changed activities handover start +1']],
      ['a milestone that has only a start', 'activities.opens.start', '2026-05-08', ['slipped activities opens start +7']],
      ['when an objective is due', 'objectives.urgent.due', '2027/28', ['slipped objectives urgent due +366']],
      ['when a target is to be reached', 'results.waits.target.by', '2027-06', ['slipped results waits target.by +91']],
      ['a promise', 'dependencies.agreement.promisedBy', '2026-02-20', ['slipped dependencies agreement promisedBy +2']],
      ['a need', 'dependencies.agreement.neededBy', '2026-02-01', ['brought forward dependencies agreement neededBy -27']],
      ['when a decision is needed', 'decisions.where.neededBy', '2026-12-16', ['slipped decisions where neededBy +1']],
      ['an end that was not there', 'activities.opens.end', '2026-05-08', ['changed activities opens end']],
      ['the baseline', 'activities.handover.baselines.1.end', '2026-03-06', ['rebaselined activities handover baselines +5']],
      ['an earlier baseline', 'activities.handover.baselines.0.end', '2026-03-06', ['changed activities handover baselines.Plan A']],
    ] as const) {
      it(what, () => expect(told(path, value)).to.deep.equal(lines));
    }

    it('a new baseline, as one change', () => {
      const baselines = [...(partnership().activities[0]['baselines'] as object[]), { name: 'Plan C', end: '2026-03-31' }];
      expect(told('activities.handover.baselines', baselines)).to.deep.equal(['rebaselined activities handover baselines +30']);
    });
    it('baselines that are gone', () => {
      expect(told('activities.handover.baselines', undefined)).to.deep.equal([
        'rebaselined activities handover baselines',
        'changed activities handover baselines.Plan A',
      ]);
    });
    it('a first baseline, which contradicts nothing', () => {
      expect(told('activities.opens.baselines', [{ name: 'Plan A', end: '2026-05-01' }])).to.deep.equal([
        'changed activities opens baselines.Plan A',
      ]);
    });
  });

  describe('reads a position', () => {
    const giver = (value: string, organisation = 'city') => ({ organisation, value, at: '2026-02-01', note: 'Said at the board' });
    for (const [what, path, value, lines] of [
      ['that agreed', 'dependencies.agreement.giver', giver('agreed'), ['signed dependencies agreement giver']],
      ['that delivered', 'dependencies.agreement.giver', giver('delivered'), ['signed dependencies agreement giver']],
      ['that disputes', 'dependencies.agreement.giver', giver('disputed'), ['disputed dependencies agreement giver']],
      ['that is no longer agreed', 'dependencies.agreement.receiver.value', 'proposed', ['unsigned dependencies agreement receiver']],
      ['that was taken away', 'dependencies.agreement.receiver', undefined, ['unsigned dependencies agreement receiver']],
      [
        'of another organisation',
        'dependencies.agreement.receiver.organisation',
        'city',
        ['handed over dependencies agreement receiver.organisation'],
      ],
      [
        'of another organisation that says something else',
        'dependencies.agreement.giver',
        giver('agreed', 'county'),
        ['handed over dependencies agreement giver.organisation', 'signed dependencies agreement giver'],
      ],
      ['with other words', 'dependencies.agreement.giver.note', 'Later', ['changed dependencies agreement giver.note']],
      ['that opposes', 'objectives.urgent.positions.0.value', 'opposes', ['disputed objectives urgent positions.city']],
      ['that has reservations', 'objectives.urgent.positions.0.value', 'reserves', ['reserved objectives urgent positions.city']],
      [
        'that takes part instead of backing',
        'objectives.urgent.positions.0.value',
        'takes part',
        ['changed objectives urgent positions.city'],
      ],
      [
        'that no longer opposes, and backs nothing',
        'objectives.urgent.positions.1.value',
        'not asked',
        ['changed objectives urgent positions.county'],
      ],
      ['that is new', 'decisions.where.positions', [{ organisation: 'city', value: 'backs' }], ['signed decisions where positions.city']],
      ['of a party that accepted', 'accountabilities.leads.acceptedAt', '2026-02-01', ['signed accountabilities leads acceptedAt']],
      ['of a party that no longer accepts', 'accountabilities.does.acceptedAt', undefined, ['unsigned accountabilities does acceptedAt']],
      ['that was confirmed again', 'accountabilities.does.confirmedAt', '2026-03-01', ['confirmed accountabilities does confirmedAt +28']],
      ['that was confirmed by both', 'dependencies.agreement.confirmedAt', '2026-03-01', ['confirmed dependencies agreement confirmedAt']],
    ] as const) {
      it(what, () => expect(told(path, value)).to.deep.equal(lines));
    }

    it('names the organisation, and says how it was and is', () => {
      const before = partnership();
      const [change] = changesOf(read(before), read(altered(before, 'dependencies.agreement.giver', giver('agreed'))));
      expect(change).to.deep.include({ organisation: 'city', of: 'The agreement', before: { organisation: 'city', value: 'proposed' } });
      expect(change.after).to.deep.equal(giver('agreed'));
      expect(change.related).to.deep.equal(['handover', 'opens']);
    });
  });

  describe('reads a handover', () => {
    for (const [what, path, value, lines] of [
      ['of an accountability', 'accountabilities.leads.party', 'surgery', ['handed over accountabilities leads party']],
      ['of a role', 'appointments.first.holder', 'Sam Field', ['handed over appointments first holder']],
      ['of a budget', 'projects.hub.budget.holder', 'county', ['handed over projects hub budget.holder']],
      ['of an activity', 'activities.handover.organisation', 'county', ['handed over activities handover organisation']],
      ['of a chair', 'groups.board.chair', 'surgery', ['handed over groups board chair']],
      ['to nobody, which is none', 'activities.handover.organisation', undefined, ['changed activities handover organisation']],
    ] as const) {
      it(what, () => expect(told(path, value)).to.deep.equal(lines));
    }

    const other = (id: string, more: object = {}) => ({ id, subject: 'hub', party: 'surgery', letters: ['A'], ...more });
    const accountabilities = (change: (list: Json[]) => readonly object[]) => {
      const before = partnership();
      return changesOf(read(before), read({ ...before, accountabilities: change(partnership().accountabilities) }));
    };

    it('from one accountability to another, as one change', () => {
      const [change, ...more] = accountabilities(([, ...rest]) => [...rest, other('later')]);
      expect(line(change)).to.equal('handed over accountabilities later party');
      expect(change).to.deep.include({ before: 'operations', after: 'surgery', of: 'Shared theatres', letters: ['A'] });
      expect(change.related).to.deep.equal(['hub', 'surgery', 'leads']);
      expect(more).to.deep.equal([]);
    });
    it('from one that was given an end', () => {
      const lines = accountabilities(([leads, ...rest]) => [{ ...leads, to: '2026-03-31' }, ...rest, other('later')]).map(line);
      expect(lines).to.deep.equal(['changed accountabilities leads to', 'handed over accountabilities later party']);
    });
    it('of one of several letters, and says that there is more to it', () => {
      const lines = accountabilities(([, ...rest]) => [...rest, other('later', { letters: ['A', 'I'] })]).map(line);
      expect(lines).to.deep.equal(['added accountabilities later', 'handed over accountabilities later party']);
    });
    it('of a letter that moved between entries which both stay', () => {
      const lines = accountabilities(([leads, ...rest]) => [{ ...leads, letters: ['C'] }, ...rest, other('later')]).map(line);
      expect(lines).to.deep.equal(['changed accountabilities leads letters', 'handed over accountabilities later party']);
    });
    it('only where it is plain who took over from whom', () => {
      const lines = accountabilities(([, ...rest]) => [...rest, other('later'), other('too', { party: 'county' })]).map(line);
      expect(lines).to.deep.equal(['added accountabilities later', 'added accountabilities too', 'removed accountabilities leads']);
    });
    it('not by who still has it by another accountability', () => {
      const before = { ...partnership(), accountabilities: [...partnership().accountabilities, other('again', { party: 'operations' })] };
      const after = { ...before, accountabilities: [...before.accountabilities.slice(1), other('later')] };
      expect(changesOf(read(before), read(after)).map(line)).to.deep.equal([
        'added accountabilities later',
        'removed accountabilities leads',
      ]);
    });
    it('not of who is told', () => {
      const before = altered(partnership(), 'accountabilities.leads.letters', ['I']);
      const after = { ...before, accountabilities: [...before.accountabilities.slice(1), other('later', { letters: ['I'] })] };
      expect(changesOf(read(before), read(after)).map(line)).to.deep.equal([
        'added accountabilities later',
        'removed accountabilities leads',
      ]);
    });
    it('from one appointment to another', () => {
      const before = partnership();
      const after = { ...before, appointments: [{ id: 'second', role: 'operations', holder: 'Sam Field' }] };
      expect(changesOf(read(before), read(after)).map(line)).to.deep.equal(['handed over appointments second holder']);
    });
  });

  describe('reads what was reported', () => {
    const update = (fields: object, subject = 'handover') => ({ id: 'news', subject, at: '2026-03-03', organisation: 'city', ...fields });
    for (const [what, news, lines] of [
      ['a status that worsened', update({ status: 'red' }), ['worsened activities handover status', 'added updates news']],
      ['a status that improved', update({ status: 'complete' }), ['improved activities handover status', 'added updates news']],
      ['a status that is not on the scale', update({ status: 'puce' }), ['reported activities handover status', 'added updates news']],
      ['what has not started', update({ status: 'not-started' }), ['reported activities handover status', 'added updates news']],
      ['a first status', update({ status: 'red' }, 'hub'), ['reported projects hub status', 'added updates news']],
      ['an update from before the last', update({ status: 'red', at: '2026-01-01' }), ['added updates news']],
      ['an update without a status', update({ narrative: 'All well' }), ['added updates news']],
      [
        'a forecast later than the end',
        update({ forecastEnd: '2026-03-20' }),
        ['slipped activities handover forecastEnd +16', 'added updates news'],
      ],
      [
        'a forecast earlier than the end',
        update({ forecastEnd: '2026-03-03' }),
        ['brought forward activities handover forecastEnd -1', 'added updates news'],
      ],
      ['a forecast as planned', update({ forecastEnd: '2026-03-04' }), ['added updates news']],
    ] as const) {
      it(what, () => {
        const before = partnership();
        expect(changesOf(read(before), read({ ...before, updates: [news, ...before.updates] })).map(line)).to.deep.equal(lines);
      });
    }

    it('a forecast that the plan follows, once', () => {
      const before = partnership();
      const after = altered(
        { ...before, updates: [...before.updates, update({ forecastEnd: '2026-03-20' })] },
        'activities.handover.end',
        '2026-03-20',
      );
      expect(changesOf(read(before), read(after)).map(line)).to.deep.equal(['slipped activities handover end +16', 'added updates news']);
    });
    it('a status that was taken back', () => {
      const before = partnership();
      expect(changesOf(read(before), read({ ...before, updates: [] })).map(line)).to.deep.equal([
        'reported activities handover status',
        'removed updates said',
      ]);
    });
    it('by whom', () => {
      const before = partnership();
      const [change] = changesOf(read(before), read({ ...before, updates: [...before.updates, update({ status: 'red' })] }));
      expect(change).to.deep.include({ before: 'amber', after: 'red', organisation: 'city', related: ['hub', 'city', 'news'] });
    });
    for (const [what, path, value, lines] of [
      ['that work began', 'activities.handover.actualStart', '2026-02-02', ['begun activities handover actualStart']],
      ['that work ended', 'activities.handover.actualEnd', '2026-03-09', ['finished activities handover actualEnd']],
      ['that it was decided', 'decisions.where.decidedAt', '2026-03-09', ['finished decisions where decidedAt']],
      ['that a risk grew', 'risks.staff.current.impact', 5, ['worsened risks staff current']],
      ['that a risk shrank', 'risks.staff.current.likelihood', 1, ['improved risks staff current']],
    ] as const) {
      it(what, () => expect(told(path, value)).to.deep.equal(lines));
    }
  });

  describe('reads figures and what they are held against', () => {
    const observation = 'measures.four.series.0.observations';
    for (const [what, path, value, lines] of [
      ['a new figure', `${observation}.2`, { period: '2026-03', value: 84 }, ['observed measures four series.city.observations.2026-03']],
      ['a published figure that is another', `${observation}.0.value`, 83, ['revised measures four series.city.observations.2026-01']],
      ['a published figure that is gone', `${observation}.0`, undefined, ['revised measures four series.city.observations.2026-01']],
      ['a provisional figure that is another', `${observation}.1.value`, 83, ['changed measures four series.city.observations.2026-02']],
      [
        'a figure that is final now',
        `${observation}.1.provisional`,
        undefined,
        ['changed measures four series.city.observations.2026-02.provisional'],
      ],
      [
        'what is said of a figure',
        `${observation}.0.narrative`,
        'Frost',
        ['changed measures four series.city.observations.2026-01.narrative'],
      ],
      [
        'a new organisation',
        'measures.four.series.1',
        { organisation: 'county', observations: [{ period: '2026-01', value: 80 }] },
        ['observed measures four series.county'],
      ],
      ['an organisation that is gone', 'measures.four.series', [], ['revised measures four series.city']],
      ['another unit', 'measures.four.unit', 'patients', ['redefined measures four unit']],
      ['another direction', 'measures.four.direction', 'decrease', ['redefined measures four direction']],
      ['another way to put figures together', 'measures.four.aggregation', 'sum', ['redefined measures four aggregation']],
      ['a new process', 'measures.four.rebase', [{ at: '2026-01', why: 'New unit' }], ['redefined measures four rebase.2026-01']],
      ['more decimals', 'measures.four.decimals', 2, ['changed measures four decimals']],
      ['another standard', 'measures.four.standard.0.value', 90, ['target moved measures four standard.2016-04-01.value']],
      ['another target', 'results.waits.target.value', 90, ['target moved results waits target.value']],
      ['no target any more', 'results.waits.target', undefined, ['target moved results waits target']],
      ['another point on the way', 'results.waits.trajectory.0.value', 86, ['target moved results waits trajectory.2026-06.value']],
      [
        'another point in time on the way',
        'results.waits.trajectory.0.at',
        '2026-07',
        ['target moved results waits trajectory.2026-07', 'target moved results waits trajectory.2026-06'],
      ],
      ['another starting value', 'results.waits.baseline.value', 80, ['target moved results waits baseline.value']],
      ['another measure', 'results.waits.measure', 'other', ['redefined results waits measure']],
    ] as const) {
      it(what, () => expect(told(path, value)).to.deep.equal(lines));
    }

    it('names the organisation whose figure it is', () => {
      const before = partnership();
      const [change] = changesOf(read(before), read(altered(before, `${observation}.0.value`, 83)));
      expect(change).to.deep.include({
        organisation: 'city',
        before: { period: '2026-01', value: 82.1 },
        after: { period: '2026-01', value: 83 },
      });
    });
  });

  describe('reads everything else', () => {
    for (const [what, path, value, lines] of [
      ['a title', 'projects.hub.title', 'Theatres', ['changed projects hub title']],
      ['a budget, as one', 'projects.hub.budget', { amount: 2, currency: 'EUR', holder: 'city' }, ['changed projects hub budget']],
      ['a first budget', 'projects.side.budget', { amount: 2, currency: 'EUR' }, ['changed projects side budget']],
      ['partners', 'projects.hub.partners', ['county'], ['changed projects hub partners']],
      [
        'a link',
        'projects.hub.links',
        [{ href: 'https://example.org/', title: 'Plan' }],
        ['changed projects hub links.https://example.org/'],
      ],
      ['a contribution', 'projects.hub.contributions.0.share', 0.5, ['changed projects hub contributions.waits.share']],
      ['a publisher’s own field', 'projects.hub.x-colour', { of: ['red'] }, ['changed projects hub x-colour']],
      ['the partnership’s name', 'partnership.name', 'Coast', ['changed document partnership.name']],
      ['the scale', 'statusScale.1.label', 'Going well', ['changed document statusScale.green.label']],
      ['an amount of a benefit', 'benefits.shifts.lines.0.forecast', 4, ['changed benefits shifts lines.city.saving.2026/27.forecast']],
    ] as const) {
      it(what, () => expect(told(path, value)).to.deep.equal(lines));
    }

    it('not the moment that the document is of', () => {
      expect(told('asOf', '2026-12-01T09:00:00Z')).to.deep.equal([]);
      expect(told('sources.0.asOf', '2026-12-01T09:00:00Z')).to.deep.equal([]);
    });
    it('not an empty list for none', () => expect(told('objectives.urgent.topics', [])).to.deep.equal([]));
    it('that a thing of a kind became a thing of another', () => {
      const before = partnership();
      const after = { ...before, projects: before.projects.slice(0, 1), programmes: [{ id: 'side', title: 'Community beds' }] };
      expect(changesOf(read(before), read(after)).map(line)).to.deep.equal(['added programmes side', 'removed projects side']);
    });
  });

  it('goes by the document’s order: the whole, what is there, what is gone', () => {
    const before = partnership();
    const after = altered(
      altered({ ...before, activities: [{ id: 'new', title: 'New' }, before.activities[1]] }, 'partnership.name', 'Coast'),
      'activities.opens.title',
      'Opens',
    );
    expect(changesOf(read(before), read({ ...after, dependencies: [] })).map(line)).to.deep.equal([
      'changed document partnership.name',
      'added activities new',
      'changed activities opens title',
      'removed activities handover',
      'removed dependencies agreement',
      'removed updates said',
    ]);
  });

  it('counts what it tells, and says as of when', () => {
    const before = partnership();
    const { counts, asOf, changes } = whatChanged(
      read(before),
      read(altered(altered(before, 'asOf', '2026-12-01T09:00:00Z'), 'activities.handover.end', '2026-03-20')),
    );
    expect(counts).to.deep.equal({ ...Object.fromEntries(changeNames.map((name) => [name, 0])), slipped: 1 });
    expect(asOf).to.deep.equal({ before: '2026-03-01T09:00:00Z', after: '2026-12-01T09:00:00Z' });
    expect(changes).to.have.length(1);
  });

  it('knows what every list of objects is told apart by', () => {
    const lists = new Set<string>();
    const look = (shape: unknown, name: string) => {
      if (Array.isArray(shape) && typeof shape[0] === 'object') lists.add(name);
      if (typeof shape !== 'object' || shape === null) return;
      for (const [key, inner] of Object.entries(shape)) look(inner, Array.isArray(shape) ? name : key.replace(/[?=].*/, ''));
    };
    for (const shape of [headShape, ...Object.values(shapes)]) look(shape, '');
    expect([...lists].filter((name) => namingFields(name).length === 0)).to.deep.equal([]);
  });
});

describe('of any two partnerships, whatChanged', () => {
  const any = anyPartnership({ things: 2 }).map((document) => document);
  const pair = fc.tuple(any, any).map(([one, other]) => [one, mixed(one, other)] as const);
  const names = (changes: readonly Change[], name: ChangeName) =>
    changes
      .filter(({ change }) => change === name)
      .map(({ kind, id }) => `${kind} ${id}`)
      .toSorted();
  const runs = { numRuns: 60 };

  it('tells nothing of a partnership and itself, whatever the order of its things and lists', () => {
    fc.assert(
      fc.property(any, (document) => {
        expect(changesOf(read(document), read(structuredClone(document)))).to.deep.equal([]);
        expect(changesOf(read(document), read(turned(document)))).to.deep.equal([]);
      }),
      runs,
    );
  });

  it('tells of the same things as added one way and as removed the other', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [there, back] = [changesOf(read(one), read(other)), changesOf(read(other), read(one))];
        expect(names(there, 'added')).to.deep.equal(names(back, 'removed'));
        expect(names(there, 'removed')).to.deep.equal(names(back, 'added'));
      }),
      runs,
    );
  });

  it('tells of every thing that is another, is new or is gone', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [before, after] = [read(one), read(other)];
        const changes = changesOf(before, after);
        // What went in a handover is named by what came.
        const took = ({ change, related }: Change) => (change === 'handed over' ? related.slice(-1) : []);
        const toldOf = new Set(
          changes.flatMap((change) => [`${change.kind} ${change.id}`, ...took(change).map((id) => `${change.kind} ${id}`)]),
        );
        for (const kind of collectionNames) {
          const [was, is] = [before, after].map((each) => new Map(each[kind].map((item) => [item.id, normal(item)])));
          for (const id of new Set([...was.keys(), ...is.keys()])) {
            if (was.get(id) !== is.get(id)) expect([...toldOf]).to.include(`${kind} ${id}`);
          }
        }
        const head = (each: Partnership) =>
          normal(
            Object.fromEntries(
              Object.entries(each).filter(([name]) => !(collectionNames as readonly string[]).includes(name) && name !== 'asOf'),
            ),
          );
        expect(changes.some(({ kind }) => kind === 'document')).to.equal(head(before) !== head(after));
      }),
      runs,
    );
  });

  it('tells of a field that alone is another, at that field', () => {
    fc.assert(
      fc.property(any, changing(), (document, change) => {
        const found = change(document);
        if (!found) return;
        const [before, after] = [read(document), read(found.document)];
        const [was, is] = [before, after].map((each) => found.thingOf(each));
        if (normal(was) === normal(is)) return;
        const fields = changesOf(before, after).flatMap(({ kind, id, path }) => (kind === found.kind && id === found.id ? [path[0]] : []));
        // Without a field that it must have, reading leaves the thing out.
        expect(fields).to.include(was && is ? found.field : undefined);
      }),
      { numRuns: 200 },
    );
  });
});

/** A document with all its lists turned round; but those whose order says something. */
function turned<T>(value: T, name = ''): T {
  if (Array.isArray(value)) return (isOrdered(name) ? value : value.toReversed()).map((one) => turned(one, name)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key.startsWith('x-') ? inner : turned(inner, key)])) as T;
}
const isOrdered = (name: string) => name === 'baselines' || name === 'positions' || name === 'updates';

/** A thing as text, without regard to what does not count. */
function normal(value: unknown, name = ''): string {
  if (name === 'asOf') return '';
  if (Array.isArray(value)) {
    const list = value.map((one) => normal(one));
    return list.length > 0 ? `[${(isOrdered(name) || name.startsWith('x-') ? list : list.toSorted()).join()}]` : 'null';
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).map(([key, inner]) => [key, normal(inner, key)] as const);
  return `{${fields
    .filter(([, text]) => text !== 'null' && text !== '')
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`)
    .toSorted()
    .join()}}`;
}

describe('the page about what changed', () => {
  const page = async () => (await fetch(new URL('../../docs/insight/what-changed.md', import.meta.url))).text();

  it('shows a program that prints what it says', async () => {
    await runSnippet('insight/what-changed.md', { readPartnership, whatChanged, changeMessages, changeSentence, loadMessages, loadWords });
  });

  it('explains everything that may happen, and nothing else', async () => {
    const rows = [
      ...(await page())
        .split('## What may happen')[1]
        .split('## The rules')[0]
        .matchAll(/^\| (`.*?) \| (.*) \|$/gm),
    ];
    const explained = new Set(rows.flatMap(([, names, when]) => [...`${names} ${when}`.matchAll(/`([a-z ]+)`/g)].map(([, name]) => name)));
    expect([...explained].toSorted()).to.deep.equal(changeNames.toSorted());
  });
});
