import { expect } from '@open-wc/testing';
import {
  type AnswerEvidence,
  diagnose,
  type DiagnosisCode,
  documentEvidence,
  type Evidence,
  knownTags,
  type PageEvidence,
  shownAddress,
  whatIsWell,
} from '@stp-widgets/feed/diagnosis.js';
import { doctorMessages, causeSentence, helpSentence, seenLabel, whereLabel } from '@stp-widgets/insight/words/doctor-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';

const address = 'https://feeds.example.org/partnership.json';
const now = Date.parse('2026-06-15T10:00:00Z');
const good = {
  contract: '1.0',
  asOf: '2026-06-15T09:40:00Z',
  cadences: { updates: 'P14D' },
  partnership: { name: 'Harbour and Vale' },
};

const page = (given: Partial<PageEvidence> = {}): PageEvidence => ({
  address: 'https://intranet.example.org/stroke?staff=1',
  policies: [],
  violations: [],
  elements: { 'stp-partnership': true, 'stp-objective-card': true },
  scripts: [{ address: 'https://intranet.example.org/stp/stp-loader.js', isModule: true }],
  hasOtherScripts: false,
  sources: [address],
  ...given,
});

const answer = (given: Partial<AnswerEvidence> = {}, headers: Readonly<Record<string, string | undefined>> = {}): AnswerEvidence => {
  const all = {
    'access-control-allow-origin': 'https://intranet.example.org',
    'cache-control': 'no-cache',
    'content-encoding': 'gzip',
    'content-type': 'application/json; charset=utf-8',
    date: new Date(now).toUTCString(),
    etag: '"a"',
    vary: 'Origin',
    ...headers,
  };
  return {
    status: 200,
    statusText: 'OK',
    headers: Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    finalAddress: address,
    redirects: [],
    beginning: JSON.stringify(good),
    size: 60_000,
    ...given,
  };
};

/** A feed that is well in all that can be seen of it, seen from a terminal, but for what is given. */
const evidence = (given: Partial<Evidence> = {}): Evidence => ({
  address,
  by: 'terminal',
  now,
  page: page(),
  credentials: false,
  answer: answer(),
  statusAgain: 304,
  spaces: { page: 'local', feed: 'local' },
  document: documentEvidence(JSON.stringify(good)),
  ...given,
});

const none = (why: NonNullable<Evidence['noAnswer']>['why'], given: Partial<Evidence> = {}) =>
  evidence({ answer: null, document: undefined, statusAgain: undefined, noAnswer: { why, said: 'it said so' }, ...given });
const status = (code: number, headers = {}) =>
  evidence({ answer: answer({ status: code, statusText: '', beginning: '' }, headers), document: undefined });
const body = (text: string, given: Partial<AnswerEvidence> = {}, headers = {}) =>
  evidence({ answer: answer({ beginning: text.slice(0, 2000), size: text.length, ...given }, headers), document: documentEvidence(text) });
const policy = (text: string, given: Partial<PageEvidence> = {}) =>
  evidence({ page: page({ policies: [{ text, from: 'header' }], ...given }) });
const http = 'http://feeds.example.org/partnership.json';
const fromPage = (given: Partial<Evidence>) => none('unknown', { by: 'page', spaces: undefined, ...given });
const login = '<!DOCTYPE html><title>Sign in</title><input type="password">';

type Row = readonly [
  what: string,
  evidence: Evidence,
  code: DiagnosisCode,
  kind: 'fault' | 'advice',
  certainty: 'certain' | 'likely',
  cure: string,
];

