import { readFileSync } from 'node:fs';
import MagicString from 'magic-string';
import { parseAst, type Plugin, type Rolldown } from 'vite';

/** What of a page's script is alike: how things look. */
const alike = /\.styles\.ts$/;

/**
 * Puts what is alike among our own modules next to each other, at the beginning of an entry: what packs a file for its way sees no more
 * than 32 kB of it at once, and makes least of what it has just seen.
 */
export function alikeFirst(): Plugin {
  return {
    name: 'alike-first',
    enforce: 'pre',
    async transform(code, id) {
      if (!this.getModuleInfo(id)?.isEntry) return null;
      const all = await loadedWith(id, this);
      const first = all.filter((one) => alike.test(one));
      const edited = new MagicString(code).prepend(first.map((one) => `import ${JSON.stringify(one)};\n`).join(''));
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}

/** Our own modules that one cannot begin without, in the order in which they are named. */
async function loadedWith(entry: string, plugin: Rolldown.PluginContext): Promise<string[]> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const source of importsOf(readFileSync(id, 'utf8'))) {
      const other = await plugin.resolve(source, id);
      if (other && /packages\/\w+\/src\/.*\.ts$/.test(other.id)) found.add(other.id);
    }
  }
  return [...found];
}

const importsOf = (code: string): string[] =>
  parseAst(code, { lang: 'ts' }).body.flatMap((statement) =>
    'source' in statement && statement.source && !isOfTypes(statement) ? [statement.source.value] : [],
  );

const isOfTypes = (statement: { importKind?: string; exportKind?: string }) =>
  statement.importKind === 'type' || statement.exportKind === 'type';
