import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formOf } from '@stp-widgets/publisher/import-file.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/publisher/import-plan.md'), 'utf8');
const snippets = (language: string) => [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text);

let folder: string;
// Beside the packages, so that the snippets find them by name.
const cache = join(root, 'node_modules/.cache/snippets');

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-import-'));
  copyFileSync(new URL('plans/screens.xml', import.meta.url), join(folder, 'plan.xml'));
  copyFileSync(new URL('plans/earlier.xml', import.meta.url), join(folder, 'earlier.txt'));
  copyFileSync(new URL('plans/bomb.xml', import.meta.url), join(folder, 'bomb.xml'));
  const known = { organisations: [{ id: 'hull', name: 'Hull', codes: [{ scheme: 'ods', code: 'RWA' }] }] };
  writeFileSync(join(folder, 'known.json'), JSON.stringify(known));
  writeFileSync(join(folder, 'zip.xml'), 'PK\u0003\u0004 and no more');
  writeFileSync(join(folder, 'feed.json'), '{"contract":"1.0"}');
  mkdirSync(cache, { recursive: true });
});

after(() => rmSync(folder, { recursive: true }));

const stp = (...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/stp.ts'), ...given], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('stp import', () => {
  it('writes the document whole, remarks beside it, and exits with 1 where there is something to look at', () => {
    const { status, stdout, stderr } = stp('import', 'plan.xml', '-o', 'out.json', '--project', 'screens');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(
      stderr,
      /^plan\.xml:79:7 error Baseline 2 finishes before it starts .* \(task 12 "Write the specification", plan-baseline-backwards\)$/m,
    );
    assert.match(stderr, /: say whose plan it is \(--organisation RX1\) \(/m);
    assert.match(stderr, /^plan\.xml: .*5 activities, 5 dependencies, written to out\.json; 3 errors, 8 warnings$/m);
    const written = readFileSync(join(folder, 'out.json'), 'utf8');
    assert.equal(JSON.parse(written).activities.length, 5);
    stp('import', 'plan.xml', '-o', 'out.json', '--project', 'screens');
    assert.equal(readFileSync(join(folder, 'out.json'), 'utf8'), written);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('prints the document, and tells a plan by its content and not by its name', () => {
    const { status, stdout, stderr } = stp('import', 'earlier.txt');
    assert.deepEqual([status, JSON.parse(stdout).projects[0].id], [0, 'earlier']);
    assert.equal(stderr, 'earlier.txt: 1 project, 1 activity, 0 dependencies; nothing to remark\n');
  });

  it('tells measures by their content, and takes the partnership into account', () => {
    writeFileSync(join(folder, 'figures.csv'), 'measure,unit,direction,organisation,period,value\nA&E,%,increase,RWA,2026-01,81.5\n');
    const { status, stdout, stderr } = stp('import', 'figures.csv', '--partnership', 'known.json');
    const { measures, organisations } = JSON.parse(stdout);
    assert.deepEqual([status, measures.length, measures[0].series[0].organisation, organisations], [0, 1, 'hull', undefined], stderr);
    assert.match(stp('import', 'figures.csv', '--partnership', 'plan.xml').stderr, /^stp: plan\.xml is no partnership/);
  });

  it('prints one JSON object when asked to', () => {
    const { status, stdout, stderr } = stp('import', 'plan.xml', '--json', '--organisation', 'RX1');
    const { document, remarks } = JSON.parse(stdout);
    assert.deepEqual([status, stderr, document.speaksFor, remarks.length, remarks[0].file], [1, '', 'RX1', 11, 'plan.xml']);
  });

  for (const [what, name, says] of [
    ['refused', 'bomb.xml', /declares a document type of its own/],
    ['JSON already', 'feed.json', /nothing needs to be imported from it; check it with stp validate/],
    ['a zip but no workbook', 'zip.xml', /zip\.xml error /],
    ['an address', 'https://plans.example/plan.xml', /^stp: cannot import from an address/],
    ['not there', 'gone.xml', /^stp: no such file: gone\.xml/],
  ] as const) {
    it(`exits with 2, says why and writes nothing where the file is ${what}`, () => {
      const { status, stderr } = stp('import', name, '-o', 'none.json');
      assert.equal(status, 2);
      assert.match(stderr, says);
      assert.ok(!existsSync(join(folder, 'none.json')));
    });
  }

  it('shows an example in its help', () => assert.match(stp('import', '--help').stdout, /stp import plan\.xml -o plan\.json/));
});

describe('the page about importing a plan', () => {
  for (const line of snippets('sh')) {
    it(`shows a command that writes what it says: ${line.trim()}`, () => {
      assert.equal(stp(...line.trim().split(' ').slice(1)).status, 1);
      assert.equal(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')).speaksFor, 'RX1');
    });
  }

  for (const [at, source] of snippets('js').entries()) {
    it(`shows a program, ${at + 1}, that prints what it says`, () => {
      const file = join(cache, `import-plan-${at}.mjs`);
      writeFileSync(file, source);
      const { stdout } = spawnSync(process.execPath, ['--conditions=@stp-widgets/source', file], { cwd: folder, encoding: 'utf8' });
      assert.equal(stdout, `${/console\.log.*\/\/ (.*)/.exec(source)![1]}\n`);
    });
  }
});

describe('formOf', () => {
  const text = (given: string) => new TextEncoder().encode(given);
  for (const [what, given, name, form] of [
    ['XML', text(' \n<Project/>'), 'a.csv', 'plan'],
    ['XML with a byte-order mark', text('\uFEFF<Project/>'), '', 'plan'],
    ['XML in UTF-16', new Uint8Array(Buffer.from('\uFEFF<Project/>', 'utf16le')), '', 'plan'],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.xml', 'workbook'],
    ['a line of words', text('measure,period,value\n'), '', 'measures'],
    ['a line of words in UTF-16', new Uint8Array(Buffer.from('\uFEFFmeasure;period', 'utf16le')), '', 'measures'],
    ['an object', text('{"contract":'), 'a', 'json'],
    ['a line that begins like an object', text('[x],y\n'), 'a.csv', 'measures'],
    ['a binary Office file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.mpp', 'older office'],
    ['bytes', new Uint8Array([1, 0, 2, 0]), 'a.xml', 'unknown'],
    ['nothing', new Uint8Array(), 'a.xml', 'empty'],
    ['blanks', text('\uFEFF \n'), 'a.xml', 'empty'],
  ] as const) {
    it(`takes ${what} for ${form}`, () => assert.equal(formOf(given, name), form));
  }
});
