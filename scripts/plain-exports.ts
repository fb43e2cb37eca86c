import type { Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

const list = /export\s*\{([^}]*)\};?(?=\s*(?:\/\/# source\S*\s*)?$)/;

/**
 * Lets files hand to each other what they share by the names that it has where it comes from: `export{a,b}` in place of
 * `export{a as t,b as e}`, a good third of what such a list weighs. What an entry exports for a page keeps its name.
 *
 * @returns the names by file, which have to stay as they are
 */
export function plainExports(
  chunks: readonly Chunk[],
  exportsOf: (module: string) => readonly string[],
): ReadonlyMap<Chunk, readonly string[]> {
  const kept = new Map<Chunk, readonly string[]>();
  for (const chunk of chunks) {
    const names = chunk.facadeModuleId ? new Set(exportsOf(chunk.facadeModuleId)) : new Set<string>();
    const others = chunks.filter((other) => other !== chunk && other.code.includes(chunk.fileName));
    // What a file is asked for when it is fetched later is asked for by name, in ways that are not gone into here.
    if (names.size > 0 || others.some((other) => !other.imports.includes(chunk.fileName) || other.dynamicImports.includes(chunk.fileName)))
      continue;
    const found = list.exec(chunk.code);
    if (!found) continue;
    const own = new Map(found[1]!.split(',').map((one) => pair(one)));
    for (const other of others) other.code = renamed(other.code, chunk.fileName, own);
    const locals = [...new Set(own.values())];
    chunk.code = chunk.code.replace(list, () => `export{${locals.join(',')}};`);
    chunk.exports = locals;
    kept.set(chunk, locals);
  }
  return kept;
}

/** The name under which something is exported, and its own. */
function pair(one: string): readonly [string, string] {
  const [local = '', exported = local] = one.trim().split(/\s+as\s+/);
  return [exported, local];
}

/** The code of a file, in which what it imports from another has other names. As long as before: what comes after stays in its place for the source map. */
function renamed(code: string, fileName: string, names: ReadonlyMap<string, string>): string {
  const from = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"\\./${fileName.replaceAll('.', '\\.')}"`, 'g');
  return code.replace(from, (whole, imported: string) => {
    const parts = imported.split(',').map((one) => {
      const [name = '', as = name] = one.trim().split(/\s+as\s+/);
      const local = names.get(name) ?? name;
      return local === as ? as : `${local} as ${as}`;
    });
    return `import{${parts.join(',')}}from"./${fileName}"`.padEnd(whole.length);
  });
}
