import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay } from '@stp-widgets/contract/day.js';
import { accountabilityMatrix } from '@stp-widgets/insight/accountability-matrix.js';
import {
  type CellChange,
  cellChangeNames,
  changesOfCells,
  matrixChanges,
  matrixChangesSince,
} from '@stp-widgets/insight/matrix-changes.js';
import {
  cellChangeSentence,
  matrixChangeCounts,
  matrixChangeMessages,
  type MatrixChangeSpeech,
  matrixChangesSentence,
  matrixChangeTable,
  rowChangeSentences,
} from '@stp-widgets/insight/words/matrix-change-words.js';
import { matrixMessages, partiesOfColumns } from '@stp-widgets/insight/words/matrix-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import * as fc from 'fast-check';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { type Document, now } from '../support/small-partnership.ts';

const noon = new Date(now);
const read = (document: unknown) => readPartnership(document).partnership!;
const entry = (document: Document, id: string) => document.accountabilities.find((one) => one.id === id)!;

/** What changes when a document is edited. */
function editedBy(edit: (document: Document) => void) {
  const after = matrixPartnership();
  edit(after);
  return matrixChanges(read(matrixPartnership()), read(after), noon);
}
const told = ({ change, subject, party, from, before, after, day }: CellChange) =>
  [change, subject, from ? `${from} > ${party}` : party, `${before.join('')}>${after.join('')}`, day].filter(Boolean).join(' ');

