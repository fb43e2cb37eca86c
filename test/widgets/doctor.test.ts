import { expect, html } from '@open-wc/testing';
import type { StpDoctor } from '@stp-widgets/widgets/doctor.js';
import { feedSource, type SourceAnswer } from '../support/feed-source.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { page, shows } from '../support/shown.ts';
import { codesOf, evidenceOf, hasLooked, lookingDoctor, shownDoctor, unread } from '../support/shown-doctor.ts';
import { now, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

// The test runner lets browsers keep for a year whatever has an ending, a feed too: the doctor is right to remark on that.

const documentNow = () => JSON.stringify({ ...smallPartnership(), asOf: now });
const login = '<!doctype html><title>Sign in</title><input type="password">';

/** The same server by its other name, which is another origin. */
const elsewhere = (address: string) =>
  address.replace(/\/\/(localhost|127\.0\.0\.1)/, (_, name) => (name === 'localhost' ? '//127.0.0.1' : '//localhost'));

async function source(answer: SourceAnswer): Promise<string> {
  const made = feedSource();
  await made.answer(answer);
  return made.address;
}

const spoken = (doctor: Element) => read(doctor.shadowRoot!.querySelector('[role=status]')!);
const cures = (doctor: Element) => parts(doctor, 'cure').map(({ textContent }) => textContent);

describe('stp-doctor', () => {
  failOnWarnings();

  for (const [what, answer, codes] of [
    ['a feed that is well', { body: documentNow() }, []],
    ['an address that holds nothing', { status: 404 }, ['not-found']],
    ['an address that wants to know who asks', { status: 401, headers: { 'www-authenticate': 'Bearer secret' } }, ['sign-in']],
    ['a server that failed', { status: 503, headers: { 'retry-after': '5' } }, ['server-error']],
    ['a sign-in page with 200', { body: login, headers: { 'content-type': 'text/html' } }, ['sign-in-page']],
    ['text', { body: 'not JSON' }, ['not-json']],
    ['an empty answer', { body: '' }, ['empty']],
    ['a document that ends early', { body: documentNow().slice(0, 60) }, ['cut-off']],
    ['JSON of something else', { body: '{"a": 1}' }, ['not-a-partnership']],
    ['a document with a mistake', { body: JSON.stringify({ ...smallPartnership(), asOf: now, aims: [{ id: 'a' }] }) }, ['parts-left-out']],
    ['a wrong type', { body: documentNow(), headers: { 'content-type': 'text/plain' } }, ['wrong-type']],
  ] as readonly (readonly [string, SourceAnswer, readonly string[]])[]) {
    it(`finds on the page’s own server ${what}, and nothing else`, async () => {
      const doctor = await lookingDoctor(await source(answer));
      expect(codesOf(doctor).filter((code) => code !== 'kept-too-long')).to.deep.equal(codes);
    });
  }

  it('finds a connection that ends within the document', async () => {
    const doctor = await lookingDoctor(await source({ body: documentNow(), cutOff: 60 }));
    expect(codesOf(doctor)).to.deep.equal(['cut-off']);
  });

  it('finds likely of a connection that breaks that nothing can be reached', async () => {
    const doctor = await lookingDoctor(await source({ drop: true }));
    expect(codesOf(doctor)).to.deep.equal(['unreachable']);
    expect(read(part(doctor, 'diagnosis'))).to.match(/^Likely: /);
  });

  it('tells of another server that forbids the page from one that breaks the connection', async () => {
    const forbids = await lookingDoctor(elsewhere(await source({ body: documentNow() })));
    expect(codesOf(forbids)).to.deep.equal(['cors-likely']);
    expect(cures(forbids)[0]).to.equal(`Access-Control-Allow-Origin: ${location.origin}`);
    const breaks = await lookingDoctor(elsewhere(await source({ drop: true })));
    expect(codesOf(breaks)).to.include('unreachable').and.not.to.include('cors-likely');
  });

  it('finds nothing wrong with another server that allows the page', async () => {
    const doctor = await lookingDoctor(
      elsewhere(await source({ body: documentNow(), headers: { 'access-control-allow-origin': location.origin } })),
    );
    expect(codesOf(doctor)).to.deep.equal([]);
    expect(read(part(doctor, 'well'))).to.contain('this page may read it');
  });

  it('finds that the page’s own policy is in the way, and gives the directive whole', async () => {
    const frame = Object.assign(document.createElement('iframe'), {
      src: '/test/widgets/doctor/policy.html',
      title: 'policy',
      width: '600',
      height: '600',
    });
    document.body.append(frame);
    await until(() => frame.contentDocument?.querySelector('stp-doctor')?.shadowRoot?.querySelector('[part=finding]'));
    const doctor = frame.contentDocument!.querySelector('stp-doctor')!;
    await until(() => codesOf(doctor).includes('policy-connect'));
    expect(codesOf(doctor)).to.deep.equal(['policy-connect']);
    expect(parts(doctor, 'cure').map(({ textContent }) => textContent)).to.include("connect-src 'self'");
    frame.remove();
  });

  it('finds a tag that is not defined, and takes that back when it is', async () => {
    const around = await page(
      html`<stp-accountability-matrix></stp-accountability-matrix><stp-objektive-card></stp-objektive-card>
        <stp-doctor src=${await source({ body: documentNow() })}></stp-doctor>`,
    );
    const doctor = around.querySelector('stp-doctor')!;
    await hasLooked(doctor);
    expect(codesOf(doctor).slice(0, 2)).to.deep.equal(['element-unknown', 'element-undefined']);
    await import('@stp-widgets/widgets/accountability-matrix/define.js');
    await until(() => !codesOf(doctor).includes('element-undefined'));
  });

  it('looks at the feed of the partnership around it, else of the first on the page', async () => {
    const [address, other] = [await source({ body: '{"a": 1}' }), await source({ body: 'text' })];
    const around = await page(
      html`<stp-partnership src=${other}></stp-partnership><stp-partnership src=${address}><stp-doctor></stp-doctor></stp-partnership>`,
    );
    const inner = around.querySelector('stp-doctor')!;
    await hasLooked(inner);
    expect(codesOf(inner)).to.deep.equal(['not-a-partnership']);
    around.append(inner);
    await until(() => codesOf(inner).includes('not-json'));
  });

  it('looks at each feed that a partnership lists, under its address, and says aloud how each is', async () => {
    const [good, bad] = [await source({ body: documentNow() }), await source({ status: 404 })];
    const around = await page(html`<stp-partnership src="${good}  ${bad}"><stp-doctor level="2"></stp-doctor></stp-partnership>`);
    const doctor = around.querySelector('stp-doctor')!;
    await hasLooked(doctor);
    expect(parts(doctor, 'finding').map(read)).to.deep.equal([
      read(parts(doctor, 'finding')[0]),
      '1 thing keeps readers from the feed as it should be.',
    ]);
    expect(codesOf(doctor)).to.include('not-found');
    const headings = [...doctor.shadowRoot!.querySelectorAll('[role=heading]')].map((one) => `${one.ariaLevel} ${read(one)}`);
    expect(headings.slice(0, 2)).to.deep.equal(['2 Is the feed well?', `3 What a page sees of ${good}`]);
    expect(headings).to.include(`3 What a page sees of ${bad}`).and.to.include('4 What is wrong');
    expect(spoken(doctor)).to.match(new RegExp(`^${good}: .* ${bad}: 1 thing keeps`));
    await expect(doctor).to.be.accessible();
  });

  it('looks once at a feed that is listed twice', async () => {
    const made = feedSource();
    await made.answer({ status: 404 });
    const doctor = await lookingDoctor(`${made.address} ${made.address}#again`);
    expect(parts(doctor, 'finding')).to.have.length(1);
    expect(await made.requests()).to.have.length(1);
  });

  it('says that it has no feed to look at', async () => {
    const around = await page(html`<stp-doctor></stp-doctor>`);
    await shows(around.querySelector('stp-doctor')!, 'No feed to look at');
  });

  for (const [what, src] of [
    ['another scheme', 'ftp://example.org/p.json'],
    ['a password', 'https://user:hunter2@example.org/p.json'],
  ] as const) {
    it(`says of an address with ${what} that no page fetches it, and shows no password`, async () => {
      const doctor = await lookingDoctor(src);
      expect(codesOf(doctor)).to.deep.equal(['no-address']);
      expect(doctor.shadowRoot!.textContent).not.to.contain('hunter2');
    });
  }

  it('shows nothing of what follows a question mark', async () => {
    const doctor = await lookingDoctor(`${await source({ body: 'text' })}?sig=hunter2`);
    expect(codesOf(doctor)).to.deep.equal(['not-json']);
    expect(doctor.shadowRoot!.textContent).not.to.contain('hunter2');
  });

  it('looks again when it is asked to, and when the address is another', async () => {
    const made = feedSource();
    await made.answer({ status: 500 });
    const doctor = await lookingDoctor(made.address);
    expect(codesOf(doctor)).to.deep.equal(['server-error']);
    await made.answer({ body: documentNow() });
    within(doctor, 'button', 'Look again').click();
    await until(() => read(doctor).includes('Nothing stands between this page and the feed.'));
    doctor.src = await source({ body: 'text' });
    await until(() => codesOf(doctor).includes('not-json'));
  });

  it('is the same after it was moved, and asks nothing while it is away', async () => {
    const made = feedSource();
    await made.answer({ hold: true });
    const around = await page(html`<stp-doctor src=${made.address}></stp-doctor>`);
    const doctor = around.querySelector('stp-doctor')!;
    await made.requestsUntil((requests) => requests.length === 1);
    doctor.remove();
    await made.requestsUntil(([first]) => first.aborted === true);
    await made.answer({ body: 'text' });
    around.append(doctor);
    await hasLooked(doctor);
    expect(codesOf(doctor)).to.deep.equal(['not-json']);
  });

  it('says its finding aloud, once for each look', async () => {
    const made = feedSource();
    await made.answer({ hold: true });
    const around = await page(html`<stp-doctor src=${made.address}></stp-doctor>`);
    const doctor: StpDoctor = around.querySelector('stp-doctor')!;
    await doctor.updateComplete;
    expect(spoken(doctor)).to.equal('');
    await made.answer({ status: 500 });
    await hasLooked(doctor);
    expect(spoken(doctor)).to.equal('1 thing keeps readers from the feed as it should be.');
    expect(doctor.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]')).to.have.length(1);
    expect(part(doctor, 'finding').textContent).to.contain(spoken(doctor));
  });

  it('has headings in the order of the page’s own', async () => {
    const doctor = await shownDoctor(unread());
    const levels = () => [...doctor.shadowRoot!.querySelectorAll('[role=heading]')].map((one) => one.getAttribute('aria-level'));
    expect(levels()).to.deep.equal(['3', '4', '5', '4']);
    doctor.level = 5;
    await doctor.updateComplete;
    expect(levels()).to.deep.equal(['5', '6', '6', '6']);
  });

  it('says in Welsh what it finds, and leaves what is to be copied as it is', async () => {
    const doctor = await shownDoctor(unread());
    const before = cures(doctor);
    doctor.parentElement!.lang = 'cy';
    await shows(doctor, 'Tebyg: ');
    expect(cures(doctor)).to.deep.equal(before);
  });

  it('names each cure apart from the others', async () => {
    const answer = { ...evidenceOf().answer!, status: 401, headers: { 'www-authenticate': 'Negotiate' } };
    const doctor = await shownDoctor(evidenceOf({ answer, document: undefined }));
    const names = [...doctor.shadowRoot!.querySelectorAll('.where, summary')].map(read);
    expect(names).to.include.members(['The header Access-Control-Allow-Origin', 'The header Access-Control-Allow-Credentials']);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('shows text from outside as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const doctor = await shownDoctor(
      evidenceOf({ document: { kind: 'not-json', said: hostile }, answer: { ...evidenceOf().answer!, beginning: `text ${hostile}` } }),
    );
    expect(read(part(doctor, 'evidence'))).to.contain(hostile);
    expect(doctor.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('a cure of stp-doctor', () => {
  failOnWarnings();
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    if (own) Object.defineProperty(navigator, 'clipboard', own);
  });
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

  it('is copied as it stands, and its button says so', async () => {
    const written: string[] = [];
    clipboard((text) => Promise.resolve(void written.push(text)));
    const doctor = await shownDoctor(unread());
    const button = doctor.shadowRoot!.querySelector('button')!;
    expect(button.getAttribute('aria-label')).to.equal('Copy: The header Access-Control-Allow-Origin');
    button.click();
    await until(() => read(button) === 'Copied');
    expect(written).to.deep.equal(['Access-Control-Allow-Origin: https://intranet.example.org']);
    expect(spoken(doctor)).to.equal('Copied');
  });

  it('is selected where nothing may be copied', async () => {
    clipboard(() => Promise.reject(new Error('not allowed')));
    const doctor = await shownDoctor(unread());
    const button = doctor.shadowRoot!.querySelector('button')!;
    button.click();
    await until(() => read(button).startsWith('Selected'));
    expect(spoken(doctor)).to.equal('Selected: copy it now');
    expect(String(getSelection())).to.equal('Access-Control-Allow-Origin: https://intranet.example.org');
  });

  it('is there for each kind of server, folded away but for the general one', async () => {
    const doctor = await shownDoctor(unread());
    const summaries = [...doctor.shadowRoot!.querySelectorAll('summary')].map(read);
    expect(summaries).to.deep.equal(['nginx', 'Apache', 'IIS (web.config)', 'In a terminal']);
    within(doctor, 'summary', 'nginx').click();
    await until(() => read(doctor).includes('add_header Access-Control-Allow-Origin "https://intranet.example.org" always;'));
  });
});
