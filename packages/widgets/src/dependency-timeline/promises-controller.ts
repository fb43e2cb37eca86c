import type { Speech, Stretch } from '@stp-widgets/insight/words/timeline-words.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import { loadingState } from '@stp-widgets/kit/states.js';
import type { TwinOptions } from '@stp-widgets/kit/twin-controller.js';
import type { LitElement, TemplateResult } from 'lit';
import type { PressedFilter } from './filters.ts';
import type { WordsBeside } from './promises-late.ts';
import type { Shown } from './promises-shown.ts';

/**
 * Gives a timeline its words beside the picture: an organisation's own sentence, the lists, two tables, and its files. All is fetched
 * when it is first wanted.
 */
export class PromisesController {
  #tell: (at: HTMLElement, details: Details) => Promise<void>;
  #late: LatePart<WordsBeside>;

  /** @param tell shows something in the widget's popover, beside what was pressed */
  constructor(host: LitElement, tell: (at: HTMLElement, details: Details) => Promise<void>) {
    this.#tell = tell;
    this.#late = new LatePart(host, async (language) => (await import('./promises-late.ts')).wordsBeside(host, language));
  }

  /** The finding of an organisation that speaks for itself; null for everybody's, and until it is there. */
  sentence(shown: Shown): readonly Stretch[] | null {
    return (shown.isOwn && this.#of(shown)?.sentence(shown)) || null;
  }

  /** The lists of what is given and received, by how it stands. */
  lists(shown: Shown): unknown {
    return this.#of(shown)?.lists(shown) ?? loadingState();
  }

  /** What is said where the reader's filters leave nothing. */
  nothingLeft(filters: readonly PressedFilter[], { words }: Speech): TemplateResult {
    return this.#late.get(words.language)?.nothingLeft(filters, words) ?? loadingState();
  }

  /** What the plain twin is shown with: the lists as its third way, which of two tables, what is saved and printed. */
  twin(shown: Shown, sentence: string): Pick<TwinOptions, 'reading' | 'choice' | 'table' | 'sentence' | 'save' | 'print'> {
    const { words, messages } = shown.speech;
    const late = () => this.#late.fetched(words.language);
    return {
      sentence,
      reading: { label: messages.asWords, show: () => this.lists(shown) },
      choice: () => this.#of(shown)?.tableChoice(),
      table: async () => (await late()).table(shown),
      save: async (at) => this.#tell(at, await (await late()).files(shown, sentence)),
      print: async () => (await late()).print(shown, sentence),
    };
  }

  #of({ speech: { words } }: Shown): WordsBeside | undefined {
    return this.#late.get(words.language);
  }
}