describe('matrixChanges', () => {
  for (const [what, edit, changes] of [
    ['nothing where nothing did', () => {}, []],
    ['nothing where entries only changed places', (to: Document) => (to.accountabilities = to.accountabilities.toReversed()), []],
    [
      'a cell that was gained',
      (to: Document) => to.accountabilities.push({ id: 'x', subject: 'empty', party: 'coast', letters: ['C', 'I'], from: '2026-06-10' }),
      ['gained empty coast >CI 2026-06-10'],
    ],
    [
      'a cell that was lost',
      (to: Document) => (to.accountabilities = to.accountabilities.filter(({ id }) => id !== 'acc-offer-board-I')),
      ['lost offer board I>'],
    ],
    [
      'a cell that was given an end, which has passed',
      (to: Document) => Object.assign(entry(to, 'acc-offer-board-I'), { to: '2026-06-14' }),
      ['lost offer board I>'],
    ],
    ['nothing of an end still to come', (to: Document) => Object.assign(entry(to, 'acc-offer-board-I'), { to: '2026-06-15' }), []],
    [
      'other letters',
      (to: Document) => Object.assign(entry(to, 'acc-offer-board-I'), { letters: ['C', 'I'] }),
      ['letters offer board I>CI'],
    ],
    [
      'who took over',
      (to: Document) => {
        to.accountabilities = to.accountabilities.filter(({ id }) => id !== 'acc-old-coast-A');
        to.accountabilities.push({ id: 'x', subject: 'old', party: 'vale', letters: ['A'], from: '2026-06-01' });
      },
      ['handed over old coast > vale A>A 2026-06-01'],
    ],
    [
      'no handover by who still holds it, until an end to come',
      (to: Document) => {
        Object.assign(entry(to, 'acc-old-coast-A'), { to: '2026-12-31' });
        to.accountabilities.push({ id: 'x', subject: 'old', party: 'vale', letters: ['A'], from: '2026-06-01' });
      },
      ['gained old vale >A 2026-06-01'],
    ],
    [
      'who took over the same entry',
      (to: Document) => Object.assign(entry(to, 'acc-old-coast-A'), { party: 'vale', acceptedAt: '2026-06-02' }),
      ['handed over old coast > vale A>A'],
    ],
    [
      'who took over from one whose entry is now of something else',
      (to: Document) => {
        Object.assign(entry(to, 'acc-old-coast-A'), { subject: 'empty' });
        to.accountabilities.push({ id: 'x', subject: 'old', party: 'vale', letters: ['A'] });
      },
      ['gained empty coast >A', 'handed over old coast > vale A>A'],
    ],
    [
      'two entries that changed hands, and so nothing',
      (to: Document) => {
        Object.assign(entry(to, 'acc-both-joint-A'), { party: 'city' });
        Object.assign(entry(to, 'acc-both-city-A'), { party: 'joint' });
      },
      [],
    ],
    [
      'who took over, and what came with it besides',
      (to: Document) => {
        to.accountabilities = to.accountabilities.filter(({ id }) => id !== 'acc-old-coast-A');
        to.accountabilities.push({ id: 'x', subject: 'old', party: 'vale', letters: ['A', 'I'] });
      },
      ['handed over old coast > vale A>A', 'gained old vale >AI'],
    ],
    [
      'no successor where two came',
      (to: Document) => {
        to.accountabilities = to.accountabilities.filter(({ id }) => id !== 'acc-old-coast-A');
        for (const party of ['vale', 'harbour']) to.accountabilities.push({ id: `new ${party}`, subject: 'old', party, letters: ['A'] });
      },
      ['gained old vale >A', 'gained old harbour >A', 'lost old coast A>'],
    ],
    [
      'an acceptance',
      (to: Document) => Object.assign(entry(to, 'acc-offer-director-AR'), { acceptedAt: '2026-06-10' }),
      ['accepted offer director AR>AR 2026-06-10'],
    ],
    ['an acceptance that was taken back', (to: Document) => delete entry(to, 'acc-old-coast-A').acceptedAt, ['unaccepted old coast A>A']],
    [
      'a new term that is not accepted yet',
      (to: Document) => {
        Object.assign(entry(to, 'acc-old-city-R'), { to: '2026-06-14' });
        to.accountabilities.push({ id: 'x', subject: 'old', party: 'city', letters: ['R'], from: '2026-06-15' });
      },
      ['renewed old city R>R 2026-06-15'],
    ],
    [
      'nothing of acceptance where what was accepted is gone',
      (to: Document) => {
        Object.assign(entry(to, 'acc-old-city-R'), { to: '2026-06-14' });
        to.accountabilities.push({ id: 'x', subject: 'old', party: 'city', letters: ['C'], from: '2026-06-15' });
      },
      ['letters old city R>C 2026-06-15'],
    ],
    [
      'a confirmation',
      (to: Document) => Object.assign(entry(to, 'acc-old-coast-A'), { confirmedAt: '2026-06-12' }),
      ['confirmed old coast A>A 2026-06-12'],
    ],
  ] as const) {
    it(`tells ${what}`, () => expect(editedBy(edit).changes.map(told)).to.deep.equal(changes));
  }

  it('holds the first document to the day that it tells of', () => {
    const before = { ...matrixPartnership(), asOf: '2026-03-31T09:00:00Z' };
    const { changes, from, to } = matrixChanges(read(before), read(matrixPartnership()), noon);
    expect([from, to]).to.deep.equal([firstDay('2026-03-31'), firstDay('2026-06-15')]);
    expect(changes.map(told)).to.deep.equal(['gained offer director >AR 2026-06-01', 'lost gone coast A>']);
  });

  describe('of what is asked for', () => {
    const later = () => {
      const after = matrixPartnership();
      after.accountabilities = after.accountabilities.filter(({ id }) => !['acc-sound-vale-R', 'acc-old-coast-A'].includes(id));
      Object.assign(entry(after, 'acc-step-city-R'), { confirmedAt: '2026-06-12' });
      after.projects = after.projects.filter(({ id }) => id !== 'soon');
      return read(after);
    };
    const all = ['lost sound vale R>', 'confirmed step city R>R 2026-06-12', 'lost old coast A>', 'lost soon harbour R>'];
    for (const [what, query, changes] of [
      ['objectives', { rows: ['objectives'] }, [all[0]]],
      ['activities', { rows: ['activities'] }, [all[1]]],
      ['what an organisation has a part in, or had', { filter: { organisation: 'vale' } }, [all[0], all[3]]],
      ['what serves an objective', { rows: ['objectives', 'projects', 'activities'], filter: { objective: 'sound' } }, [all[0], all[1]]],
      ['all that a search is held against', { rows: ['objectives'], filter: { search: 'nowhere', onlyGaps: true } }, [all[0]]],
      ['nothing where the filter names nothing', { filter: { programme: 'none' } }, []],
    ] as const)
      it(`is of ${what}`, () => {
        const found = matrixChanges(read(matrixPartnership()), later(), noon, query);
        expect(found.changes.map(told).filter((one) => all.includes(one))).to.deep.equal(changes);
        expect(Object.values(found.counts).reduce((sum, count) => sum + count)).to.equal(found.changes.length);
      });

    it('is of the subjects that are gone, too', () => {
      const lost = matrixChanges(read(matrixPartnership()), later(), noon, { rows: ['projects'] }).changes.map(({ subject }) => subject);
      expect(lost).to.deep.equal(['old', 'soon']);
    });
  });

  it('counts each', () => {
    const { counts } = editedBy((to) => Object.assign(entry(to, 'acc-old-coast-A'), { confirmedAt: '2026-06-12' }));
    expect(counts).to.deep.equal({ ...Object.fromEntries(cellChangeNames.map((name) => [name, 0])), confirmed: 1 });
  });

  it('finds the changes of a cell, a handover in both', () => {
    const changes = editedBy((to) => {
      to.accountabilities = to.accountabilities.filter(({ id }) => id !== 'acc-old-coast-A');
      to.accountabilities.push({ id: 'x', subject: 'old', party: 'vale', letters: ['A'] });
    });
    const of = changesOfCells(changes);
    expect([of('old', 'vale'), of('old', 'coast')].flat().map(({ change }) => change)).to.deep.equal(['handed over', 'handed over']);
    expect([of('old', 'city'), of('sound', 'vale')]).to.deep.equal([[], []]);
  });

  it('tells as much lost one way as gained the other', () => {
    const ids = matrixPartnership().accountabilities.map(({ id }) => id);
    const without = (some: readonly string[]) => {
      const document = matrixPartnership();
      document.accountabilities = document.accountabilities.filter(({ id }) => !some.includes(id));
      return read(document);
    };
    fc.assert(
      fc.property(fc.subarray(ids), (some) => {
        const [there, back] = [
          matrixChanges(read(matrixPartnership()), without(some), noon),
          matrixChanges(without(some), read(matrixPartnership()), noon),
        ];
        expect([back.counts.gained, back.counts.lost]).to.deep.equal([there.counts.lost, there.counts.gained]);
        expect(back.counts['handed over']).to.equal(there.counts['handed over']);
      }),
    );
  });
});

