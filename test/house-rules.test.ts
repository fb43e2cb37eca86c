import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  circles,
  clockBound,
  crossing,
  misstated,
  notAllowed,
  notPublic,
  pageBound,
  reaching,
  speaking,
  unlisted,
  type Package,
} from './support/house-rules.ts';
import { readModule, snippetsIn } from './support/read-module.ts';

const none: string[] = [];

/** A house of three packages, as the rules see it. */
const model: Package[] = [
  { name: 'contract', exports: { '.': './src/index.ts', './day.js': './src/day.ts' }, dependencies: ['zod'] },
  { name: 'insight', exports: { './*.js': './src/*.ts', './words/*.js': './src/words/*.ts' }, dependencies: ['@stp-widgets/contract'] },
  { name: 'publisher', exports: {}, dependencies: ['hono', '@stp-widgets/contract'] },
];
const at = (path: string, source: string) => readModule(path, source);

describe('readModule', () => {
  for (const [form, source] of [
    ['an import', `import { a } from 'x';`],
    ['an import for its effect', `import 'x';`],
    ['an import of a type', `import type { A } from 'x';`],
    ['an import of a type among others', `import { type A } from 'x';`],
    ['an export', `export { a } from 'x';`],
    ['an export of all', `export * from 'x';`],
    ['an export of a type', `export type { A } from 'x';`],
    ['a dynamic import', `const a = await import('x');`],
    ['an import within a type', `export type A = import('x').A;`],
    ['an import within a function', `export function a() { return import('x'); }`],
  ] as const) {
    it(`sees ${form}`, () => assert.deepEqual(at('a.ts', source).imports, ['x']));
  }

  it('counts an import that is computed', () => assert.equal(at('a.ts', 'const a = (b: string) => import(b);').computed, 1));

  for (const [what, source, globals] of [
    ['a name of the page', 'export const a = document.title;', ['document']],
    ['a type of the page', 'export const a = (b: HTMLElement) => b;', ['HTMLElement']],
    ['no member of that name', 'export const a = { window: 1 }.window;', []],
    ['no parameter of that name', 'export const a = (document: string) => document;', []],
    ['no variable of that name', 'const { location: [self], window = 1 } = { location: [1] }; export { self, window };', []],
    ['no import of that name', `import { Event } from './a.ts'; export type A = Event;`, []],
  ] as const) {
    it(`names as global ${what}`, () => assert.deepEqual(at('a.ts', source).globals, globals));
  }

  it('names the file that cannot be parsed', () => assert.throws(() => at('a.ts', 'const = 1'), /invalid source of a\.ts/));
});

describe('snippetsIn', () => {
  it('takes the blocks of code and leaves the others', () => {
    assert.deepEqual(snippetsIn('# A\n```ts\nimport a;\n```\ntext\n```html\n<p>\n```\n```js\nb();\n```\n'), ['import a;\n', 'b();\n']);
  });
});

