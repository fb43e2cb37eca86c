import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { diagnose, knownTags } from '@stp-widgets/feed/diagnosis.js';
import { gather, gatherAll } from '@stp-widgets/publisher/doctor/gather.js';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'packages/publisher/src/stp.ts');

/** What `stp doctor --json` prints. */
interface Printed {
  readonly healthy: boolean;
  readonly faults: number;
  readonly says: string;
  readonly diagnoses: readonly {
    readonly code: string;
    readonly certainty: string;
    readonly cures: readonly { readonly where: string; readonly text: string }[];
  }[];
  readonly well: readonly { readonly code: string }[];
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function stp(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=@stp-widgets/source', command, 'doctor', ...args],
      { env: { ...process.env, NO_COLOR: '1', ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

async function examine(...args: string[]): Promise<Printed & { readonly code: number; readonly codes: readonly string[] }> {
  const { code, out, err } = await stp([...args, '--json']);
  assert.equal(err, '');
  const printed = JSON.parse(out) as Printed;
  return { ...printed, code, codes: printed.diagnoses.map((one) => one.code) };
}

/** The same without a process of its own. */
async function look(address: string, page?: string) {
  const diagnoses = diagnose(await gather(address, { page, timeout: 30 }));
  const cures = diagnoses.flatMap((one) => one.cures.map(({ text }) => text)).join('\n');
  return { codes: diagnoses.map(({ code }) => code as string), hasFault: diagnoses.some(({ weight }) => weight === 'fault'), cures };
}

const document = (given: object = {}) =>
  JSON.stringify({
    contract: '1.0',
    asOf: new Date().toISOString(),
    cadences: { updates: 'P14D' },
    partnership: { name: 'Harbour and Vale' },
    ...given,
  });

type Answer = (request: IncomingMessage, response: ServerResponse, pageOrigin: string) => void;

/** Answers as a good server of another origin does, but for what is given. */
const feed =
  (body: string | Buffer, headers: Readonly<Record<string, string | undefined>> = {}, status = 200): Answer =>
  (request, response, pageOrigin) => {
    const all = {
      'access-control-allow-origin': pageOrigin,
      'cache-control': 'no-cache',
      'content-type': 'application/json',
      etag: '"one"',
      vary: 'Origin',
      ...headers,
    };
    const sent = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    const isSame = all.etag !== undefined && request.headers['if-none-match'] === all.etag && headers['x-forgets'] === undefined;
    response.writeHead(isSame ? 304 : status, Object.fromEntries(sent)).end(isSame ? undefined : body);
  };

const login = '<!doctype html><title>Sign in</title><form><input type="password"></form>';

const faults: Readonly<Record<string, readonly [answer: Answer, codes: readonly string[], isFault: boolean, cure: string]>> = {
  'no permission to read': [
    feed(document(), { 'access-control-allow-origin': undefined }),
    ['cors-missing'],
    true,
    'Access-Control-Allow-Origin: PAGE',
  ],
  'permission for another': [
    feed(document(), { 'access-control-allow-origin': 'https://example.org' }),
    ['cors-other-origin'],
    true,
    'Access-Control-Allow-Origin: PAGE',
  ],
  'a way that leads to another server without permission': [
    (_, response) => response.writeHead(302, { location: `${elsewhere}/plain.json` }).end(),
    ['cors-redirect'],
    true,
    'src="ELSEWHERE/plain.json"',
  ],
  '401': [feed('', { 'www-authenticate': 'Basic realm="x"' }, 401), ['sign-in'], true, 'credentials="include"'],
  '403': [feed('', {}, 403), ['forbidden'], true, 'Require all granted'],
  'missing.json': [feed('', { server: 'Microsoft-IIS/10.0' }, 404), ['not-found'], true, 'mimeMap'],
  '500': [feed('', {}, 500), ['server-error'], true, ''],
  'a sign-in page': [feed(login, { 'content-type': 'text/html' }), ['sign-in-page'], true, 'auth_basic off'],
  'a way that leads to a sign-in page': [
    (request, response, origin) =>
      request.url?.includes('login')
        ? feed(login)(request, response, origin)
        : response.writeHead(302, { location: '/login?to=secret' }).end(),
    ['sign-in-page'],
    true,
    'Require all granted',
  ],
  'another page': [feed('<!doctype html><h1>News</h1>'), ['web-page'], true, 'stp validate FEED'],
  text: [feed('not JSON'), ['not-json'], true, 'stp validate FEED'],
  'half a document': [feed(document().slice(0, 40)), ['cut-off'], true, 'stp validate FEED'],
  'a connection that ends too soon': [
    (_, response, origin) => {
      response.writeHead(200, { 'content-length': '1000', 'access-control-allow-origin': origin });
      response.write('{"contract"', () => response.destroy());
    },
    ['cut-off'],
    true,
    'stp validate FEED',
  ],
  'a connection that breaks': [(_, response) => response.destroy(), ['unreachable'], true, 'curl'],
  nothing: [feed(''), ['empty'], true, ''],
  'a document in UTF-16': [feed(Buffer.from(`\uFEFF${document()}`, 'utf16le')), ['not-utf-8'], true, ''],
  'JSON of something else': [feed('{"features": []}'), ['not-a-partnership'], true, 'stp validate FEED'],
  'a document with a mistake': [feed(document({ aims: [{ id: 'a' }] })), ['parts-left-out'], true, 'stp validate FEED'],
  'a later version': [feed(document({ contract: '7.0' })), ['newer-version'], true, ''],
  'an old document': [feed(document({ asOf: '2019-04-12T09:40:00Z' })), ['too-old'], true, ''],
  'a byte order mark': [feed(`\uFEFF${document()}`), ['byte-order-mark'], false, ''],
  'a wrong type': [feed(document(), { 'content-type': 'application/octet-stream' }), ['wrong-type'], false, 'ForceType application/json'],
  'no-store': [feed(document(), { 'cache-control': 'no-store' }), ['no-store'], false, 'Cache-Control: no-cache'],
  'no tag': [feed(document(), { etag: undefined }), ['no-etag'], false, 'etag on;'],
  'a tag that is forgotten': [feed(document(), { 'x-forgets': '1' }), ['no-304'], false, ''],
  'a long time in caches': [feed(document(), { 'cache-control': 'max-age=3600' }), ['kept-too-long'], false, 'Cache-Control: no-cache'],
  'no compression': [feed(document({ 'x-note': 'a'.repeat(30_000) })), ['no-compression'], false, 'gzip on;'],
  'no Vary': [feed(document(), { vary: undefined }), ['vary-origin'], false, 'Vary: Origin'],
};

const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const loader = '<script type="module" src="/stp-loader.js"></script>';
const card = '<stp-partnership src="FEED"><stp-objective-card objective="a"></stp-objective-card></stp-partnership>';

const pages: Readonly<
  Record<string, readonly [page: string, headers: Readonly<Record<string, string>>, codes: readonly string[], cure: string]>
> = {
  'a policy in a header': [
    page(loader, card),
    { 'content-security-policy': "default-src 'self'" },
    ['policy-connect'],
    "connect-src 'self' ORIGIN",
  ],
  'a policy in the page': [
    page(`<meta http-equiv='Content-Security-Policy' content='connect-src &apos;none&apos;'>${loader}`, card),
    {},
    ['policy-connect'],
    'content="connect-src ORIGIN"',
  ],
  'a policy against our script': [
    page(loader, card),
    { 'content-security-policy': "script-src 'nonce-x'" },
    ['policy-script'],
    "script-src 'nonce-x' 'self'",
  ],
  'a policy against Lit': [
    page(loader, card),
    { 'content-security-policy': 'trusted-types a' },
    ['policy-trusted-types'],
    'trusted-types a lit-html',
  ],
  'no script': [page('', card), {}, ['element-undefined'], '<script type="module" src="stp-loader.js">'],
  'a script in a comment': [page(`<!-- ${loader} -->`, card), {}, ['element-undefined'], 'stp-loader.js'],
  'a script that is not there': [
    page('<script type="module" src="gone/stp-loader.js"></script>', card),
    {},
    ['script-missing'],
    'stp-loader.js',
  ],
  'a script that is called text': [
    page('<script type="module" src="/text/stp-loader.js"></script>', card),
    {},
    ['script-type'],
    'text/javascript',
  ],
  'a script of another origin': [
    page(`<script type="module" src="ORIGIN/stp-loader.js"></script>`, card),
    {},
    ['script-cors'],
    'Access-Control-Allow-Origin: PAGE',
  ],
  'a mistyped tag': [page(loader, '<stp-objectives-card></stp-objectives-card>'), {}, ['element-unknown'], '<stp-objective-card>'],
  'no element': [page(loader, '<p>News</p>'), {}, ['no-element'], '<stp-partnership src="FEED">'],
  'another feed': [page(loader, '<stp-partnership src="other.json"></stp-partnership>'), {}, ['other-source'], 'src="FEED"'],
  'a sign-in': [login, {}, ['page-unread'], ''],
  'two copies': [page(`${loader}<script src="/stp-widgets.classic.js"></script>`, card), {}, ['two-copies'], ''],
};

let elsewhere = '';
const servers: Server[] = [];

async function listen(listener: RequestListener, host = '127.0.0.1'): Promise<string> {
  const server = createServer(listener).listen(0, host);
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('stp doctor', () => {
  let [feeds, site] = ['', ''];
  before(async () => {
    elsewhere = await listen((request, response) => feed(document(), { 'access-control-allow-origin': undefined })(request, response, ''));
    site = await listen((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', site);
      const name = searchParams.get('page');
      if (name !== null && pages[name]) {
        const [html, headers] = pages[name];
        const text = html.replaceAll('FEED', `${feeds}/good.json`).replaceAll('ORIGIN', feeds);
        return response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(text);
      }
      if (pathname.startsWith('/gone/')) return response.writeHead(404).end();
      if (pathname.endsWith('.js'))
        return response.writeHead(200, { 'content-type': pathname.startsWith('/text/') ? 'text/plain' : 'text/javascript' }).end('//');
      const text = page(
        loader,
        `<stp-partnership src="${feeds}${searchParams.get('feed') ?? '/good.json'}" ${searchParams.get('more') ?? ''}></stp-partnership>`,
      );
      return response.writeHead(200, { 'content-type': 'text/html' }).end(text);
    });
    feeds = await listen((request, response) => {
      const name = decodeURIComponent(new URL(request.url ?? '/', site).pathname.slice(1));
      if (name.endsWith('.js')) return response.writeHead(200, { 'content-type': 'text/javascript' }).end('//');
      if (name === 'login') return feed(login)(request, response, site);
      if (name === 'good.json') return feed(gzipSync(document()), { 'content-encoding': 'gzip' })(request, response, site);
      const [answer] = faults[name] ?? [feed('', {}, 404)];
      return answer(request, response, site);
    });
  });
  after(() => {
    for (const server of servers) server.closeAllConnections();
    for (const server of servers) server.close();
  });

  for (const [name, [, codes, isFault, cure]] of Object.entries(faults)) {
    it(`finds ${name}, and nothing else`, async () => {
      const address = `${feeds}/${encodeURIComponent(name)}`;
      const found = await look(address, `${site}/?feed=/${encodeURIComponent(encodeURIComponent(name))}`);
      assert.deepEqual([found.codes, found.hasFault], [codes, isFault]);
      const wanted = cure.replace('PAGE', site).replace('FEED', address).replace('ELSEWHERE', elsewhere);
      assert.ok(found.cures.includes(wanted), `${wanted} is not in:\n${found.cures}`);
    });
  }

  for (const [name, [, , codes, cure]] of Object.entries(pages)) {
    it(`finds on a page ${name}, and nothing else`, async () => {
      const found = await look(`${feeds}/good.json`, `${site}/?page=${encodeURIComponent(name)}`);
      assert.deepEqual(found.codes, codes);
      const wanted = cure.replace('PAGE', site).replace('FEED', `${feeds}/good.json`).replace('ORIGIN', feeds);
      assert.ok(found.cures.includes(wanted), `${wanted} is not in:\n${found.cures}`);
    });
  }

  it('finds nothing wrong with a good feed on another origin, and says what is well in one line', async () => {
    const { code, out } = await stp([`${feeds}/good.json`, '--page', `${site}/?staff=secret`]);
    assert.equal(code, 0);
    assert.equal(
      out,
      `${feeds}/good.json (Page: ${site}/?…)\nNothing stands between this page and the feed.\n\n` +
        '● Fine: the address answers, this page may read it, no policy is in the way, it is JSON, it is a partnership of version 1.0, ' +
        'it is up to date, what is unchanged is not sent again, it is compressed (gzip) and 1 element is defined.\n',
    );
  });

  it('asks for the sign-in to be allowed where the page’s element sends it', async () => {
    const found = await look(`${feeds}/good.json`, `${site}/?more=credentials=include`);
    assert.deepEqual(found.codes, ['cors-credentials']);
  });

  for (const [what, name, exit] of [
    ['1 where it found a fault', 'text', 1],
    ['0 where there is only advice', 'no tag', 0],
    ['0 where all is well', 'good.json', 0],
  ] as const) {
    it(`exits with ${what}`, async () => {
      const found = await examine(`${feeds}/${encodeURIComponent(name)}`);
      assert.deepEqual([found.code, found.healthy, found.faults], [exit, exit === 0, exit]);
    });
  }

  it('looks at each of several feeds, as a page lists them, and is content when all of them are well', async () => {
    const [good, plain] = [`${feeds}/good.json`, `${feeds}/${encodeURIComponent('no tag')}`];
    const bad = `${feeds}/missing.json`;
    const { code, out } = await stp([`${good}\n  ${bad} ${good}`, plain]);
    assert.equal(code, 1);
    const shown = [...out.matchAll(/^http\S+$/gm)].map(([line]) => line);
    assert.deepEqual(shown, [good, bad, plain]);
    assert.match(out, /\.\n\nhttp/);
    const printed = JSON.parse((await stp([good, plain, '--json'])).out) as { healthy: boolean; feeds: readonly Printed[] };
    assert.equal(printed.healthy, true);
    assert.deepEqual(
      printed.feeds.map(({ diagnoses }) => diagnoses.map((one) => one.code)),
      [[], ['no-etag']],
    );
  });

  it('reads the page of several feeds once', async () => {
    let asked = 0;
    const counting = await listen((_, response) => {
      asked++;
      response.writeHead(200, { 'content-type': 'text/html' }).end(page('', ''));
    });
    const evidence = await gatherAll([`${feeds}/good.json`, `${feeds}/text`], { page: `${counting}/`, timeout: 30 });
    assert.deepEqual([asked, evidence.map(({ address }) => address)], [1, [`${feeds}/good.json`, `${feeds}/text`]]);
  });

  it('misses nothing of a fragment that the other documents tell', async () => {
    const fragment = document({
      speaksFor: 'hull',
      objectives: [{ id: 'urgent', positions: [{ organisation: 'hull', value: 'backs' }] }],
      activities: [{ id: 'beds', title: 'Beds', organisation: 'hull', project: 'flow' }],
    });
    const address = await listen((request, response) => feed(fragment)(request, response, ''));
    assert.deepEqual((await look(`${address}/hull.json`)).codes, []);
  });

  it('finds a port that nobody listens on, and a name that nobody knows', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    assert.deepEqual((await look(`http://127.0.0.1:${port}/p.json`)).codes, ['refused']);
    assert.deepEqual((await look('http://nobody-has-this-name.invalid/p.json')).codes, ['name']);
  });

  it('finds a server that takes too long', async () => {
    const silent = await listen(() => {});
    const found = await examine(`${silent}/p.json`, '--timeout', '0.2');
    assert.deepEqual([found.code, found.codes], [1, ['slow']]);
  });

  it('says in Welsh what is wrong, with cures that are the same', async () => {
    const address = `${feeds}/${encodeURIComponent('no permission to read')}`;
    const { out } = await stp([address, '--page', `${site}/`, '--language', 'cy']);
    assert.match(out, /^■ Nid yw 127\.0\.0\.1:\d+ yn caniatáu i’r dudalen hon ddarllen ei ateb \(CORS\)$/m);
    assert.match(out, new RegExp(`^ {6}Access-Control-Allow-Origin: ${site}$`, 'm'));
  });

  for (const [what, args] of [
    ['a password in the address', ['https://user:hunter2@example.org/p.json']],
    ['a password in an address that is none', ['https://user:hunter2@exa mple.org/p.json']],
    ['a password with a space in it', ['https://user:hunter2 x@example.org/p.json']],
    ['a password in the second of several addresses', ['https://example.org/p.json https://user:hunter2 x@example.org/p.json']],
    ['a file among several addresses', ['https://example.org/p.json', 'partnership.json']],
    ['a password in the page’s address', ['https://example.org/p.json', '--page', 'https://user:hunter2@example.org/']],
    ['a file', ['partnership.json']],
    ['another scheme', ['ftp://example.org/p.json']],
    ['no address', []],
    ['a language that it does not speak', ['https://example.org/p.json', '--language', 'fr']],
  ] as const) {
    it(`does not look at ${what}, exits with 2 and repeats no password`, async () => {
      const { code, out, err } = await stp(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /\S/);
      assert.doesNotMatch(err, /hunter2/);
    });
  }

  it('lets no text of a server steer the terminal', async () => {
    const evil = await listen((_, response) =>
      response.setHeader('content-type', 'application/\u009B31mx').end(`\u001B[2J\u202E${document()}`),
    );
    const { out } = await stp([`${evil}/p.json`]);
    assert.match(out, /■/);
    for (const steering of ['\u001B', '\u009B', '\u202E']) assert.ok(!out.includes(steering));
  });
});

describe('stp doctor by https:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stp-doctor-'));
  after(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  let hasOpenssl = true;
  before(() => {
    const args = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    ];
    try {
      execFileSync('openssl', [...args, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert], { stdio: 'ignore' });
    } catch {
      hasOpenssl = false;
    }
  });

  for (const [what, host, trusts, code, certainty] of [
    ['a certificate that nobody here signed, as likely', 'localhost', false, 'certificate-issuer', 'likely'],
    ['a certificate of another name', '127.0.0.1', true, 'certificate', 'certain'],
  ] as const) {
    it(`finds ${what}`, async (test) => {
      if (!hasOpenssl) return test.skip('openssl is not installed');
      const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
        response.end(document()),
      ).listen(0);
      await once(server, 'listening');
      const address = `https://${host}:${(server.address() as AddressInfo).port}/p.json`;
      const { out, code: exit } = await stp([address, '--json'], trusts ? { NODE_EXTRA_CA_CERTS: cert } : {});
      server.close();
      const { diagnoses } = JSON.parse(out) as Printed;
      assert.deepEqual([exit, diagnoses.map((one) => [one.code, one.certainty])], [1, [[code, certainty]]]);
    });
  }
});

describe('stp doctor beside stp serve', () => {
  let served: Served;
  before(async () => void (served = await serve([join(root, 'stories/demo'), join(root, 'dist')], { port: 0 })));
  after(() => served.close());

  it('finds the demonstration well, under the strict policy and at its own time', async () => {
    const found = await examine(new URL('partnership.json', served.address).href, '--page', served.address);
    assert.deepEqual([found.code, found.codes], [0, []]);
    assert.deepEqual(
      found.well.map(({ code }) => code),
      ['answers', 'policy', 'json', 'contract', 'fresh', 'unchanged', 'compressed', 'elements'],
    );
  });
});

describe('the tags that the doctor knows', () => {
  it('are those of all widgets', () => {
    const folders = globSync('packages/widgets/src/*/define.ts', { cwd: root }).map((path) => `stp-${path.split(/[\\/]/).at(-2)}`);
    assert.deepEqual([...knownTags].toSorted(), folders.toSorted());
  });
});
