import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { peersFolder, type Peer } from './peers.ts';

// What is measured asks no other host for anything: some style sheets would fetch fonts.
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A peer</title>
  <meta http-equiv="Content-Security-Policy" content="default-src 'self' data:; style-src 'self' data: 'unsafe-inline'">
  <link rel="stylesheet" href="peer.css"><link rel="stylesheet" href="page.css">
  <script type="module" src="page.js"></script><body><main></main>`;

/**
 * Builds a page of a peer alone into a folder: `index.html`, and the peer as one script and one style sheet.
 *
 * @returns how much the two weigh, in kB (1000 bytes) of gzip
 */
export async function bundlePeer({ mount }: Peer, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: peersFolder,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Its package does not let its style sheet be imported.
    resolve: { alias: { 'frappe-gantt/dist': join(peersFolder, 'node_modules/frappe-gantt/dist') } },
    build: {
      outDir: folder,
      lib: { entry: join(peersFolder, `src/${mount}.js`), formats: ['es'], fileName: 'peer', cssFileName: 'peer' },
      rolldownOptions: { checks: { bundlerTimings: false }, output: { minify: true, comments: false, codeSplitting: false } },
    },
  });
  const weights = globSync('peer.*', { cwd: folder }).map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength);
  for (const [file, text] of [
    ['index.html', page],
    ['page.js', `import * as peer from './peer.js';\nglobalThis.peer = peer;\n`],
    ['page.css', 'body { margin: 0 }\nmain { height: 800px }\n'],
  ] as const) {
    writeFileSync(join(folder, file), text);
  }
  // Not every peer has a style sheet.
  writeFileSync(join(folder, 'peer.css'), '', { flag: 'a' });
  return weights.reduce((sum, bytes) => sum + bytes, 0) / 1000;
}
