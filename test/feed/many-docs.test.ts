import { expect } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { threeSources, fragment } from './fragments.ts';

const page = await (await fetch(new URL('../../docs/feed.md', import.meta.url))).text();
const [, section] = /^## Several sources\n([^]*?)^## /m.exec(page)!;

describe('the section about several sources', () => {
  it('shows a program that prints what it says', async () => {
    const [, imports, body] = /^```js\n(import .*;\n)([^]*?)^```/m.exec(section)!;
    expect(imports).to.equal(`import { openFeed } from '@stp-widgets/feed';\n`);
    const sources = await threeSources();
    await sources[1].serve(fragment('hull', { risks: [{ id: 'rota', title: 'Rota', organisation: 'york' }] }));
    await sources[2].answer({ status: 404 });
    const addresses = [...body.matchAll(/https:[^\s']+/g)].map(([address]) => address);
    const program = addresses.reduce((text, address, at) => text.replace(address, sources[at].address), body);
    const printed: string[] = [];
    const module = new Blob([`export default async (openFeed, console) => {${program}}`], { type: 'text/javascript' });
    const { default: run } = (await import(URL.createObjectURL(module))) as { default: (...given: unknown[]) => Promise<void> };
    await run(openFeed, { log: (...said: unknown[]) => printed.push(said.map(String).join(' ')) });
    expect(printed).to.deep.equal(
      [...body.matchAll(/\/\/ (.*)$/gm)].map(([, line]) => line).filter((line) => !line.includes('example.org')),
    );
  });
});
