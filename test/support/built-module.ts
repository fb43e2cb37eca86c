import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { bundle } from '../../scripts/bundle.ts';

/** Builds one of our sources, and what it imports, as a module of its own in a folder; gives what it weighs, in gzip bytes. */
export async function buildInto(folder: string, name: string, source: string): Promise<number> {
  const form = bundle({ entry: { [name]: fileURLToPath(new URL(`../../${source}`, import.meta.url)) }, format: 'es', apart: 'late' });
  const [{ output }] = (await build({ ...form, build: { ...form.build, write: false, sourcemap: false } })) as Rolldown.RolldownOutput[];
  if (output.length > 1) throw new Error(`${source} is more than one file: ${output.map(({ fileName }) => fileName).join(', ')}`);
  writeFileSync(join(folder, `${name}.js`), output[0].code);
  return gzipSync(output[0].code, { level: 9 }).byteLength;
}