describe('a rule of the house', () => {
  for (const [fault, problems] of [
    ['a library that the row does not hold', notAllowed(at('packages/insight/src/a.ts', `import 'lit';`), model)],
    ['a library, by its type only', notAllowed(at('packages/insight/src/a.ts', `import type { A } from 'zod';`), model)],
    ['a library, within a type', notAllowed(at('packages/feed/src/a.ts', `export type A = import('lit').LitElement;`), model)],
    ['a package further up', notAllowed(at('packages/contract/src/a.ts', `export * from '@stp-widgets/insight/a.js';`), model)],
    ['a package beside it', notAllowed(at('packages/feed/src/a.ts', `await import('@stp-widgets/insight/a.js');`), model)],
    ['its own package by name', notAllowed(at('packages/kit/src/a.ts', `import '@stp-widgets/kit/b.js';`), model)],
    ['Node below the publisher', notAllowed(at('packages/embed/src/a.ts', `import 'node:fs';`), model)],
    ['a widget in the publisher', notAllowed(at('packages/publisher/src/a.ts', `import '@stp-widgets/widgets/objective-card.js';`), model)],
    ['a library the publisher does not list', notAllowed(at('packages/publisher/src/a.ts', `import 'express';`), model)],
    ['what only running would tell', notAllowed(at('packages/embed/src/a.ts', 'export const a = (b: string) => import(b);'), model)],
    ['a way out of a package', crossing(at('packages/kit/src/a.ts', `import '../../feed/src/b.ts';`))],
    ['a way into a package', crossing(at('test/a.test.ts', `import '../packages/feed/src/b.ts';`))],
    ['a way into another widget', reaching(at('packages/widgets/src/card/a.ts', `import type { B } from '../chart/b.ts';`))],
    ['words in an answer', speaking(at('packages/insight/src/a.ts', `import './words/b.ts';`))],
    ['words in an answer of a folder', speaking(at('packages/insight/src/a/b.ts', `import type { C } from '../words/c.ts';`))],
    ['a path that is not public', notPublic(at('test/a.ts', `import '@stp-widgets/contract/fields.js';`), model, new Set())],
    ['a public path without a file', notPublic(at('test/a.ts', `import '@stp-widgets/insight/gone.js';`), model, new Set())],
    ['a package that is not there', notPublic(at('test/a.ts', `import '@stp-widgets/nothing';`), model, new Set())],
    [
      'a circle of two',
      circles([at('packages/kit/src/a.ts', `import './b.ts';`), at('packages/kit/src/b.ts', `import type { A } from './a.ts';`)], model),
    ],
    ['a module in a circle with itself', circles([at('packages/kit/src/a.ts', `import './a.ts';`)], model)],
    [
      'a circle through a public path',
      circles(
        [
          at('packages/insight/src/words/a.ts', `import './b.ts';`),
          at('packages/insight/src/words/b.ts', `import '@stp-widgets/insight/words/a.js';`),
        ],
        model,
      ),
    ],
    ['the page, in insight', pageBound(at('packages/insight/src/a.ts', 'export const a = () => window.innerWidth;'))],
    ['the page by way of everything', pageBound(at('packages/insight/src/a.ts', 'export const a = globalThis.document;'))],
    ['what is fetched, in contract', pageBound(at('packages/contract/src/a.ts', `export const a = fetch('b');`))],
    ['a wait, in insight', pageBound(at('packages/insight/src/a.ts', 'setTimeout(() => {}, 1);'))],
    ['the clock, in insight', clockBound(at('packages/insight/src/a.ts', 'export const a = () => Date.now();'))],
    ['the clock handed on', clockBound(at('packages/insight/src/a.ts', 'export const a = (now = Date.now) => now;'))],
    ['the clock by its other name', clockBound(at('packages/insight/src/a.ts', `export const a = Date['now']();`))],
    ['the date of now, in contract', clockBound(at('packages/contract/src/a.ts', 'export const a = new Date();'))],
    ['the date of now as text', clockBound(at('packages/contract/src/a.ts', 'export const a = Date();'))],
    ['a way into a package from the stories’ surroundings', crossing(at('.storybook/a.ts', `import '../packages/feed/src/b.ts';`))],
    [
      'a dependency that is missing',
      misstated({ name: 'contract', exports: {}, dependencies: [] }, [at('packages/contract/src/a.ts', `import 'zod/mini';`)]),
    ],
    ['a dependency for nothing', misstated(model[0], [at('packages/contract/src/a.ts', 'export {};')])],
    ['a library that nobody lists', unlisted(at('test/a.ts', `import 'left-pad';`), new Set(['zod']))],
  ] as const) {
    it(`finds ${fault}`, () => assert.equal(problems.length, 1, problems.join('\n')));
  }

  for (const [what, problems] of [
    ['a subpath of a library in the row', notAllowed(at('packages/kit/src/a.ts', `import 'lit/decorators.js'; import './b.ts';`), model)],
    [
      'a view model in the publisher',
      notAllowed(at('packages/publisher/src/a.ts', `import '@stp-widgets/widgets/objective-card/view.js';`), model),
    ],
    ['what the publisher lists, and Node', notAllowed(at('packages/publisher/src/a.ts', `import 'hono/etag'; import 'node:fs';`), model)],
    ['a way within a package', crossing(at('packages/kit/src/a/b.ts', `import '../c.ts';`))],
    ['a way to what is made for the stories', crossing(at('.storybook/a.ts', `import '../packages/widgets/custom-elements.json';`))],
    ['a way between folders at the top', crossing(at('test/a.ts', `import '../scripts/b.ts';`))],
    [
      'a way within a widget, and to what they share',
      reaching(at('packages/widgets/src/card/a.ts', `import './b.ts'; import '../shared.ts';`)),
    ],
    ['words in words', speaking(at('packages/insight/src/words/a.ts', `import './b.ts'; import '../c.ts';`))],
    ['words in a widget', speaking(at('packages/widgets/src/card/a.ts', `import './words/b.ts';`))],
    [
      'a public path',
      notPublic(at('test/a.ts', `import '@stp-widgets/insight/words/en.js';`), model, new Set(['packages/insight/src/words/en.ts'])),
    ],
    [
      'two ways to one module',
      circles(
        ['import "./b.ts"; import "./c.ts";', 'import "./c.ts";', ''].map((source, i) => at(`packages/kit/src/${'abc'[i]}.ts`, source)),
        model,
      ),
    ],
    ['the page, in kit', pageBound(at('packages/kit/src/a.ts', 'export const a = () => window.innerWidth;'))],
    ['the clock, in feed', clockBound(at('packages/feed/src/a.ts', 'export const a = Date.now();'))],
    [
      'a date that is told, in insight',
      clockBound(at('packages/insight/src/a.ts', 'export const a = (at: string) => [new Date(at), Date.parse(at)];')),
    ],
    [
      'a theme that the bundler reads as text',
      notPublic(
        at('.storybook/a.ts', `import '@stp-widgets/kit/themes/nhs.css?inline';`),
        [{ name: 'kit', exports: { './themes/*.css': './themes/*.css' }, dependencies: [] }],
        new Set(),
      ),
    ],
    ['dependencies that are used', misstated(model[0], [at('packages/contract/src/a.ts', `import 'zod/mini';`)])],
  ] as const) {
    it(`lets pass ${what}`, () => assert.deepEqual(problems, none));
  }
});
