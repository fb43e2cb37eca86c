import { loadMessages, type Messages, type MessageSet, type Translated } from '@stp-widgets/insight/words/messages.js';
import { loadWords, type Words, wordsNow } from '@stp-widgets/insight/words/words.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageAround, watchSurroundings } from './surroundings.ts';

/** Gives a widget the words of the language that it stands in, and renders it anew when that changes. */
export class LocaleController<M extends Messages = {}> implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #fallback: () => string | undefined;
  #set?: MessageSet<M>;
  #words: Words | null = null;
  #messages?: Translated<M>;
  #language = '';
  #leave?: () => void;

  /**
   * @param fallback the language where the page names none, say the partnership's own
   * @param set the messages that the widget needs besides the words
   */
  constructor(host: ReactiveControllerHost & Element, fallback: () => string | undefined = () => undefined, set?: MessageSet<M>) {
    this.#host = host;
    this.#fallback = fallback;
    this.#set = set;
    host.addController(this);
  }

  /** The words; null while a language other than English is being fetched. */
  get words(): Words | null {
    return this.#words;
  }

  /** The widget's own messages, there whenever the words are. */
  get messages(): Translated<M> {
    return this.#messages ?? (this.#set?.en as Translated<M>);
  }

  hostConnected(): void {
    this.#leave = watchSurroundings(() => this.#follow());
    // Not at once: a browser takes some 10 ms to be ready for the first words, and what it asks the network for may be under way by then.
    this.#host.requestUpdate();
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
    // Words that another widget has brought say nothing of this one's own messages.
    if (words && (words.language === 'en' || !this.#set)) this.#take(words, this.#set?.en as Translated<M>);
    else void this.#load(language);
  }

  async #load(language: string) {
    const fetched = Promise.all([loadWords(language), this.#set ? loadMessages(this.#set, 'cy') : Promise.resolve(undefined)]);
    // A catalogue that cannot be fetched must not leave the page silent.
    const [words, messages] = await fetched.catch(() => [wordsNow('en-GB'), this.#set?.en as Translated<M>] as const);
    if (language === this.#language) this.#take(words, messages);
  }

  #take(words: Words | null, messages: Translated<M> | undefined) {
    this.#words = words;
    this.#messages = messages;
    this.#host.requestUpdate();
  }
}
