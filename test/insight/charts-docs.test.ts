import { readPartnership } from '@stp-widgets/contract';
import { benefitView } from '@stp-widgets/insight/benefit-view.js';
import { multiples } from '@stp-widgets/insight/chart-multiples.js';
import { processOf, usualProcess } from '@stp-widgets/insight/chart-process.js';
import { chartView } from '@stp-widgets/insight/chart-view.js';
import { benefitMessages, benefitSentence } from '@stp-widgets/insight/words/benefit-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { processMessages, processSentences } from '@stp-widgets/insight/words/process-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { runSnippet } from '../support/run-snippet.ts';

describe('the page docs/insight/charts.md', () => {
  it('shows a program that prints what it says', () =>
    runSnippet('insight/charts.md', {
      readPartnership,
      benefitView,
      multiples,
      processOf,
      usualProcess,
      chartView,
      benefitMessages,
      benefitSentence,
      loadMessages,
      processMessages,
      processSentences,
      loadWords,
    }));
});
