import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { english } from '@stp-widgets/insight/words/notices-en.js';

const read = async (name: string) => (await fetch(new URL(`../../docs/contract/${name}.md`, import.meta.url))).text();
const page = await read('reading');

for (const name of ['reading', 'versions']) {
  describe(`the page docs/contract/${name}.md`, () => {
    it('shows a program that prints what it says', async () => {
      const [, source] = /^```js\n([^]*?)^```/m.exec(await read(name))!;
      const [, imports, body] = /^(import .*;\n)([^]*)$/.exec(source)!;
      expect(imports).to.equal(`import { readPartnership } from '@stp-widgets/contract';\n`);
      const printed: string[] = [];
      // The page's own code: what it prints is what its comments say.
      const module = new Blob([`export default (readPartnership, console) => {${body}}`], { type: 'text/javascript' });
      const { default: run } = (await import(URL.createObjectURL(module))) as { default: (...given: unknown[]) => void };
      run(readPartnership, { log: (...said: unknown[]) => printed.push(said.join(' ')) });
      expect(printed).to.deep.equal([...body.matchAll(/\/\/ (.*)$/gm)].map(([, line]) => line));
    });
  });
}

describe('the page about reading', () => {
  it('explains every code of a notice, and no other', () => {
    const explained = [...page.matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code);
    const codes = Object.keys(english).flatMap((key) => (key.startsWith('notice-') ? [key.slice('notice-'.length)] : []));
    expect(explained).to.deep.equal(codes);
  });
});
