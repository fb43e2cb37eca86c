import type { Kind } from '@stp-widgets/contract';
import { type MatrixChanges, weightiestFirst } from '@stp-widgets/insight/matrix-changes.js';
import { cellChangeParts, matrixChangesSentence } from '@stp-widgets/insight/words/matrix-change-words.js';
import { findingSentence, findingsUnsaid, subjectSentence } from '@stp-widgets/insight/words/matrix-more-words.js';
import { inlineButton } from '@stp-widgets/kit/inline-button.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { BesideWords } from './beside-words.ts';
import type { MatrixContext } from './context.ts';
import { counts } from './frame/legend.ts';

/** How many sentences of a list are shown at first, and with each wish for more. */
const MORE = 50;

/** A matrix in sentences: what is wrong and how often, who holds too much, what changed, and who answers for each subject. */
export function reading(
  changes: MatrixChanges | null,
  context: MatrixContext & BesideWords,
  limits: ReadonlyMap<string, number>,
  showMore: (list: string, limit: number) => void,
): TemplateResult {
  const { view, words, control, level, select, mark } = context;
  const speech = { ...context, scheme: view.scheme };
  const title = (text: string) => html`<div role="heading" aria-level=${level + 1}>${text}</div>`;
  const subject = (text: string, kind: Kind, id: string) => inlineButton('said', text, id, mark(id) === 'chosen', () => select(kind, id));
  const list = <T>(name: string, all: readonly T[], item: (one: T) => unknown, later: Parameters<typeof words.tell>[0]) => {
    const limit = limits.get(name) ?? MORE;
    const left = all.length - limit;
    const more = ({ currentTarget }: Event) => {
      if (left <= MORE) leave(currentTarget as Element);
      showMore(name, limit + MORE);
    };
    return html`<ul class="sentences">
        ${all.slice(0, limit).map((one) => html`<li dir="auto">${item(one)}</li>`)}
      </ul>
      ${
        left > 0
          ? html`<p class="pager">
              <button class="button line" @click=${more}>${words.tell(later, { count: Math.min(left, MORE) })}</button>
            </p>`
          : nothing
      }`;
  };
  return html`<div class="reading">
    ${view.counts.length > 0 ? counts(context) : html`<p>${control.nothingWrong}</p>`}
    ${
      view.overCapacity.length > 0
        ? html`${title(control.whoHoldsTooMuch)}${list('over', view.overCapacity, (one) => findingSentence(one, context), control.laterSubjects)}`
        : nothing
    }
    ${
      changes
        ? html`${title(control.whatChanged)}
            <p dir="auto">${matrixChangesSentence(changes, context)}</p>
            ${list(
              'changes',
              weightiestFirst(changes.changes),
              (one) => {
                const { before, title: called, after } = cellChangeParts(one, speech);
                const { kind, subject: id } = one;
                return html`${before}${kind ? subject(called, kind, id) : called}${after}`;
              },
              control.laterChanges,
            )}`
        : nothing
    }
    ${title(control.subjectBySubject)}
    ${list(
      'subjects',
      view.rows,
      (row) => {
        const said = subjectSentence(row, context);
        const found = findingsUnsaid(row)
          .map((finding) => findingSentence(finding, context))
          .join(' ');
        return html`${said.before}${subject(said.title, row.kind, row.id)}${said.after}${found ? html` <span class="quiet">${found}</span>` : nothing}`;
      },
      control.laterSubjects,
    )}
  </div>`;
}

/** Takes the focus from a button that goes when there is no more to show, to the last sentence before it: from there one reads on. */
function leave(button: Element): void {
  const last = button.parentElement!.previousElementSibling!.lastElementChild as HTMLElement;
  const subject = last.querySelector<HTMLElement>('.said');
  if (!subject) {
    last.tabIndex = -1;
    last.addEventListener('blur', () => last.removeAttribute('tabindex'), { once: true });
  }
  (subject ?? last).focus();
}
