import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { boardEntries, objectiveStanding } from '@stp-widgets/insight/board-entries.js';
import type { BoardQuery } from '@stp-widgets/insight/board-query.js';
import { boardView } from '@stp-widgets/insight/board-view.js';
import { boardTable } from '@stp-widgets/insight/words/board-table.js';
import { boardMessages, boardSentence, groupNote, groupTitle, wholeBoardSentence } from '@stp-widgets/insight/words/board-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { changed, now as at, smallPartnership } from '../support/small-partnership.ts';

const now = new Date(at);
const everything: BoardQuery = {
  groupBy: 'none',
  sort: 'document',
  aim: '',
  organisation: '',
  status: '',
  search: '',
  onlyDisagreeing: false,
  onlyOverdue: false,
};

const partnershipOf = (document: unknown) => readPartnership(document).partnership!;
const view = (query: Partial<BoardQuery> = {}, document: unknown = smallPartnership(), when = now) =>
  boardView(partnershipOf(document), { ...everything, ...query }, when);
const ids = ({ groups }: ReturnType<typeof view>) => groups.flatMap(({ entries }) => entries.map(({ objective }) => objective.id));
const english = await loadWords('en-GB');
const messages = boardMessages.en;

describe('boardView', () => {
  it('has every objective once, in the order of the document', () => {
    expect(ids(view())).to.deep.equal(['apart', 'agree', 'done', 'later', 'silent', 'odd', 'bare']);
  });

  it('counts how they stand, which together are all', () => {
    const { all, shown, standings, disagreeing, overdue } = view();
    expect(standings).to.deep.equal({ reached: 1, 'on track': 1, behind: 1, unmeasured: 3, silent: 1 });
    expect({ all, shown, disagreeing, overdue }).to.deep.equal({ all: 7, shown: 7, disagreeing: 1, overdue: { count: 1, oldest: 45 } });
  });

  it('counts what was reported, from best to worst, then what is off the scale and what was never reported', () => {
    expect(view().statuses.map(({ key, count }) => [key, count])).to.deep.equal([
      ['complete', 1],
      ['green', 2],
      ['amber', 1],
      ['not-started', 1],
      ['off-scale', 1],
      ['unreported', 1],
    ]);
  });

  for (const [what, query, shown] of [
    ['an aim, also where it is not the first', { aim: 'money' }, ['apart']],
    ['an organisation, by its roles, joint ones too', { organisation: 'vale' }, ['apart']],
    ['an organisation whose role is vacant', { organisation: 'city' }, ['agree']],
    ['a status', { status: 'green' }, ['apart', 'agree']],
    ['a status off the scale', { status: 'off-scale' }, ['odd']],
    ['what was never reported', { status: 'unreported' }, ['silent']],
    ['reports that disagree', { onlyDisagreeing: true }, ['apart']],
    ['overdue updates', { onlyOverdue: true }, ['agree']],
    ['a word of a title, in any case', { search: 'STROKE' }, ['done']],
    ['a word of the reason', { search: 'keeps people' }, ['apart']],
    ['a word of a result', { search: 'meals' }, ['agree']],
    ['whoever is accountable', { search: 'planned care' }, ['apart']],
    ['what was said last', { search: 'theatre opened' }, ['apart']],
    ['words that are in different places', { search: 'hips winter' }, ['apart']],
    ['words that are not in one together', { search: 'stroke winter' }, []],
    ['all at once', { status: 'green', search: 'weekend', onlyOverdue: true }, ['agree']],
    ['spaces, which is to say nothing', { search: '  ' }, ['apart', 'agree', 'done', 'later', 'silent', 'odd', 'bare']],
  ] as const) {
    it(`leaves all but what is asked for: ${what}`, () => expect(ids(view(query))).to.deep.equal(shown));
  }

  it('searches without accents, either way', () => {
    const document = changed('objectives', 'done', { title: 'Uned strôc yn Llanelli' });
    expect(ids(view({ search: 'stroc' }, document))).to.deep.equal(['done']);
    expect(ids(view({ search: 'STRÔC' }, document))).to.deep.equal(['done']);
  });

  it('counts what is asked for by the page, and not what the reader leaves out', () => {
    expect(view({ status: 'green', search: 'weekend' })).to.deep.include({ all: 7, shown: 1, disagreeing: 1 });
    expect(view({ organisation: 'city' })).to.deep.include({ all: 1, shown: 1, disagreeing: 0 });
  });

  for (const [sort, order] of [
    ['document', ['apart', 'agree', 'done', 'later', 'silent', 'odd', 'bare']],
    // Behind, on track, reached; then what cannot be told.
    ['standing', ['apart', 'agree', 'done', 'later', 'silent', 'odd', 'bare']],
    // Amber, green, complete; then not started, and what has no status of the scale.
    ['status', ['bare', 'apart', 'agree', 'done', 'later', 'silent', 'odd']],
    // Never, then 133, 45, 14 and 5 days.
    ['update', ['silent', 'done', 'agree', 'apart', 'later', 'odd', 'bare']],
  ] as const) {
    it(`is sorted by ${sort}, and what is alike as in the document`, () => expect(ids(view({ sort }))).to.deep.equal(order));
  }

  it('puts what disagrees before what stands alike and does not', () => {
    const document = changed('objectives', 'agree', {});
    document.updates.push({ id: 'u-agree', subject: 'agree', at: '2026-06-14', status: 'red' });
    document.objectives.unshift({ id: 'first', title: 'First' });
    document.results.push({ ...document.results.find(({ id }) => id === 'home')!, id: 'home-too', objective: 'first' });
    expect(ids(view({ sort: 'standing' }, document)).slice(0, 3)).to.deep.equal(['apart', 'agree', 'first']);
  });

  for (const [groupBy, groups] of [
    [
      'aim',
      [
        ['Improved health and wellbeing', 'apart'],
        ['No aim', 'agree done later silent odd bare'],
      ],
    ],
    [
      'organisation',
      [
        ['Harbour and Vale', 'apart'],
        ['City Council', 'agree'],
        ['Partnership Board', 'done'],
        ['Nobody accountable', 'later silent odd bare'],
      ],
    ],
    [
      'status',
      [
        ['Complete', 'done'],
        ['Green', 'apart agree'],
        ['Amber', 'bare'],
        ['Not started', 'later'],
        ['Not on the scale', 'odd'],
        ['Nothing reported', 'silent'],
      ],
    ],
    ['none', [['Objectives', 'apart agree done later silent odd bare']]],
  ] as const) {
    it(`is grouped by ${groupBy}, each objective once`, () =>
      expect(
        view({ groupBy }).groups.map((group) => [
          groupTitle(group, groupBy, english, messages),
          group.entries.map(({ objective }) => objective.id).join(' '),
        ]),
      ).to.deep.equal(groups));
  }

  it('is under the aim that is asked for, though another is named first', () => {
    expect(view({ groupBy: 'aim', aim: 'money' }).groups.map(({ of }) => of.map(({ id }) => id))).to.deep.equal([['money']]);
  });

  for (const [query, missing] of [
    [{ aim: 'nowhere' }, 'aim'],
    [{ organisation: 'board' }, 'organisation'],
    [{}, null],
  ] as const) {
    it(`says ${missing ? `that the ${missing} is not there` : 'that nothing is missing'}`, () =>
      expect(view(query).missing).to.equal(missing));
  }

  it('is empty where there are no objectives', () => {
    const { all, shown, groups, statuses, overdue } = view(
      {},
      { ...smallPartnership(), objectives: [], results: [], accountabilities: [], updates: [] },
    );
    expect({ all, shown, groups, statuses, overdue }).to.deep.equal({
      all: 0,
      shown: 0,
      groups: [],
      statuses: [],
      overdue: { count: 0, oldest: 0 },
    });
  });

  it('survives ids with spaces, statuses of the names that it uses itself, and a scale that says nothing', () => {
    const document = changed('organisations', 'city', { id: 'city of hull' });
    document.roles[1]['organisations'] = ['city of hull'];
    document['statusScale'] = [
      { value: 'unreported', label: 'Quiet', rank: 1, shape: 'disc' },
      { value: 'green', label: 'Green', rank: 1, shape: 'disc' },
    ];
    document.updates.push({ id: 'u-silent', subject: 'silent', at: '2026-06-01', status: 'unreported' });
    const found = view({ groupBy: 'organisation' }, document);
    expect(found.groups.map(({ of }) => of.map(({ title }) => title).join())).to.include('City Council');
    expect(found.statuses.map(({ key, count }) => [key, count])).to.deep.equal([
      ['unreported', 1],
      ['green', 2],
      ['off-scale', 4],
    ]);
  });

  it('answers from the same entries all day, and anew on the next', () => {
    const partnership = partnershipOf(smallPartnership());
    const later = new Date(now.getTime() + 3_600_000);
    expect(boardEntries(partnership, later)).to.equal(boardEntries(partnership, now));
    expect(boardEntries(partnership, new Date('2026-06-16T12:00:00Z'))).not.to.equal(boardEntries(partnership, now));
  });
});

