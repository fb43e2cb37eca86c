import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Health } from '@stp-widgets/publisher/serve.js';
import { conditionalClients, documentHash, rubbishOf } from '../support/conditional-clients.ts';
import { listenTo } from '../support/event-stream.ts';
import { stpServe, type ServeProcess } from '../support/stp-process.ts';

const text = readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url), 'utf8');
const good = (at: number) => Buffer.from(text.replace(/"name": "/, `"name": "Version ${at}: `));
const rubbish = rubbishOf(text);

let folder: string;
let server: ServeProcess;

const put = (bytes: Uint8Array) => writeFileSync(join(folder, 'partnership.json'), bytes);
function rename(bytes: Uint8Array): void {
  writeFileSync(join(folder, 'next.tmp'), bytes);
  renameSync(join(folder, 'next.tmp'), join(folder, 'partnership.json'));
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stp-clients-'));
  put(good(0));
  server = await stpServe(folder);
});

after(() => rmSync(folder, { recursive: true }));

describe('stp serve, while fifty clients ask without end', () => {
  it('gives each of them whole good documents, old or new, whatever becomes of the file', async () => {
    const written = new Set([documentHash(good(0))]);
    const events = await listenTo(new URL('events', server.address));
    const { seen, stop } = conditionalClients(new URL('partnership.json', server.address).href, 50, (hash) => written.has(hash));
    const turns = [put, rename];
    for (const [at, [, bytes]] of rubbish.entries()) {
      for (const write of turns) {
        const next = good(written.size);
        written.add(documentHash(next));
        write(next);
        await events.nextEvent();
      }
      turns.reverse();
      turns[0](bytes);
      const isThere = (lines: readonly string[]) => lines.filter((line) => line.includes('the last good version is served')).length > at;
      while (!isThere(server.lines)) await server.nextLine();
    }
    const { status } = (await (await fetch(new URL('health', server.address))).json()) as Health;
    assert.equal(status, 'last good');
    rename(good(0));
    await events.nextEvent();
    await stop();
    await events.leave();

    assert.deepEqual(seen.errors, []);
    assert.equal(seen.firstSeen.size, written.size, 'some good version was seen by nobody');
    assert.ok(seen.unchanged > 0 && seen.lastGood > 0);
    assert.equal(await server.stop(), 0);
    assert.equal(server.lines.length, 2 * rubbish.length, server.lines.join('\n'));
  });
});
