import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { subjectKinds } from '@stp-widgets/insight/matrix-subjects.js';
import { writeCsv } from '@stp-widgets/insight/plain-table.js';
import { accountabilityMatrix, type MatrixQuery } from '@stp-widgets/insight/accountability-matrix.js';
import { matrixFrameMessages, nameWithin } from '@stp-widgets/insight/words/matrix-frame-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { findingTable, letterTable } from '@stp-widgets/insight/words/matrix-lists.js';
import {
  findingSentence,
  findingsUnsaid,
  type FullMatrixSpeech,
  matrixMoreMessages,
  subjectSentence,
  wholeSubjectSentence,
} from '@stp-widgets/insight/words/matrix-more-words.js';
import { matrixTable } from '@stp-widgets/insight/words/matrix-table.js';
import {
  findingLabel,
  holdingText,
  matrixMessages,
  matrixSentence,
  partiesOfColumns,
  subjectTitle,
  wholeSentence,
} from '@stp-widgets/insight/words/matrix-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { matrixPartnership } from '../../support/matrix-partnership.ts';
import { now } from '../../support/small-partnership.ts';

async function spoken(language: string, query: MatrixQuery = {}, data: unknown = matrixPartnership()) {
  const view = accountabilityMatrix(readPartnership(data).partnership!, query, new Date(now));
  const words = await loadWords(language);
  const messages = await loadMessages(matrixMessages, words.language);
  const more = await loadMessages(matrixMoreMessages, words.language);
  const speech: FullMatrixSpeech = { words, messages, more, parties: partiesOfColumns(view.columns) };
  return { view, speech, sentence: wholeSentence(matrixSentence(view, words, messages)) };
}

/** A partnership of these objectives, each with its accountable. */
const simple = (...accountable: readonly (readonly string[])[]) => ({
  contract: '1.0',
  partnership: { name: 'Vale' },
  organisations: ['One', 'Two', 'Three'].map((name) => ({ id: name, name })),
  objectives: accountable.map((_, at) => ({ id: `o${at}`, title: `Objective ${at}` })),
  accountabilities: accountable.flatMap((parties, at) =>
    parties.map((party) => ({ id: `a${at}${party}`, subject: `o${at}`, party, letters: ['A', 'R'], acceptedAt: '2026-01-01' })),
  ),
});

