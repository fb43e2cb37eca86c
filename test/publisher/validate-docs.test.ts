import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/publisher/validate.md'), 'utf8');
const snippets = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, snippet]) => snippet);

/** The document that the page is about: one day in it does not exist. */
const document = `{
  "contract": "1.0",
  "asOf": "2026-11-21T09:40:00Z",
  "partnership": { "name": "A" },
  "aims": [{ "id": "care", "title": "Good care" }],
  "objectives": [
    {
      "id": "urgent", "title": "Nobody waits", "aims": ["care"],
      "why": "Harm", "due": "2026-02-30"
    }
  ]
}
`;

let folder: string;
const cache = join(root, 'node_modules/.cache/snippets');

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-docs-'));
  writeFileSync(join(folder, 'partnership.json'), document);
  mkdirSync(cache, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

/** Runs a line of the page, with `stp` as it is in the sources and the page's address as a server of this test. */
async function run(line: string, address: string) {
  const stp = `"${process.execPath}" --conditions=@stp-widgets/source "${join(root, 'packages/publisher/src/stp.ts')}"`;
  const child = spawn(line.replace(/\bstp /, `${stp} `).replace('https://intranet.example', address), { cwd: folder, shell: true });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { out, code: code as number | null };
}

describe('the page about stp validate', () => {
  for (const line of snippets('sh').flatMap((snippet) => snippet.trim().split('\n'))) {
    it(`shows a command that prints what it says: ${line}`, async () => {
      const server = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end(document)).listen(
        0,
        '127.0.0.1',
      );
      await once(server, 'listening');
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { out, code } = await run(line, address);
      server.close();
      const [shown] = snippets('text');
      const named = (name: string) => shown.replaceAll(/^partnership\.json/gm, name);
      const name = line.endsWith('-') ? '<stdin>' : line.includes('https:') ? `${address}/partnership.json` : 'partnership.json';
      assert.deepEqual([out, code], [named(name), 1]);
    });
  }

  for (const [at, source] of snippets('js').entries()) {
    it(`shows a program, ${at + 1}, that prints what it says`, async () => {
      const file = join(cache, `validate-${at}.mjs`);
      writeFileSync(file, source);
      const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@stp-widgets/source', file], { cwd: folder });
      assert.equal(stdout, `${/console\.log.*\/\/ (.*)/.exec(source)![1]}\n`);
    });
  }

  it('names every option', async () => {
    const { out } = await run('stp validate --help', '');
    const options = new Set(out.match(/--[a-z-]+/g));
    options.delete('--help');
    for (const option of options) assert.ok(page.includes(`\`${option}`), option);
    assert.ok(options.size >= 5);
  });
});
