import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, strictPolicy, type Answer, type Served } from '@stp-widgets/publisher/serve.js';

const command = fileURLToPath(new URL('../../scripts/stp.ts', import.meta.url));

let folder: string;
let server: Served;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stp-serve-'));
  const put = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  put('secret.txt', 'secret');
  put('feed.json', '{"from":"the file"}');
  put('site/index.html', '<!doctype html><title>Top</title>');
  put('site/feed.json', '{"from":"the folder"}');
  put('site/news/index.html', 'news');
  put('site/empty/.keep', 'secret');
  put('site/.hidden/index.html', 'secret');
  put('site/.env', 'secret');
  put('site/été & co.txt', 'summer');
  put('site/blank.css', '');
  for (const name of [
    'page.html',
    'code.js',
    'code.mjs',
    'look.css',
    'data.json',
    'picture.svg',
    'picture.png',
    'font.woff2',
    'thing.unheard-of',
  ]) {
    put(`site/types/${name}`, name.endsWith('.json') ? '{}' : name);
  }
  put('more/index.html', 'never reached');
  put('more/later.txt', 'later');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/linked.txt'));
  symlinkSync(folder, join(folder, 'site/linked'));
  symlinkSync(join(folder, 'site/.env'), join(folder, 'site/env.txt'));
  symlinkSync(join(folder, 'site/news'), join(folder, 'site/latest'));
  server = await serve([join(folder, 'feed.json'), join(folder, 'site'), join(folder, 'more')], { port: 0 });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), { redirect: 'manual', ...init });

describe('serve', () => {
  for (const [path, body] of [
    ['/', '<!doctype html><title>Top</title>'],
    ['/index.html', '<!doctype html><title>Top</title>'],
    ['/?from=mail', '<!doctype html><title>Top</title>'],
    ['/news/', 'news'],
    ['/latest/', 'news'],
    ['/%C3%A9t%C3%A9%20&%20co.txt', 'summer'],
    ['/later.txt', 'later'],
  ] as const) {
    it(`answers ${path} with what is there`, async () => {
      const response = await get(path);
      assert.equal(response.status, 200);
      assert.equal(await response.text(), body);
    });
  }

  it('takes the first of its paths that has what is asked', async () => {
    assert.deepEqual(await (await get('/feed.json')).json(), { from: 'the file' });
  });

  it('sends a folder without a slash to the same with one', async () => {
    const response = await get('/news?x=1');
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/news/?x=1');
  });

  for (const path of ['/nothing', '/news/nothing.html', '/empty/', '/index.html/', '/feed.json/']) {
    it(`says in a line of plain text that ${path} is not there`, async () => {
      const response = await get(path);
      assert.equal(response.status, 404);
      assert.match(response.headers.get('content-type')!, /^text\/plain/);
      assert.equal(await response.text(), `Not found: ${path}\n`);
    });
  }

  for (const [name, type] of [
    ['page.html', 'text/html; charset=utf-8'],
    ['code.js', 'text/javascript; charset=utf-8'],
    ['code.mjs', 'text/javascript; charset=utf-8'],
    ['look.css', 'text/css; charset=utf-8'],
    ['data.json', 'application/json'],
    ['picture.svg', 'image/svg+xml; charset=utf-8'],
    ['picture.png', 'image/png'],
    ['font.woff2', 'font/woff2'],
    ['thing.unheard-of', 'application/octet-stream'],
  ] as const) {
    it(`calls ${name} ${type}`, async () => assert.equal((await get(`/types/${name}`)).headers.get('content-type'), type));
  }

  it('answers HEAD as GET without the body', async () => {
    const [head, whole] = await Promise.all([get('/later.txt', { method: 'HEAD' }), get('/later.txt')]);
    assert.equal(await head.text(), '');
    assert.equal(head.headers.get('content-length'), '5');
    assert.equal(head.headers.get('etag'), whole.headers.get('etag'));
  });

  it('refuses to be written to', async () => {
    const response = await get('/later.txt', { method: 'PUT', body: 'x' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD');
  });

  it('tells who serves of each answer', async () => {
    const answers: Answer[] = [];
    const told = await serve([join(folder, 'more')], { port: 0, onAnswer: (answer) => answers.push(answer) });
    for (const path of ['later.txt?x', 'n%C3%B6', 'later.txt'])
      await fetch(new URL(path, told.address), { method: path === 'later.txt' ? 'HEAD' : 'GET' });
    await told.close();
    assert.deepEqual(answers, [
      { method: 'GET', path: '/later.txt', status: 200 },
      { method: 'GET', path: '/n%C3%B6', status: 404 },
      { method: 'HEAD', path: '/later.txt', status: 200 },
    ]);
  });

  it('sends an empty file', async () => {
    const response = await get('/blank.css');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });
});

describe('what serve sends along', () => {
  it('is a strong tag of the content, and 304 while the content stays', async () => {
    const file = join(folder, 'more/changing.json');
    writeFileSync(file, '{"now":1}');
    const first = await get('/changing.json');
    const tag = first.headers.get('etag')!;
    assert.match(tag, /^"\w+"$/);
    for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const same = await get('/changing.json', { headers: { 'if-none-match': asked } });
      assert.equal(same.status, 304, asked);
      assert.equal(await same.text(), '');
      assert.equal(same.headers.get('etag'), tag);
      assert.equal(same.headers.get('cache-control'), 'no-cache');
      assert.equal(same.headers.get('access-control-allow-origin'), '*');
      assert.equal(same.headers.get('access-control-expose-headers'), 'ETag,Date,Age,Retry-After,X-Stp-Feed');
    }
    writeFileSync(file, '{"now":2}');
    const changed = await get('/changing.json', { headers: { 'if-none-match': tag } });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), tag);
    assert.deepEqual(await changed.json(), { now: 2 });
  });

  for (const path of ['/', '/feed.json', '/nothing', '/news', '/later.txt']) {
    it(`is the strict policy and a wish to be asked again, with ${path}`, async () => {
      const { headers } = await get(path);
      assert.equal(headers.get('cache-control'), 'no-cache');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('content-security-policy'), strictPolicy);
    });
  }

  it('holds every directive of the design', () => {
    const directives = strictPolicy.split('; ');
    for (const wanted of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html stp-widgets 'allow-duplicates'",
    ]) {
      assert.ok(directives.includes(wanted), wanted);
    }
  });

  it('lets other origins read a feed and its tag, and nothing else', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const feed = await get('/feed.json', { headers });
    assert.equal(feed.headers.get('access-control-allow-origin'), '*');
    assert.equal(feed.headers.get('access-control-expose-headers'), 'ETag,Date,Age,Retry-After,X-Stp-Feed');
    const page = await get('/', { headers });
    assert.equal(page.headers.get('access-control-allow-origin'), null);
  });

  it('grants other origins the conditional request that they ask leave for', async () => {
    const response = await get('/feed.json', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-headers'), 'If-None-Match,Last-Event-ID');
  });

  it('is no policy when an open one is asked for', async () => {
    const open = await serve([join(folder, 'site')], { port: 0, openPolicy: true });
    const { headers } = await fetch(open.address);
    await open.close();
    assert.equal(headers.get('content-security-policy'), null);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });
});

