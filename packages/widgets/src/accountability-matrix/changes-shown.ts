import { type Partnership, readPartnership } from '@stp-widgets/contract';
import { daySpan } from '@stp-widgets/contract/day.js';
import {
  type CellChange,
  changesOfCells,
  matrixChanges,
  type MatrixChanges,
  matrixChangesSince,
} from '@stp-widgets/insight/matrix-changes.js';
import type { MatrixQuery } from '@stp-widgets/insight/matrix-query.js';
import { cellChangeSentence, type MatrixChangeSpeech } from '@stp-widgets/insight/words/matrix-change-words.js';
import { html } from 'lit';
import type { CellChanges } from './context.ts';

/** Since what changes are asked for: an earlier document as JSON gives it, else a day as the text of an attribute tells it. */
export interface Since {
  readonly since: string;
  readonly earlier: unknown;
}

/** What changed since then in a partnership, of what is asked of it; null where the text is no day, and the document nothing that can be read. */
export function changesSince(partnership: Partnership, { since, earlier }: Since, now: Date, query: MatrixQuery): MatrixChanges | null {
  const before = earlier === undefined ? null : readPartnership(earlier).partnership;
  if (before) return matrixChanges(before, partnership, now, query);
  const day = daySpan(since);
  return day && matrixChangesSince(partnership, day.first, now, query);
}

/** What changed in each cell, as marks by shape and word, and in words. */
export function shownChanges(changes: MatrixChanges, speech: MatrixChangeSpeech): CellChanges {
  const cell = changesOfCells(changes);
  const all = (subject: string, parties: readonly string[]) => [...new Set(parties.flatMap((party) => cell(subject, party)))];
  return {
    of(subject, parties) {
      const found = all(subject, parties);
      if (found.length === 0) return null;
      return { marks: found.map((one) => mark(one, parties, speech)), said: found.map((one) => cellChangeSentence(one, speech)).join(' ') };
    },
  };
}

/** One change: its figure and its word; the letters that are there no more are struck through. */
function mark({ change, before, party }: CellChange, parties: readonly string[], { changed }: MatrixChangeSpeech) {
  const isGone = change === 'lost' || (change === 'handed over' && !parties.includes(party));
  return html`<small class="change" data-change=${isGone ? 'lost' : change} aria-hidden="true"
    >${isGone ? html`<s>${before.join('')}</s> ` : ''}${changed[`heading-${change}`]}</small
  >`;
}
