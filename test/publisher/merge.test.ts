import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership } from '@stp-widgets/contract';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/publisher/merge.md'), 'utf8');
const snippets = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text.trim());

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-merge-'));
  mkdirSync(join(folder, 'parts/deeper.json'), { recursive: true });
  put('parts/office.json', office);
  put('parts/hull.json', hull);
  put('parts/york.json', york);
  put('parts/.hidden.json', '{"contract":"1.0","aims":[{"id":"hidden","title":"H"}]}');
  put('parts/notes.txt', 'not a part');
});

afterEach(() => rmSync(folder, { recursive: true }));

const office = `{
  "contract": "1.0",
  "asOf": "2026-11-20T09:00:00Z",
  "partnership": { "name": "Humber" },
  "organisations": [{ "id": "hull", "name": "Hull Hospitals" }, { "id": "york", "name": "York Hospitals" }],
  "objectives": [{ "id": "urgent", "title": "Four hours" }]
}`;
const hull = `{
  "contract": "1.0", "asOf": "2026-11-21T09:00:00Z", "speaksFor": "hull",
  "activities": [{ "id": "screens", "title": "Screens", "organisation": "hull", "end": "2027-03" }],
  "objectives": [{ "id": "urgent", "positions": [{ "organisation": "hull", "value": "backs" }] }]
}`;
const york = `{
  "contract": "1.0", "speaksFor": "york",
  "objectives": [{ "id": "urgent", "positions": [{ "organisation": "york", "value": "reserves" }] }]
}`;
const rivalOffice = office.replace(
  '"objectives"',
  '"activities": [{ "id": "screens", "title": "Screens", "organisation": "hull", "end": "2027-01" }],\n  "objectives"',
);
const rivalYork = york.replace('"objectives"', '"activities": [{ "id": "screens", "title": "Screens", "progress": 1 }],\n  "objectives"');

