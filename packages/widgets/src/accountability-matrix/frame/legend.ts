import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import type { Holding, Letter } from '@stp-widgets/insight/holdings.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { type MatrixFrameMessages, matrixFrameMessages } from '@stp-widgets/insight/words/matrix-frame-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { FramedContext, MatrixContext } from '../context.ts';
import { legendStyles } from './legend.styles.ts';
import { letterMark } from '../marks/letter.ts';

const states = ['offered', 'vacant', 'expired', 'not begun'] as const satisfies readonly Holding['state'][];

const presentIn = new WeakMap<readonly MatrixRow[], ReadonlySet<Holding['state']>>();

/** The states besides held that letters are in somewhere in some rows. */
function present(rows: readonly MatrixRow[]): ReadonlySet<Holding['state']> {
  let found = presentIn.get(rows);
  if (!found) {
    const seen = new Set<Holding['state']>();
    for (const { holdings } of rows) {
      // Nearly all are held, which the key does not name.
      for (const { state } of holdings) if (state !== 'held') seen.add(state);
      if (seen.size === states.length) break;
    }
    presentIn.set(rows, (found = seen));
  }
  return found;
}

/** What is said around the cells, in a language. */
export const frameOf = (language: string): Promise<MatrixFrameMessages> => loadMessages(matrixFrameMessages, language);

/** Brings a widget what stands below a picture, in a language: the key, and how often each thing is wrong. */
export async function legendOf(widget: LitElement, language: string): Promise<(context: MatrixContext) => TemplateResult> {
  const frame = await frameOf(language);
  addStyles(widget, legendStyles);
  return (context) => below({ ...context, frame });
}

/** What stands below a picture, in its key something more. */
export const below = (context: FramedContext, more: unknown = nothing): TemplateResult => html`${key(context, more)} ${counts(context)}`;

/** The key: each letter of the scheme, and those states that a letter is in somewhere in view. */
function key({ view, words, frame, rows }: FramedContext, more: unknown): TemplateResult {
  const there = present(rows);
  const [first] = view.scheme.letters;
  const entry = (letter: Letter, state: Holding['state'], text: string) => html`<li>${letterMark({ letter, state })}${text}</li>`;
  return html`<ul class="key">
    ${view.scheme.letters.map((letter) => entry(letter, 'held', words.tell(frame[`key-${letter.means}`], { label: letter.label })))}
    ${first ? states.filter((state) => there.has(state)).map((state) => entry(first, state, frame[`key-${state}`])) : nothing} ${more}
  </ul>`;
}

/** How often each thing is wrong, the most serious first. */
export function counts({ view, words, frame, level }: FramedContext): unknown {
  if (view.counts.length === 0) return nothing;
  return html`<div class="counts">
    <div role="heading" aria-level=${level + 1}>${frame.findingsHead}</div>
    <ul>
      ${view.counts.map(
        ({ code, shape, count }) =>
          html`<li>${figure(shape)}<b>${words.number(count)}</b> <span>${words.tell(frame[`${code}-count`], { count })}</span></li>`,
      )}
    </ul>
  </div>`;
}
