import { accountabilityMatrix } from '@stp-widgets/insight/accountability-matrix.js';
import { nameOf } from '@stp-widgets/insight/lookup.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { plainRows } from '@stp-widgets/insight/matrix-query.js';
import { matrixControlMessages } from '@stp-widgets/insight/words/matrix-control-words.js';
import { matrixStateMessages } from '@stp-widgets/insight/words/matrix-state-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { messageState } from '@stp-widgets/kit/states.js';
import type { TemplateResult } from 'lit';
import type { Known } from './answers.ts';
import { type Absence, type Asked, queryOf } from './asked.ts';

const named = { organisation: 'organisation', party: 'role', programme: 'programme', objective: 'objective' } as const;

/** Brings what is said, in a language, in the place of a matrix that has nothing to show: why, and of what there is nothing. */
export async function absentOf(language: string): Promise<(absence: Absence, asked: Asked, known: Known, words: Words) => TemplateResult> {
  const [messages, control] = await Promise.all([
    loadMessages(matrixStateMessages, language),
    loadMessages(matrixControlMessages, language),
  ]);
  return (absence, asked, { partnership, now }, words) => {
    const { search } = asked;
    const say = (title: string, why: string) => messageState(title, `${why} ${words.tell(messages.lookedAt, { what: what() })}`);
    if (absence === 'rows') return say(messages.noRows, messages.noRowsHelp);
    if (absence === 'gaps') return say(messages.noGaps, messages.noGapsHelp);
    if (absence === 'found') {
      const count = asked.onlyGaps ? found() : 0;
      if (count > 0) return say(messages.noGaps, words.tell(messages.foundSound, { count, search }));
      return say(messages.noneFound, words.tell(messages.noneFoundHelp, { search }));
    }
    const id = asked[absence === 'role' ? 'party' : absence];
    return messageState(messages[`missing-${absence}`], words.tell(messages.missingHelp, { id }));

    /** How many subjects the search finds, the sound ones included. */
    function found(): number {
      const { filter, ...query } = queryOf(asked);
      return accountabilityMatrix(partnership, { ...query, filter: { ...filter, onlyGaps: false } }, now).rows.length;
    }

    /** Of what kinds of subjects there is nothing, and within what filters. */
    function what(): string {
      const { rows = plainRows } = queryOf(asked);
      const kinds = rows.map((kind) => control[`kinds-${kind}`].toLocaleLowerCase(words.locale));
      const filters = (['organisation', 'party', 'programme', 'objective'] as const)
        .filter((name) => asked[name] !== '')
        .map((name) => words.tell(messages[`within-${named[name]}`], { name: nameOf(partnership, asked[name]) }));
      return [words.list(kinds), ...filters].join('; ');
    }
  };
}
