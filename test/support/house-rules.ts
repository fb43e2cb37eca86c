import { posix } from 'node:path';
import type { Module } from './read-module.ts';

/** What the rules need to know of one package. */
export interface Package {
  /** The name of its folder under `packages`. */
  readonly name: string;
  /** Its `exports`: each subpath with the file that is its source. */
  readonly exports: Readonly<Record<string, string>>;
  /** The names of its dependencies. */
  readonly dependencies: readonly string[];
}

const SCOPE = '@stp-widgets/';

/** What the sources of each package may import. `npm` stands for the libraries of its own package.json, `node` for Node's. */
export const table: Readonly<Record<string, readonly string[]>> = {
  contract: ['zod'],
  insight: ['contract'],
  feed: ['contract'],
  kit: ['lit', '@lit/context', 'contract', 'insight', 'feed'],
  widgets: ['lit', '@lit/context', 'chart.js', 'contract', 'insight', 'feed', 'kit'],
  embed: ['lit', '@lit/context', 'contract', 'insight', 'feed', 'kit', 'widgets'],
  publisher: ['contract', 'insight', 'feed', 'views', 'npm', 'node'],
};

/** What of the widgets needs no page: their view models and geometry. */
const isView = (specifier: string) => /^@stp-widgets\/widgets\/(.+[/-])?(view|geometry)\.js$/.test(specifier);

const isRelative = (specifier: string) => specifier.startsWith('.');

/** The package that a file belongs to; null for what stands at the top. */
export const packageOf = (path: string): string | null => /^packages\/([^/]+)\//.exec(path)?.[1] ?? null;

