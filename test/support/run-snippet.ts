import { expect } from '@open-wc/testing';

/**
 * Runs the first program that a page of the docs shows, and expects it to print what its comments at the line's beginning say.
 *
 * @param given everything that it imports, by name
 */
export async function runSnippet(page: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const text = await (await fetch(new URL(`../../docs/${page}`, import.meta.url))).text();
  const [, source] = /^```js\n([^]*?)^```/m.exec(text)!;
  const [, imports, body] = /^((?:import .*;\n)+)([^]*)$/.exec(source)!;
  const names = [...imports.matchAll(/\{ (.*?) \}/g)].flatMap(([, some]) => some.split(', '));
  expect(names.toSorted()).to.deep.equal(Object.keys(given).toSorted());
  const printed: string[] = [];
  const module = new Blob([`export default async ({ ${names.join(', ')} }, console) => {${body}}`], { type: 'text/javascript' });
  const { default: run } = (await import(URL.createObjectURL(module))) as { default: (...all: unknown[]) => Promise<void> };
  await run(given, { log: (...values: unknown[]) => printed.push(values.join(' ')) });
  expect(printed).to.deep.equal([...body.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line));
}
