import assert from 'node:assert/strict';
import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../packages/publisher/src/stp.ts', import.meta.url));
const started = ['--conditions=@stp-widgets/source', command];
let folder: string;

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const stp = (line: string, options: Pick<SpawnSyncOptions, 'stdio'> = {}) =>
  spawnSync(process.execPath, [...started, ...line.split(' ')], {
    ...options,
    cwd: folder,
    encoding: 'utf8',
  });

const sources = {
  'oct.csv': 'measure,unit,direction,period,value\nWaits,%,increase,2026-10,81.5\n',
  'parts/part.json': '{"contract":"1.0","aims":[{"id":"c","title":"C"}]}',
  'feed.json': '{"contract":"1.0","aims":[{"id":"a","title":"A"}]}',
  'office.json': '{"contract":"1.0","partnership":{"name":"Humber"},"aims":[{"id":"b","title":"B"}]}',
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-output-'));
  mkdirSync(join(folder, 'inner'));
  mkdirSync(join(folder, 'parts'));
  for (const [name, content] of Object.entries(sources)) {
    put(name, content);
    if (name.includes('/')) continue;
    symlinkSync(join(folder, name), join(folder, `linked-${name}`));
    linkSync(join(folder, name), join(folder, `second-${name}`));
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('stp', () => {
  for (const [line, says] of [
    ['import oct.csv -o oct.csv', 'oct.csv is read'],
    ['import oct.csv -o linked-oct.csv', 'linked-oct.csv is the same file as oct.csv'],
    ['import linked-oct.csv -o inner/../oct.csv', 'inner/../oct.csv is the same file as linked-oct.csv'],
    ['import oct.csv -o second-oct.csv', 'second-oct.csv is the same file as oct.csv'],
    ['import oct.csv --partnership feed.json -o ./feed.json', './feed.json is the same file as feed.json'],
    ['template --from feed.json -o feed.json', 'feed.json is read'],
    ['merge office.json feed.json -o office.json', 'office.json is read'],
    ['merge office.json feed.json -o linked-feed.json', 'linked-feed.json is the same file as feed.json'],
    ['merge parts -o parts/part.json', 'parts/part.json is read'],
    ['merge parts -o ./parts/part.json', './parts/part.json is the same file as parts/part.json'],
    ['publish --audience public feed.json -o linked-feed.json', 'linked-feed.json is the same file as feed.json'],
  ] as const) {
    it(`keeps what it reads: ${line}`, () => {
      const before = readdirSync(folder);
      const { status, stdout, stderr } = stp(line);
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(stderr, `stp: ${says}, and would be lost. Expected another file after -o.\n`);
      assert.deepEqual(readdirSync(folder), before);
      for (const [name, content] of Object.entries(sources)) assert.equal(get(name), content);
    });
  }

  it('keeps what is piped in from a file', () => {
    const piped = openSync(join(folder, 'oct.csv'), 'r');
    const { status, stderr } = stp('import - -o oct.csv', { stdio: [piped, 'pipe', 'pipe'] });
    closeSync(piped);
    assert.deepEqual([status, stderr], [2, 'stp: oct.csv is what is piped in, and would be lost. Expected another file after -o.\n']);
    assert.equal(get('oct.csv'), sources['oct.csv']);
  });

  it('writes over what it merged in the same folder before, under whatever name', () => {
    put('parts/other.json', '{"contract":"1.0","aims":[{"id":"d","title":"D"}]}');
    assert.equal(stp('merge parts -o parts/feed.json').status, 0);
    symlinkSync('feed.json', join(folder, 'parts/latest.json'));
    for (const output of ['parts/feed.json', 'parts/../parts/feed.json', 'parts/latest.json']) {
      const { status, stderr } = stp(`merge parts -o ${output}`);
      assert.deepEqual([status, stderr], [0, `2 of 2 files merged, written to ${output}; nothing to remark\n`]);
    }
  });

  it('writes no empty workbook over one that is there', () => {
    assert.equal(stp('template -o workbook.xlsx').status, 0);
    put('workbook.xlsx', 'filled in');
    const { status, stderr } = stp('template -o workbook.xlsx');
    assert.equal(status, 2);
    assert.match(stderr, /^stp: workbook\.xlsx is there already, and what is in it would be lost\. Expected a file that is not there: /);
    assert.equal(get('workbook.xlsx'), 'filled in');
    assert.equal(stp('template -o workbook.xlsx --from feed.json').status, 0);
  });

  it('writes what a link leads to, there or not yet, and leaves the link', () => {
    mkdirSync(join(folder, 'site'));
    put('site/live.json', 'old');
    symlinkSync('site', join(folder, 'current'));
    symlinkSync('../current/live.json', join(folder, 'inner/live.json'));
    symlinkSync('current/later.json', join(folder, 'later.json'));
    for (const [output, target] of [
      ['inner/live.json', 'site/live.json'],
      ['later.json', 'site/later.json'],
    ] as const) {
      assert.equal(stp(`import oct.csv -o ${output}`).status, 0);
      assert.equal(lstatSync(join(folder, output)).isSymbolicLink(), true, output);
      assert.equal(lstatSync(join(folder, target)).isFile(), true, target);
      assert.equal(JSON.parse(get(target)).measures.length, 1);
    }
  });

  it('leaves a file to those who could read and write it', { skip: process.platform === 'win32' }, () => {
    for (const mode of [0o664, 0o600]) {
      put('shared.json', 'old');
      chmodSync(join(folder, 'shared.json'), mode);
      assert.equal(stp('import oct.csv -o shared.json').status, 0);
      assert.equal(statSync(join(folder, 'shared.json')).mode & 0o777, mode);
    }
  });

  it('writes to a pipe', { skip: process.platform === 'win32' }, async () => {
    spawnSync('mkfifo', ['pipe'], { cwd: folder });
    const read = readFile(join(folder, 'pipe'), 'utf8');
    const child = spawn(process.execPath, [...started, 'import', 'oct.csv', '-o', 'pipe'], { cwd: folder });
    assert.equal(JSON.parse(await read).measures.length, 1);
    assert.equal((await once(child, 'exit'))[0], 0);
    assert.equal(statSync(join(folder, 'pipe')).isFIFO(), true);
  });

  it('writes to standard output by its name, and keeps what a file has that it leads to', { skip: process.platform === 'win32' }, () => {
    // By a link of the test's own: if it were replaced, it would be that.
    symlinkSync('/dev/stdout', join(folder, 'out'));
    assert.equal(JSON.parse(stp('import oct.csv -o out').stdout).measures.length, 1);
    put('log', 'before\n');
    const log = openSync(join(folder, 'log'), 'a');
    stp('import oct.csv -o out', { stdio: ['pipe', log, 'pipe'] });
    closeSync(log);
    assert.match(get('log'), /^before\n\{\n/);
  });

  for (const [output, says] of [
    ['inner', 'inner is a folder. Expected a file: name one in it.'],
    ['gone/out.json', 'no such folder: gone. Expected one that is there: make it first, or name another after -o.'],
    ['feed.json/out.json', 'no such folder: feed.json. Expected one that is there: make it first, or name another after -o.'],
    ['round', 'round is a link that leads back to itself. Expected a file: name another after -o.'],
    ['o'.repeat(300), `the name ${'o'.repeat(300)} is too long. Expected a shorter one after -o.`],
  ] as const) {
    it(`says why it cannot write ${output.slice(0, 20)}`, () => {
      symlinkSync('round', join(folder, 'round'));
      const before = readdirSync(folder);
      const { status, stdout, stderr } = stp(`import oct.csv -o ${output}`);
      assert.deepEqual([status, stdout, stderr], [2, '', `stp: ${says}\n`]);
      assert.deepEqual(readdirSync(folder), before);
    });
  }
});