describe('matrixChangesSince', () => {
  const since = (day: string) => matrixChangesSince(read(matrixPartnership()), firstDay(day), noon).changes.map(told);

  it('tells what began, ended, was accepted and confirmed since a day, as far as the document dates it', () => {
    expect(since('2026-03-31')).to.deep.equal(['gained offer director >AR 2026-06-01', 'lost gone coast A>']);
    expect(since('2025-06-01')).to.include.members([
      'lost gone coast A>',
      'accepted sound director A>A 2026-03-01',
      'confirmed old coast A>A 2025-06-30',
    ]);
  });

  it('is nothing since today, or a day still to come', () => {
    expect(since('2026-06-15')).to.deep.equal([]);
    expect(since('2027-01-01')).to.deep.equal([]);
  });

  it('tells a handover by the days of the two', () => {
    const document = matrixPartnership();
    Object.assign(entry(document, 'acc-old-coast-A'), { to: '2026-05-31' });
    document.accountabilities.push({ id: 'x', subject: 'old', party: 'vale', letters: ['A'], from: '2026-06-01' });
    const { changes } = matrixChangesSince(read(document), firstDay('2026-05-01'), noon);
    expect(changes.map(told)).to.include('handed over old coast > vale A>A 2026-06-01');
  });
});

describe('what changed in a matrix, in words', () => {
  async function spoken(language: string, edit: (document: Document) => void) {
    const after = matrixPartnership();
    edit(after);
    const [changes, words] = [matrixChanges(read(matrixPartnership()), read(after), noon), await loadWords(language)];
    const view = accountabilityMatrix(read(after), {}, noon);
    const [messages, changed] = await Promise.all([
      loadMessages(matrixMessages, words.language),
      loadMessages(matrixChangeMessages, words.language),
    ]);
    const speech: MatrixChangeSpeech = { words, messages, changed, parties: partiesOfColumns(view.columns), scheme: view.scheme };
    return { changes, speech, sentences: changes.changes.map((one) => cellChangeSentence(one, speech)) };
  }
  const all = (to: Document) => {
    to.accountabilities = to.accountabilities.filter(({ id }) => !['acc-old-coast-A', 'acc-offer-board-I'].includes(id));
    to.accountabilities.push(
      { id: 'x', subject: 'old', party: 'vale', letters: ['A'], acceptedAt: '2026-06-02' },
      { id: 'y', subject: 'empty', party: 'joint', letters: ['C', 'I'] },
    );
    Object.assign(entry(to, 'acc-offer-director-AR'), { acceptedAt: '2026-06-10' });
    Object.assign(entry(to, 'acc-sound-director-A'), { confirmedAt: '2026-06-11' });
    delete entry(to, 'acc-sound-vale-R').acceptedAt;
    Object.assign(entry(to, 'acc-both-vale-R'), { letters: ['Z'] });
    Object.assign(entry(to, 'acc-old-city-R'), { id: 'again', acceptedAt: undefined });
  };

  it('is a sentence for each', async () => {
    const { sentences } = await spoken('en-GB', all);
    expect(sentences).to.have.members([
      'One list of dates: Coast Council handed over to Vale as Accountable.',
      'Warm homes: Joint bed manager (Harbour and Vale) is now Consulted and Informed.',
      'Shared theatres: Partnership Board is no longer Informed.',
      'Shared theatres: Director of planned care (Harbour) accepted to be Accountable and Responsible on 10 Jun 2026.',
      'Hips and knees within 18 weeks: Director of planned care (Harbour) confirmed to be Accountable on 11 Jun 2026.',
      'Hips and knees within 18 weeks: Vale no longer accepts to be Responsible.',
      'One list of dates: City Council is Responsible for another term, and has not yet accepted.',
      'Home by the weekend: Vale is now Z, not a letter of the scheme, before that Responsible.',
    ]);
  });

  it('is said together beside the name of a subject, where names are all there is to say', async () => {
    const { changes, speech } = await spoken('en-GB', (to) => {
      all(to);
      Object.assign(entry(to, 'acc-sound-director-A'), { acceptedAt: undefined, confirmedAt: '2026-06-11' });
      for (const party of ['city', 'coast', 'board'])
        Object.assign(entry(to, `acc-sound-${party}-C`), { acceptedAt: '2026-06-12', confirmedAt: '2026-06-12' });
    });
    const of = (subject: string) =>
      rowChangeSentences(
        changes.changes.filter((one) => one.subject === subject),
        speech,
      );
    expect(of('sound')).to.deep.equal([
      { change: 'unaccepted', text: 'No longer accepted: Director of planned care (Harbour) and Vale.' },
      { change: 'accepted', text: 'Accepted: City Council, Coast Council and Partnership Board.' },
      { change: 'confirmed', text: 'Confirmed: Director of planned care (Harbour), City Council, Coast Council and Partnership Board.' },
    ]);
    expect(of('old')).to.deep.equal([
      { change: 'handed over', text: 'Coast Council handed over to Vale as Accountable.' },
      { change: 'renewed', text: 'Renewed, not yet accepted: City Council.' },
    ]);
    expect(of('both').map(({ text }) => text)).to.deep.equal(['Vale is now Z, not a letter of the scheme, before that Responsible.']);
  });

  it('counts each in a stretch of the sentence of how many', async () => {
    const { changes, speech } = await spoken('en-GB', all);
    const counted = matrixChangeCounts({ ...changes, from: firstDay('2026-01-01') }, speech).filter(({ change }) => change !== null);
    expect(counted.map(({ text, change }) => `${change}: ${text}`)).to.deep.equal([
      'handed over: 1 handed over',
      'lost: 1 lost',
      'gained: 1 gained',
      'letters: 1 with other letters',
      'unaccepted: 1 no longer accepted',
      'renewed: 1 renewed but not yet accepted',
      'accepted: 1 accepted',
      'confirmed: 1 confirmed',
    ]);
  });

  it('is a sentence of how many, or that nothing did', async () => {
    const { changes, speech } = await spoken('en-GB', all);
    expect(matrixChangesSentence(changes, speech)).to.equal(
      'Changed since 15 Jun 2026: 1 handed over, 1 lost, 1 gained, 1 with other letters, 1 no longer accepted, 1 renewed but not yet accepted, 1 accepted and 1 confirmed.',
    );
    const none = await spoken('en-GB', () => {});
    expect(matrixChangesSentence(none.changes, none.speech)).to.equal('Nothing changed since 15 Jun 2026.');
  });

  it('is a table of what should be looked at first before the rest, which leads to each subject that is there', async () => {
    const { changes, speech } = await spoken('en-GB', (to) => {
      all(to);
      to.projects = to.projects.filter(({ id }) => id !== 'soon');
    });
    const { rows } = matrixChangeTable(changes, speech);
    expect(rows.map(({ cells }) => cells[1])).to.deep.equal([
      'Handed over',
      'Lost',
      'Lost',
      'Gained',
      'Other letters',
      'No longer accepted',
      'Renewed, not yet accepted',
      'Accepted',
      'Confirmed',
    ]);
    expect(rows.map(({ kind = 'none', cells }) => `${kind} ${cells[0]}`)).to.include.members([
      'objectives Warm homes',
      'none Night nurses',
    ]);
  });

  it('calls a dependency by what is given, or by what gives, and between whom', async () => {
    const { sentences } = await spoken('en-GB', (to) => {
      to['dependencies'] = [{ id: 'dp0', predecessor: 'step', successor: 'old', receiver: { organisation: 'vale', value: 'agreed' } }];
      to.accountabilities.push({ id: 'x', subject: 'dp0', party: 'city', letters: ['A'] });
    });
    expect(sentences).to.deep.equal(['Business case, from Business case to Vale: City Council is now Accountable.']);
  });

  it('is a table, and Welsh, all filled in', async () => {
    const { changes, speech } = await spoken('cy', all);
    const table = matrixChangeTable(changes, speech);
    expect(table.rows).to.have.length(changes.changes.length);
    for (const text of [table.caption, ...table.rows.flatMap(({ cells }) => cells)]) expect(text).to.match(/^[^{}]+$/);
  });
});