/** Sends a request line as it stands: `fetch` would tidy the path first. */
async function raw(path: string): Promise<string> {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

describe('what serve keeps to itself', () => {
  it('is not hidden by the way this test asks', async () => assert.match(await raw('/later.txt'), /^HTTP\/1.1 200 [^]*later/));

  for (const path of [
    '/../secret.txt',
    '/news/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '//secret.txt',
    '/./../secret.txt',
    '../secret.txt',
    '/linked.txt',
    '/linked/secret.txt',
    '/env.txt',
    '/.env',
    '/%2eenv',
    '/.hidden/',
    '/.hidden/index.html',
    '/news/../.env',
    '/feed.json/../../secret.txt',
    '/secret.txt%00.html',
    '/later.txt%00',
    '/%',
    '/%ff',
    '//etc/passwd',
    '/file:%2f%2f%2fetc%2fpasswd',
    'http://elsewhere.example/../secret.txt',
  ]) {
    it(`stays there for ${path}`, async () => {
      const answer = await raw(path);
      assert.match(answer, /^HTTP\/1.1 (404|400) /);
      assert.doesNotMatch(answer, /^secret|root:/m);
    });
  }
});

/** Runs the command from its source until it ends or has printed a line. */
async function stp(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args]);
  const ended = once(child, 'exit').then(([code]) => code as number);
  const errors = text(child.stderr);
  const line = await Promise.race([once(child.stdout, 'data').then(([data]) => String(data)), ended.then(() => '')]);
  return { child, line, ended, errors };
}

describe('stp serve', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`prints its address in one line, answers there, and ends cleanly at ${signal}`, async () => {
      const { child, line, ended } = await stp('serve', join(folder, 'site'), '--port', '0');
      const [, address] = /^The partner page is at (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(line) ?? [];
      assert.ok(address, line);
      assert.equal((await fetch(address)).status, 200);
      child.kill(signal);
      assert.equal(await ended, 0);
      await assert.rejects(fetch(address));
    });
  }

  it('takes the next port when the usual one is taken and none was asked for', async () => {
    const [first, second] = [await serve([folder]), await serve([folder])];
    const [one, two] = [first, second].map(({ address }) => Number(new URL(address).port)) as [number, number];
    await Promise.all([first.close(), second.close()]);
    assert.ok(one >= 8010);
    assert.ok(two > one);
  });

  it('says what to do when the port that was asked for is taken', async () => {
    const { port } = new URL(server.address);
    const { ended, errors } = await stp('serve', folder, '--port', port);
    assert.equal(await ended, 2);
    assert.match(await errors, new RegExp(`^stp: port ${port} of 127.0.0.1 is taken. Expected a free one: .*--port`));
  });

  for (const [what, args, message] of [
    ['a path that is not there', ['serve', '/not/there'], /no such file or folder: \/not\/there\. Expected/],
    ['no path', ['serve'], /missing required argument 'path'/],
    ['a port that is none', ['serve', '.', '--port', '80a'], /'80a' is invalid\. Expected a whole number from 0 to 65535/],
    ['an option it does not have', ['serve', '.', '--fast'], /unknown option '--fast'/],
    ['a command it does not have', ['sevre'], /unknown command 'sevre'/],
  ] as const) {
    it(`exits with 2 and says why, given ${what}`, async () => {
      const { ended, errors } = await stp(...args);
      assert.equal(await ended, 2);
      assert.match(await errors, message);
    });
  }
});
