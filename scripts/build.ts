/**
 * `npm run build`: writes `dist/`, all that a site may take.
 * - `stp-loader.js` fetches only the widgets that stand on a page, each from a file beside it;
 * - `stp-objective-card.js` and its like bring one kind of widget, in one file;
 * - `stp-widgets.js`, a module, brings every widget, and fetches from files beside it what only some pages or readers need;
 * - `stp-widgets.classic.js`, a classic script, is all of that in one file but for the Welsh messages and what merges several sources:
 *   a page that needs them fetches `stp-…cy.js` and `stp-many-feed.js` from beside it;
 * - `stp-office.html`, the programme office's page, in one file;
 * - `themes/`; `integrity.json`, the hash of each script for a page that pins it; what editors read of the elements.
 */
import { createHash } from 'node:crypto';
import { cpSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { besideFile, bundle, type Form, isBeside } from './bundle.ts';
import { writeMetadata } from './metadata.ts';
import { officePage } from './office-page.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const source = (name: string) => at(`packages/embed/src/${name}.ts`);

const one = ['objective-card', 'objectives', 'dependency-timeline', 'accountability-matrix', 'progress-chart', 'doctor'];
const beside = globSync('packages/{feed,insight}/src/**/*.ts', { cwd: at('.') }).filter(isBeside);

const forms: readonly Form[] = [
  { entry: { 'stp-loader': source('loader') }, format: 'es', apart: 'widgets' },
  ...one.map((name): Form => ({ entry: { [`stp-${name}`]: source(name) }, format: 'es', apart: 'late' })),
  { entry: { 'stp-widgets': source('stp-widgets') }, format: 'es', apart: 'late' },
  { entry: { 'stp-widgets.classic': source('stp-widgets') }, format: 'iife', apart: 'nothing' },
  ...beside.map((file): Form => ({ entry: { [besideFile(file).slice(0, -3)]: at(file) }, format: 'es', apart: 'nothing' })),
];

rmSync(at('dist'), { recursive: true, force: true });
for (const form of forms) await build(bundle(form));
writeFileSync(at('dist/stp-office.html'), await officePage(readFileSync(at('dist/stp-widgets.classic.js'), 'utf8')));
cpSync(at('packages/kit/themes'), at('dist/themes'), { recursive: true });

const scripts = readdirSync(at('dist')).filter((file) => file.endsWith('.js'));
const hashOf = (file: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(at(`dist/${file}`)))
    .digest('base64')}`;
const integrity = Object.fromEntries(scripts.toSorted().map((file) => [file, hashOf(file)]));
writeFileSync(at('dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);

writeMetadata(at('dist'));
