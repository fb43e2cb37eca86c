import type { TimelineBar, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech, Stretch } from '@stp-widgets/insight/words/timeline-words.js';
import type { Anchor, Details, DetailsController } from '@stp-widgets/kit/details-controller.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import { loadingState } from '@stp-widgets/kit/states.js';
import type { TwinOptions } from '@stp-widgets/kit/twin-options.js';
import { type LitElement, nothing, type TemplateResult } from 'lit';
import type { Asked } from './answers.ts';
import type { PressedFilter } from './filters.ts';
import type { WordsBeside } from './promises/late.ts';
import type { Shown } from './promises/shown.ts';

/**
 * Gives a timeline what it has beside its picture: an organisation's own sentence, the lists, two tables, its files, the details of a
 * bar, and what is said where there is nothing. All is fetched when it is first wanted.
 */
export class Beside {
  #host: LitElement;
  #words: LatePart<WordsBeside>;
  #details?: DetailsController;
  #sentence = '';
  #follow?: (shown: Shown) => void;

  constructor(host: LitElement) {
    this.#host = host;
    this.#words = new LatePart(host, async (language) => (await import('./promises/late.ts')).wordsBeside(host, language));
  }

  /** The finding of an organisation that speaks for itself; null for everybody's, and until it is there. */
  sentence(shown: Shown): readonly Stretch[] | null {
    return (shown.isOwn && this.#of(shown.speech)?.sentence(shown)) || null;
  }

  /** The lists of what is given and received, by how it stands. */
  lists(shown: Shown): unknown {
    return this.#of(shown.speech)?.lists(shown) ?? loadingState();
  }

  /** What is said where there is nothing to show, or what was asked for is not there. */
  nothing(view: TimelineView, asked: Asked, speech: Speech): TemplateResult {
    return this.#of(speech)?.nothing(view, asked, speech) ?? loadingState();
  }

  /** What is said where the reader's filters leave nothing. */
  nothingLeft(filters: readonly PressedFilter[], speech: Speech): TemplateResult {
    return this.#of(speech)?.nothingLeft(filters, speech.words) ?? loadingState();
  }

  /** What the plain twin is shown with: the lists as its third way, which of two tables, what is saved and printed. */
  twin(shown: Shown, sentence: string): Pick<TwinOptions, 'reading' | 'choice' | 'table' | 'sentence' | 'save' | 'print'> {
    const { words, messages } = shown.speech;
    this.#sentence = sentence;
    const late = () => this.#words.fetched(words.language);
    return {
      sentence,
      reading: { label: messages.asWords, show: () => this.lists(shown) },
      choice: () => this.#of(shown.speech)?.tableChoice(),
      table: async () => (await late()).table(shown),
      save: async (at) => {
        this.#follow = await (
          await late()
        ).openFiles(
          shown,
          () => this.#sentence,
          (details) => this.#tell(at, details),
        );
      },
      print: async () => (await late()).print(shown, sentence),
    };
  }

  /** Opens the details of a bar beside the element that shows it. */
  async open(bar: TimelineBar, at: HTMLElement | SVGElement, shown: Shown): Promise<void> {
    this.#follow = await (await import('./open-bar.ts')).openBar(this.#host, bar, shown, (...told) => this.#tell(at, ...told));
  }

  /** The popover, where the widget's template wants it. */
  popover(shown: Shown): unknown {
    this.#follow?.(shown);
    return this.#details?.render(shown.speech.messages.close) ?? nothing;
  }

  async #tell(at: Anchor, ...told: readonly [Details, (() => Anchor | null)?]): Promise<DetailsController> {
    this.#follow = undefined;
    const { popoverOf } = await import('@stp-widgets/kit/popover.js');
    this.#details ??= popoverOf(this.#host);
    await this.#details.open(at, ...told);
    return this.#details;
  }

  #of({ words }: Speech): WordsBeside | undefined {
    return this.#words.get(words.language);
  }
}
