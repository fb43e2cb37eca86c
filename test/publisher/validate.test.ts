import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadValidationWords, validateDocument } from '@stp-widgets/publisher/validate.js';

const command = fileURLToPath(new URL('../../packages/publisher/src/stp.ts', import.meta.url));

const good = `{
  "contract": "1.0",
  "asOf": "2026-11-21T09:40:00Z",
  "partnership": { "name": "Humber, Coast and Vale" },
  "organisations": [{ "id": "hull", "name": "Hull University Teaching Hospitals" }],
  "roles": [{ "id": "director", "title": "Director", "organisations": ["hull"] }],
  "appointments": [{ "id": "a-1", "role": "director", "from": "2026-04-01" }],
  "objectives": [
    { "id": "urgent", "title": "Nobody waits", "due": "2026-11-30" },
    { "id": "care", "title": "Care at home", "start": "2026-04-01", "due": "2027-03-31" }
  ]
}
`;
const bad = good
  .replace('2026-11-30', '2026-02-30')
  .replace('"due": "2027-03-31"', '"due": "2025-03-31", "colour": "red"')
  .replace('"role": "director"', '"role": "chair"');
const odd = good.replace('"id": "a-1"', '"id": "a-1", "to": "2026-10-01"');

/** Where something stands in the bad document, as an editor says it. */
function placeOf(part: string): string {
  const lines = bad.slice(0, bad.indexOf(part)).split('\n');
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** Runs `stp validate` from its source until it ends. */
async function validate(args: readonly string[], input?: string) {
  const child = spawn(process.execPath, ['--conditions=@stp-widgets/source', command, 'validate', ...args], { cwd: folder });
  // A command that does not read leaves its end of the pipe closed.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, errors, code: code as number | null };
}

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-validate-'));
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'good.json'), good);
  writeFileSync(join(folder, 'bad.json'), bad);
  writeFileSync(join(folder, 'odd.json'), odd);
  writeFileSync(join(folder, 'cut.json'), good.slice(0, 300));
  writeFileSync(join(folder, 'many.json'), `{"contract":"1.0","aims":[${Array.from({ length: 300 }, () => '{}').join(',\n')}]}`);
  writeFileSync(join(folder, 'sly.json'), good.replace('"Nobody waits"', '"Nobody waits", "\\u001b[31m\\nred\\u202e": 1'));
});
after(() => rmSync(folder, { recursive: true }));

describe('validateDocument', () => {
  it('finds nothing in a good document, and reads its partnership', () => {
    const { document, partnership, ...rest } = validateDocument(new TextEncoder().encode(good), 'good.json');
    assert.deepEqual(rest, { remarks: [], errors: 0, warnings: 0 });
    assert.deepEqual(document, JSON.parse(good));
    assert.equal(partnership?.objectives[1].title, 'Care at home');
  });

  it('says of each finding where it is, what is there and what was expected, in the file’s order', () => {
    const { remarks, errors, warnings } = validateDocument(new TextEncoder().encode(bad), 'bad.json');
    const told = remarks.map(({ file, line, column, severity, code, at }) => `${file}:${line}:${column} ${severity} ${code} ${at}`);
    assert.deepEqual(told, [
      `bad.json:${placeOf('{ "id": "director"')} warning vacant-role roles[0]`,
      `bad.json:${placeOf('"chair"')} error dangling-reference appointments[0].role`,
      `bad.json:${placeOf('"2026-02-30"')} error impossible-day objectives[0].due`,
      `bad.json:${placeOf('"2025-03-31"')} error ends-before-start objectives[1].due`,
      `bad.json:${placeOf('"red"')} error unknown-field objectives[1].colour`,
    ]);
    assert.deepEqual([errors, warnings], [4, 1]);
    const [, , { found, expected, says }] = remarks;
    assert.deepEqual([found, expected], ['"2026-02-30"', 'day']);
    assert.match(says, /^due is "2026-02-30", .*expected a day such as 2026-11-21/);
  });

  it('speaks Welsh', async () => {
    const words = await loadValidationWords('cy');
    assert.match(validateDocument(new TextEncoder().encode(bad), 'bad.json', words).remarks[4].says, /^Nid yw colour yn faes/);
    assert.match(validateDocument(new TextEncoder().encode('{"a": 1,}'), 'bad.json', words).remarks[0].says, /^Mae coma ar ôl yr un olaf/);
    assert.equal(await loadValidationWords('en').then(({ json }) => json['json-empty'].startsWith('There is')), true);
  });

  it('has every sentence in both languages, with the same things filled in', async () => {
    const [english, welsh] = await Promise.all(['en', 'cy'].map(loadValidationWords));
    const blanks = (sentence: string) => new Set(sentence.match(/\{\w+\}/g));
    assert.deepEqual(Object.keys(welsh.json), Object.keys(english.json));
    for (const [key, sentence] of Object.entries(english.json)) {
      assert.deepEqual(blanks(welsh.json[key as keyof typeof english.json]), blanks(sentence), key);
    }
  });
});

