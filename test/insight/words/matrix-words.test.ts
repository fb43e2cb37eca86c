import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { writeCsv } from '@stp-widgets/insight/plain-table.js';
import { type MatrixOptions, matrixView } from '@stp-widgets/insight/matrix-view.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { matrixTable } from '@stp-widgets/insight/words/matrix-table.js';
import {
  findingLabel,
  findingSentence,
  holdingText,
  matrixMessages,
  matrixSentence,
  type MatrixSpeech,
  nameWithin,
  partiesOfColumns,
  wholeSentence,
} from '@stp-widgets/insight/words/matrix-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { matrixPartnership } from '../../support/matrix-partnership.ts';
import { now } from '../../support/small-partnership.ts';

async function spoken(language: string, options: MatrixOptions = {}, data: unknown = matrixPartnership()) {
  const view = matrixView(readPartnership(data).partnership!, options, new Date(now));
  const words = await loadWords(language);
  const messages = await loadMessages(matrixMessages, words.language);
  const speech: MatrixSpeech = { words, messages, parties: partiesOfColumns(view.columns) };
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

describe('matrixSentence', () => {
  for (const [accountable, sentence] of [
    [[['One']], 'The one subject has exactly one accountable who has accepted.'],
    [[[]], 'The one subject does not have exactly one accountable who has accepted. For Objective 0 nobody is accountable.'],
    [[['One'], ['Two']], 'All two subjects have exactly one accountable who has accepted.'],
    [[['One'], []], 'Of two subjects, one has exactly one accountable who has accepted. For Objective 1 nobody is accountable.'],
    [
      [[], []],
      'Of two subjects, none have exactly one accountable who has accepted. For Objective 0 and Objective 1 nobody is accountable.',
    ],
    [[['One', 'Two'], ['One']], 'Of two subjects, one has exactly one accountable who has accepted. For Objective 0 two are accountable.'],
    [
      [['One', 'Two'], ['One', 'Two', 'Three'], ['One']],
      'Of three subjects, one has exactly one accountable who has accepted. For Objective 0 and Objective 1 more than one are accountable.',
    ],
    [
      [['One', 'Two', 'Three'], []],
      'Of two subjects, none have exactly one accountable who has accepted. For Objective 1 nobody is accountable; for Objective 0 three are.',
    ],
    [
      [[], [], [], [], ['One', 'Two'], ['One', 'Two']],
      'Of six subjects, none have exactly one accountable who has accepted. For Objective 0, Objective 1 and two others nobody is accountable; for Objective 4 and Objective 5 more than one are.',
    ],
  ] as const) {
    it(`says: ${sentence}`, async () => expect((await spoken('en-GB', {}, simple(...accountable))).sentence).to.equal(sentence));
  }

  it('says that a scheme has no letter for who decides', async () => {
    const scheme = { name: 'SUP', letters: [{ letter: 'S', label: 'Supports', means: 'supports' }] };
    const { sentence } = await spoken('en-GB', {}, { ...simple(['One']), responsibilityScheme: scheme });
    expect(sentence).to.equal('The scheme SUP has no letter for who decides, so nobody can be seen to be accountable.');
  });

  it('speaks Welsh', async () => {
    const { sentence } = await spoken('cy', {}, simple(['One', 'Two'], ['One'], []));
    expect(sentence).to.equal(
      'O 3 pwnc, mae gan 1 un yn union sy’n atebol ac sydd wedi derbyn. Nid oes neb yn atebol am Objective 2; mae 2 yn atebol am Objective 0.',
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
    const { view, speech } = await spoken('cy', { kinds: ['programmes', 'objectives', 'results', 'projects', 'activities'] });
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
    const { speech } = await spoken('en-GB');
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
