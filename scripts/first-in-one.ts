import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { leaveOut, mapOf, movedOn } from './script-files.ts';

type Chunk = Rolldown.OutputChunk;

/**
 * Puts what an entry loads at once into its own file. Modules that files fetched later need as well may stand in files of their own;
 * for a page that would be more requests, and more bytes. Those that come later then import them from the entry.
 *
 * @param form what tells the files beside one form from those of the same content beside another, which import from another entry
 * @param also names of files that the entry fetches in any case as soon as it shows something
 */
export function firstInOne(form: string, also: readonly string[] = []): Plugin {
  return {
    name: 'first-in-one',
    augmentChunkHash: () => form,
    async generateBundle(_, files) {
      const chunks = Object.values(files).filter((file): file is Chunk => file.type === 'chunk');
      for (const entry of chunks.filter(({ isEntry }) => isEntry)) {
        const others = loadedWith(entry, chunks, also);
        if (others.length === 0) continue;
        await takeIn(entry, others, files);
        for (const { fileName } of others) leaveOut(files, fileName);
        for (const later of chunks) {
          if (later === entry || others.includes(later)) continue;
          const before = later.code;
          redirect(later, entry, others);
          const map = mapOf(files, later.fileName);
          if (map) map.source = movedOn(String(map.source), afterImports(before), later.code.length - before.length);
        }
      }
    },
  };
}

/** The files that an entry cannot begin without, and those of these names. */
function loadedWith(entry: Chunk, chunks: readonly Chunk[], also: readonly string[]): Chunk[] {
  const found = new Set<Chunk>();
  const follow = (from: Chunk) => {
    for (const chunk of chunks) {
      if (!from.imports.includes(chunk.fileName) || found.has(chunk)) continue;
      found.add(chunk);
      follow(chunk);
    }
  };
  follow(entry);
  for (const chunk of chunks) {
    if (!also.includes(chunk.name)) continue;
    found.add(chunk);
    follow(chunk);
  }
  found.delete(entry);
  return [...found];
}

/** What an export of a file that is taken in is called in the entry. */
const nameIn = (place: number, exported: string) => `_${place}${exported}`;

const name = 'the-whole';
const beside = fileURLToPath(new URL('../dist/', import.meta.url));

async function takeIn(entry: Chunk, others: readonly Chunk[], files: Rolldown.OutputBundle): Promise<void> {
  const parts = new Map([entry, ...others].map((chunk) => [`./${chunk.fileName}`, chunk]));
  const exports = others.map(
    ({ fileName, exports: names }, place) =>
      `export { ${names.map((one) => `${one} as ${nameIn(place, one)}`).join(', ')} } from './${fileName}';`,
  );
  const whole = [`export * from './${entry.fileName}';`, ...exports].join('\n');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'parts',
        enforce: 'pre',
        // Where it will stand, for the sake of the source map.
        resolveId: (id) => (id.endsWith(name) ? name : parts.has(id) ? `${beside}${id}` : { id, external: true }),
        load(id) {
          const part = parts.get(id.replace(beside, ''));
          return id === name ? whole : part && { code: part.code, map: String(mapOf(files, part.fileName)?.source ?? '') || null };
        },
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      sourcemap: true,
      reportCompressedSize: false,
      lib: { entry: name, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  });
  const { output } = Array.isArray(built) ? built[0]! : (built as Rolldown.RolldownOutput);
  const [chunk] = output;
  const map = mapOf(Object.fromEntries(output.map((file) => [file.fileName, file])), chunk.fileName);
  const before = mapOf(files, entry.fileName);
  if (!map || !before) throw new Error(`${entry.fileName}: expected a source map of it and of what it takes in`);
  before.source = map.source;
  Object.assign(entry, { code: chunk.code, exports: chunk.exports, imports: chunk.imports });
}

/** Lets a file import from the entry what it took from those that the entry has taken in. */
function redirect(later: Chunk, entry: Chunk, others: readonly Chunk[]): void {
  for (const [place, { fileName }] of others.entries()) {
    later.code = later.code
      .replaceAll(`from"./${fileName}"`, `from "./${fileName}"`)
      .replace(
        new RegExp(`import\\{([^}]*)\\}from "\\./${fileName.replaceAll('.', '\\.')}"`),
        (_, names: string) =>
          `import{${names.replaceAll(/(?:^|(?<=,))(\w+)(?: as (\w+))?/g, (__, one: string, as = one) => `${nameIn(place, one)} as ${as}`)}}from"./${entry.fileName}"`,
      );
    if (later.code.includes(fileName)) throw new Error(`${later.fileName} needs ${fileName}, which ${entry.fileName} has taken in`);
    later.imports = later.imports.map((one) => (one === fileName ? entry.fileName : one));
  }
}

/** Where the imports at the beginning of a script end. */
const afterImports = (code: string): number => /^(?:import(?:\{[^}]*\}from)?"[^"]*";)*/.exec(code)![0].length;