/** Without what only steers the direction of text. */
const seen = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe('matrixSentence', () => {
  for (const [accountable, sentence] of [
    [[], ''],
    [[['One']], 'The one subject has exactly one accountable who has accepted.'],
    [[[]], 'The one subject does not have exactly one accountable who has accepted. For “Objective 0” nobody is accountable.'],
    [[['One'], ['Two']], 'All two subjects have exactly one accountable who has accepted.'],
    [[['One'], []], 'Of two subjects, one has exactly one accountable who has accepted. For “Objective 1” nobody is accountable.'],
    [
      [[], []],
      'Of two subjects, none have exactly one accountable who has accepted. For “Objective 0” and “Objective 1” nobody is accountable.',
    ],
    [
      [['One', 'Two'], ['One']],
      'Of two subjects, one has exactly one accountable who has accepted. For “Objective 0” two are accountable.',
    ],
    [
      [['One', 'Two'], ['One', 'Two', 'Three'], ['One']],
      'Of three subjects, one has exactly one accountable who has accepted. For “Objective 0” and “Objective 1” more than one are accountable.',
    ],
    [
      [['One', 'Two', 'Three'], []],
      'Of two subjects, none have exactly one accountable who has accepted. For “Objective 1” nobody is accountable; for “Objective 0” three are.',
    ],
    [
      [[], [], [], [], ['One', 'Two'], ['One', 'Two']],
      'Of six subjects, none have exactly one accountable who has accepted. For “Objective 0”, “Objective 1” and two others nobody is accountable; for “Objective 4” and “Objective 5” more than one are.',
    ],
  ] as const) {
    it(`says: ${sentence}`, async () => expect(seen((await spoken('en-GB', {}, simple(...accountable))).sentence)).to.equal(sentence));
  }

  it('names the widest first, whatever stands before it', async () => {
    const data = {
      ...simple([], ['One'], []),
      projects: [{ id: 'p', title: 'Project', contributions: [{ to: 'o1' }] }],
      activities: ['First', 'Second'].map((title) => ({ id: title, title, project: 'p' })),
      risks: [{ id: 'r', title: 'Risk', subjects: ['o0'] }],
    };
    const { sentence } = await spoken('en-GB', { rows: subjectKinds }, data);
    expect(seen(sentence)).to.contain('For “Objective 0”, “Objective 2” and four others nobody is accountable.');
  });

  it('tells titles with commas and verbs in them from what stands around them, and lets none turn that round', async () => {
    const data = simple([], [], ['One', 'Two']);
    for (const [at, title] of ['Mental health, all ages', 'Plans \u202Eand lists', 'Every place has one team'].entries())
      data.objectives[at].title = title;
    const { sentence } = await spoken('en-GB', {}, data);
    expect(sentence).to.contain(
      'For “\u2068Mental health, all ages\u2069” and “\u2068Plans \u202Eand lists\u2069” nobody is accountable; for “\u2068Every place has one team\u2069” two are.',
    );
  });

  it('says that a scheme has no letter for who decides', async () => {
    const scheme = { name: 'SUP', letters: [{ letter: 'S', label: 'Supports', means: 'supports' }] };
    const { sentence } = await spoken('en-GB', {}, { ...simple(['One']), responsibilityScheme: scheme });
    expect(sentence).to.equal('The scheme SUP has no letter for who decides, so nobody can be seen to be accountable.');
  });

  it('speaks Welsh', async () => {
    const { sentence } = await spoken('cy', {}, simple(['One', 'Two'], ['One'], []));
    expect(seen(sentence)).to.equal(
      'O 3 pwnc, mae gan 1 un yn union sy’n atebol ac sydd wedi derbyn. Nid oes neb yn atebol am “Objective 2”; mae 2 yn atebol am “Objective 0”.',
    );
  });
});

describe('what is wrong, in words', () => {
  it('is a label, a note and a sentence with names', async () => {
    const { view, speech } = await spoken('en-GB');
    const all = view.rows.flatMap(({ findings }) =>
      findings.map((finding) => [...Object.values(findingLabel(finding, speech)), findingSentence(finding, speech)].join(' | ')),
    );
    expect(all).to.deep.equal([
      'Three consulted |  | Three are consulted, more than the partnership wants.',
      'Not accepted | since 1 Jun 2026 | Director of planned care (Harbour) is named as accountable and has not accepted.',
      'Two accountable |  | Two are accountable: Joint bed manager (Harbour and Vale) and City Council. Exactly one should be.',
      'Nobody accountable |  | Nobody is accountable.',
      'Nobody responsible |  | Nobody is responsible.',
      'Nobody accountable |  | Nobody is accountable.',
      'Accountability expired | on 31 Mar 2026 | Coast Council was accountable until 31 Mar 2026; nobody is since.',
      'Nobody accountable |  | Nobody is accountable.',
      'Not yet begun | from 1 Sept 2026 | Vale is accountable only from 1 Sept 2026.',
      'Accountable vacant |  | Head of housing (City Council) is accountable, but the role is vacant.',
      'Not confirmed | since 30 Jun 2025 | Coast Council has not confirmed it since 30 Jun 2025.',
    ]);
  });

  it('has words for each in Welsh too, all filled in', async () => {
    const { view, speech } = await spoken('cy', { rows: subjectKinds });
    for (const { findings, holdings } of view.rows) {
      for (const finding of findings) expect(findingSentence(finding, speech)).to.match(/^[A-Z][^{}]+\.$/);
      for (const holding of holdings) expect(holdingText(holding, speech)).to.not.match(/[{}]/);
    }
  });
});

