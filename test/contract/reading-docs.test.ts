import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { english } from '@stp-widgets/insight/words/notices-en.js';

const page = await (await fetch(new URL('../../docs/contract/reading.md', import.meta.url))).text();

describe('the page about reading', () => {
  it('shows a program that prints what it says', async () => {
    const [, source] = /^```js\n([^]*?)^```/m.exec(page)!;
    const [, imports, body] = /^(import .*;\n)([^]*)$/.exec(source)!;
    expect(imports).to.equal(`import { readPartnership } from '@stp-widgets/contract';\n`);
    const printed: string[] = [];
    // The page's own code: what it prints is what its comments say.
    const module = new Blob([`export default (readPartnership, console) => {${body}}`], { type: 'text/javascript' });
    const { default: run } = (await import(URL.createObjectURL(module))) as { default: (...given: unknown[]) => void };
    run(readPartnership, { log: (line: string) => printed.push(line) });
    expect(printed).to.deep.equal([...body.matchAll(/\/\/ (.*)$/gm)].map(([, line]) => line));
  });

  it('explains every code of a notice, and no other', () => {
    const explained = [...page.matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code);
    const codes = Object.keys(english).flatMap((key) => (key.startsWith('notice-') ? [key.slice('notice-'.length)] : []));
    expect(explained).to.deep.equal(codes);
  });
});
