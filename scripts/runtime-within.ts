import type { Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/**
 * Puts what the bundler itself helps with, a function of some 200 bytes, into each file that calls it: in a file of its own it would be
 * one more request, and the widgets' common file would wait for it.
 *
 * @returns the file that nobody asks for any more
 */
export function runtimeWithin(chunks: readonly Chunk[]): Chunk | undefined {
  const runtime = chunks.find(({ moduleIds }) => moduleIds.length === 1 && /rolldown.runtime/.test(moduleIds[0]!));
  if (!runtime) return undefined;
  const parts = /^([^]*?);?export\s*\{([^}]*)\};?\s*$/.exec(runtime.code);
  if (!parts) throw new Error(`${runtime.fileName}: expected code that ends with what it exports, found …${runtime.code.slice(-80)}`);
  const [, body, exported] = parts;
  const locals = new Map(namesIn(exported!).map(([local, name]) => [name, local]));
  const from = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"\\./${runtime.fileName.replaceAll('.', '\\.')}";`);
  for (const chunk of chunks) {
    const found = from.exec(chunk.code);
    if (!found) continue;
    // Declared after all else, which is known from the beginning: what stands before stays in its place for the source map.
    const helpers = namesIn(found[1]!).map(([name, as]) => `function ${as}(...given){${body};return ${locals.get(name)}(...given)}`);
    const code = chunk.code.replace(from, (whole) => ' '.repeat(whole.length));
    const end = /(?:export\s*\{[^}]*\};?)?\s*$/.exec(code)!.index;
    chunk.code = `${code.slice(0, end)}\n${helpers.join('\n')}\n${code.slice(end)}`;
    chunk.imports = chunk.imports.filter((one) => one !== runtime.fileName);
  }
  return runtime;
}

/** What a list of imports or exports names, and as what. */
const namesIn = (list: string): (readonly [string, string])[] =>
  list.split(',').map((one) => {
    const [name = '', as = name] = one.trim().split(/\s+as\s+/);
    return [name, as];
  });
