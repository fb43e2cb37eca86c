import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  circles,
  clockBound,
  crossing,
  isMade,
  misstated,
  notAllowed,
  notPublic,
  pageBound,
  reaching,
  speaking,
  table,
  unlisted,
  type Package,
} from './support/house-rules.ts';
import { readModule, snippetsIn, type Module } from './support/read-module.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const find = (...patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: (path) => path.endsWith('node_modules') }).map((path) => path.replaceAll('\\', '/'));

const sources = find('packages/*/src/**/*.ts', '{stories,docs,test,scripts}/**/*.{ts,mts,js,mjs}', '.storybook/*.ts', '*.{ts,mjs}');
const modules: Module[] = [
  ...sources.map((path) => readModule(path, read(path))),
  ...find('docs/**/*.md', 'README.md').flatMap((path) =>
    snippetsIn(read(path)).map((source, at) => readModule(`${path}#${at + 1}.ts`, source)),
  ),
];

interface PackageFile {
  readonly name: string;
  readonly exports?: Record<string, string | Record<string, string>>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}
const packageFile = (path: string) => JSON.parse(read(path)) as PackageFile;

const packages: Package[] = find('packages/*/package.json').map((path) => {
  const { exports = {}, dependencies = {} } = packageFile(path);
  const source = (target: string | Record<string, string>) => (typeof target === 'string' ? target : target['@stp-widgets/source']);
  return {
    name: path.split('/')[1],
    exports: Object.fromEntries(Object.entries(exports).map(([subpath, target]) => [subpath, source(target)])),
    dependencies: Object.keys(dependencies),
  };
});
const listed = new Set([
  ...packages.flatMap(({ dependencies }) => dependencies),
  ...Object.keys(packageFile('package.json').devDependencies ?? {}),
]);
// Those whom the benchmarks measure beside us have a package.json of their own.
const peers = new Set(Object.keys(packageFile('test/bench/peers/package.json').dependencies ?? {}));
const none: string[] = [];

describe('the house', () => {
  it('has a row in the table for each of its packages', () => {
    assert.deepEqual(packages.map(({ name }) => name).toSorted(), Object.keys(table).toSorted());
  });

  for (const { name } of packages) {
    it(`lets ${name} import what its row allows, and nothing else`, () => {
      const own = modules.filter(({ path }) => path.startsWith(`packages/${name}/`));
      assert.ok(own.length > 0, `packages/${name}/src holds nothing`);
      assert.deepEqual(
        own.flatMap((module) => notAllowed(module, packages)),
        none,
      );
    });
  }

  it('has no circle', () => assert.deepEqual(circles(modules, packages), none));
  it('is entered by public paths only', () => {
    assert.deepEqual(modules.flatMap(crossing), none);
    assert.deepEqual(
      modules.flatMap((module) => notPublic(module, packages, new Set(sources))),
      none,
    );
  });
  it('keeps each widget out of the others', () => assert.deepEqual(modules.flatMap(reaching), none));
  it('keeps the words out of what insight answers', () => assert.deepEqual(modules.flatMap(speaking), none));
  it('keeps the page out of contract and insight', () => assert.deepEqual(modules.flatMap(pageBound), none));
  it('tells contract and insight what time it is', () => assert.deepEqual(modules.flatMap(clockBound), none));
  it('lists in each package.json what the sources import, and nothing else', () => {
    assert.deepEqual(
      packages.flatMap((one) => misstated(one, modules)),
      none,
    );
    assert.deepEqual(
      modules.flatMap((module) => unlisted(module, module.path.startsWith('test/bench/peers/src/') ? peers : listed)),
      none,
    );
  });
  it('names only files that are there', () => {
    const lost = modules.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.') && !isMade(path, specifier))
        .filter((specifier) => !existsSync(new URL(specifier, new URL(`../${path}`, import.meta.url))))
        .map((specifier) => `${path}: ${specifier}`),
    );
    assert.deepEqual(lost, none);
  });
});
