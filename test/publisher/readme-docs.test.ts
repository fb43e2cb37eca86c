import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership } from '@stp-widgets/contract';
import { writeWorkbook } from '@stp-widgets/publisher/workbook/write-workbook.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const demo = join(root, 'stories/demo/partnership.json');
const page = readFileSync(join(root, 'docs/publisher/README.md'), 'utf8');
const [, , month] = page.split('```sh\n').map((part) => part.split('```')[0]);
const stp = (words: string[], cwd = root) =>
  spawnSync(process.execPath, [join(root, 'scripts/stp.ts'), ...words], { cwd, encoding: 'utf8' });

describe('the page about the command', () => {
  it('tells of every command that there is, and links to a page for each', () => {
    const told = [...page.matchAll(/^\| \[`stp ([\w-]+)`\]\((\S+)\)/gm)].map(([, name, link]) => ({ name, link }));
    const listed = [...stp(['--help']).stdout.matchAll(/^ {2}([a-z]+) (?=\[|<)/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    assert.deepEqual(told.map(({ name }) => name).toSorted(), listed.toSorted());
    for (const { link } of told) assert.ok(existsSync(join(root, 'docs/publisher', link)), link);
  });

  it('shows a month of work that can be done as it stands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stp-month-'));
    try {
      copyFileSync(demo, join(folder, 'last-month.json'));
      writeFileSync(join(folder, 'workbook.xlsx'), await writeWorkbook(JSON.parse(readFileSync(demo, 'utf8')) as Record<string, unknown>));
      copyFileSync(join(root, 'test/publisher/plans/screens.xml'), join(folder, 'plan.xml'));
      // Whom the example names is there in any feed of theirs.
      const lines = month.trim().replaceAll('RWA', 'org-leeds').split('\n');
      for (const line of lines) {
        const { status, stderr } = stp(line.split(' ').slice(1), folder);
        assert.ok(status === 0 || status === 1, `${line}\n${stderr}`);
      }
      const { partnership, notices } = readPartnership(JSON.parse(readFileSync(join(folder, 'public.json'), 'utf8')));
      assert.deepEqual(notices, []);
      assert.equal(partnership!.partnership.name, 'West Yorkshire and Harrogate');
      assert.ok(partnership!.projects.length > 27);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