describe('what somebody holds, in words', () => {
  for (const [subject, text] of [
    ['sound', 'Accountable'],
    ['offer', 'Accountable and Responsible, offered and not yet accepted'],
    ['gone', 'Accountable until 31 Mar 2026, expired'],
    ['soon', 'Accountable from 1 Sept 2026, not yet begun'],
    ['vacancy', 'Accountable, but the role is vacant'],
  ] as const) {
    it(`is: ${text}`, async () => {
      const { view, speech } = await spoken('en-GB');
      expect(holdingText(view.rows.find(({ id }) => id === subject)!.holdings[0], speech)).to.equal(text);
    });
  }

  it('says of a letter that it is not of the scheme', async () => {
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'x', subject: 'empty', party: 'city', letters: ['-'] });
    const { view, speech } = await spoken('en-GB', {}, data);
    expect(holdingText(view.rows.find(({ id }) => id === 'empty')!.holdings[0], speech)).to.equal('-, not a letter of the scheme');
  });

  it('says of a joint role with whom it is, within one of its organisations', async () => {
    const { words, parties } = (await spoken('en-GB')).speech;
    const speech = { words, parties, frame: matrixFrameMessages.en };
    expect(nameWithin('joint', 'vale', speech)).to.equal('Joint bed manager, joint with Harbour');
    expect(nameWithin('director', 'harbour', speech)).to.equal('Director of planned care');
  });
});

describe('matrixTable', () => {
  it('has who holds each letter of the scheme, in what state, and what is wrong', async () => {
    const { view, speech } = await spoken('en-GB');
    const table = matrixTable(view, speech);
    expect(table.caption).to.equal('Accountability, Harbour and Vale');
    expect(table.columns.map(({ title }) => title)).to.deep.equal([
      'Subject',
      'Kind',
      'Accountable',
      'Responsible',
      'Consulted',
      'Informed',
      'Findings',
    ]);
    expect(table.rows.slice(0, 3).map(({ cells }) => cells)).to.deep.equal([
      [
        'Hips and knees within 18 weeks',
        'Objective',
        'Director of planned care (Harbour)',
        'Vale',
        'City Council; Coast Council; Partnership Board',
        '',
        'Three consulted',
      ],
      [
        'Shared theatres',
        'Project',
        'Director of planned care (Harbour), offered',
        'Director of planned care (Harbour), offered',
        '',
        'Partnership Board',
        'Not accepted since 1 Jun 2026',
      ],
      ['Home by the weekend', 'Objective', 'Joint bed manager (Harbour and Vale); City Council', 'Vale', '', '', 'Two accountable'],
    ]);
    expect(table.rows.map(({ kind, id }) => `${kind} ${id}`).slice(0, 2)).to.deep.equal(['objectives sound', 'projects offer']);
  });

  it('has a column for letters that the scheme does not have, where there are any', async () => {
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'x', subject: 'empty', party: 'city', letters: ['-', 'Z'] });
    const { view, speech } = await spoken('en-GB', {}, data);
    const table = matrixTable(view, speech);
    expect(table.columns.at(-2)!.title).to.equal('Other letters');
    expect(table.rows[3].cells.at(-2)).to.equal('-: City Council; Z: City Council');
    expect(writeCsv(table)).to.contain('"\'-: City Council; Z: City Council"'.replaceAll('"', ''));
  });
});

