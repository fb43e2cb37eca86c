import { expect } from '@open-wc/testing';

/** Fails each test of a file that leaves a warning or an error on the console, or that Lit's development build finds fault with. */
export function failOnWarnings(): void {
  const { warn, error } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.warn = console.error = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    const heard = said.filter((text) => !text.includes('Lit is in dev mode'));
    expect(heard, 'the console').to.deep.equal([]);
  });
}
