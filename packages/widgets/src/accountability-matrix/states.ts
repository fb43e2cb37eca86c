import { accountabilityMatrix } from '@stp-widgets/insight/accountability-matrix.js';
import { nameOf } from '@stp-widgets/insight/lookup.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { plainRows } from '@stp-widgets/insight/matrix-query.js';
import { matrixControlMessages } from '@stp-widgets/insight/words/matrix-control-words.js';
import { matrixStateMessages } from '@stp-widgets/insight/words/matrix-state-words.js';
import type { MatrixSpeech } from '@stp-widgets/insight/words/matrix-words.js';
import { partyNames } from '@stp-widgets/insight/words/party-names.js';
import { messageState } from '@stp-widgets/kit/states.js';
import type { TemplateResult } from 'lit';
import type { Known } from './answers.ts';
import { type Absence, type Asked, queryOf } from './asked.ts';

const named = { organisation: 'organisation', party: 'role', programme: 'programme', objective: 'objective' } as const;

/** With what it is said what a matrix is asked for. */
type Speech = Pick<MatrixSpeech, 'words' | 'messages'>;

/** What is said of what a matrix is asked for. */
export interface States {
  /** In the place of one that has nothing to show: why, and of what there is nothing. */
  readonly absent: (absence: Absence) => TemplateResult;
  /** Within what filters that name something it is, after a title: "; programme: Planned care"; empty where there are none. */
  readonly within: string;
}

/** Brings what is said, in a language, of what a matrix is asked for. */
export async function statesOf(language: string): Promise<(asked: Asked, known: Known, speech: Speech) => States> {
  const [messages, control] = await Promise.all([
    loadMessages(matrixStateMessages, language),
    loadMessages(matrixControlMessages, language),
  ]);
  return (asked, { partnership, now }, speech) => {
    const { search } = asked;
    const { words } = speech;
    const names = partyNames(partnership, speech);
    const filters = (['organisation', 'party', 'programme', 'objective'] as const)
      .filter((name) => asked[name] !== '')
      .map((name) => {
        const id = asked[name];
        return words.tell(messages[`within-${named[name]}`], { name: names.get(id) ?? nameOf(partnership, id) });
      });
    const say = (title: string, why: string) => messageState(title, `${why} ${words.tell(messages.lookedAt, { what: what() })}`);
    return { absent, within: filters.map((text) => `; ${text}`).join('') };

    function absent(absence: Absence): TemplateResult {
      if (absence === 'rows') return say(messages.noRows, messages.noRowsHelp);
      if (absence === 'gaps') return say(messages.noGaps, messages.noGapsHelp);
      if (absence === 'found') {
        const count = asked.onlyGaps ? found() : 0;
        if (count > 0) return say(messages.noGaps, words.tell(messages.foundSound, { count, search }));
        return say(messages.noneFound, words.tell(messages.noneFoundHelp, { search }));
      }
      const id = asked[absence === 'role' ? 'party' : absence];
      return messageState(messages[`missing-${absence}`], words.tell(messages.missingHelp, { id }));
    }

    /** How many subjects the search finds, the sound ones included. */
    function found(): number {
      const { filter, ...query } = queryOf(asked);
      return accountabilityMatrix(partnership, { ...query, filter: { ...filter, onlyGaps: false } }, now).rows.length;
    }

    /** Of what kinds of subjects there is nothing, and within what filters. */
    function what(): string {
      const { rows = plainRows } = queryOf(asked);
      const kinds = rows.map((kind) => control[`kinds-${kind}`].toLocaleLowerCase(words.locale));
      return [words.list(kinds), ...filters].join('; ');
    }
  };
}