/** A document with what the matrix partnership has not: a dependency, a budget elsewhere, somebody with two roles. */
function further() {
  const data = matrixPartnership();
  Object.assign(data.projects[1], { budget: { amount: 1, currency: 'GBP', holder: 'vale' } });
  data.appointments.push({ id: 'second', role: 'joint', holder: 'Sam Field' });
  Object.assign(data, {
    activities: [
      { id: 'step', title: 'Business case', project: 'offer', organisation: 'harbour' },
      { id: 'other', title: 'Rota', organisation: 'vale' },
    ],
    dependencies: [{ id: 'dep', predecessor: 'step', successor: 'other', gives: 'The case' }],
  });
  data.accountabilities.push(
    ...['harbour', 'vale', 'coast'].map((party) => ({ id: `told ${party}`, subject: 'old', party, letters: ['I'] })),
    { id: 'odd', subject: 'empty', party: 'city', letters: ['-'] },
  );
  return data;
}

describe('what is wrong, in a sentence of its own', () => {
  it('names the end, the holder of a budget, and who holds too much', async () => {
    const { view, speech } = await spoken('en-GB', { rows: ['objectives', 'projects', 'dependencies'] }, further());
    const said = [...view.rows.flatMap(({ findings }) => findings), ...view.overCapacity].map((one) => findingSentence(one, speech));
    expect(said).to.include.members([
      'Nobody is accountable at the receiving end, Vale.',
      'Director of planned care (Harbour) is accountable, but Vale holds the budget.',
      'Three are informed, more than the partnership wants.',
      'Director of planned care (Harbour) decides or does 3, more than the 2 that one can hold.',
      'Sam Field, as Director of planned care (Harbour) and Joint bed manager (Harbour and Vale), decides or does 4, more than the 1 that one person can hold.',
    ]);
    expect(view.rows.filter(({ kind }) => kind === 'dependencies').map((row) => subjectTitle(row, speech))).to.deep.equal([
      'The case, from Harbour to Vale',
    ]);
  });
});

describe('a finding of one, and of several', () => {
  for (const [sentence, parties] of [
    ['One is consulted, more than the partnership wants.', ['vale']],
    ['Two are consulted, more than the partnership wants.', ['vale', 'city']],
  ] as const)
    it(`says: ${sentence}`, async () => {
      const { view, speech } = await spoken('en-GB', {}, { ...matrixPartnership(), thresholds: { tooManyConsulted: 0 } });
      const found = view.rows[0].findings.find(({ code }) => code === 'too-many-consulted')!;
      expect(findingSentence({ ...found, parties }, speech)).to.equal(sentence);
    });

  it('says of several that they have not accepted', async () => {
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'too', subject: 'offer', party: 'city', letters: ['A'] });
    const { view, speech } = await spoken('en-GB', {}, data);
    const said = view.rows[1].findings.map((one) => findingSentence(one, speech));
    expect(said).to.include('Director of planned care (Harbour) and City Council are named as accountable and have not accepted.');
  });
});

