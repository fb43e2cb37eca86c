import type { ReactiveControllerHost } from 'lit';

/** A part of a widget that is fetched when it is first wanted, and again for another key, such as a language. */
export class LatePart<Part> {
  #host: ReactiveControllerHost;
  #load: (key: string) => Promise<Part>;
  #key?: string;
  #coming?: Promise<Part>;
  #part?: Part;

  /** @param load fetches the part; what fails is tried again when it is next wanted */
  constructor(host: ReactiveControllerHost, load: (key: string) => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part; undefined until it is there, whereupon the widget renders anew. What was there for another key stays until then. */
  get(key: string): Part | undefined {
    // Whoever waits for it is told of a failure; here there is but nothing to show.
    this.fetched(key).catch(() => {});
    return this.#part;
  }

  /** The part, as soon as it is there. */
  fetched(key: string): Promise<Part> {
    if (key !== this.#key || !this.#coming) {
      this.#key = key;
      this.#coming = this.#fetch(key);
    }
    return this.#coming;
  }

  async #fetch(key: string): Promise<Part> {
    try {
      const part = await this.#load(key);
      if (key === this.#key) {
        this.#part = part;
        this.#host.requestUpdate();
      }
      return part;
    } catch (error) {
      if (key === this.#key) this.#coming = undefined;
      throw error;
    }
  }
}
