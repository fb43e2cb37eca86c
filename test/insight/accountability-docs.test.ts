import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { findingCodes, severityOf } from '@stp-widgets/insight/accountability-findings.js';
import { accountabilityMatrix } from '@stp-widgets/insight/accountability-matrix.js';
import {
  findingSentence,
  matrixMoreMessages,
  subjectSentence,
  wholeSubjectSentence,
} from '@stp-widgets/insight/words/matrix-more-words.js';
import { matrixMessages, partiesOfColumns } from '@stp-widgets/insight/words/matrix-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { runSnippet } from '../support/run-snippet.ts';

describe('the page docs/insight/accountability.md', () => {
  it('shows a program that prints what it says', () =>
    runSnippet('insight/accountability.md', {
      readPartnership,
      accountabilityMatrix,
      loadMessages,
      findingSentence,
      matrixMoreMessages,
      subjectSentence,
      wholeSubjectSentence,
      matrixMessages,
      partiesOfColumns,
      loadWords,
    }));

  it('explains every finding with its severity, the most serious first', async () => {
    const page = await (await fetch(new URL('../../docs/insight/accountability.md', import.meta.url))).text();
    const told = [...page.matchAll(/^\| `([a-z-]+)` \|.*\| ([a-z]+) \|$/gm)].map(([, code, severity]) => [code, severity]);
    expect(told).to.deep.equal(findingCodes.map((code) => [code, severityOf(code)]));
  });
});