const rows: readonly Row[] = [
  // The way
  ['a file on this computer', evidence({ address: 'file:///C:/partnership.json' }), 'no-address', 'fault', 'certain', 'src="https:'],
  ['no address at all', evidence({ address: 'partnership' }), 'no-address', 'fault', 'certain', 'src="https:'],
  [
    'a page by https: that asks by http:',
    evidence({ address: http, page: page({ sources: [http] }), answer: answer({ finalAddress: http }) }),
    'mixed-content',
    'fault',
    'certain',
    'src="https://feeds.example.org/partnership.json"',
  ],
  [
    'a policy without the feed',
    policy("default-src 'self'"),
    'policy-connect',
    'fault',
    'certain',
    "connect-src 'self' https://feeds.example.org",
  ],
  [
    'a policy of nothing',
    policy("default-src 'none'; script-src 'self'"),
    'policy-connect',
    'fault',
    'certain',
    'connect-src https://feeds.example.org',
  ],
  [
    'another port in the policy',
    policy('connect-src https://feeds.example.org:8443'),
    'policy-connect',
    'fault',
    'certain',
    'https://feeds.example.org:8443 https://feeds.example.org',
  ],
  [
    'another path in the policy',
    policy('connect-src https://feeds.example.org/other/'),
    'policy-connect',
    'fault',
    'certain',
    'https://feeds.example.org',
  ],
  [
    'a policy that was seen to block it',
    fromPage({ page: page({ violations: [{ directive: 'connect-src', blocked: address, policy: "connect-src 'self'; img-src *" }] }) }),
    'policy-connect',
    'fault',
    'certain',
    "connect-src 'self' https://feeds.example.org",
  ],
  [
    'a policy without our script',
    policy('script-src https://cdn.example.org; connect-src *'),
    'policy-script',
    'fault',
    'certain',
    "script-src https://cdn.example.org 'self'",
  ],
  [
    'a policy with another nonce',
    policy("script-src 'nonce-b'", { scripts: [{ address: 'https://intranet.example.org/stp-loader.js', isModule: true, nonce: 'a' }] }),
    'policy-script',
    'fault',
    'certain',
    "'nonce-b' 'self'",
  ],
  [
    'trusted types that do not name Lit',
    policy("trusted-types dompurify; require-trusted-types-for 'script'"),
    'policy-trusted-types',
    'fault',
    'certain',
    "trusted-types dompurify lit-html stp-widgets 'allow-duplicates'",
  ],
  ['no network', fromPage({ noAnswer: { why: 'offline', said: '' } }), 'offline', 'fault', 'certain', ''],
  ['a name that nobody knows', none('name'), 'name', 'fault', 'certain', 'nslookup feeds.example.org'],
  ['a port that nobody listens on', none('refused'), 'refused', 'fault', 'certain', 'curl'],
  [
    'a certificate for another name',
    none('certificate'),
    'certificate',
    'fault',
    'certain',
    'openssl s_client -connect feeds.example.org:443',
  ],
  [
    'a certificate of an unknown issuer',
    none('certificate-issuer'),
    'certificate-issuer',
    'fault',
    'likely',
    'NODE_OPTIONS=--use-system-ca',
  ],
  ['no answer in time', none('slow'), 'slow', 'fault', 'certain', 'curl'],
  ['an answer that ends within the document', none('cut-off'), 'cut-off', 'fault', 'certain', 'stp validate'],
  ['a connection that breaks', none('reset'), 'unreachable', 'fault', 'certain', 'curl'],
  [
    'no answer, and none to a blind request',
    fromPage({ probe: 'failed' }),
    'unreachable',
    'fault',
    'likely',
    `stp doctor ${address} --page https://intranet.example.org/stroke?…`,
  ],
  [
    'no answer of the page’s own server',
    fromPage({ address: 'https://intranet.example.org/p.json', page: page({ sources: [] }) }),
    'unreachable',
    'fault',
    'likely',
    'stp doctor',
  ],
  [
    'a page of the internet that asks the intranet',
    evidence({ spaces: { page: 'public', feed: 'local' } }),
    'local-network',
    'fault',
    'likely',
    '"1"="https://intranet.example.org"',
  ],

  // Another origin
  [
    'no permission to read',
    evidence({ answer: answer({}, { 'access-control-allow-origin': undefined }) }),
    'cors-missing',
    'fault',
    'certain',
    'Access-Control-Allow-Origin: https://intranet.example.org',
  ],
  [
    'permission for another',
    evidence({ answer: answer({}, { 'access-control-allow-origin': 'https://intranet.example.org/' }) }),
    'cors-other-origin',
    'fault',
    'certain',
    'Access-Control-Allow-Origin: https://intranet.example.org',
  ],
  [
    'permission for all, with the sign-in',
    evidence({ credentials: true, answer: answer({}, { 'access-control-allow-origin': '*' }) }),
    'cors-credentials',
    'fault',
    'certain',
    'Access-Control-Allow-Credentials: true',
  ],
  [
    'no permission for the sign-in',
    evidence({ credentials: true }),
    'cors-credentials',
    'fault',
    'certain',
    'Access-Control-Allow-Credentials: true',
  ],
  [
    'an answer that the browser keeps',
    fromPage({ probe: 'answered' }),
    'cors-likely',
    'fault',
    'likely',
    'Access-Control-Allow-Origin: https://intranet.example.org',
  ],
  [
    'a way over a third server',
    evidence({
      answer: answer({
        finalAddress: 'https://cdn.example.net/p.json',
        redirects: [{ status: 302, from: address, to: 'https://cdn.example.net/p.json' }],
      }),
    }),
    'cors-redirect',
    'fault',
    'certain',
    'src="https://cdn.example.net/p.json"',
  ],
  [
    'permission by name, and no Vary',
    evidence({ answer: answer({}, { vary: 'Accept-Encoding' }) }),
    'vary-origin',
    'advice',
    'certain',
    'Vary: Origin',
  ],

  // The answer
  ['401', status(401, { 'www-authenticate': 'Bearer realm="secret"' }), 'sign-in', 'fault', 'certain', 'credentials="include"'],
  [
    '401 to a terminal that has no ticket',
    status(401, { 'www-authenticate': 'Negotiate' }),
    'sign-in',
    'fault',
    'likely',
    'anonymousAuthentication',
  ],
  ['403', status(403), 'forbidden', 'fault', 'certain', 'Require all granted'],
  ['404', status(404), 'not-found', 'fault', 'certain', '<mimeMap fileExtension=".json" mimeType="application/json" />'],
  ['503', status(503, { 'retry-after': '5' }), 'server-error', 'fault', 'certain', ''],
  ['204', status(204), 'unexpected-status', 'fault', 'certain', 'curl -sSI'],
  ['a sign-in page with 200', body(login, {}, { 'content-type': 'text/html' }), 'sign-in-page', 'fault', 'likely', 'auth_basic off'],
  [
    'a page of a sign-in server',
    body('<html>', { finalAddress: 'https://login.example.org/adfs/ls?SAMLRequest=secret', redirects: null }),
    'sign-in-page',
    'fault',
    'likely',
    'Require all granted',
  ],
  ['another page', body('<!doctype html><title>News</title>'), 'web-page', 'fault', 'certain', 'stp validate'],

  // The document
  [
    'a document in UTF-16',
    evidence({ answer: answer({ encoding: 'utf-16' }), document: { kind: 'not-json', said: '' } }),
    'not-utf-8',
    'fault',
    'certain',
    'stp validate',
  ],
  ['text', body('partnership: yes'), 'not-json', 'fault', 'certain', `stp validate ${address}`],
  ['nothing', body(''), 'empty', 'fault', 'certain', 'stp validate'],
  ['half a document', body('{"contract": "1.0", "aims": ['), 'cut-off', 'fault', 'likely', 'stp validate'],
  ['JSON of something else', body('{"type": "FeatureCollection"}'), 'not-a-partnership', 'fault', 'certain', `stp validate ${address}`],
  ['a later version', body(JSON.stringify({ ...good, contract: '2.0' })), 'newer-version', 'fault', 'certain', ''],
  ['an aim without a title', body(JSON.stringify({ ...good, aims: [{ id: 'a' }] })), 'parts-left-out', 'fault', 'certain', 'stp validate'],
  ['a document of last month', body(JSON.stringify({ ...good, asOf: '2026-05-15T09:40:00Z' })), 'too-old', 'fault', 'certain', ''],
  ['a document of tomorrow', body(JSON.stringify({ ...good, asOf: '2026-06-16T09:40:00Z' })), 'ahead', 'fault', 'certain', ''],
  [
    'a document without a date',
    body(JSON.stringify({ ...good, asOf: undefined })),
    'no-date',
    'advice',
    'certain',
    '"asOf": "2026-06-15T10:00:00Z"',
  ],
  ['a clock that is wrong', evidence({ clock: now + 86_400_000 }), 'clock', 'advice', 'certain', 'w32tm /resync'],

  // The page
  [
    'a tag that was mistyped',
    evidence({ page: page({ elements: { 'stp-objektive-card': false } }) }),
    'element-unknown',
    'fault',
    'likely',
    '<stp-objective-card>',
  ],
  [
    'a tag that is not defined, for want of its script',
    evidence({
      page: page({
        elements: { 'stp-partnership': true, 'stp-progress-chart': false },
        scripts: [{ address: 'https://intranet.example.org/stp/stp-objective-card.js', isModule: true }],
      }),
    }),
    'element-undefined',
    'fault',
    'certain',
    '<script type="module" src="https://intranet.example.org/stp/stp-loader.js">',
  ],
  [
    'a tag that is not defined, though its script is there',
    evidence({ page: page({ elements: { 'stp-partnership': false } }) }),
    'element-undefined',
    'fault',
    'certain',
    '',
  ],
  [
    'a tag in a shadow root, where the loader does not look',
    evidence({
      page: page({
        elements: { 'stp-partnership': true, 'stp-progress-chart': false },
        inShadow: ['stp-progress-chart'],
        scripts: [{ address: 'https://intranet.example.org/stp/stp-loader.js', isModule: true }],
      }),
    }),
    'element-in-shadow',
    'fault',
    'certain',
    '<script type="module" src="https://intranet.example.org/stp/stp-widgets.js">',
  ],
  [
    'a page without any script',
    evidence({ page: page({ elements: { 'stp-partnership': null }, scripts: [] }) }),
    'element-undefined',
    'fault',
    'certain',
    'src="stp-loader.js"',
  ],
  [
    'a page with a bundle of its own',
    evidence({ page: page({ elements: { 'stp-partnership': null }, scripts: [], hasOtherScripts: true }) }),
    'element-undefined',
    'fault',
    'likely',
    'src="stp-loader.js"',
  ],
  [
    'a script that is not there',
    evidence({ page: page({ scripts: [{ address: 'https://intranet.example.org/stp-loader.js', isModule: true, status: 404 }] }) }),
    'script-missing',
    'fault',
    'certain',
    'stp-loader.js',
  ],
  [
    'a module that is called text',
    evidence({
      page: page({
        scripts: [
          { address: 'https://intranet.example.org/stp-loader.js', isModule: true, status: 200, headers: { 'content-type': 'text/plain' } },
        ],
      }),
    }),
    'script-type',
    'fault',
    'certain',
    'Content-Type: text/javascript',
  ],
  [
    'a module of another origin',
    evidence({
      page: page({
        scripts: [
          { address: 'https://cdn.example.org/stp-loader.js', isModule: true, status: 200, headers: { 'content-type': 'text/javascript' } },
        ],
      }),
    }),
    'script-cors',
    'fault',
    'certain',
    'Access-Control-Allow-Origin: https://intranet.example.org',
  ],
  ['a page that cannot be read', evidence({ page: page({ unread: '401 Unauthorized' }) }), 'page-unread', 'advice', 'certain', ''],
  [
    'a page without our elements',
    evidence({ page: page({ elements: {}, sources: [] }) }),
    'no-element',
    'advice',
    'certain',
    '<stp-partnership src=',
  ],
  [
    'a page of another feed',
    evidence({ page: page({ sources: ['https://feeds.example.org/other.json'] }) }),
    'other-source',
    'advice',
    'certain',
    `src="${address}"`,
  ],
  [
    'two copies',
    evidence({
      page: page({
        scripts: ['a', 'b'].map((folder) => ({ address: `https://intranet.example.org/${folder}/stp-widgets.js`, isModule: true })),
      }),
    }),
    'two-copies',
    'advice',
    'likely',
    '',
  ],

  // Better
  [
    'a way round',
    evidence({
      answer: answer({
        finalAddress: 'https://feeds.example.org/b.json',
        redirects: [{ status: 301, from: address, to: 'https://feeds.example.org/b.json' }],
      }),
    }),
    'redirect',
    'advice',
    'certain',
    'src="https://feeds.example.org/b.json"',
  ],
  [
    'a type that is not JSON’s',
    evidence({ answer: answer({}, { 'content-type': 'application/octet-stream' }) }),
    'wrong-type',
    'advice',
    'certain',
    'default_type application/json;',
  ],
  [
    'a byte order mark',
    evidence({ answer: answer({ encoding: 'utf-8 with a byte order mark' }) }),
    'byte-order-mark',
    'advice',
    'certain',
    '',
  ],
  [
    'no-store',
    evidence({ answer: answer({}, { 'cache-control': 'no-store' }) }),
    'no-store',
    'advice',
    'certain',
    'Cache-Control: no-cache',
  ],
  ['no tag', evidence({ answer: answer({}, { etag: undefined }), statusAgain: undefined }), 'no-etag', 'advice', 'certain', 'etag on;'],
  ['a tag that is not known again', evidence({ statusAgain: 200 }), 'no-304', 'advice', 'certain', ''],
  [
    'a day in caches',
    evidence({ answer: answer({}, { 'cache-control': 'public, max-age=86400' }) }),
    'kept-too-long',
    'advice',
    'certain',
    'Cache-Control: no-cache',
  ],
  [
    'no compression',
    evidence({ answer: answer({}, { 'content-encoding': undefined }) }),
    'no-compression',
    'advice',
    'certain',
    'gzip_types application/json;',
  ],
  ['a large document', evidence({ answer: answer({ size: 6_000_000 }) }), 'large', 'advice', 'certain', 'stp publish'],
];