describe('objectiveStanding', () => {
  const numbers = (shape: 'tick' | 'disc' | 'triangle-hollow' | 'square') => ({ shape, status: null, behind: 0, counted: 2 });
  const reported = {} as NonNullable<Parameters<typeof objectiveStanding>[0]['reported']>;
  for (const [story, view_, standing] of [
    ['all its results are reached', { numbers: numbers('tick'), reported: null }, 'reached'],
    ['none is behind', { numbers: numbers('disc'), reported }, 'on track'],
    ['a few are behind', { numbers: numbers('triangle-hollow'), reported }, 'behind'],
    ['all are behind', { numbers: numbers('square'), reported }, 'behind'],
    ['none can be counted, and something was reported', { numbers: null, reported }, 'unmeasured'],
    ['nothing is known', { numbers: null, reported: null }, 'silent'],
  ] as const) {
    it(`is ${standing} where ${story}`, () => expect(objectiveStanding(view_)).to.equal(standing));
  }
});

describe('the words of a board', () => {
  it('say how many objectives stand how, where report and numbers disagree, and what is overdue', () => {
    expect(wholeBoardSentence(boardSentence(view(), english, messages))).to.equal(
      '7 objectives: 1 reached, 1 on track, 1 behind, 3 without results to count, 1 with nothing reported; ' +
        '1 where report and numbers disagree. 1 update is overdue, the last one from 45 days ago.',
    );
  });

  it('say only what there is', () => {
    expect(
      boardSentence(view({ organisation: 'city' }, smallPartnership(), new Date('2026-05-02T12:00:00Z')), english, messages),
    ).to.deep.equal({
      lead: '1 objective: 1 on track.',
      worst: '',
      rest: '',
    });
  });

  it('say of a group how many it has, and where report and numbers disagree', () => {
    const [one, other] = view({ groupBy: 'aim' }).groups;
    expect([groupNote(one, english, messages), groupNote(other, english, messages)]).to.deep.equal([
      '1 objective, 1 where report and numbers disagree',
      '6 objectives',
    ]);
  });

  it('say all that in Welsh', async () => {
    const welsh = await loadMessages(boardMessages, 'cy');
    const sentence = wholeBoardSentence(boardSentence(view(), await loadWords('cy'), welsh));
    expect(sentence).to.match(/^7 amcan: 1 wedi’i gyrraedd, .*; 1 lle mae’r adroddiad a’r rhifau’n anghytuno\. Mae 1 diweddariad yn hwyr/);
  });
});