const put = (path: string, content: string | Uint8Array) => writeFileSync(join(folder, path), content);
const get = (path: string) => readFileSync(join(folder, path), 'utf8');
const stp = (...given: string[]) => run(given);
const run = (given: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/stp.ts'), ...given], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};

describe('stp merge', () => {
  it('writes one feed of the files in a folder, which is read without a notice', () => {
    const { status, stdout, stderr } = stp('merge', 'parts', '-o', 'feed.json');
    assert.deepEqual([status, stdout, stderr], [0, '', '3 of 3 files merged, written to feed.json; nothing to remark\n']);
    const feed = JSON.parse(get('feed.json'));
    assert.deepEqual(readPartnership(feed).notices, []);
    assert.deepEqual(feed.sources, [
      { asOf: '2026-11-20T09:00:00Z' },
      { organisation: 'hull', asOf: '2026-11-21T09:00:00Z' },
      { organisation: 'york' },
    ]);
    assert.deepEqual(feed.objectives[0].positions, [
      { organisation: 'hull', value: 'backs' },
      { organisation: 'york', value: 'reserves' },
    ]);
    assert.equal(get('feed.json'), `${JSON.stringify(feed, null, 2)}\n`);
    assert.deepEqual(readdirSync(folder).toSorted(), ['feed.json', 'parts']);
  });

  it('prints the feed, the same whatever the order and however the files are named', () => {
    const { status, stdout } = stp('merge', 'parts');
    assert.equal(status, 0);
    assert.equal(stp('merge', 'parts/york.json', 'parts/office.json', 'parts', './parts/hull.json').stdout, stdout);
    assert.equal(run(['merge', '-', 'parts/hull.json', 'parts/york.json'], office).stdout, stdout);
  });

  it('does not merge what it merged before', () => {
    stp('merge', 'parts', '-o', 'parts/feed.json');
    const first = get('parts/feed.json');
    assert.equal(stp('merge', 'parts', '-o', 'parts/feed.json').status, 0);
    assert.equal(get('parts/feed.json'), first);
  });

  it('names what clashes and what is said for another, by file and line, and writes the rest', () => {
    put('parts/office.json', rivalOffice);
    put('parts/york.json', rivalYork);
    const { status, stderr } = stp('merge', 'parts', '-o', 'feed.json');
    assert.equal(status, 1);
    assert.deepEqual(stderr.split('\n'), [
      'parts/office.json:6:88 error end of Screens is "2027-01" according to Humber, but "2027-03" according to Hull Hospitals; the latter is taken until both say the same (activities[0].end, clash)',
      'parts/york.json:3:69 error York Hospitals says something of Screens that only Hull Hospitals may say: progress (activities[0].progress, speaks-for-another)',
      '3 of 3 files merged, written to feed.json; 2 errors',
      '',
    ]);
    assert.equal(JSON.parse(get('feed.json')).activities[0].end, '2027-03');
  });

  it('names them in Welsh', () => {
    put('parts/office.json', rivalOffice);
    assert.match(stp('merge', 'parts', '-o', 'feed.json', '--language', 'cy').stderr, /yn ôl Humber, ond "2027-03" yn ôl Hull Hospitals/);
  });

  it('writes nothing where something clashes, when it is to be strict', () => {
    put('parts/york.json', rivalYork);
    put('feed.json', 'as it was');
    const { status, stdout, stderr } = stp('merge', 'parts', '--strict', '-o', 'feed.json');
    assert.deepEqual([status, stdout, get('feed.json')], [1, '', 'as it was']);
    assert.match(stderr, /3 of 3 files merged, nothing written; 1 error\n$/);
    assert.equal(stp('merge', 'parts', '--strict').stdout, '');
    put('parts/york.json', york);
    assert.equal(stp('merge', 'parts', '--strict', '-o', 'feed.json').status, 0);
    assert.equal(JSON.parse(get('feed.json')).contract, '1.0');
  });

  for (const [what, content, says] of [
    ['cut short', hull.slice(0, 150), /^parts\/hull\.json:3:\d+ error .*\(.*json-/m],
    ['no text', new Uint8Array([0x50, 0x4b, 3, 4, 0]), /^parts\/hull\.json:1:1 error /m],
    ['empty', '', /^parts\/hull\.json:1:1 error /m],
    ['another kind of JSON', '[1]', /^parts\/hull\.json:1:1 error .*\(not-a-partnership\)$/m],
    ['nested 100,000 deep', '['.repeat(100_000), /^parts\/hull\.json:1:\d+ error .*json-too-deep/m],
  ] as const) {
    it(`names a file that is ${what}, and merges the rest`, () => {
      put('parts/hull.json', content);
      const { status, stderr } = stp('merge', 'parts', '-o', 'feed.json');
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.match(stderr, /^2 of 3 files merged, written to feed\.json; 1 error$/m);
      assert.equal(JSON.parse(get('feed.json')).objectives[0].positions.length, 1);
    });
  }

  it('names a field that stands twice in a file, of which another program might read the other', () => {
    put('parts/york.json', york.replace('"contract": "1.0"', '"contract": "1.0", "contract": "1.1"'));
    const { status, stderr } = stp('merge', 'parts', '-o', 'feed.json');
    assert.equal(status, 1);
    assert.match(stderr, /^parts\/york\.json:2:\d+ error .*contract/m);
    assert.equal(JSON.parse(get('feed.json')).contract, '1.0');
  });

  it('prints one JSON object for programs', () => {
    put('parts/york.json', rivalYork);
    const printed = stp('merge', 'parts', '--json');
    const { document, remarks, merged } = JSON.parse(printed.stdout);
    assert.deepEqual([printed.status, printed.stderr, merged], [1, '', 3]);
    assert.equal(document.organisations.length, 2);
    assert.deepEqual(
      remarks.map(({ code, file, line, at, found, expected }: Record<string, unknown>) => [code, file, line, at, found, expected]),
      [['speaks-for-another', 'parts/york.json', 3, 'activities[0].progress', '1', 'Hull Hospitals']],
    );
    const written = JSON.parse(stp('merge', 'parts', '--json', '-o', 'feed.json').stdout);
    assert.deepEqual([written.output, written.document], ['feed.json', undefined]);
    assert.deepEqual(JSON.parse(get('feed.json')), document);
  });

  it('prints the first hundred remarks, and all when asked', () => {
    const many = Array.from({ length: 150 }, (_, at) => `{ "id": "a${at}", "title": "A", "organisation": "hull" }`);
    put('parts/york.json', york.replace('"objectives"', `"activities": [${many.join()}],\n  "objectives"`));
    const lines = (...more: string[]) => stp('merge', 'parts', '-o', 'feed.json', ...more).stderr.split('\n').length - 1;
    assert.match(stp('merge', 'parts', '-o', 'feed.json').stderr, /^and 50 more; --all prints them$/m);
    assert.deepEqual([lines(), lines('--all')], [102, 151]);
  });

  for (const [what, args, says] of [
    ['a file is not there', ['parts', 'gone.json'], /no such file: gone\.json/],
    ['a folder holds no feed', ['empty'], /no \.json file in empty/],
    ['nothing that it was given is a partnership', ['parts/notes.txt'], /0 of 1 files merged, nothing written; 1 error/],
    ['there is nothing to merge', [], /missing required argument 'files'/],
  ] as const) {
    it(`exits with 2 and writes nothing when ${what}`, () => {
      mkdirSync(join(folder, 'empty'));
      const { status, stdout, stderr } = stp('merge', ...args, '-o', 'feed.json');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
      assert.ok(!readdirSync(folder).includes('feed.json'));
    });
  }
});

describe('the page about stp merge', () => {
  for (const line of snippets('sh')) {
    it(`shows a command that merges: ${line}`, () => {
      assert.equal(run(line.split(' ').slice(1)).status, 0);
      assert.equal(JSON.parse(get('feed.json')).activities.length, 1);
    });
  }

  it('shows what is printed of such files', () => {
    put(
      'parts/office.json',
      '{\n\n\n\n\n\n"partnership": { "name": "Humber" }, "organisations": [{ "id": "hull", "name": "Hull Hospitals" }, { "id": "york", "name": "York Hospitals" }],\n"activities": [{ "id": "screens", "organisation": "hull", "end": "2027-01" }] }',
    );
    put('parts/york.json', '{\n\n"speaksFor": "york",\n   "activities": [{ "id": "new", "title": "Screens", "organisation": "hull" }] }');
    put('parts/more.json', '');
    const { stderr } = stp('merge', 'parts', '-o', 'feed.json');
    const shown = snippets('text')[0].split('\n');
    for (const line of shown.slice(0, 2))
      assert.ok(
        stderr.split('\n').some((printed) => withoutPlace(printed) === withoutPlace(line)),
        `${line}\n${stderr}`,
      );
    assert.match(stderr, /^\d of \d files merged, written to feed\.json; 3 errors$/m);
  });

  it('names the options that there are, and no other', () => {
    const { stdout } = stp('merge', '--help');
    for (const [, option] of page.matchAll(/^\| `(-[-\w]+)/gm)) assert.ok(stdout.includes(option), option);
    const told = [...stdout.matchAll(/^ {2}(?:-\w, )?(--\w+)/gm)].map(([, option]) => option).filter((option) => option !== '--help');
    assert.deepEqual(
      told.filter((option) => !page.includes(option === '--output' ? '-o' : option)),
      [],
    );
  });
});

const withoutPlace = (line: string) => line.replace(/:\d+:\d+ /, ' ');
