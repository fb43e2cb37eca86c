/**
 * `npm run packages [FOLDER]`: packs every package as npm would publish it, into `packed/` or the folder named. The condition by which this
 * repository takes packages from their sources is left out: nobody else has them.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SOURCE = '@stp-widgets/source';
const root = fileURLToPath(new URL('..', import.meta.url));

interface PackageFile {
  readonly name: string;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** What is published of a package's own description. */
export function published(description: PackageFile): PackageFile {
  const { exports = {} } = description;
  const entries = Object.entries(exports).map(([path, target]) => [
    path,
    typeof target === 'string' ? target : Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== SOURCE)),
  ]);
  return { ...description, exports: Object.fromEntries(entries) };
}

/** Packs all packages, as they were last compiled, into a folder; gives the files. */
export function packPackages(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return globSync('packages/*/package.json', { cwd: root }).map((path) => {
    const home = join(root, path, '..');
    const description = JSON.parse(readFileSync(join(root, path), 'utf8')) as PackageFile;
    const staged = mkdtempSync(join(tmpdir(), 'stp-pack-'));
    try {
      for (const file of description.files ?? []) cpSync(join(home, file), join(staged, file), { recursive: true });
      cpSync(join(root, 'LICENSE'), join(staged, 'LICENSE'));
      writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published(description), null, 2)}\n`);
      const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
        cwd: staged,
        encoding: 'utf8',
      });
      const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
      return join(folder, filename);
    } finally {
      rmSync(staged, { recursive: true });
    }
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of packPackages(resolve(process.argv[2] ?? join(root, 'packed')))) console.log(file);
}
