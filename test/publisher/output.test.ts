import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import {
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../packages/publisher/src/stp.ts', import.meta.url));
let folder: string;

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const stp = (line: string, options: SpawnSyncOptions = {}) =>
  spawnSync(process.execPath, ['--conditions=@stp-widgets/source', command, ...line.split(' ')], {
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
});
