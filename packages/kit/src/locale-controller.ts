import { loadWords, type Words, wordsNow } from '@stp-widgets/insight/words/words.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageAround, watchSurroundings } from './surroundings.ts';

/** Gives a widget the words of the language that it stands in, and renders it anew when that changes. */
export class LocaleController implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #fallback: () => string | undefined;
  #words: Words | null = null;
  #language = '';
  #leave?: () => void;

  /** @param fallback the language where the page names none, say the partnership's own */
  constructor(host: ReactiveControllerHost & Element, fallback: () => string | undefined = () => undefined) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  /** The words; null while a language other than English is being fetched. */
  get words(): Words | null {
    return this.#words;
  }

  hostConnected(): void {
    this.#leave = watchSurroundings(() => this.#follow());
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  hostUpdate(): void {
    this.#follow();
  }

  #follow() {
    const language = languageAround(this.#host) || this.#fallback() || 'en-GB';
    if (language === this.#language) return;
    this.#language = language;
    const words = wordsNow(language);
    if (words) this.#take(words);
    else void this.#load(language);
  }

  async #load(language: string) {
    // A catalogue that cannot be fetched must not leave the page silent.
    const words = await loadWords(language).catch(() => wordsNow('en-GB'));
    if (language === this.#language) this.#take(words);
  }

  #take(words: Words | null) {
    this.#words = words;
    this.#host.requestUpdate();
  }
}
