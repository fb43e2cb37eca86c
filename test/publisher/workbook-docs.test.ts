import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measureColumns } from '@stp-widgets/publisher/measures/measure-columns.js';
import { writeWorkbook } from '@stp-widgets/publisher/workbook/write-workbook.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const demo = join(root, 'stories/demo/partnership.json');
const page = (name: string) => readFileSync(join(root, `docs/publisher/${name}.md`), 'utf8');
const snippets = (name: string, language: string) =>
  [...page(name).matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text);

let folder: string;
// Beside the packages, so that the snippets find them by name.
const cache = join(root, 'node_modules/.cache/snippets');

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stp-docs-'));
  copyFileSync(demo, join(folder, 'partnership.json'));
  writeFileSync(join(folder, 'workbook.xlsx'), await writeWorkbook(JSON.parse(readFileSync(demo, 'utf8'))));
  writeFileSync(join(folder, 'measures.csv'), snippets('import-measures', 'csv')[0]);
  mkdirSync(cache, { recursive: true });
});

after(() => rmSync(folder, { recursive: true }));

for (const name of ['template', 'import-workbook', 'import-measures']) {
  describe(`the page ${name}`, () => {
    for (const line of snippets(name, 'sh')) {
      it(`shows a command that does what it says: ${line.trim()}`, async () => {
        const args = line.trim().split(' ').slice(1);
        const output = join(folder, args[args.indexOf('-o') + 1]);
        rmSync(output, { force: true });
        await run(process.execPath, [join(root, 'scripts/stp.ts'), ...args], { cwd: folder });
        assert.ok(existsSync(output));
      });
    }

    for (const [at, source] of snippets(name, 'js').entries()) {
      it(`shows a program, ${at + 1}, that prints what it says`, async () => {
        const file = join(cache, `${name}-${at}.mjs`);
        writeFileSync(file, source);
        const { stdout } = await run(process.execPath, ['--conditions=@stp-widgets/source', file], { cwd: folder });
        assert.equal(stdout, `${/console\.log.*\/\/ (.*)/.exec(source)![1]}\n`);
      });
    }
  });
}

it('the page import-measures tells of every column', () => {
  const told = [...page('import-measures').matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, column]) => column),
  );
  assert.deepEqual(told.toSorted(), [...measureColumns.keys()].toSorted());
});