describe('documentEvidence of a document that rests on others', () => {
  const fragment = {
    contract: '1.0',
    speaksFor: 'hull',
    objectives: [{ id: 'o', positions: [] }],
    activities: [{ id: 'a', title: 'A', project: 'p' }],
  };
  const leftOut = (document: object, isPart?: boolean) => {
    const found = documentEvidence(JSON.stringify(document), isPart);
    return found.kind === 'partnership' ? found.leftOut : null;
  };

  it('misses nothing of a fragment that others tell', () => expect(leftOut(fragment)).to.equal(0));
  it('counts what is wrong with a fragment all the same', () => {
    expect(leftOut({ ...fragment, aims: [{ id: 'a', title: 1 }, { title: 'No id' }] })).to.equal(2);
  });
  it('misses what the office’s document rests on only where it stands alone', () => {
    const frame = { ...fragment, speaksFor: undefined };
    expect([leftOut(frame, true), leftOut(frame)]).to.deep.equal([0, 2]);
  });
});

describe('diagnose', () => {
  for (const [what, given, code, weight, certainty, cure] of rows) {
    it(`finds of ${what} that it is ${certainty === 'likely' ? 'likely ' : ''}${code}, and that alone`, () => {
      const found = diagnose(given);
      expect(found.map((one) => one.code)).to.deep.equal([code]);
      const [diagnosis] = found;
      expect([diagnosis.weight, diagnosis.certainty]).to.deep.equal([weight, certainty]);
      expect(diagnosis.cures.map(({ text }) => text).join('\n')).to.contain(cure);
    });
  }

  for (const [what, given] of [
    ['on its page', evidence()],
    ['without a page', evidence({ page: undefined, spaces: undefined })],
    ['of which next to nothing is known', { address, by: 'page', now, answer: answer(), document: documentEvidence(JSON.stringify(good)) }],
    [
      'seen by a page of another origin, which is shown but few headers',
      {
        ...evidence({ by: 'page', spaces: undefined }),
        answer: answer(
          {},
          { etag: undefined, vary: undefined, 'access-control-allow-origin': undefined, 'content-encoding': undefined, date: undefined },
        ),
      },
    ],
    [
      'of the page’s own origin',
      evidence({
        page: page({ address: 'https://feeds.example.org/', scripts: [] }),
        answer: answer({}, { 'access-control-allow-origin': undefined }),
      }),
    ],
    ['open to all', evidence({ answer: answer({}, { 'access-control-allow-origin': '*', vary: undefined }) })],
    ['with the sign-in, allowed', evidence({ credentials: true, answer: answer({}, { 'access-control-allow-credentials': 'true' }) })],
    [
      'under a policy that names it',
      policy(`default-src 'none'; script-src 'self'; connect-src https://*.example.org; trusted-types lit-html`),
    ],
    ['under a policy that names its scheme', policy(`default-src 'none'; script-src 'self'; connect-src https:`)],
    [
      'under a policy that names its folder',
      policy(`script-src 'strict-dynamic' 'nonce-a'; connect-src https://feeds.example.org/partnership.json`, {
        scripts: [{ address: 'https://intranet.example.org/stp-loader.js', isModule: true, nonce: 'a' }],
      }),
    ],
    [
      'under a policy that only reports',
      evidence({ page: page({ policies: [{ text: "default-src 'none'", from: 'header', reportOnly: true }] }) }),
    ],
    [
      'under a policy that blocks something else',
      evidence({ page: page({ violations: [{ directive: 'img-src', blocked: address, policy: 'img-src x' }] }) }),
    ],
    [
      'that no widget asks again before a cache lets go',
      evidence({ answer: answer({}, { 'cache-control': 'public, max-age=0, must-revalidate, s-maxage=10, stale-while-revalidate=20' }) }),
    ],
    [
      'on this computer, from a page by https:',
      evidence({
        address: 'http://localhost:8010/p.json',
        page: page({ sources: [] }),
        answer: answer({ finalAddress: 'http://localhost:8010/p.json' }),
      }),
    ],
    ['from the intranet to the internet', evidence({ spaces: { page: 'local', feed: 'public' } })],
    ['with a permission that was granted', evidence({ spaces: { page: 'public', feed: 'local' }, permission: 'granted' })],
  ] as readonly (readonly [string, Evidence])[]) {
    it(`finds nothing wrong with a healthy feed ${what}`, () => expect(diagnose(given)).to.deep.equal([]));
  }

  for (const [what, given] of [
    ['was denied the permission', { permission: 'denied' }],
    [
      'may be asked for the permission, of an address of the local network',
      { address: 'https://10.1.2.3/p.json', permission: 'prompt', page: page({ sources: [] }) },
    ],
  ] as const) {
    it(`finds likely of a page that ${what} that the browser keeps it from the local network, before anything else`, () => {
      const [first, second] = diagnose(fromPage({ probe: 'failed', ...given }));
      expect([first.code, first.certainty, second.code, second.certainty]).to.deep.equal([
        'local-network',
        'likely',
        'unreachable',
        'likely',
      ]);
      expect(first.cures.map(({ where }) => where)).to.deep.equal(['policy-edge', 'policy-chrome', 'frame']);
    });
  }

  it('puts faults before advice', () => {
    const weights = diagnose(evidence({ statusAgain: 200, page: page({ elements: { 'stp-partnership': false } }) })).map(
      ({ weight }) => weight,
    );
    expect(weights).to.deep.equal(['fault', 'advice']);
  });

  it('cures each policy of a page where several are in the way, and leaves the rest of them as it is', () => {
    const texts = ["connect-src 'self'; img-src data:", "default-src 'none'; script-src 'self'"];
    const [{ cures }] = diagnose(evidence({ page: page({ policies: texts.map((text) => ({ text, from: 'header' as const })) }) }));
    expect(cures.filter(({ where }) => where === 'header').map(({ text }) => text)).to.deep.equal([
      "Content-Security-Policy: connect-src 'self' https://feeds.example.org; img-src data:",
      "Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src https://feeds.example.org",
    ]);
  });

  it('gives a policy’s cure in the page where it stands there', () => {
    const [{ cures }] = diagnose(evidence({ page: page({ policies: [{ text: "connect-src 'self'", from: 'meta' }] }) }));
    expect(cures.map(({ where }) => where)).to.deep.equal(['policy', 'page']);
    expect(cures[1].text).to.equal(`<meta http-equiv="Content-Security-Policy" content="connect-src 'self' https://feeds.example.org">`);
  });

  it('gives a header’s cure for nginx, Apache and IIS', () => {
    const [{ cures }] = diagnose(evidence({ answer: answer({}, { 'access-control-allow-origin': undefined }) }));
    expect(Object.fromEntries(cures.map(({ where, text }) => [where, text]))).to.deep.equal({
      header: 'Access-Control-Allow-Origin: https://intranet.example.org',
      nginx: 'location = "/partnership.json" {\n  add_header Access-Control-Allow-Origin "https://intranet.example.org" always;\n}',
      apache: '<Location "/partnership.json">\n  Header always set Access-Control-Allow-Origin "https://intranet.example.org"\n</Location>',
      iis: `<configuration>
  <location path="partnership.json">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Access-Control-Allow-Origin" />
          <add name="Access-Control-Allow-Origin" value="https://intranet.example.org" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>`,
    });
  });

  it('gives cures that can be copied as they stand: web.config is XML, and what comes from an address stays one value', () => {
    const odd = { address: 'https://feeds.example.org/a%20%22b%22/%3Cp%3E.json', page: page({ sources: [] }) };
    const all = [
      ...rows.map(([, given]) => given),
      evidence({ ...odd, answer: answer({ finalAddress: odd.address }, { 'access-control-allow-origin': undefined }) }),
    ];
    const texts = all.flatMap((given) => diagnose(given).flatMap(({ cures }) => cures));
    for (const { where, text } of texts) {
      if (where !== 'iis') continue;
      expect(new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror'), text).to.equal(null);
    }
    expect(texts.map(({ text }) => text)).to.include(
      'location = "/a \\"b\\"/<p>.json" {\n  add_header Access-Control-Allow-Origin "https://intranet.example.org" always;\n}',
    );
  });

  it('does not write down a policy whole that has a nonce, which is another in each answer', () => {
    const [{ cures }] = diagnose(policy("script-src 'nonce-a'; connect-src 'self'", { scripts: [] }));
    expect(cures).to.deep.equal([{ where: 'policy', text: "connect-src 'self' https://feeds.example.org" }]);
  });

  it('never allows everybody where the sign-in goes along', () => {
    for (const allowed of [undefined, '*', 'https://other.example.org']) {
      const found = diagnose(evidence({ credentials: true, answer: answer({}, { 'access-control-allow-origin': allowed }) }));
      const texts = found.flatMap(({ cures }) => cures.map(({ text }) => text));
      expect(texts).to.include('Access-Control-Allow-Credentials: true');
      expect(texts.join('\n')).not.to.match(/Allow-Origin:? "?\*/);
    }
  });

  it('shows nothing of what may be secret: a password, what follows a question mark, a challenge', () => {
    const secret = 'https://user:hunter2@feeds.example.org/p.json?sig=hunter2';
    const asked = {
      address: 'https://feeds.example.org/p.json?sig=hunter2',
      page: page({ address: 'https://intranet.example.org/?key=hunter2' }),
    };
    const all = [
      evidence({ address: secret }),
      none('unknown', { ...asked, by: 'page', probe: 'answered' }),
      none('refused', asked),
      { ...status(401, { 'www-authenticate': 'Bearer hunter2' }), ...asked },
      evidence({ ...asked, answer: answer({ finalAddress: 'https://login.example.org/?to=hunter2', redirects: null, beginning: login }) }),
    ].map((one) => JSON.stringify(diagnose(one)));
    for (const text of all) {
      expect(text).to.contain('"code"');
      expect(text).not.to.contain('hunter2');
    }
    expect(shownAddress(secret)).to.equal('https://feeds.example.org/p.json?…');
  });

  it('has a row here for every diagnosis that it knows', () => {
    const known = Object.keys(doctorMessages.en).flatMap((key) => (key.startsWith('is-') ? [key.slice(3)] : []));
    expect([...new Set(rows.map(([, , code]) => code))].toSorted()).to.deep.equal(known.toSorted());
  });

  for (const language of ['en', 'cy']) {
    it(`is told in words, every fact filled in: ${language}`, async () => {
      const words = await loadWords(language);
      const speech = { words, messages: await loadMessages(doctorMessages, language) };
      for (const [, given] of rows) {
        for (const one of diagnose(given)) {
          const { evidence: seen, cures } = one;
          const labels = [...seen.map(({ what }) => seenLabel(what, speech)), ...cures.map(({ where }) => whereLabel(where, speech))];
          for (const text of [causeSentence(one, speech), helpSentence(one, speech), ...labels]) {
            expect(text, one.code).to.match(/\S/);
            expect(text, one.code).not.to.match(/[{}]|undefined|NaN|  /);
          }
          for (const name of JSON.stringify(doctorMessages.en[`is-${one.code}`]).match(/(?<=\{)[a-z]+(?=\})/g) ?? [])
            expect(one.facts, one.code).to.have.property(name);
          expect(causeSentence(one, speech).startsWith(speech.messages.likely.split('{')[0])).to.equal(one.certainty === 'likely');
        }
      }
    });
  }
});

describe('whatIsWell', () => {
  it('names all that could be looked at', () => {
    expect(whatIsWell(evidence(), []).map(({ code }) => code)).to.deep.equal([
      'answers',
      'readable',
      'policy',
      'json',
      'contract',
      'fresh',
      'unchanged',
      'compressed',
      'elements',
    ]);
  });

  for (const [what, given, codes] of [
    ['a feed that nobody could reach', none('refused'), ['elements']],
    ['a web page in its place', body(login), ['answers', 'unchanged', 'compressed', 'elements']],
    ['JSON of something else', body('{}'), ['answers', 'readable', 'policy', 'json', 'unchanged', 'compressed', 'elements']],
  ] as readonly (readonly [string, Evidence, readonly string[]])[]) {
    it(`does not praise ${what}`, () => expect(whatIsWell(given, diagnose(given)).map(({ code }) => code)).to.deep.equal(codes));
  }
});

describe('knownTags', () => {
  it('are all of ours', () => {
    for (const tag of knownTags) expect(tag).to.match(/^stp-[a-z-]+$/);
  });
});
