import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strictPolicy } from '@stp-widgets/publisher/serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/publisher/serve.md'), 'utf8');
const snippets = (language: string) => [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text);

let folder: string;
// Beside the packages, so that the snippets find them by name.
const cache = join(root, 'node_modules/.cache/snippets');

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-docs-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.html'), 'a page');
  copyFileSync(join(root, 'stories/demo/partnership.json'), join(folder, 'partnership.json'));
  mkdirSync(cache, { recursive: true });
});

after(() => rmSync(folder, { recursive: true }));

describe('the page about stp serve', () => {
  for (const line of snippets('sh')) {
    it(`shows a command that serves: ${line.trim()}`, async () => {
      const child = spawn(process.execPath, [join(root, 'scripts/stp.ts'), ...line.trim().split(' ').slice(1)], { cwd: folder });
      const [printed] = await once(child.stdout, 'data');
      const [address] = /http:\S+/.exec(String(printed)) ?? [];
      assert.equal(await (await fetch(address!)).text(), 'a page');
      assert.equal((await fetch(new URL('partnership.json', address))).status, 200);
      child.kill('SIGINT');
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    });
  }

  for (const [at, source] of snippets('js').entries()) {
    it(`shows a program, ${at + 1}, that prints what it says`, async () => {
      const file = join(cache, `serve-${at}.mjs`);
      writeFileSync(file, source);
      const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@stp-widgets/source', file], { cwd: folder });
      assert.equal(stdout, `${/console\.log.*\/\/ (.*)/.exec(source)![1]}\n`);
    });
  }

  it('tells the policy as it is', () => assert.ok(page.replaceAll(/\s+/g, ' ').includes(strictPolicy)));
});
