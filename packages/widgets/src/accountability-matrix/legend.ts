import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import type { Holding, Letter } from '@stp-widgets/insight/holdings.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixContext } from './context.ts';
import { letterMark } from './letter.ts';

const states = ['offered', 'vacant', 'expired', 'not begun'] as const satisfies readonly Holding['state'][];

const presentIn = new WeakMap<readonly MatrixRow[], ReadonlySet<Holding['state']>>();

/** The states that letters are in somewhere in some rows. */
function present(rows: readonly MatrixRow[]): ReadonlySet<Holding['state']> {
  let found = presentIn.get(rows);
  if (!found) {
    const seen = new Set<Holding['state']>();
    for (const { holdings } of rows) {
      for (const { state } of holdings) seen.add(state);
      if (seen.size > states.length) break;
    }
    presentIn.set(rows, (found = seen));
  }
  return found;
}

/** The key: each letter of the scheme, and those states that a letter is in somewhere in view. */
export function key({ view, words, messages, rows }: MatrixContext): TemplateResult {
  const there = present(rows);
  const [first] = view.scheme.letters;
  const entry = (letter: Letter, state: Holding['state'], text: string) => html`<li>${letterMark({ letter, state })}${text}</li>`;
  return html`<ul class="key">
    ${view.scheme.letters.map((letter) => entry(letter, 'held', words.tell(messages[`key-${letter.means}`], { label: letter.label })))}
    ${first ? states.filter((state) => there.has(state)).map((state) => entry(first, state, messages[`key-${state}`])) : nothing}
  </ul>`;
}

/** How often each thing is wrong, the most serious first. */
export function counts({ view, words, messages, level }: MatrixContext): unknown {
  if (view.counts.length === 0) return nothing;
  return html`<div class="counts">
    <div role="heading" aria-level=${level + 1}>${messages.findingsHead}</div>
    <ul>
      ${view.counts.map(
        ({ code, shape, count }) =>
          html`<li>${figure(shape)}<b>${words.number(count)}</b> <span>${words.tell(messages[`${code}-count`], { count })}</span></li>`,
      )}
    </ul>
  </div>`;
}
