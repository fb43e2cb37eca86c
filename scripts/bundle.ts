import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { alikeFirst } from './alike-first.ts';
import { byWidget } from './by-widget.ts';
import { chartParts } from './chart-parts.ts';
import { firstInOne } from './first-in-one.ts';
import { lateName } from './late-name.ts';
import { minifyLiterals } from './minify-literals.ts';
import { pack } from './pack.ts';
import { limitsOfChart, partsOfMatrix, seen, together } from './together.ts';

/** The conditions under which the packages are taken from their sources. */
export const conditions = ['@stp-widgets/source', 'module', 'browser', 'production'];

const plainColor = fileURLToPath(new URL('../packages/embed/src/plain-color.ts', import.meta.url));

/** What one form of the script that a page loads is built from, and how. */
export interface Form {
  /** The name of its first file, and what that is built from. */
  readonly entry: Readonly<Record<string, string>>;
  /** `iife` for a classic script. */
  readonly format: 'es' | 'iife';
  /**
   * What has a file of its own: nothing but what `isBeside` tells; what only some pages need (`late`); that and each widget, with what they
   * share in one more (`widgets`).
   */
  readonly apart: 'nothing' | 'late' | 'widgets';
}

/** How a form is built by Vite. */
export function bundle({ entry, format, apart }: Form): InlineConfig {
  const only = basename(Object.values(entry)[0]!, '.ts');
  const [isTimeline, isMatrix] = [only === 'dependency-timeline', only === 'accountability-matrix'];
  const own = seen.filter(({ widget }) => widget === only || only === 'stp-widgets').map(({ name }) => name);
  const late = [...together(isTimeline), ...partsOfMatrix(isMatrix), limitsOfChart];
  return {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      alikeFirst(),
      minifyLiterals(format === 'iife'),
      chartParts(),
      ...(apart === 'nothing' ? [leaveBeside()] : []),
      ...(apart === 'late' ? [firstInOne(Object.keys(entry)[0]!, own)] : []),
      pack(),
    ],
    resolve: { conditions, alias: { '@kurkle/color': plainColor } },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      reportCompressedSize: false,
      sourcemap: true,
      lib: { entry: { ...entry }, formats: [format], name: 'stpWidgets' },
      rolldownOptions: {
        // Packing takes what time it takes.
        checks: { bundlerTimings: false },
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          comments: false,
          codeSplitting: {
            nothing: false,
            late: { groups: late, includeDependenciesRecursively: false },
            widgets: { groups: [{ name: byWidget(seen), priority: 1 }, ...late], includeDependenciesRecursively: false },
          }[apart],
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId }) => `stp-${lateName(facadeModuleId) ?? '[name]'}-[hash].js`,
        },
      },
    },
  };
}

/** Leaves out of a single file what few pages need, in files beside it that they fetch: the Welsh messages, and what merges several sources. */
function leaveBeside(): Plugin {
  return {
    name: 'leave-beside',
    enforce: 'pre',
    resolveId: (source, importer) => (importer && isBeside(source) ? { id: `./${besideFile(source)}`, external: true } : null),
  };
}

/** Tells whether one of our sources has a file of its own beside a single file. */
export const isBeside = (source: string): boolean => /\b(cy|many-feed)\.ts$/.test(source);

/** The file that one of our sources has beside a single file: `stp-matrix-cy.js`. */
export const besideFile = (source: string): string => `stp-${basename(source, '.ts')}.js`;
