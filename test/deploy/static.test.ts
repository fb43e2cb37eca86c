import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { strictPolicy } from '@stp-widgets/publisher/serve.js';
import { nginxFor, noNginx as skip, type Proxy } from '../support/proxies.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [snippet = ''] = /^```sh\n[^]*?^```/m.exec(readFileSync(join(root, 'docs/deploy/README.md'), 'utf8')) ?? [];
const commands = snippet.replaceAll(/^```.*$/gm, '');
const reader = 'https://intranet.example.nhs.uk';

let folder: string;
let site: string;
let proxy: Proxy;

/** Puts the office's document in place by the commands that the docs show. */
async function publish(): Promise<void> {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` };
  await promisify(execFile)('sh', ['-ec', commands.replaceAll('/srv/stp', site)], { cwd: folder, env });
}

/** Asks without the help of `fetch`, which unpacks what it gets. */
async function get(path: string, headers: Record<string, string> = {}) {
  const asked = request(new URL(path, proxy.address), { headers });
  asked.end();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject);
  });
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

before(async () => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), 'stp-static-'));
  site = join(folder, 'site');
  for (const one of [site, join(folder, 'bin')]) mkdirSync(one);
  copyFileSync(join(root, 'stories/demo/partnership.json'), join(folder, 'partnership.json'));
  writeFileSync(join(folder, 'bin/stp'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'scripts/stp.ts')}' "$@"\n`, { mode: 0o755 });
  writeFileSync(join(site, 'index.html'), 'a page');
  writeFileSync(join(site, '.secret'), 'a secret');
  await publish();
  proxy = await nginxFor(site);
});

after(async () => {
  if (skip) return;
  await proxy.stop();
  rmSync(folder, { recursive: true });
});

describe('nginx with the feed as a file', () => {
  const text = () => readFileSync(join(site, 'partnership.json'));

  it('sends it packed to who takes that, and plain to others, each under a strong tag', { skip }, async () => {
    const [packed, plain] = [await get('partnership.json', { 'accept-encoding': 'gzip, br' }), await get('partnership.json')];
    assert.deepEqual(gunzipSync(packed.body), text());
    assert.deepEqual(plain.body, text());
    assert.equal(packed.headers['content-encoding'], 'gzip');
    for (const { headers } of [packed, plain]) {
      assert.match(headers.etag!, /^"/);
      assert.equal(headers['content-type'], 'application/json');
      assert.equal(headers['cache-control'], 'public, max-age=0, s-maxage=10, stale-while-revalidate=20, stale-if-error=86400');
      assert.match(headers.vary!, /Accept-Encoding/);
    }
    assert.notEqual(packed.headers.etag, plain.headers.etag);
  });

  it('says 304 until the next one is in place', { skip }, async () => {
    const ask = (tag?: string) => get('partnership.json', { 'accept-encoding': 'gzip', ...(tag && { 'if-none-match': tag }) });
    const { etag = '' } = (await ask()).headers;
    const same = await ask(etag);
    assert.deepEqual([same.status, same.body.length, same.headers.etag], [304, 0, etag]);
    const document = readFileSync(join(folder, 'partnership.json'), 'utf8');
    writeFileSync(join(folder, 'partnership.json'), document.replace('"name": "', '"name": "The next: '));
    await publish();
    const next = await ask(etag);
    assert.equal(next.status, 200);
    assert.match(gunzipSync(next.body).toString(), /The next: /);
  });

  for (const [who, origin, leave] of [
    ['the one that may read it', reader, reader],
    ['any other', 'https://elsewhere.example', undefined],
    ['one that begins as the right one does', `${reader}.elsewhere.example`, undefined],
  ] as const) {
    it(`tells a page of ${who} so`, { skip }, async () => {
      const { headers } = await get('partnership.json', { origin });
      assert.equal(headers['access-control-allow-origin'], leave);
      assert.match(headers.vary!, /Origin/);
    });
  }

  it('sends pages under the policy that the widgets promise to work with', { skip }, async () => {
    const { headers, body } = await get('');
    assert.equal(body.toString(), 'a page');
    assert.equal(headers['content-security-policy'], strictPolicy);
    assert.equal(headers['cache-control'], 'no-cache');
  });

  for (const path of ['.secret', '.next.json', 'missing.json']) {
    it(`has no ${path}`, { skip }, async () => assert.equal((await get(path)).status, 404));
  }
});