describe('subjectSentence', () => {
  for (const [subject, sentence] of [
    [
      'sound',
      'For Hips and knees within 18 weeks the Director of planned care of Harbour is accountable; Vale is responsible; three are consulted, more than the partnership wants.',
    ],
    ['offer', 'For Shared theatres the Director of planned care of Harbour, offered, is accountable and responsible; one is informed.'],
    ['both', 'For Home by the weekend the Joint bed manager of Harbour and Vale and City Council are accountable; Vale is responsible.'],
    ['empty', 'For Warm homes nobody is accountable; one has a letter that the scheme does not have; nobody is responsible.'],
    ['gone', 'For One stroke unit nobody is accountable; Vale is responsible.'],
    ['vacancy', 'For Housing advice the Head of housing of City Council, vacant, is accountable; City Council is responsible.'],
    ['dep', 'For The case, from Harbour to Vale nobody is named besides those who answer for its ends.'],
    ['nothing', 'For The rota, from Vale to Harbour nobody is accountable; nobody is responsible.'],
  ] as const) {
    it(`says: ${sentence}`, async () => {
      const data = further();
      (data['dependencies'] as object[]).push({ id: 'nothing', predecessor: 'other', successor: 'third', gives: 'The rota' });
      (data['activities'] as object[]).push({ id: 'third', title: 'Leave', organisation: 'harbour' });
      const { view, speech } = await spoken('en-GB', { rows: subjectKinds }, data);
      const row = view.rows.find(({ id }) => id === subject)!;
      const said = subjectSentence(row, speech);
      expect(wholeSubjectSentence(said)).to.equal(sentence);
      expect(said.title).to.equal(subjectTitle(row, speech));
      for (const { code } of findingsUnsaid(row)) expect(code).to.not.match(/^too-many/);
    });
  }

  it('counts those who do it where they are more than two, and misses nothing that the scheme has no letter for', async () => {
    const data = matrixPartnership();
    data.accountabilities.push(
      ...['harbour', 'city'].map((party) => ({ id: `r ${party}`, subject: 'sound', party, letters: ['R'], acceptedAt: '2026-06-01' })),
    );
    const { view, speech } = await spoken('en-GB', {}, data);
    expect(wholeSubjectSentence(subjectSentence(view.rows[0], speech))).to.contain('; three are responsible; ');
    const bare = { name: 'S', letters: [{ letter: 'S', label: 'Supports', means: 'supports' }] };
    const other = await spoken('en-GB', {}, { ...matrixPartnership(), responsibilityScheme: bare, accountabilities: [] });
    expect(wholeSubjectSentence(subjectSentence(other.view.rows[0], other.speech))).to.equal(
      'For Hips and knees within 18 weeks nobody has a part.',
    );
  });

  it('sets the title apart, whatever stands in it', async () => {
    const { view, speech } = await spoken('en-GB');
    const said = subjectSentence({ ...view.rows[0], title: '{rest} $& {title}' }, speech);
    expect([said.before, said.title]).to.deep.equal(['For ', '{rest} $& {title}']);
  });

  it('speaks Welsh, all filled in', async () => {
    const { view, speech } = await spoken('cy', { rows: subjectKinds }, further());
    for (const row of view.rows) expect(wholeSubjectSentence(subjectSentence(row, speech))).to.match(/^Ar gyfer [^{}]+\.$/);
  });
});

describe('the lists of a matrix', () => {
  it('have every letter with its state and its days', async () => {
    const { view, speech } = await spoken('en-GB', {}, further());
    const table = letterTable(view, speech);
    const count = view.rows.reduce((sum, { holdings }) => sum + holdings.length, 0);
    expect(table.rows).to.have.length(count);
    const row = (subject: string) => table.rows.find(({ id }) => id === subject)!.cells;
    expect(row('old')).to.deep.equal([
      'One list of dates',
      'Project',
      'Coast Council',
      '',
      'Accountable; Informed',
      'held',
      '',
      '',
      '10 Jan 2025',
      '30 Jun 2025',
    ]);
    expect(row('offer').slice(2, 7)).to.deep.equal([
      'Director of planned care (Harbour)',
      'Sam Field',
      'Accountable; Responsible',
      'offered',
      '1 Jun 2026',
    ]);
    expect(row('empty')[4]).to.equal('-, not a letter of the scheme');
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).to.equal(true);
  });

  it('have every finding, the most serious first, and who holds too much', async () => {
    const { view, speech } = await spoken('en-GB', {}, further());
    const table = findingTable(view, speech);
    expect(table.rows.map(({ cells }) => cells[0])).to.deep.equal([
      ...Array.from({ length: 5 }, () => 'serious'),
      ...Array.from({ length: 5 }, () => 'caution'),
      ...Array.from({ length: 3 }, () => 'remark'),
      ...Array.from({ length: 2 }, () => 'caution'),
    ]);
    expect(table.rows.at(-1)!.cells.slice(1, 5)).to.deep.equal(['Holds too much', '', 'Sam Field', '']);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).to.equal(true);
    expect(writeCsv(table)).to.match(/^\uFEFFSeverity,Finding,/);
  });
});
