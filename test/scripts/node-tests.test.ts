import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-tests-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Runs `nodeTests` over one file, in a process of its own: Node does not start one run of tests within another. */
async function over(source: string) {
  const file = join(folder, 'made-up.test.mjs');
  writeFileSync(file, source);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const runner = join(folder, 'runner.mjs');
  writeFileSync(
    runner,
    `import { nodeTests } from ${JSON.stringify(new URL('../../scripts/node-tests.ts', import.meta.url).href)};
    const { passed, failed, skipped } = await nodeTests([${JSON.stringify(file)}]);
    console.log([passed, failed, skipped].join(' '));`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [runner], { env });
  const lines = stdout.trimEnd().split('\n');
  return { counts: lines.at(-1), told: lines.slice(0, -1).join('\n') };
}

const head = `import { describe, it, before } from 'node:test';\n`;

describe('nodeTests', () => {
  for (const [what, source, counts, told] of [
    ['a test that passes', `it('a', () => {});`, '1 0 0', ''],
    ['tests in suites', `describe('s', () => { it('a', () => {}); describe('t', () => it('b', () => {})); });`, '2 0 0', ''],
    ['a test that is skipped or to be written', `it.skip('a', () => {}); it.todo('b');`, '0 0 2', ''],
    [
      'a test that fails',
      `describe('s', () => it('a', () => { throw new Error('oh') }));`,
      '0 1 0',
      /made-up\.test\.mjs: s › a\n +Error: oh/,
    ],
    ['a hook that fails', `describe('s', () => { before(() => { throw new Error('oh') }); it('a', () => {}); });`, '0 2 0', /Error: oh/],
    ['a file without a test', '', '0 1 0', /no test ran in it/],
    ['a file that breaks', `throw new Error('oh');`, '0 1 0', /made-up\.test\.mjs/],
  ] as const) {
    it(`counts ${what}`, async () => {
      const result = await over(head + source);
      assert.equal(result.counts, counts, result.told);
      assert.match(result.told, told === '' ? /^$/ : told);
    });
  }
});