describe('stp validate', () => {
  it('prints a line for each remark and one for all, and exits with 1', async () => {
    const { out, errors, code } = await validate(['bad.json']);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, 6);
    assert.match(lines[2], /^bad\.json:9:55 error due is "2026-02-30".* \(objectives\[0\]\.due, impossible-day\)$/);
    assert.equal(lines[5], 'bad.json: 4 errors, 1 warning in 5 things');
    assert.equal(errors, '');
    assert.equal(code, 1);
  });

  for (const [args, code, out] of [
    [['good.json'], 0, /^good\.json: nothing to remark in 5 things\n$/],
    [['odd.json'], 1, /^odd\.json:6:13 warning .*vacant-role\)\nodd\.json: 1 warning in 5 things\n$/],
    [['odd.json', '--allow-warnings'], 0, /1 warning in 5 things\n$/],
    [['bad.json', '--allow-warnings'], 1, /4 errors, 1 warning/],
    [['cut.json'], 1, /^cut\.json:\d+:\d+ error .*\(.*json-un\w+(-\w+)?\)\ncut\.json: 1 error\n$/],
    [['bad.json', '--language', 'cy'], 1, /Nid yw colour yn faes/],
  ] as const) {
    it(`exits with ${code}, given ${args.join(' ')}`, async () => {
      const validated = await validate(args);
      assert.match(validated.out, out);
      assert.equal(validated.code, code);
      assert.equal(validated.errors, '');
    });
  }

  it('reads what is piped in', async () => {
    assert.deepEqual(await validate(['-'], good), { out: '<stdin>: nothing to remark in 5 things\n', errors: '', code: 0 });
    assert.match((await validate(['-'], bad)).out, /^<stdin>:6:13 warning /);
    assert.match((await validate(['-'], '')).out, /^<stdin>:1:1 error There is nothing in it/);
  });

  it('prints the first 100 remarks and says how many more there are, unless all are asked for', async () => {
    const some = (await validate(['many.json'])).out.trimEnd().split('\n');
    assert.equal(some.length, 102);
    assert.equal(some[100], 'and 502 more; --all prints them');
    assert.equal(some[101], 'many.json: 600 errors, 2 warnings in 300 things');
    const all = (await validate(['many.json', '--all'])).out.trimEnd().split('\n');
    assert.equal(all.length, 603);
    assert.ok(!all.some((line) => line.includes('more')));
  });

  it('prints one JSON object with all remarks for programs', async () => {
    const { out, code } = await validate(['many.json', '--json']);
    const told = JSON.parse(out) as { file: string; errors: number; warnings: number; remarks: Record<string, unknown>[] };
    assert.deepEqual([told.file, told.errors, told.warnings, told.remarks.length, code], ['many.json', 600, 2, 602, 1]);
    assert.deepEqual(Object.keys(told.remarks[0]).toSorted(), [
      'at',
      'code',
      'column',
      'expected',
      'file',
      'found',
      'line',
      'says',
      'severity',
    ]);
    assert.deepEqual(JSON.parse((await validate(['good.json', '--json'])).out), { file: 'good.json', errors: 0, warnings: 0, remarks: [] });
  });

  it('lets no text of the file steer the terminal', async () => {
    const { out } = await validate(['sly.json']);
    assert.match(out, /\\u001b\[31m\\u000ared\\u202e/);
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
    assert.equal(out.trimEnd().split('\n').length, 2);
  });

  for (const [what, args, message] of [
    ['a file that is not there', ['gone.json'], /^stp: no such file: gone\.json\. Expected/],
    ['a folder', ['folder'], /^stp: folder is a folder\. Expected a file/],
    ['an address of another kind', ['ftp://example.org/a.json'], /^stp: cannot read ftp: addresses/],
    ['an address that is none', ['http://'], /^stp: not an address: http:\/\//],
    [
      'an address with a password',
      ['https://me:secret@example.org/a.json'],
      /^stp: no name or password is sent to example\.org\. (?!.*secret)/,
    ],
    ['an address where nobody listens', ['http://127.0.0.1:1/a.json'], /^stp: cannot reach http:\/\/127\.0\.0\.1:1\/a\.json: /],
    ['a language that it does not speak', ['good.json', '--language', 'fr'], /Allowed choices are en, cy/],
    ['a timeout that is none', ['good.json', '--timeout', 'soon'], /Expected a number of seconds/],
    ['nothing', [], /missing required argument 'file'/],
  ] as const) {
    it(`exits with 2 and says why, given ${what}`, async () => {
      const { code, out, errors } = await validate(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(errors, message);
    });
  }
});

describe('stp validate, given an address', () => {
  let server: Server;
  let address: string;
  const asked: Parameters<RequestListener>[0]['headers'][] = [];

  const answers: Readonly<Record<string, RequestListener>> = {
    '/good.json': (_, response) => response.setHeader('Content-Type', 'application/json').end(good),
    '/plain.json': (_, response) => response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(good),
    '/named.json': (_, response) => response.setHeader('Content-Type', 'text/csv').end(good),
    '/moved.json': (_, response) => response.writeHead(302, { Location: '/sso/start' }).end(),
    '/sso/start': (_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><h1>Welcome</h1>'),
    '/login.json': (_, response) =>
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html><form><input type="password"></form>'),
    '/page.json': (_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><p>Hello'),
    '/gone.json': (_, response) => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>gone'),
    '/broken.json': (_, response) => response.writeHead(503).end(),
    '/slow.json': (_, response) => void response.write('{'),
    '/cut.json': (_, response) => response.writeHead(200, { 'Content-Length': '1000' }).write('{', () => response.destroy()),
    '/endless.json'(_, response) {
      const blanks = Buffer.alloc(1_000_000, ' ');
      const more = () => {
        while (!response.destroyed && response.write(blanks));
      };
      response.on('drain', more);
      more();
    },
  };

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.headers);
      answers[request.url!](request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('judges what it answers, and sends no credentials', async () => {
    const { out, code } = await validate([`${address}/good.json`]);
    assert.deepEqual([out, code], [`${address}/good.json: nothing to remark in 5 things\n`, 0]);
    assert.deepEqual([asked.at(-1)!.cookie, asked.at(-1)!.authorization], [undefined, undefined]);
  });

  it('takes JSON that is called plain text, and remarks on JSON that is called something else', async () => {
    assert.equal((await validate([`${address}/plain.json`])).code, 0);
    const { out, code } = await validate([`${address}/named.json`]);
    assert.match(
      out,
      /named\.json warning The server calls it text\/csv; expected application\/json.*\(content-type\)\n.*: 1 warning in 5 things\n$/,
    );
    assert.equal(code, 1);
  });

  for (const [path, message] of [
    ['/moved.json', /moved\.json, which leads to http\S+\/sso\/start, answers with a page to sign in \(text\/html\) in place of JSON/],
    [
      '/login.json',
      /login\.json answers with a page to sign in \(text\/html\) in place of JSON\. Expected an address that anybody may read/,
    ],
    ['/page.json', /page\.json answers with a web page \(text\/html\) in place of JSON/],
    ['/gone.json', /gone\.json answers 404 Not Found with text\/html\. Expected 200/],
    ['/broken.json', /broken\.json answers 503 Service Unavailable\. Expected 200/],
    ['/slow.json', /slow\.json has not answered whole within 0\.5 s\. Expected it sooner/],
    ['/cut.json', /cannot reach http\S+cut\.json: /],
    ['/endless.json', /endless\.json is larger than 100 MB/],
  ] as const) {
    it(`exits with 2 and says why, of ${path}`, { timeout: 30_000 }, async () => {
      const { out, errors, code } = await validate([address + path, '--timeout', path === '/slow.json' ? '0.5' : '20']);
      assert.match(errors, message);
      assert.deepEqual([out, code], ['', 2]);
    });
  }
});
