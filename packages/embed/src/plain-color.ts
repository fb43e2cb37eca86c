/**
 * Stands in for Chart.js's colour arithmetic in the files that a page loads. Chart.js needs it to shade what is hovered
 * over and to move between two colours; our charts do neither, take their colours from the page's tokens as they are,
 * and save each page 3.5 kB. Whoever builds from the packages has the real one.
 */
export class Color {
  /** Not a colour to calculate with: Chart.js then takes the one that it is to arrive at. */
  readonly valid = false;
  readonly #text: string;

  constructor(text: unknown) {
    this.#text = String(text);
  }

  saturate(): this {
    return this;
  }

  darken(): this {
    return this;
  }

  hexString(): string {
    return this.#text;
  }
}
