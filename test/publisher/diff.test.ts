import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { altered, type Document, partnership } from '../support/changing-partnership.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/publisher/diff.md'), 'utf8');
const snippets = (language: string) => [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code);

let folder: string;

const changed = (...changes: readonly (readonly [string, unknown])[]) =>
  changes.reduce<Document>((document, [path, value]) => altered(document, path, value), partnership());
const put = (name: string, document: unknown) =>
  writeFileSync(join(folder, name), typeof document === 'string' ? document : JSON.stringify(document));

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-diff-'));
  put('last-month.json', partnership());
  put('partnership.json', changed(['activities.handover.end', '2026-03-20'], ['dependencies.agreement.giver.value', 'agreed']));
  const turned = Object.fromEntries(
    Object.entries(partnership()).map(([name, list]) => [name, Array.isArray(list) ? list.toReversed() : list]),
  );
  put('turned.json', { ...turned, asOf: '2026-04-01T09:00:00Z' });
  put('nasty.json', changed(['projects.hub.title', 'Red \u001B[31m\nand \u2028more'], ['projects.hub.budget.amount', 1]));
  put('broken.json', changed(['projects.hub.end', 'soon']));
  put('none.json', '[1, 2');
  put('list.json', '[]');
});

after(() => rmSync(folder, { recursive: true }));

const stp = (given: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/stp.ts'), 'diff', ...given], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};

describe('stp diff', () => {
  it('says what changed, what deserves a look first, and exits with 1', () => {
    put(
      'both.json',
      changed(
        ['activities.handover.baselines.1.end', '2026-03-20'],
        ['projects.side.title', 'Beds'],
        ['activities.handover.end', '2026-03-05'],
      ),
    );
    assert.deepEqual(stp(['last-month.json', 'both.json']), {
      status: 1,
      stdout: `1 rebaselined, 1 slipped and 1 otherwise changed.

Rebaselined
  The baseline of Electronic handover moved 19 days later, from 1 Mar to 20 Mar

Slipped
  Electronic handover slipped by 1 day, from 4 Mar to 5 Mar

Otherwise changed
  Beds: title changed from “Community beds” to “Beds”
`,
      stderr: '',
    });
  });

  it('says that nothing changed where only the order did, or the moment, and exits with 0', () => {
    assert.deepEqual(stp(['last-month.json', 'turned.json']), { status: 0, stdout: 'Nothing changed.\n', stderr: '' });
  });

  it('speaks Welsh', () => {
    const { status, stdout } = stp(['last-month.json', 'partnership.json', '--language', 'cy']);
    assert.equal(status, 1);
    assert.match(stdout, /^Wedi llithro\n {2}Llithrodd Electronic handover o 16 diwrnod, /m);
  });

  it('prints one JSON object with each change as data and its sentence', () => {
    const { status, stdout } = stp(['last-month.json', 'partnership.json', '--json']);
    const { changes, counts, ...sides } = JSON.parse(stdout);
    assert.equal(status, 1);
    assert.deepEqual(sides, {
      before: { file: 'last-month.json', asOf: '2026-03-01T09:00:00Z' },
      after: { file: 'partnership.json', asOf: '2026-03-01T09:00:00Z' },
    });
    assert.deepEqual([counts.slipped, counts.signed, counts.changed], [1, 1, 0]);
    assert.deepEqual(changes[0], {
      change: 'slipped',
      kind: 'activities',
      id: 'handover',
      of: 'Electronic handover',
      path: ['end'],
      before: '2026-03-04',
      after: '2026-03-20',
      organisation: 'city',
      days: 16,
      related: ['hub', 'city'],
      says: 'Electronic handover slipped by 16 days, from 4 Mar to 20 Mar',
    });
    const same = stp(['last-month.json', 'last-month.json', '--json']);
    assert.deepEqual([same.status, JSON.parse(same.stdout).changes], [0, []]);
  });

  it('prints a feed’s text without what could move a terminal’s cursor', () => {
    const { stdout } = stp(['last-month.json', 'nasty.json']);
    assert.match(stdout, /^ {2}Red \[31m and more: title changed from “Shared theatres” to “Red \[31m and more”$/m);
  });

  it('reads what is piped in, and an address', async () => {
    const feed = JSON.stringify(changed(['activities.handover.end', '2026-03-05']));
    assert.match(stp(['last-month.json', '-'], feed).stdout, /^1 slipped\.$/m);
    const server = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end(feed)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`;
    const child = spawn(process.execPath, [join(root, 'scripts/stp.ts'), 'diff', address, 'last-month.json'], { cwd: folder });
    const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    server.close();
    assert.equal(status, 1);
    assert.match(stdout, /^ {2}Electronic handover was brought forward by 1 day, from 5 Mar to 4 Mar$/m);
  });

  it('says of a feed with faults that they are not compared', () => {
    const { status, stdout, stderr } = stp(['last-month.json', 'broken.json']);
    assert.equal(status, 1);
    assert.match(stdout, /^ {2}Shared theatres: end is gone; it was 31 Dec$/m);
    assert.match(stderr, /^broken\.json: 1 error.*; what cannot be read is not compared\. stp validate broken\.json says which$/m);
  });

  for (const [what, given, says] of [
    ['a file that is not there', ['gone.json', 'last-month.json'], /no such file: gone\.json/],
    ['a file that is no JSON', ['none.json', 'last-month.json'], /^stp: none\.json is not a partnership: .+stp validate none\.json/],
    ['a document that is no partnership', ['last-month.json', 'list.json'], /^stp: list\.json is not a partnership: /],
    ['two that are piped in', ['-', '-'], /only one of the two can be piped in/],
    ['one where two are needed', ['last-month.json'], /missing required argument 'new'/],
    ['a language that it does not speak', ['last-month.json', 'turned.json', '--language', 'fr'], /Allowed choices are en, cy/],
  ] as const) {
    it(`exits with 2 and says what to do for ${what}`, () => {
      const { status, stdout, stderr } = stp(given);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    });
  }
});

describe('the page about stp diff', () => {
  const [first, ...others] = snippets('sh');

  it('shows what its first command prints', () => assert.equal(stp(first.trim().split(' ').slice(2)).stdout, snippets('text')[0]));

  for (const line of others) {
    it(`shows a command that runs: ${line.trim()}`, () => {
      const [given, piped] = line.trim().split(' < ');
      const { status, stderr } = stp(given.split(' ').slice(2), piped ? readFileSync(join(folder, piped), 'utf8') : '');
      assert.deepEqual([status, stderr], [1, '']);
    });
  }
});