/** The name by which a package.json would list what a specifier names; null for a relative one and for Node's own. */
export function dependencyOf(specifier: string): string | null {
  if (isRelative(specifier) || specifier.startsWith('node:')) return null;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The imports that the table does not allow, and those of a package that cannot be read at all. */
export function notAllowed({ path, imports, computed }: Module, packages: readonly Package[]): string[] {
  const owner = packageOf(path);
  if (!owner) return [];
  const row = table[owner] ?? [];
  const allowed = imports.filter(isAllowed);
  return [
    ...imports
      .filter((specifier) => !allowed.includes(specifier))
      .map((specifier) => `${path} imports ${specifier}: ${owner} may import ${row.join(', ')}`),
    ...(computed > 0 ? [`${path} imports what only running it would tell: name the module`] : []),
  ];

  function isAllowed(specifier: string): boolean {
    const dependency = dependencyOf(specifier);
    if (dependency === null) return isRelative(specifier) || row.includes('node');
    if (isView(specifier) && row.includes('views')) return true;
    if (dependency.startsWith(SCOPE)) return row.includes(dependency.slice(SCOPE.length));
    const own = row.includes('npm') && packages.some(({ name, dependencies }) => name === owner && dependencies.includes(dependency));
    return own || row.includes(dependency);
  }
}

/** Made by `npm run manifest`, within a package but no part of it; it may not be there yet. */
const manifest = 'packages/widgets/custom-elements.json';

/** Whether what a module imports is made by a command. */
export const isMade = (path: string, specifier: string) => posix.join(posix.dirname(path), specifier) === manifest;

/** The relative imports that enter or leave a package: only its public paths do. */
export function crossing({ path, imports }: Module): string[] {
  const from = packageOf(path);
  return imports
    .filter((specifier) => isRelative(specifier) && !isMade(path, specifier))
    .filter((specifier) => packageOf(posix.join(posix.dirname(path), specifier)) !== from)
    .map((specifier) => `${path} imports ${specifier}: a package is entered by its public paths only`);
}

const widgetOf = (path: string) => /^packages\/widgets\/src\/([^/]+)\//.exec(path)?.[1];

/** The imports by which a widget reaches into another widget's folder. */
export function reaching({ path, imports }: Module): string[] {
  const widget = widgetOf(path);
  if (!widget) return [];
  return imports
    .filter((specifier) => isRelative(specifier) && (widgetOf(posix.join(posix.dirname(path), specifier)) ?? widget) !== widget)
    .map((specifier) => `${path} imports ${specifier}: a widget never imports another widget's inside`);
}

const isWords = (path: string) => path.startsWith('packages/insight/src/words/');

/** The imports by which what answers in insight would come to speak a language: only what is among the words may. */
export function speaking({ path, imports }: Module): string[] {
  if (packageOf(path) !== 'insight' || isWords(path)) return [];
  return imports
    .filter((specifier) => isRelative(specifier) && isWords(posix.join(posix.dirname(path), specifier)))
    .map((specifier) => `${path} imports ${specifier}: in insight, only words import words`);
}

/** The specifiers of packages of the house that are not public, or lead to no file. */
export function notPublic({ path, imports }: Module, packages: readonly Package[], files: ReadonlySet<string>): string[] {
  return imports
    .filter((specifier) => specifier.startsWith(SCOPE))
    .filter((specifier) => {
      const target = sourceOf(specifier, packages);
      return target === null || (target.endsWith('.ts') && !files.has(target));
    })
    .map((specifier) => `${path} imports ${specifier}: no package exports it`);
}

/** The file that a specifier of the house leads to; null when no package exports it. */
export function sourceOf(specifier: string, packages: readonly Package[]): string | null {
  const owner = packages.find(({ name }) => dependencyOf(specifier) === SCOPE + name);
  if (!owner) return null;
  // What follows a question mark is for the bundler.
  const asked = `.${specifier.slice(SCOPE.length + owner.name.length)}`.replace(/\?.*/, '');
  for (const [subpath, file] of Object.entries(owner.exports)) {
    const [start, end] = subpath.split('*') as [string, string?];
    const fits =
      end === undefined ? asked === subpath : asked.startsWith(start) && asked.endsWith(end) && asked.length > start.length + end.length;
    if (!fits) continue;
    const middle = asked.slice(start.length, asked.length - (end ?? '').length);
    return posix.join('packages', owner.name, file.replaceAll('*', middle));
  }
  return null;
}

/** The circles among modules, each once, as the way round. */
export function circles(modules: readonly Module[], packages: readonly Package[]): string[] {
  const next = new Map(modules.map((module) => [module.path, targets(module, packages)]));
  const [found, done] = [new Array<string>(), new Set<string>()];
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}

const targets = ({ path, imports }: Module, packages: readonly Package[]) =>
  imports.flatMap((specifier) =>
    isRelative(specifier) ? posix.join(posix.dirname(path), specifier) : (sourceOf(specifier, packages) ?? []),
  );

const pageNames =
  /^(document|window|self|navigator|location|history|screen|customElements|localStorage|sessionStorage|requestAnimationFrame|getComputedStyle|matchMedia|globalThis|fetch|XMLHttpRequest|WebSocket|EventSource|performance|setTimeout|setInterval|requestIdleCallback|Node|NodeList|ShadowRoot|DocumentFragment|Event|CustomEvent|\w*Element|(HTML|SVG|CSS)\w*|(Mutation|Resize|Intersection)Observer)$/;

const isPure = (path: string) => ['contract', 'insight'].includes(packageOf(path) ?? '');

/** The names of a page's objects in a module that must do without a page. */
export function pageBound({ path, globals }: Module): string[] {
  if (!isPure(path)) return [];
  return globals.filter((name) => pageNames.test(name)).map((name) => `${path} mentions ${name}: contract and insight do without a page`);
}

/** The ways in which a module asks what time it is that must be told. */
export function clockBound({ path, clock }: Module): string[] {
  if (!isPure(path)) return [];
  return clock.map((way) => `${path} asks ${way}: contract and insight are told the day or the instant`);
}

/** The dependencies that a package's sources import and its package.json lacks, and those that it has for nothing. */
export function misstated({ name, dependencies }: Package, modules: readonly Module[]): string[] {
  const used = new Set(
    modules
      .filter(({ path }) => packageOf(path) === name)
      .flatMap(({ imports }) => imports.flatMap((specifier) => dependencyOf(specifier) ?? [])),
  );
  return [
    ...[...used]
      .filter((dependency) => !dependencies.includes(dependency))
      .map((dependency) => `packages/${name}/package.json lacks ${dependency}`),
    ...dependencies
      .filter((dependency) => !used.has(dependency))
      .map((dependency) => `packages/${name}/package.json lists ${dependency}, which no source imports`),
  ];
}

/** The libraries that what stands at the top imports and no package.json of the workspace lists. */
export function unlisted({ path, imports }: Module, listed: ReadonlySet<string>): string[] {
  if (packageOf(path)) return [];
  return imports
    .flatMap((specifier) => dependencyOf(specifier) ?? [])
    .filter((dependency) => !dependency.startsWith(SCOPE) && !listed.has(dependency))
    .map((dependency) => `${path} imports ${dependency}, which no package.json lists`);
}
