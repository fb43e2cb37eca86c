import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { conditions } from './bundle.ts';
import { minifyLiterals } from './minify-literals.ts';
import { pack } from './pack.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const page = (file: string) => at(`packages/publisher/src/page/${file}`);

/**
 * The page of the programme office as one file that needs nothing beside it: no server, no network. Its policy allows its own
 * two scripts and its styles by their hashes, and lets it reach no address at all.
 *
 * @param widgets the bundle of all widgets, as a classic script
 */
export async function officePage(widgets: string): Promise<string> {
  const parts = { widgets: inline(widgets), office: inline(await officeScript()), styles: styles() };
  const policy = [
    "default-src 'none'",
    `script-src ${hash(parts.widgets)} ${hash(parts.office)}`,
    // The widgets' own styles are constructed, which no policy of styles concerns.
    `style-src ${hash(parts.styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html stp-widgets 'allow-duplicates'",
  ].join('; ');
  return readFileSync(page('office.html'), 'utf8')
    .replace('content="default-src \'none\'"', () => `content="${policy}"`)
    .replace(/(<(style|script) id="(\w+)">)(?=<)/g, (_, tag: string, _name, id: keyof typeof parts) => tag + parts[id]);
}

async function officeScript(): Promise<string> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [minifyLiterals(), pack()],
    resolve: { conditions },
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: page('office.ts'), formats: ['iife'], name: 'stpOffice' },
      rolldownOptions: { checks: { bundlerTimings: false }, output: { minify: true, comments: false, codeSplitting: false } },
    },
  };
  const built = await build(config);
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was built of the office’s page. Expected a script.');
  return first.output[0].code;
}

const styles = () =>
  `${readFileSync(at('packages/kit/themes/nhs.css'), 'utf8')}${readFileSync(page('office.css'), 'utf8')}`.replace(/\/\*[^]*?\*\//g, '');

/** A script as it may stand in a page: nothing in it ends the element early, and no address of a source map is asked for. */
const inline = (script: string) =>
  script
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
