import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../packages/publisher/src/stp.ts', import.meta.url));
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-arguments-'));
  writeFileSync(join(folder, 'b.json'), '{"contract":"1.0"}');
  writeFileSync(join(folder, 'dup.json'), '{"contract":"1.0","aims":[{"id":"a"},{}]}');
  writeFileSync(join(folder, 'oct.csv'), 'measure,unit,direction,period,value\nWaits,%,increase,2026-10,81.5\n');
});

after(() => rmSync(folder, { recursive: true }));

describe('stp', () => {
  for (const [line, says] of [
    ['validate b.json dup.json', 'validate does not look at dup.json. Expected only <file>: run it again for what is left.'],
    ['diff b.json b.json dup.json', 'diff does not look at dup.json. Expected only <old> <new>: run it again for what is left.'],
    [
      'import oct.csv dup.csv nov.csv -o out',
      'import does not look at dup.csv, nov.csv. Expected only <file>: run it again for what is left.',
    ],
    [
      'publish --audience public b.json dup.json -o out',
      'publish does not look at dup.json. Expected only <file>: run it again for what is left.',
    ],
    [
      'template feed.json -o out',
      'template does not look at feed.json. Expected options only: name the feed that is to fill the workbook after --from.',
    ],
  ] as const) {
    it(`refuses what it would not look at: ${line}`, () => {
      const args = ['--conditions=@stp-widgets/source', command, ...line.split(' ')];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([status, stdout, stderr], [2, '', `stp: ${says}\n`]);
      assert.deepEqual(readdirSync(folder).toSorted(), ['b.json', 'dup.json', 'oct.csv']);
    });
  }
});
