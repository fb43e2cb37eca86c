import { expect } from '@open-wc/testing';
import * as contract from '@stp-widgets/contract';
import * as check from '@stp-widgets/contract/check.js';
import { english as findings } from '@stp-widgets/insight/words/findings-en.js';
import { english } from '@stp-widgets/insight/words/notices-en.js';

const read = async (name: string) => (await fetch(new URL(`../../docs/contract/${name}.md`, import.meta.url))).text();
const page = await read('reading');

const libraries: Record<string, object> = { '@stp-widgets/contract': contract, '@stp-widgets/contract/check.js': check };

for (const name of ['reading', 'versions', 'checking']) {
  describe(`the page docs/contract/${name}.md`, () => {
    it('shows a program that prints what it says', async () => {
      const [, source] = /^```js\n([^]*?)^```/m.exec(await read(name))!;
      const [, named, library, body] = /^import \{ (\w+) \} from '(.*)';\n([^]*)$/.exec(source)!;
      const printed: string[] = [];
      // The page's own code: what it prints is what its comments say.
      const module = new Blob([`export default (${named}, console) => {${body}}`], { type: 'text/javascript' });
      const { default: run } = (await import(URL.createObjectURL(module))) as { default: (...given: unknown[]) => void };
      run(Reflect.get(libraries[library], named), { log: (...said: unknown[]) => printed.push(said.join(' ')) });
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

describe('the page about checking', () => {
  it('explains every code of meaning, and no other', async () => {
    const rows = [...(await read('checking')).matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, codes]) => codes.match(/[\w-]+/g)!);
    expect(rows).to.deep.equal(Object.keys(findings));
  });
});
