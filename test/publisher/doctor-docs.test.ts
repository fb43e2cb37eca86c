import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { doctorMessages } from '@stp-widgets/insight/words/doctor-words.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/publisher/doctor.md'), 'utf8');
const snippets = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, snippet]) => snippet);
const cache = join(root, 'node_modules/.cache/snippets');

/** The page's two servers. */
const servers: Server[] = [];
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the page about stp doctor', () => {
  let [feeds, site] = ['', ''];
  before(async () => {
    mkdirSync(cache, { recursive: true });
    feeds = await listen((request, response) => {
      const document = { contract: '1.0', asOf: new Date().toISOString(), partnership: { name: 'A' } };
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache', etag: '"a"' };
      const isSame = request.headers['if-none-match'] === headers.etag;
      response.writeHead(isSame ? 304 : 200, headers).end(isSame ? undefined : JSON.stringify(document));
    });
    site = await listen((request, response) => {
      if (request.url?.endsWith('.js')) return response.writeHead(200, { 'content-type': 'text/javascript' }).end('//');
      const card = '<stp-objective-card objective="a"></stp-objective-card>';
      const markup = `<script type="module" src="stp-loader.js"></script><stp-partnership src="http://${feeds}/partnership.json">${card}</stp-partnership>`;
      return response.writeHead(200, { 'content-type': 'text/html' }).end(markup);
    });
  });
  after(() => {
    for (const server of servers) server.close();
  });

  const here = (source: string) =>
    source
      .replaceAll('https://feeds.example.org', `http://${feeds}`)
      .replaceAll('https://intranet.example.org', `http://${site}`)
      .replaceAll('feeds.example.org', feeds);

  for (const line of snippets('sh')) {
    it(`shows a command that prints what it says: ${line.trim()}`, async () => {
      const stp = `"${process.execPath}" --conditions=@stp-widgets/source "${join(root, 'packages/publisher/src/stp.ts')}"`;
      const child = spawn(here(line).replace(/^stp /, `${stp} `), { shell: true, env: { ...process.env, NO_COLOR: '1' } });
      const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
      assert.deepEqual([out, code as number], [here(snippets('text')[0].trimEnd()) + '\n', 1]);
    });
  }

  for (const [at, source] of snippets('js').entries()) {
    it(`shows a program, ${at + 1}, that prints what it says`, async () => {
      const file = join(cache, `doctor-${at}.mjs`);
      writeFileSync(file, here(source));
      const out = await new Promise<string>((resolve, reject) => {
        execFile(process.execPath, ['--conditions=@stp-widgets/source', file], (error, stdout) =>
          error ? reject(error) : resolve(stdout),
        );
      });
      assert.equal(out, `${/console\.log.*\/\/ (.*)/.exec(here(source))![1]}\n`);
    });
  }

  it('names everything that is found', () => {
    const codes = Object.keys(doctorMessages.en).flatMap((key) => (key.startsWith('is-') ? [key.slice(3)] : []));
    for (const code of codes) assert.ok(page.includes(`\`${code}\``), code);
  });

  it('names every option', async () => {
    const help = await new Promise<string>((resolve) => {
      const args = ['--conditions=@stp-widgets/source', join(root, 'packages/publisher/src/stp.ts'), 'doctor', '--help'];
      execFile(process.execPath, args, (_, stdout) => resolve(stdout));
    });
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option).filter((option) => option !== '--help');
    assert.deepEqual(options.toSorted(), [...page.matchAll(/^\| `(--[\w-]+)/gm)].map(([, option]) => option).toSorted());
  });
});
