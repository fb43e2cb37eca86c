import { expect } from '@open-wc/testing';
import { mergePartnerships, ownership, type Ownership, type Whose } from '@stp-widgets/contract/merge.js';
import type { Shape } from '@stp-widgets/contract/shape-language.js';
import { headShape, shapes } from '@stp-widgets/contract/shapes.js';

const page = await (await fetch(new URL('../../docs/contract/merging.md', import.meta.url))).text();

describe('the page docs/contract/merging.md', () => {
  it('shows a program that prints what it says', async () => {
    const [, imports, body] = /^```js\n(import .*;\n)([^]*?)^```/m.exec(page)!;
    expect(imports).to.equal(`import { mergePartnerships } from '@stp-widgets/contract/merge.js';\n`);
    const printed: string[] = [];
    const module = new Blob([`export default (mergePartnerships, console) => {${body}}`], { type: 'text/javascript' });
    const { default: run } = (await import(URL.createObjectURL(module))) as { default: (...given: unknown[]) => void };
    run(mergePartnerships, { log: (...said: unknown[]) => printed.push(said.join(' ')) });
    expect(printed).to.deep.equal([...body.matchAll(/\/\/ (.*)$/gm)].map(([, line]) => line));
  });

  it('tells the table of ownership as it is', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].filter(([, name]) => Object.hasOwn(ownership, name));
    const told = rows.map(([, name, cells]) => [name, cells.split('|').map((cell) => cell.trim())]);
    expect(told).to.deep.equal(Object.entries(ownership).map(([name, row]) => [name, cellsOf(row)]));
  });

  it('says of each special field of the head what becomes of it', () => {
    const told = [...page.matchAll(/^\| `(\w+)` \| [^|]*\|$/gm)].map(([, name]) => name);
    expect(told).to.deep.equal(['contract', 'asOf', 'sources', 'speaksFor', 'audience']);
    for (const name of told) expect(Object.keys(headShape)).to.include(`${name}?`);
  });
});

function cellsOf({ thing = [], sides = [], lists = [], dated, concerns = [] }: Ownership): string[] {
  const way = ({ at, of }: Whose) => (of ? `the ${of === 'roles' ? 'role' : 'activity'} in \`${at}\`` : `\`${at}\``);
  const first = (ways: readonly Whose[]) => ways.map(way).join(', else ');
  const parts = [
    ...sides.map(({ fields, whose }) => `${fields.map((field) => `\`${field}\``).join(', ')}: ${first(whose)}`),
    ...lists.map((list) => `each of \`${list}\`: its \`organisation\`${dated ? `, its \`${dated}\` by \`period\`` : ''}`),
  ];
  return [first(thing), parts.join('; '), concerns.map(way).join(', ')];
}

describe('the table of ownership', () => {
  const fieldsOf = (shape: Shape) =>
    Object.entries(shape as Record<string, Shape>).map(([name, inner]) => [name.replace(/[?=].*/, ''), inner] as const);
  const names = (shape: Shape): boolean =>
    typeof shape === 'object' && !Array.isArray(shape) && fieldsOf(shape).some(([name]) => name === 'organisation');

  for (const [kind, { thing = [], sides = [], lists = [], concerns = [] }] of Object.entries(ownership)) {
    const fields = new Map(fieldsOf(shapes[kind as keyof typeof shapes]));

    it(`gives each its own in ${kind}: who is named as \`organisation\` by a thing, a part of it, or an element of a list`, () => {
      const own = thing.some(({ at }) => at === 'organisation');
      expect(own).to.equal(fields.has('organisation'));
      const inParts = [...fields].filter(([, shape]) => names(shape)).map(([name]) => name);
      expect(sides.flatMap(({ fields: all }) => all)).to.include.members(inParts);
      const inLists = [...fields].filter(([, shape]) => Array.isArray(shape) && names(shape[0] as Shape)).map(([name]) => name);
      expect(lists).to.deep.equal(inLists);
    });

    it(`names fields that ${kind} have, and ids of the collection that they are of`, () => {
      for (const { at, of } of [...thing, ...concerns, ...sides.flatMap(({ whose }) => whose)]) {
        const [top, inner] = at.split('.');
        const found = fields.get(top);
        const one = (Array.isArray(found) ? found[0] : found) as Shape;
        const shape = inner === undefined ? one : fieldsOf(one).find(([name]) => name === inner)?.[1];
        if (at !== 'id') expect(shape).to.include(`@${of ?? 'organisations'}`);
      }
      for (const name of [...lists, ...sides.flatMap(({ fields: all }) => all)]) expect([...fields.keys()]).to.include(name);
    });
  }
});
