import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { writeCsv } from '@stp-widgets/insight/plain-table.js';
import { timelineDetails } from '@stp-widgets/insight/timeline-details.js';
import { activityTable, madeAtOnce } from '@stp-widgets/insight/words/timeline-table.js';
import { MANY_BARS, type TimelineBar, type TimelineQuery, type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { timelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import { timelineMessages, type TimelineMessages } from '@stp-widgets/insight/words/timeline-words.js';
import { wordsNow } from '@stp-widgets/insight/words/words.js';
import { now } from '../support/small-partnership.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';
import { partnershipOf } from './partnership.ts';

const all: TimelineQuery = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: null };

const seen = (query: Partial<TimelineQuery> = {}, document: unknown = timelinePartnership()) =>
  timelineView(readPartnership(document).partnership!, { ...all, ...query }, new Date(now));
const ids = ({ lanes }: TimelineView) => lanes.flatMap(({ bars }) => bars.map(({ id }) => id)).toSorted();
const lanes = (view: TimelineView) => view.lanes.map(({ title, bars }) => [title, bars.map(({ id }) => id).join(' ')]);
const bar = (id: string, view = seen()) => view.lanes.flatMap(({ bars }) => bars).find((one) => one.id === id) as TimelineBar;

describe('timelineView', () => {
  describe('puts bars in lanes, by their start, those without dates last:', () => {
    it('of organisations, those without any left out', () => {
      expect(lanes(seen())).to.deep.equal([
        ['Harbour', 'case rota list opens'],
        ['Vale', 'nurses theatres agreement return'],
        ['City Council', 'care report staff'],
        ['Coast Primary Care', 'drivers winter'],
      ]);
    });
    it('of programmes, what is of none in a lane without a name at the end', () => {
      expect(lanes(seen({ groupBy: 'programme' }))).to.deep.equal([
        ['Planned care', 'case nurses theatres agreement rota list opens staff winter'],
        ['Care at home', 'care drivers return'],
        ['', 'report'],
      ]);
    });
    it('of projects', () => {
      expect(lanes(seen({ groupBy: 'project' })).map(([title]) => title)).to.deep.equal(['Shared theatres', 'Recover at home', '']);
    });
    it('of objectives, by way of the results that the project serves', () => {
      expect(seen({ groupBy: 'objective' }).lanes.map(({ id }) => id)).to.deep.equal(['hips', 'homes', '']);
    });
  });

  describe('shows what is asked for, with the other end of its dependencies:', () => {
    it('of an organisation', () => expect(ids(seen({ organisation: 'coast' }))).to.deep.equal(['drivers', 'return', 'winter']));
    it('of a programme', () => expect(ids(seen({ programme: 'home' }))).to.deep.equal(['care', 'drivers', 'return']));
    it('of an objective', () => expect(ids(seen({ objective: 'homes' }))).to.deep.equal(['care', 'drivers', 'return']));
    it('of two of them, what is of both', () => {
      expect(ids(seen({ organisation: 'city', programme: 'planned' }))).to.deep.equal(['list', 'nurses', 'rota', 'staff']);
    });
    it('with the dependencies of what is asked for, and none between its neighbours', () => {
      expect(seen({ organisation: 'city', programme: 'planned' }).links.map(({ id }) => id)).to.deep.equal([
        'disputed',
        'troubled',
        'kept',
      ]);
    });
    it('nothing of an organisation that has nothing to do', () => {
      expect(seen({ organisation: 'idle' })).to.deep.include({ lanes: [], links: [], all: 0, span: null, missing: null });
    });
    for (const what of ['organisation', 'programme', 'objective'] as const) {
      it(`and names the ${what} that is not there`, () => {
        expect(seen({ [what]: 'nowhere' })).to.deep.include({ missing: { what, id: 'nowhere' }, lanes: [] });
      });
    }
    it('and takes an id of another kind for one that is not there', () => {
      expect(seen({ organisation: 'hub' }).missing).to.deep.equal({ what: 'organisation', id: 'hub' });
    });
  });

  describe('shows a period:', () => {
    it('what lies in it in part, on an axis of just that', () => {
      const view = seen({ from: '2026-08', to: '2026-09-15' });
      expect(ids(view)).to.deep.equal(['drivers', 'list', 'opens', 'staff']);
      expect([view.span!.first, view.span!.last].map(writeDay)).to.deep.equal(['2026-08-01', '2026-09-15']);
    });
    it('open at one end', () => {
      const view = seen({ from: '2026-10-01' });
      expect(ids(view)).to.deep.equal(['return', 'staff']);
      expect([view.span!.first, view.span!.last].map(writeDay)).to.deep.equal(['2026-10-01', '2027-03-31']);
    });
    it('given the wrong way round', () => {
      expect(ids(seen({ from: '2026-09-15', to: '2026-08-01' }))).to.deep.equal(ids(seen({ from: '2026-08-01', to: '2026-09-15' })));
    });
    it('none, where what is given is no day', () => expect(ids(seen({ from: 'soon', to: '2026-13' }))).to.deep.equal(ids(seen())));
    it('all of time, where none is asked for, baselines included', () => {
      expect([seen().span!.first, seen().span!.last].map(writeDay)).to.deep.equal(['2026-01-05', '2027-03-31']);
    });
  });

  describe('leaves out what no other organisation waits on', () => {
    it('where it is asked to', () => {
      const view = seen({ isAcross: true });
      expect(ids(view)).to.not.include.members(['report']);
      expect(ids(view)).to.not.include.members(['case']);
      expect([ids(view).length, view.all, view.isAcross]).to.deep.equal([10, 13, true]);
      expect(view.links.map(({ id }) => id)).to.not.include('delivered');
    });
    it(`from more than ${MANY_BARS} bars on, unless it is asked not to`, () => {
      expect(seen({}, manyActivities(MANY_BARS)).isAcross).to.equal(false);
      const many = seen({}, manyActivities(MANY_BARS + 2));
      expect([ids(many).length, many.all, many.isAcross]).to.deep.equal([31, 62, true]);
      expect(ids(seen({ isAcross: false }, manyActivities(MANY_BARS + 2)))).to.have.length(62);
    });
    it('but nothing where that would leave nothing', () => {
      const view = seen({}, { ...manyActivities(100), dependencies: [] });
      expect([ids(view).length, view.isAcross]).to.deep.equal([100, false]);
    });
  });

  describe('reads of a bar', () => {
    it('its dates, baseline, slip and stage', () => {
      expect(bar('agreement')).to.deep.include({
        start: firstDay('2026-03-02'),
        end: firstDay('2026-07-04'),
        baseline: { start: firstDay('2026-03-02'), end: firstDay('2026-06-18') },
        slip: 16,
        progress: 0.75,
        stage: 'under way',
        organisation: 'Vale',
      });
    });
    it('its status from the last update, and no status where nothing was reported', () => {
      expect(bar('nurses').status).to.deep.include({ label: 'Red', shape: 'square' });
      expect(bar('rota').status).to.equal(null);
    });
    it('the stage: ended, not begun', () => expect([bar('case').stage, bar('staff').stage]).to.deep.equal(['ended', 'not begun']));
    it('a milestone as one day', () =>
      expect(bar('opens')).to.deep.include({ isMilestone: true, start: firstDay('2026-08-05'), slip: 35 }));
    it('what it waits on and gives', () => {
      expect([bar('list').waitsOn, bar('list').givesTo]).to.deep.equal([['broken'], ['kept']]);
    });
    it('whether another waits on it longer than it can', () => {
      const { giver, late } = seen().links.find(({ id }) => id === 'broken')!;
      expect(late).to.be.greaterThan(0);
      expect([bar(giver.id).holdsUp, bar('list').holdsUp]).to.deep.equal([true, false]);
    });
    it('no dates where there are none', () => expect([bar('winter').start, bar('winter').end]).to.deep.equal([null, null]));
    it('days the wrong way round in the right order', () => {
      const document = timelinePartnership();
      Object.assign((document['activities'] as object[])[1], { actualStart: undefined, start: '2026-07-30', end: '2026-06-30' });
      expect(bar('rota', seen({}, document))).to.deep.include({ start: firstDay('2026-06-30'), end: firstDay('2026-07-30') });
    });
  });

  it('calls by its id what has a title of only spaces', () => {
    const blank = { title: ' \u00a0' };
    const view = timelineView(
      partnershipOf({
        activities: [
          { id: 'a', ...blank, project: 'p', start: '2027-01-01', end: '2027-01-31' },
          { id: 'b', ...blank, project: 'p', start: '2027-02-01', end: '2027-02-28' },
        ],
        projects: [{ id: 'p', ...blank }],
        dependencies: [{ id: 'd', predecessor: 'a', successor: 'b', gives: ' ' }],
      }),
      { ...all, groupBy: 'project' },
      new Date(now),
    );
    expect(view.lanes.map(({ title, bars }) => [title, ...bars.map((one) => one.title)])).to.deep.equal([['p', 'a', 'b']]);
    expect(view.links.map(({ giver, receiver, gives }) => [giver.title, receiver.title, gives])).to.deep.equal([['a', 'b', 'a']]);
  });

  it('draws the projects and results that have dependencies, at their own dates', () => {
    const view = timelineView(
      partnershipOf({
        organisations: [{ id: 'hull', name: 'Hull' }],
        objectives: [{ id: 'o', title: 'O' }],
        results: [{ id: 'r', objective: 'o', title: 'Fewer waits', target: { value: 1, by: '2027-03-31' } }],
        projects: [
          { id: 'p', title: 'Records', partners: ['hull'], start: '2026-04-01', end: '2027-01-31', contributions: [{ to: 'r' }] },
          { id: 'q', title: 'Alone' },
        ],
        dependencies: [{ id: 'd', predecessor: 'p', successor: 'r' }],
      }),
      { ...all, groupBy: 'objective' },
      new Date('2026-11-21T12:00:00Z'),
    );
    expect(lanes(view)).to.deep.equal([['O', 'p r']]);
    expect(view.lanes[0].bars.map(({ kind, end, isMilestone }) => [kind, writeDay(end!), isMilestone])).to.deep.equal([
      ['projects', '2027-01-31', false],
      ['results', '2027-03-31', true],
    ]);
  });

  it('has nothing to show of a partnership without activities', () => {
    expect(seen({}, { contract: '1.0', partnership: { name: 'New' } })).to.deep.include({ lanes: [], links: [], span: null, all: 0 });
  });

  it('is plain data, so that it can be compared part by part', () => {
    const view = seen();
    expect(JSON.parse(JSON.stringify(view))).to.deep.equal(view);
  });

  it('takes the day in the partnership’s own time zone', () => {
    const partnership = readPartnership(timelinePartnership()).partnership!;
    expect(writeDay(timelineView(partnership, all, new Date('2026-06-15T23:30:00Z')).today)).to.equal('2026-06-16');
  });

  it('answers for ten thousand activities in a chain without overflowing', () => {
    const view = seen({ isAcross: false }, manyActivities(20_000));
    expect([view.all, view.links.length]).to.deep.equal([20_000, 9999]);
  });
});

describe('activityTable', () => {
  const speech = {
    words: wordsNow('en-GB')!,
    messages: timelineMessages.en as TimelineMessages,
    today: firstDay('2026-06-15'),
    more: timelineMoreMessages.en,
  };
  const table = madeAtOnce(activityTable(seen(), speech));

  it('has a row for each bar, in the order of the lanes, with the worst of what it waits on and gives', () => {
    expect(table.columns.map(({ title }) => title)).to.deep.equal([
      'Activity',
      'Organisation',
      'Start',
      'End',
      'Baseline end',
      'Status',
      'Waits on',
      'Given to',
      'Finding',
    ]);
    expect(table.rows.map(({ id }) => id)).to.deep.equal(seen().lanes.flatMap(({ bars }) => bars.map(({ id }) => id)));
    expect(table.rows.find(({ id }) => id === 'list')!.cells).to.deep.equal([
      'One waiting list',
      'Harbour',
      '19 Jun 2026',
      '30 Sept 2026',
      '',
      'Amber',
      1,
      1,
      'Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
    ]);
    expect(table.rows.find(({ id }) => id === 'opens')!.cells.slice(2, 6)).to.deep.equal(['', '5 Aug 2026', '1 Jul 2026', 'Not begun']);
  });

  it('names the worst of what is given, where that is worse than what is waited on', () => {
    const found = (id: string) => table.rows.find((row) => row.id === id)!.cells.at(-1);
    expect(found('agreement')).to.equal(
      'Gives “The agreement” to Harbour by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.',
    );
    expect(found('rota')).to.equal('Gives “The rota” to City Council by 31 Aug; promised for 30 Jun: disputed by them.');
    expect(found('case')).to.equal('');
  });

  it('names of several findings the worst', () => {
    expect(table.rows.find(({ id }) => id === 'staff')!.cells.at(-1)).to.match(
      /^Needs “The rota” from Harbour .*: disputed by City Council\.$/,
    );
  });

  it('says of a date that nobody gave that it is not given, and leaves it empty in a file', () => {
    const document = timelinePartnership();
    const activities = document['activities'] as Record<string, unknown>[];
    delete activities[9]['end'];
    delete activities[11]['start'];
    const dates = (use: 'reading' | 'file') => {
      const { rows } = madeAtOnce(activityTable(seen({ isAcross: false }, document), speech, use));
      return ['report', 'drivers', 'winter'].map((id) => rows.find((row) => row.id === id)!.cells.slice(2, 4));
    };
    expect(dates('reading')).to.deep.equal([
      ['1 Jun 2026', 'not given'],
      ['not given', '28 Aug 2026'],
      ['not given', 'not given'],
    ]);
    expect(dates('file')).to.deep.equal([
      ['2026-06-01', ''],
      ['', '2026-08-28'],
      ['', ''],
    ]);
  });

  it('says of a start after its end that it is', () => {
    const document = timelinePartnership();
    Object.assign((document['activities'] as object[])[9], { start: '2026-07-30', end: '2026-06-01' });
    const { rows } = madeAtOnce(activityTable(seen({ isAcross: false }, document), speech));
    const { cells } = rows.find(({ id }) => id === 'report')!;
    expect([cells[2], cells[3], cells.at(-1)]).to.deep.equal(['1 Jun 2026', '30 Jul 2026', 'Its start is given after its end.']);
  });

  it('is a CSV file in which no text is a formula', () => {
    const document = timelinePartnership();
    Object.assign((document['activities'] as object[])[1], { title: '=HYPERLINK("x")' });
    expect(writeCsv(madeAtOnce(activityTable(seen({}, document), speech)))).to.contain('\r\n"\'=HYPERLINK(""x"")",Harbour,4 May 2026,');
  });
});

describe('timelineDetails', () => {
  const details = (id: string) => timelineDetails(readPartnership(timelinePartnership()).partnership!, id, firstDay('2026-06-15'));

  it('tells who answers for it, what it serves and where it is updated', () => {
    expect(details('list')).to.deep.include({
      accountable: ['Director of planned care, Harbour'],
      serves: ['Waits under 18 weeks'],
      editLink: { href: 'https://example.org/edit/list', title: 'The form' },
    });
  });
  it('nobody and nothing, where there is neither', () => {
    for (const id of ['report', 'nowhere']) expect(details(id)).to.deep.include({ accountable: [], serves: [], editLink: null, links: [] });
  });
});
