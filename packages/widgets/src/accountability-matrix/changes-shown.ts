import { type Partnership, readPartnership } from '@stp-widgets/contract';
import { daySpan } from '@stp-widgets/contract/day.js';
import {
  type CellChange,
  type CellChangeName,
  cellChangeNames,
  changesOfCells,
  matrixChanges,
  type MatrixChanges,
  matrixChangesSince,
  weightiestFirst,
} from '@stp-widgets/insight/matrix-changes.js';
import type { MatrixQuery } from '@stp-widgets/insight/matrix-query.js';
import {
  besideSubject,
  cellChangeSentence,
  type MatrixChangeSpeech,
  rowChangeSentences,
} from '@stp-widgets/insight/words/matrix-change-words.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { CellChanges } from './context.ts';

/** Since what changes are asked for: an earlier document as JSON gives it, else a day as the text of an attribute tells it. */
export interface Since {
  readonly since: string;
  readonly earlier: unknown;
}

/** What changed since then in a partnership, of what is asked of it; null where the text is no day, and the document nothing that can be read. */
export function changesSince(partnership: Partnership, { since, earlier }: Since, now: Date, query: MatrixQuery): MatrixChanges | null {
  const before = readOnce(earlier);
  if (before) return matrixChanges(before, partnership, now, query);
  const day = daySpan(since);
  return day && matrixChangesSince(partnership, day.first, now, query);
}

const read = new WeakMap<object, Partnership | null>();

/** The partnership of an earlier document, read once for as long as that is the same object; null where it is none that can be read. */
function readOnce(earlier: unknown): Partnership | null {
  if (typeof earlier !== 'object' || earlier === null) return null;
  let found = read.get(earlier);
  if (found === undefined) read.set(earlier, (found = readPartnership(earlier).partnership));
  return found;
}

/** What changed in each cell, as marks by shape and word, and in words. */
export function shownChanges(changes: MatrixChanges, speech: MatrixChangeSpeech): CellChanges {
  const cell = changesOfCells(changes);
  const rows = Map.groupBy(changes.changes, ({ subject }) => subject);
  return {
    below(row, all) {
      // Only of the rows that are drawn, and of those only where they are closed.
      const from = all.indexOf(row) + 1;
      const found = all.slice(from, from + row.size).flatMap(({ id }) => rows.get(id) ?? []);
      const [first] = weightiestFirst(found);
      if (!first) return null;
      const text = speech.words.tell(speech.changed.changesBelow, { count: found.length });
      const { change } = first;
      return { text, sign: html`<i class="sign" data-change=${change} title=${text} aria-hidden="true">${found.length}</i>` };
    },
    of(subject, parties) {
      const all = [...new Set(parties.flatMap((party) => cell(subject, party)))];
      const [first, ...more] = marksOf(all, parties);
      if (!first) return null;
      const told = all.map((one) => besideSubject(one, speech));
      return {
        marks: [first, ...more].map((one) => worded(one, speech)),
        sign: signOf(first, told.join(' ')),
        said: all.map((one) => cellChangeSentence(one, speech)).join(' '),
        told,
      };
    },
    inRow(subject) {
      const found = rows.get(subject);
      return found
        ? html`<ul class="row-changes">
            ${rowChangeSentences(found, speech).map(({ change, text }) => html`<li>${sign(change)}<span dir="auto">${text}</span></li>`)}
          </ul>`
        : nothing;
    },
  };
}

/** The sign of a change, without its word. */
export const sign = (change: CellChangeName): TemplateResult => html`<i class="sign" data-change=${change} aria-hidden="true"></i>`;

/** What is marked in a cell once, however many in it it happened to. */
interface ChangeMark {
  readonly change: CellChangeName;
  /** As what it is shown: what was handed over is lost where it came from. */
  readonly shownAs: CellChangeName;
  /** The letters that are there no more. */
  readonly gone: readonly string[];
}

/** The marks of some changes in a cell of some parties, what should be looked at first before the rest. */
function marksOf(changes: readonly CellChange[], parties: readonly string[]): readonly ChangeMark[] {
  const marks = new Map<string, ChangeMark>();
  for (const { change, before, party } of changes) {
    const isGone = change === 'lost' || (change === 'handed over' && !parties.includes(party));
    const key = `${change} ${isGone}`;
    const gone = isGone ? [...new Set([...(marks.get(key)?.gone ?? []), ...before])] : [];
    marks.set(key, { change, shownAs: isGone ? 'lost' : change, gone });
  }
  return [...marks.values()].toSorted((one, other) => cellChangeNames.indexOf(one.change) - cellChangeNames.indexOf(other.change));
}

/** A mark by its sign and its word, beside letters that tell their state; the letters that are there no more are struck through. */
function worded({ change, shownAs, gone }: ChangeMark, { changed }: MatrixChangeSpeech) {
  return html`<small class="change" data-change=${shownAs} aria-hidden="true"
    >${gone.length > 0 ? html`<s>${gone.join('')}</s> ` : ''}${change === 'renewed' ? changed.renewed : changed[`heading-${change}`]}</small
  >`;
}

/** A mark by its sign alone. */
function signOf({ shownAs, gone }: ChangeMark, text: string) {
  return html`<i class="sign" data-change=${shownAs} title=${text} aria-hidden="true"
    >${gone.length > 0 ? html`<s>${gone.join('')}</s>` : ''}</i
  >`;
}