describe('the table of a board', () => {
  it('has a row for each objective that is shown, in the order of its groups', () => {
    const table = boardTable(view({ groupBy: 'status', status: 'green' }), english, messages);
    expect(table.caption).to.equal('Objectives, Harbour and Vale');
    expect(table.columns.map(({ title }) => title)).to.deep.equal([
      'Objective',
      'Aims',
      'Accountable',
      'Reported',
      'On',
      'Numbers say',
      'Results behind',
      'Results counted',
      'Finding',
      'Results',
      'Last update',
      'Days overdue',
    ]);
    expect(table.rows.map(({ id }) => id)).to.deep.equal(['apart', 'agree']);
    const [apart] = table.rows;
    expect(apart.cells.slice(0, 9)).to.deep.equal([
      'Hips and knees within 18 weeks',
      'Improved health and wellbeing; Sustainable finance',
      'Director of planned care, Harbour, Vale',
      'Green',
      '2026-06-01',
      'Amber-red',
      2,
      3,
      'Reported green on 1 Jun 2026; two of three results are behind.',
    ]);
    expect(apart.cells[9]).to.match(
      /^Waits under 18 weeks: Behind by 7.1 points, and better lately; Beds put off: .*; Saved on theatres: Ahead by /,
    );
    expect(apart.cells.slice(10)).to.deep.equal(['2026-06-01', 0]);
  });

  it('leaves empty what is not known', () => {
    const [silent] = boardTable(view({ status: 'unreported' }), english, messages).rows;
    expect(silent.cells).to.deep.equal(['Fewer agency shifts', '', '', '', '', '', '', '', 'Nothing reported yet', '', '', '']);
  });
});
