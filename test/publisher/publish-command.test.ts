import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readPartnership } from '@stp-widgets/contract';
import { english } from '@stp-widgets/publisher/publish/publish-en.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

const good = {
  contract: '1.0',
  aims: [
    { id: 'merger', title: 'One trust', audience: 'partners' },
    { id: 'care', title: 'Care' },
  ],
  objectives: [{ id: 'urgent', title: 'Urgent care', aims: ['merger', 'care'] }],
};
const mentioning = { ...good, objectives: [{ id: 'urgent', title: 'Urgent care', why: 'As one trust' }] };

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-publish-'));
  put('partnership.json', JSON.stringify(good));
  put('mentioning.json', JSON.stringify(mentioning, null, 2));
  symlinkSync(join(folder, 'partnership.json'), join(folder, 'linked.json'));
});

after(() => rmSync(folder, { recursive: true }));

const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, never>;

async function stp(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(root, 'scripts/stp.ts'), ...args], { cwd: folder });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => void child.on('exit', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { stdout, stderr, code };
}

describe('stp publish', () => {
  it('writes the copy, and says what it withheld', async () => {
    const { stdout, stderr, code } = await stp(['publish', '--audience', 'public', 'partnership.json', '-o', 'public.json']);
    assert.deepEqual([stdout, code], ['', 0]);
    assert.equal(
      stderr,
      'public.json: for public, 1 thing withheld, 1 said to be not shown; 2 things not marked, taken as for everyone; nothing to remark\n',
    );
    assert.deepEqual(readPartnership(read('public.json')).notices, []);
    assert.deepEqual(
      (read('public.json').aims as { id: string }[]).map(({ id }) => id),
      ['withheld-1', 'care'],
    );
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('tmp')),
      [],
    );
  });

  it('prints the copy, of what is piped in', async () => {
    const { stdout, code } = await stp(['publish', '--audience', 'partners', '-'], JSON.stringify(good));
    assert.deepEqual([JSON.parse(stdout), code], [{ ...good, audience: 'partners' }, 0]);
  });

  it('names each text to look at with its line, writes the copy, and exits with 1', async () => {
    const { stderr, code } = await stp(['publish', '--audience', 'public', 'mentioning.json', '-o', 'mentioned.json']);
    assert.equal(code, 1);
    assert.match(stderr, /^mentioning\.json:18:14 warning This text mentions “One trust”.* \(objectives\[0\]\.why, mentions-withheld\)$/m);
    assert.match(stderr, /; 1 warning$/m);
    assert.equal((read('mentioned.json').aims as object[]).length, 1);
  });

  it('says its remarks in Welsh', async () => {
    const { stderr } = await stp(['publish', '--audience', 'public', '--language', 'cy', 'mentioning.json', '-o', 'mentioned.json']);
    assert.match(stderr, /Mae’r testun hwn yn crybwyll “One trust”/);
  });

  it('prints one JSON object', async () => {
    const written = await stp([
      'publish',
      '--audience',
      'public',
      '--unmarked',
      'partners',
      '--json',
      'partnership.json',
      '-o',
      'public.json',
    ]);
    assert.deepEqual(JSON.parse(written.stdout), {
      audience: 'public',
      withheld: 3,
      stubs: 0,
      unmarked: 2,
      output: 'public.json',
      remarks: [],
    });
    const printed = await stp(['publish', '--audience', 'public', '--json', 'mentioning.json']);
    const { document, remarks } = JSON.parse(printed.stdout) as { document: object; remarks: object[] };
    assert.deepEqual(Object.keys(document), ['contract', 'audience', 'aims', 'objectives']);
    assert.deepEqual(
      remarks.map((remark) => [Reflect.get(remark, 'file'), Reflect.get(remark, 'line')]),
      [['mentioning.json', 18]],
    );
    assert.deepEqual([written.code, printed.code, printed.stderr], [0, 1, '']);
  });

  for (const [what, args, input, says] of [
    [
      'an audience that is not listed',
      ['--audience', 'board', 'partnership.json'],
      '',
      /no such audience to publish for: board; the document lists public, partners/,
    ],
    ['no audience', ['partnership.json'], '', /--audience/],
    ['a file that is not there', ['--audience', 'public', 'gone.json'], '', /no such file: gone\.json/],
    ['what is not JSON', ['--audience', 'public', '-'], '{ "contract": ', /cannot be published: it is not good JSON/],
    [
      'a mark that stands twice',
      ['--audience', 'public', '-'],
      '{"aims":[{"id":"a","title":"A","audience":"partners","audience":"public"}]}',
      /"audience" stands twice/,
    ],
    [
      'what does not read as it is',
      ['--audience', 'public', '-'],
      '{"aims":[{"id":"a","title":"A","audiance":"partners"}]}',
      /aims\[0\]\.audiance .*stp validate/,
    ],
    [
      'over the document itself',
      ['--audience', 'public', 'partnership.json', '-o', 'linked.json'],
      '',
      /linked\.json is the same file as partnership\.json, and would be lost/,
    ],
  ] as const) {
    it(`writes nothing and exits with 2: ${what}`, async () => {
      const { stdout, stderr, code } = await stp(
        ['publish', ...args, ...(args.includes('-o' as never) ? [] : ['-o', 'never.json'])],
        input,
      );
      assert.deepEqual([stdout, code, existsSync(join(folder, 'never.json'))], ['', 2, false]);
      assert.match(stderr, says);
      assert.deepEqual(read('partnership.json'), good);
    });
  }
});

describe('the page about stp publish', () => {
  const page = readFileSync(join(root, 'docs/publisher/publish.md'), 'utf8');
  const snippets = (language: string) =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, source]) => source);

  for (const line of snippets('sh')) {
    it(`shows a command that publishes: ${line.trim()}`, async () => {
      const { stderr, code } = await stp(line.trim().split(' ').slice(1));
      assert.equal(code, 0, stderr);
      assert.equal(read(/-o (\S+)/.exec(line)![1]).audience, /--audience (\S+)/.exec(line)![1]);
    });
  }

  it('shows a program that prints what it says', async () => {
    // Beside the packages, so that the program finds them by name.
    const cache = join(root, 'node_modules/.cache/snippets');
    mkdirSync(cache, { recursive: true });
    const [source] = snippets('js');
    const file = join(cache, 'publish.mjs');
    writeFileSync(file, source);
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@stp-widgets/source', file]);
    assert.deepEqual(
      stdout.trimEnd().split('\n'),
      [...source.matchAll(/console\.log.*\/\/ (.*)$/gm)].map(([, said]) => said),
    );
  });

  it('explains every code of a remark, and no other', () => {
    assert.deepEqual(
      [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code).filter((code) => !code.startsWith('--')),
      Object.keys(english),
    );
  });
});
