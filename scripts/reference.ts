/**
 * Makes `packages/contract/partnership.schema.json` and the pages of `docs/contract` about the head and the collections
 * from the contract's zod schemas. Run with `npm run reference`; a test fails while any of them is out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeJsonSchema } from './reference/json-schema.ts';
import { pages } from './reference/pages.ts';

/** Every file that is made, by its path from the top, with its content as it is before formatting. */
export function writeReference(): ReadonlyMap<string, string> {
  const written = [...pages()].map(([name, text]) => [`docs/contract/${name}`, text] as const);
  return new Map([['packages/contract/partnership.schema.json', `${JSON.stringify(writeJsonSchema(), null, 2)}\n`], ...written]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of writeReference()) writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
}
