import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay } from '@stp-widgets/contract/day.js';
import { type DependencyHealth, dependencyHealth, healths } from '@stp-widgets/insight/dependency-health.js';
import { writeCsv } from '@stp-widgets/insight/plain-table.js';
import { timelineDetails } from '@stp-widgets/insight/timeline-details.js';
import { byHealth, confirmedAt, nextSteps, promiseSides, promisesOf, sideOf } from '@stp-widgets/insight/timeline-promises.js';
import { activityTable, dependencyTable, madeAtOnce } from '@stp-widgets/insight/words/timeline-table.js';
import { type TimelineQuery, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { type FullSpeech, timelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import {
  nextSentence,
  ownSentence,
  promiseFindings,
  promiseRemarks,
  promiseSentence,
} from '@stp-widgets/insight/words/timeline-promise-words.js';
import { inOne, timelineMessages } from '@stp-widgets/insight/words/timeline-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import fc from 'fast-check';
import { now } from '../support/small-partnership.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';

const today = firstDay('2026-06-15');
const query: TimelineQuery = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: null };

type Document = ReturnType<typeof timelinePartnership>;
const list = (document: Document, kind: string) => document[kind] as Record<string, unknown>[];

/** The partnership of the timeline's tests, changed. */
function partnership(change: (document: Document) => void = () => {}) {
  const document = timelinePartnership();
  change(document);
  return readPartnership(document).partnership!;
}

const links = (change?: (document: Document) => void) => dependencyHealth(partnership(change), today);
const linkOf = (id: string, change?: (document: Document) => void) => links(change).find((link) => link.id === id)!;
const ids = (some: readonly DependencyHealth[]) => some.map(({ id }) => id);

async function speechIn(language: string): Promise<FullSpeech> {
  const words = await loadWords(language);
  const messages = await loadMessages(timelineMessages, words.language);
  return { words, messages, more: await loadMessages(timelineMoreMessages, words.language), today };
}

describe('byHealth', () => {
  it('groups dependencies, the worst first, each health that there is once', () => {
    expect(byHealth(links()).map(({ health, links: own }) => [health, ...ids(own)])).to.deep.equal([
      ['broken', 'broken'],
      ['disputed', 'disputed'],
      ['unsigned', 'unsigned'],
      ['off track', 'troubled'],
      ['tight', 'tight'],
      ['unconfirmed', 'old'],
      ['kept', 'kept'],
      ['delivered', 'delivered'],
    ]);
    expect(byHealth([])).to.deep.equal([]);
  });

  it('puts the latest of a group first, then what is needed first, then what is needed on no day', () => {
    const [one] = links();
    const late = (id: string, days: number, needed: string | null): DependencyHealth => ({
      ...one,
      id,
      late: days,
      needed: needed === null ? null : firstDay(needed),
    });
    const group = byHealth([
      late('never', 2, null),
      late('soon', 2, '2026-06-01'),
      late('latest', 9, '2026-12-01'),
      late('then', 2, '2026-07-31'),
    ]);
    expect(ids(group[0].links)).to.deep.equal(['latest', 'soon', 'then', 'never']);
  });
});

describe('promisesOf', () => {
  it('divides what an organisation gives, receives, and has within it', () => {
    const { given, received, within } = promisesOf(links(), 'harbour');
    expect([ids(given), ids(received), ids(within)]).to.deep.equal([['disputed', 'kept'], ['broken', 'tight'], ['delivered']]);
  });

  it('finds nothing of an organisation that has nothing to do with any', () => {
    expect(promisesOf(links(), 'idle')).to.deep.equal({ given: [], received: [], within: [] });
  });

  it('gives every dependency that has to do with an organisation to one side, and no other', () => {
    const of = fc.constantFrom('harbour', 'vale', 'city', 'coast');
    fc.assert(
      fc.property(fc.array(fc.tuple(of, of)), of, (ends, organisation) => {
        const [one] = links();
        const some = ends.map(([giver, receiver], at): DependencyHealth => ({
          ...one,
          id: String(at),
          giver: { ...one.giver, organisation: giver },
          receiver: { ...one.receiver, organisation: receiver },
        }));
        const sides = promisesOf(some, organisation);
        const told = promiseSides.flatMap((side) => ids(sides[side]));
        expect(told.toSorted()).to.deep.equal(ids(some.filter((link) => sideOf(link, organisation) !== null)).toSorted());
        const grouped = byHealth(some).flatMap((group) => ids(group.links));
        expect(grouped.toSorted()).to.deep.equal(ids(some).toSorted());
      }),
    );
  });
});

describe('nextSteps', () => {
  const next = (change: (document: Document) => void, id = 'broken') => nextSteps(partnership(change), today)(linkOf(id, change));
  const difference = (more: object) => (document: Document) =>
    Object.assign(document, { differences: [{ id: 'diff', title: 'How many sites', subjects: ['broken'], ...more }] });

  it('finds nothing where nothing is said', () => expect(next(() => {})).to.equal(null));

  it('finds what the giver of the work said last', () => {
    const said = next((document) =>
      document.updates.push(
        { id: 'u1', subject: 'agreement', at: '2026-06-01', status: 'amber', next: 'Ask the guardians', organisation: 'vale' },
        { id: 'u2', subject: 'agreement', at: '2026-06-10', status: 'amber', next: 'Guardians sign', organisation: 'vale' },
        { id: 'u3', subject: 'agreement', at: '2026-07-10', status: 'green', next: 'Nothing left' },
      ),
    );
    expect(said).to.deep.equal({ kind: 'reported', text: 'Guardians sign', party: 'Vale' });
  });

  it('finds what was said of the dependency itself before that', () => {
    const said = next((document) =>
      document.updates.push(
        { id: 'u1', subject: 'agreement', at: '2026-06-10', next: 'Guardians sign' },
        { id: 'u2', subject: 'broken', at: '2026-06-01', next: 'Both meet on Friday' },
      ),
    );
    expect(said).to.deep.equal({ kind: 'reported', text: 'Both meet on Friday', party: '' });
  });

  it('finds an open difference before all, with its plan', () => {
    const said = next(difference({ raisedAt: '2026-05-04', plan: 'The operations group decides', resolveBy: '2026-07-01' }));
    expect(said).to.deep.equal({
      kind: 'on the table',
      title: 'How many sites',
      since: '2026-05-04',
      plan: 'The operations group decides',
      resolveBy: '2026-07-01',
    });
  });

  for (const [what, more] of [
    ['is resolved', { resolvedAt: '2026-06-01' }],
    ['is not yet raised', { raisedAt: '2026-07-01' }],
    ['is about something else', { subjects: ['tight'] }],
  ] as const) {
    it(`passes over a difference that ${what}`, () => expect(next(difference(more))).to.equal(null));
  }
});

describe('confirmedAt', () => {
  it('is the day, or nothing', () => {
    const of = partnership();
    expect(['old', 'nowhere', 'rota'].map((id) => confirmedAt(of, id))).to.deep.equal(['2026-02-05', null, null]);
  });
});

describe('the words beside the timeline', () => {
  let speech: FullSpeech;
  before(async () => (speech = await speechIn('en-GB')));

  describe('say one dependency', () => {
    for (const [voice, side, id, sentence] of [
      [
        'all',
        'received',
        'broken',
        'Harbour needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.',
      ],
      [
        'all',
        'received',
        'unsigned',
        'Vale needs “Ten drivers” from Coast Primary Care by 30 Sept; promised for 28 Aug: not yet agreed by Vale.',
      ],
      ['party', 'given', 'broken', 'Gives “The agreement” to Harbour by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.'],
      [
        'party',
        'received',
        'broken',
        'Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
      ],
      [
        'we',
        'received',
        'broken',
        'We need “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
      ],
      ['we', 'given', 'broken', 'We owe “The agreement” to Harbour by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by us.'],
      [
        'we',
        'received',
        'unsigned',
        'We need “Ten drivers” from Coast Primary Care by 30 Sept; promised for 28 Aug: not yet agreed by us.',
      ],
      ['we', 'received', 'disputed', 'We need “The rota” from Harbour by 31 Aug; promised for 30 Jun: disputed by us.'],
      ['we', 'given', 'disputed', 'We owe “The rota” to City Council by 31 Aug; promised for 30 Jun: disputed by them.'],
      ['we', 'given', 'troubled', 'We owe “Eight nurses” to City Council by 31 Aug; promised for 26 Jun: our work is reported red.'],
      ['we', 'within', 'delivered', 'We need “The case” from Harbour by 3 May: delivered.'],
    ] as const) {
      it(`${id}, ${side}, as told by ${voice}`, () => expect(promiseSentence(linkOf(id), side, voice, speech)).to.equal(sentence));
    }
    it('in a table with the day that was agreed, where the receiver’s own dates need it sooner', () => {
      const link = linkOf('kept', (document) => {
        Object.assign(list(document, 'dependencies')[6], { type: 'FS', neededBy: '2026-09-30' });
        Object.assign(list(document, 'activities')[2], { end: '2026-09-10' });
      });
      expect(promiseFindings(link, speech)).to.equal('10 days late, agreed for 30 Sept');
    });
    it('once that neither side has agreed, where both are one organisation', () => {
      const link = linkOf('delivered', (document) =>
        Object.assign(list(document, 'dependencies')[7], { giver: undefined, receiver: undefined }),
      );
      const told = (['all', 'party', 'we'] as const).map((voice) => promiseSentence(link, 'within', voice, speech).split(': ').at(-1));
      expect(told).to.deep.equal(['not yet agreed by Harbour.', 'not yet agreed by Harbour.', 'not yet agreed by us.']);
      expect(promiseFindings(link, speech)).to.equal('not yet agreed by Harbour');
    });
  });

  describe('remark', () => {
    const remarks = (id: string, next: Parameters<typeof promiseRemarks>[1]['next'] = null, change?: (document: Document) => void) =>
      promiseRemarks(linkOf(id, change), { confirmedAt: confirmedAt(partnership(change), id), next }, speech).join(' ');
    it('for which work it is, and when it was confirmed', () =>
      expect(remarks('kept')).to.equal('For Staff trained. Last confirmed 1 Jun.'));
    it('what was said against it', () => {
      const change = (document: Document) =>
        Object.assign(list(document, 'dependencies')[2], {
          receiver: { organisation: 'city', value: 'disputed', note: 'They say four sites; we say three.' },
        });
      expect(remarks('disputed', null, change)).to.equal('For Staff trained. “They say four sites; we say three.” Last confirmed 1 Jun.');
    });
    it('what comes next, and from whom', () => {
      expect(remarks('broken', { kind: 'reported', text: 'Guardians sign', party: 'Vale' })).to.match(/ Next, by Vale: Guardians sign$/);
      expect(remarks('broken', { kind: 'reported', text: 'Guardians sign', party: '' })).to.match(/ Next: Guardians sign$/);
    });
    it('what is on the table, since when, and the plan', () => {
      const table = {
        kind: 'on the table',
        title: 'How many sites',
        since: '2026-05-04',
        plan: 'The board decides',
        resolveBy: '2026-07-01',
      } as const;
      expect(remarks('broken', table)).to.match(/ On the table since 4 May: How many sites\. Plan, by 1 Jul: The board decides$/);
      expect(remarks('broken', { ...table, since: null, plan: '', resolveBy: null })).to.match(/ On the table: How many sites\.$/);
      expect([nextSentence(table), nextSentence({ ...table, plan: '' }), nextSentence(null)]).to.deep.equal([
        'The board decides',
        'How many sites',
        '',
      ]);
    });
  });

  describe('sum up one organisation', () => {
    const own = (id: string, name: string, voice: 'we' | 'party', change?: (document: Document) => void) =>
      inOne(ownSentence(links(change), { id, name }, voice, speech));
    const twoLate = (document: Document) => Object.assign(list(document, 'dependencies')[1], { promisedBy: '2026-08-08' });
    const positions = { giver: { organisation: 'vale', value: 'delivered' }, receiver: { organisation: 'harbour', value: 'accepted' } };
    const hadOne = (document: Document) => Object.assign(list(document, 'dependencies')[1], positions);
    const allHad = (document: Document) => list(document, 'dependencies').forEach((one) => Object.assign(one, positions));
    for (const [what, sentence, expected] of [
      [
        'that speaks for itself',
        () => own('harbour', 'Harbour', 'we'),
        'We give two things and need two things. One comes too late: “The agreement” from Vale, 16 days late.',
      ],
      [
        'that is told of',
        () => own('harbour', 'Harbour', 'party'),
        'Harbour gives two things and needs two things. One comes too late: “The agreement” from Vale, 16 days late.',
      ],
      [
        'that gives late and has not agreed',
        () => own('vale', 'Vale', 'we'),
        'We give three things and need two things. One is given too late: “The agreement” to Harbour, 16 days late. Two still wait for us to agree.',
      ],
      ['that has not agreed, told of it', () => own('vale', 'Vale', 'party'), /Two still wait for Vale to agree\.$/],
      [
        'to which several come late',
        () => own('harbour', 'Harbour', 'we', twoLate),
        /Two come too late, the worst of them “The agreement” from Vale: 16 days late\.$/,
      ],
      ['where none is late', () => own('coast', 'Coast', 'we'), 'We give one thing and need nothing. None is late.'],
      [
        'without what was delivered to it already',
        () => own('harbour', 'Harbour', 'we', hadOne),
        'We give two things and need one thing. One comes too late: “The agreement” from Vale, 16 days late.',
      ],
      [
        'to which all was delivered',
        () => own('harbour', 'Harbour', 'we', allHad),
        'All that we give to others here, and need from them, is delivered.',
      ],
      [
        'to which all was delivered, told of it',
        () => own('harbour', 'Harbour', 'party', allHad),
        'All that Harbour gives to others here, and needs from them, is delivered.',
      ],
      [
        'that has nothing to do with others',
        () => own('idle', 'Idle Trust', 'we'),
        'We give nothing to others here, and wait on none of them.',
      ],
      [
        'that has nothing to do with others, told of it',
        () => own('idle', 'Idle Trust', 'party'),
        'Idle Trust gives nothing to others here, and waits on none of them.',
      ],
    ] as const) {
      it(what, () => (typeof expected === 'string' ? expect(sentence()).to.equal(expected) : expect(sentence()).to.match(expected)));
    }

    it('with its findings strong', () => {
      const strong = ownSentence(links(), { id: 'vale', name: 'Vale' }, 'we', speech).filter(({ isStrong }) => isStrong);
      expect(strong.map(({ text }) => text)).to.deep.equal(['One is given too late']);
    });
  });

  it('are Welsh in Welsh, in the first person too', async () => {
    const welsh = await speechIn('cy');
    expect(promiseSentence(linkOf('broken'), 'received', 'we', welsh)).to.match(
      /^Mae arnom angen “The agreement” gan Vale erbyn .*: 16 diwrnod yn hwyr, heb ei gytuno ganddynt eto\.$/,
    );
    expect(promiseSentence(linkOf('broken'), 'given', 'we', welsh)).to.match(
      /^Mae arnom “The agreement” i Harbour erbyn .* heb ei gytuno gennym ni eto\.$/,
    );
    expect(inOne(ownSentence(links(), { id: 'vale', name: 'Vale' }, 'we', welsh))).to.match(
      /^Rydym yn rhoi 3 pheth, ac mae arnom angen 2 beth\. Rhoddir 1 yn rhy hwyr/,
    );
  });

  it('are filled in by the same names in Welsh, and none is left in English', async () => {
    const { more: welsh } = await speechIn('cy');
    const texts = (message: unknown) => (typeof message === 'string' ? [message] : Object.values(message as Record<string, string>));
    const needs = (message: unknown) => [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();
    const other = new Map(Object.entries(welsh));
    for (const [key, message] of Object.entries(timelineMoreMessages.en)) {
      expect(needs(other.get(key)), key).to.deep.equal(needs(message));
      const bare = texts(message)
        .join(' ')
        .replaceAll(/\{\w+\}/g, '');
      if (/[a-z]{3}/i.test(bare)) expect(JSON.stringify(other.get(key)), key).not.to.equal(JSON.stringify(message));
    }
  });

  describe('fill the table of dependencies', () => {
    const table = (use?: 'reading' | 'file', change?: (document: Document) => void) => {
      const of = partnership(change);
      return madeAtOnce(dependencyTable({ links: dependencyHealth(of, today) }, nextSteps(of, today), speech, use));
    };
    it('with both ends, the days and the finding, the worst first', () => {
      const { columns, rows } = table();
      expect(columns.map(({ title }) => title)).to.deep.equal([
        'What is given',
        'From',
        'To',
        'For',
        'Type',
        'Needed by',
        'Promised for',
        'Forecast for',
        'Days late',
        'Health',
        'Finding',
        'Next step',
      ]);
      expect(rows.map(({ id }) => id)).to.deep.equal(['broken', 'disputed', 'unsigned', 'troubled', 'tight', 'old', 'kept', 'delivered']);
      expect(rows[0].cells).to.deep.equal([
        'The agreement',
        'Vale',
        'Harbour',
        'One waiting list',
        'FS',
        '18 Jun 2026',
        '4 Jul 2026',
        '4 Jul 2026',
        16,
        'Broken',
        '16 days late, not yet agreed by Vale',
        '',
      ]);
      expect(rows.every(({ cells }) => cells.length === columns.length)).to.equal(true);
      expect(rows.map(({ cells }) => cells[9]).every((health, at) => health === speech.more[`health-${healths[at]}`])).to.equal(true);
    });
    it('that a promise has passed and nothing was given, in a file too', () => {
      const passed = (document: Document) => Object.assign(list(document, 'dependencies')[5], { promisedBy: '2026-06-05' });
      const said = ['Its giver is off track', '10 days past its promise and not given, last confirmed 130 days ago'];
      expect(
        table('reading', passed)
          .rows.find(({ id }) => id === 'old')!
          .cells.slice(9, 11),
      ).to.deep.equal(said);
      expect(writeCsv(table('file', passed)))
        .to.contain(said[0])
        .and.to.contain(said[1]);
    });
    it('for a file with days that sort and with ids, and no formula', () => {
      const text = writeCsv(table('file', (document) => Object.assign(list(document, 'dependencies')[0], { gives: '=1+1' })));
      expect(text).to.contain(`\r\n'=1+1,Vale,Harbour,One waiting list,FS,2026-06-18,2026-07-04,2026-07-04,16,Broken,`);
      expect(text.split('\r\n')[1].endsWith(',broken')).to.equal(true);
    });
  });

  it('fill the table of activities for a file with days that sort and with ids', () => {
    const { columns, rows } = madeAtOnce(activityTable(timelineView(partnership(), query, new Date(now)), speech, 'file'));
    expect(columns.at(-1)!.title).to.equal('Id');
    const { cells } = rows.find(({ id }) => id === 'agreement')!;
    expect([cells[2], cells[3], cells[4], cells.at(-1)]).to.deep.equal(['2026-03-02', '2026-07-04', '2026-06-18', 'agreement']);
  });
});

describe('timelineDetails', () => {
  const details = (id: string, change?: (document: Document) => void) => timelineDetails(partnership(change), id, today);

  it('tells what really was and what was agreed, as far as it is given', () => {
    expect(details('agreement')).to.deep.include({
      actual: { start: '2026-03-02', end: null },
      baseline: { start: '2026-03-02', end: '2026-06-18' },
    });
    expect(details('opens')).to.deep.include({ actual: null, baseline: { start: null, end: '2026-07-01' } });
    expect(details('hub')).to.deep.include({ actual: null, baseline: null });
  });

  it('tells the status with its age, who said it, and by how much that is overdue', () => {
    const change = (document: Document) => {
      document['cadences'] = { updates: 'P10D' };
      Object.assign(document.updates[1], { by: 'director', organisation: 'harbour', next: 'Guardians sign' });
    };
    expect(details('list', change)).to.deep.include({
      status: { label: 'Amber', days: 14, by: 'Director of planned care, Harbour', overdue: 4 },
      next: 'Guardians sign',
    });
    expect(details('rota').status).to.equal(null);
  });

  it('tells its links, the form apart', () => {
    const given = [
      { href: 'https://example.org/plan', title: 'The plan' },
      { href: 'https://example.org/edit', title: 'The form', rel: 'edit' },
    ];
    const change = (document: Document) => Object.assign(list(document, 'activities')[2], { links: given });
    expect(details('list', change)).to.deep.include({
      links: [{ href: 'https://example.org/plan', title: 'The plan' }],
      editLink: { href: 'https://example.org/edit', title: 'The form' },
    });
  });
});
