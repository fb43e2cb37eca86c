import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { collectionNames, defaultResponsibilityScheme, defaultStatusScale } from '@stp-widgets/contract';
import { collections } from '@stp-widgets/contract/schema.js';
import { importWorkbook } from '@stp-widgets/publisher/workbook/import-workbook.js';
import { writeWorkbook } from '@stp-widgets/publisher/workbook/write-workbook.js';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { whole } from '../contract/from-schema.ts';
import { withoutEmpty } from '../support/workbooks.ts';

const none: never[] = [];
const demoPath = fileURLToPath(new URL('../../stories/demo/partnership.json', import.meta.url));
const demo = JSON.parse(readFileSync(demoPath, 'utf8')) as Record<string, Record<string, unknown>[]>;

/** The sheets as another library reads them. */
const readElsewhere = async (bytes: Uint8Array) =>
  new Map((await readXlsxFile(bytes.slice().buffer, { trim: false })).map(({ sheet, data }) => [sheet, data]));

/** The XML of each sheet, by its name. */
function sheetFiles(bytes: Uint8Array): Map<string, string> {
  const files = unzipSync(bytes);
  const names = [...strFromU8(files['xl/workbook.xml']).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  return new Map(names.map((name, at) => [name, strFromU8(files[`xl/worksheets/sheet${at + 1}.xml`])]));
}

/** What may be chosen in each column: its head, then the choice; a trailing + where other values are taken too. */
function choices(xml: string): Record<string, string> {
  const heads = new Map([...xml.matchAll(/<c r="([A-Z]+)1" [^>]*><is><t[^>]*>([^<]*)/g)].map(([, column, head]) => [column, head]));
  const found = xml.matchAll(/<dataValidation [^>]*showErrorMessage="(\d)" sqref="([A-Z]+)2:\2(\d+)"><formula1>([^<]*)/g);
  return Object.fromEntries(
    [...found].map(([, only, column, , choice]) => [heads.get(column), choice.replaceAll('&quot;', '') + (only === '1' ? '' : ' +')]),
  );
}

describe('an empty template', () => {
  it('begins with the scales that hold where nothing else is said', async () => {
    const { document, remarks } = await importWorkbook(await writeWorkbook());
    assert.deepEqual(remarks, none);
    assert.deepEqual(document, { contract: '1.0', statusScale: defaultStatusScale, responsibilityScheme: defaultResponsibilityScheme });
  });

  it('has a sheet for each collection, and a column for each of its fields that a cell holds', async () => {
    const sheets = await readElsewhere(await writeWorkbook());
    assert.equal([...sheets.keys()][0], 'read me');
    for (const name of collectionNames) {
      const held = Object.entries(whole(collections[name]) as Record<string, unknown>).flatMap(([field, value]) => {
        if (Array.isArray(value)) return typeof value[0] === 'object' ? [] : [field];
        return value !== null && typeof value === 'object' ? Object.keys(value).map((inner) => `${field}.${inner}`) : [field];
      });
      assert.deepEqual(new Set(sheets.get(name)![0]), new Set(held));
    }
  });

  it('keeps to what Excel takes for the name of a sheet', async () => {
    const names = [...sheetFiles(await writeWorkbook()).keys()];
    assert.deepEqual(
      names.filter((name) => name.length > 31 || /[:\\/?*[\]]/.test(name)),
      none,
    );
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  });

  it('offers what is fixed, and ids and statuses that are written down', async () => {
    const files = sheetFiles(await writeWorkbook());
    assert.deepEqual(choices(files.get('projects.contributions')!), { id: "'projects'!$A$2:$A$1048576 +", effect: 'raise,lower' });
    const { kind, parent, withheld, start } = choices(files.get('activities')!);
    assert.deepEqual([kind, parent, withheld, start], ['task,milestone', "'activities'!$A$2:$A$1048576 +", 'TRUE,FALSE', undefined]);
    assert.equal(choices(files.get('updates')!).status, "'statusScale'!$A$2:$A$1048576 +");
    assert.equal(choices(files.get('objectives.positions')!).id, "'objectives'!$A$2:$A$1048576 +");
    assert.match(files.get('partnership')!, /sqref="B\d+"><formula1>'organisations'!\$A\$2/);
  });

  it('offers every value of every field whose values are fixed', async () => {
    const files = sheetFiles(await writeWorkbook());
    const readMe = (await readElsewhere(await writeWorkbook())).get('read me')!;
    const fixed = readMe.filter(([sheet, , , , format]) => sheet !== 'partnership' && String(format).startsWith('one of '));
    assert.ok(fixed.length > 15);
    for (const [sheet, column, , , format] of fixed) {
      assert.equal(`one of ${choices(files.get(String(sheet))!)[String(column)].replaceAll(',', ', ')}`, format);
    }
  });

  it('keeps its heads in sight and marks those to be filled in', async () => {
    const files = sheetFiles(await writeWorkbook());
    for (const [name, xml] of files) assert.match(xml, /<pane ySplit="\d" [^>]*state="frozen"\/>/, name);
    const heads = [...files.get('results')!.matchAll(/<c r="[A-Z]1" s="(\d)"[^>]*><is><t[^>]*>([^<]*)/g)];
    assert.deepEqual(
      heads.filter(([, style]) => style === '4').map(([, , head]) => head),
      ['objective', 'title'],
    );
  });

  it('explains every column of every sheet', async () => {
    const bytes = await writeWorkbook();
    const [sheets, files] = [await readElsewhere(bytes), sheetFiles(bytes)];
    const rows = sheets.get('read me')!;
    const head = rows.findIndex(([first]) => first === 'sheet');
    assert.deepEqual(rows[head], ['sheet', 'column', 'meaning', 'unit', 'format', 'example', 'required']);
    const explained = new Map(rows.slice(head + 1).map((row) => [row.slice(0, 2).join('!'), row]));
    for (const name of files.keys()) {
      if (name === 'read me') continue;
      const columns =
        name === 'partnership'
          ? sheets
              .get(name)!
              .slice(1)
              .map(([field]) => field)
          : sheets.get(name)![0];
      for (const column of columns) {
        const [, , meaning, , format] = explained.get([name, column].join('!')) ?? [];
        assert.ok(meaning && format, `a column of ${name} is not explained`);
      }
    }
    assert.deepEqual(explained.get('projects!budget.amount')!.slice(3), ['the currency', 'a number', '1250000', '(*)']);
    assert.equal(explained.get('objectives!title')!.at(-1), '*');
  });
});

describe('a template filled with the demo', () => {
  it('says the same to another library', async () => {
    const sheets = await readElsewhere(await writeWorkbook(demo));
    const [heads, ...rows] = sheets.get('activities')!;
    const cell = (row: (typeof rows)[number], head: string) => row[heads.indexOf(head)];
    assert.equal(rows.length, demo.activities.length);
    for (const [at, { id, title, start }] of demo.activities.entries()) {
      assert.equal(cell(rows[at], 'id'), id);
      assert.equal(cell(rows[at], 'title'), title);
      const shown = cell(rows[at], 'start');
      assert.equal(shown instanceof Date ? shown.toISOString().slice(0, 10) : shown, start ?? null);
    }
  });
});

describe('stp template', () => {
  const command = fileURLToPath(new URL('../../scripts/stp.ts', import.meta.url));
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'stp-template-'))));
  after(() => rmSync(folder, { recursive: true }));

  const stp = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [command, ...args], { cwd: folder, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });

  it('writes a workbook that stp import gives back', async () => {
    const written = await stp('template', '-o', 'demo.xlsx', '--from', demoPath);
    assert.deepEqual([written.code, written.stdout, written.stderr], [0, '', 'written to demo.xlsx; nothing to remark\n']);
    const { code, stdout } = await stp('import', 'demo.xlsx');
    assert.equal(code, 0);
    assert.deepEqual(withoutEmpty(JSON.parse(stdout)), withoutEmpty(demo));
  });

  it('exits with 1 and names what does not fit', async () => {
    writeFileSync(join(folder, 'odd.json'), '{"aims":[{"id":"a","title":"A","colour":"red"}]}');
    const { code, stderr } = await stp('template', '-o', 'odd.xlsx', '--from', 'odd.json');
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^odd\.json error This does not fit.*"red".*\(aims\[0\]\.colour, not-in-workbook\)\nwritten to odd\.xlsx; 1 error\n$/,
    );
    const { stdout } = await stp('template', '-o', 'odd.xlsx', '--from', 'odd.json', '--json');
    const { output, remarks } = JSON.parse(stdout) as { output: string; remarks: { at: string }[] };
    assert.deepEqual([output, remarks.map(({ at }) => at)], ['odd.xlsx', ['aims[0].colour']]);
  });

  for (const [what, content, message] of [
    ['a feed that is no JSON', '{"aims":', /nothing written; 1 error/],
    ['a feed that is no document', '[1]', /JSON but no document of a partnership/],
  ] as const) {
    it(`exits with 2 and writes nothing, given ${what}`, async () => {
      writeFileSync(join(folder, 'bad.json'), content);
      const { code, stderr } = await stp('template', '-o', 'never.xlsx', '--from', 'bad.json');
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.throws(() => readFileSync(join(folder, 'never.xlsx')));
    });
  }

  it('exits with 2 and says what it needs, given no file to write', async () => {
    const { code, stderr } = await stp('template');
    assert.equal(code, 2);
    assert.match(stderr, /required option '-o, --output <file>' not specified/);
  });
});
