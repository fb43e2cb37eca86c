import { expect } from '@open-wc/testing';
import { hubOf, listenForWord } from '@stp-widgets/feed/live/push.js';
import { eventHub, type EventHub } from '../support/event-source.ts';
import { holdTimers, type HeldTimers } from '../support/held-timers.ts';
import { until } from '../support/until.ts';

let hub: EventHub;
let heard: string[];
let end: () => void;
let timers: HeldTimers;

const hears = { word: () => heard.push('word'), up: () => heard.push('up'), down: () => heard.push('down') };
const listen = (address = hub.address, identity?: { credentials: RequestCredentials }) => (end = listenForWord(address, hears, identity));
const heardUntil = (...words: string[]) => until(() => heard.join() === words.join());

beforeEach(async () => {
  heard = [];
  hub = await eventHub();
  timers = holdTimers();
});
afterEach(() => {
  end();
  timers.release();
});

/** The one timer that is set: that of the next try, or that of a burst. */
async function timer() {
  await until(() => timers.pending.length === 1);
  return timers.pending[0];
}

describe('listenForWord', () => {
  for (const [what, event] of [
    ['called change', 'id: 1\nevent: change\ndata: {"feed":"/a.json","etag":"\\"a\\""}\n\n'],
    ['without a name', 'data: {"@id":"https://example.org/feeds/1"}\n\n'],
    ['as a Mercure hub sends it', 'id: urn:uuid:5e94c686-2c0b-4f9b-958c-92ccc3bbb4eb\ndata: eyJ\ndata: hbG\n\n'],
    ['of rubbish', 'event: change\ndata: <script>alert(1)</script>\n\n'],
  ] as const) {
    it(`hears word by an event ${what}`, async () => {
      listen();
      await heardUntil('up');
      await hub.send(event);
      (await timer()).run();
      expect(heard).to.deep.equal(['up', 'word']);
    });
  }

  it('takes a burst for one word, and what comes later for another', async () => {
    listen();
    await heardUntil('up');
    for (const event of ['change', 'message', 'change']) await hub.send(`event: ${event}\ndata: 1\n\n`.repeat(20));
    const burst = await timer();
    expect(burst.delay).to.be.at.most(200);
    await hub.send(': the last of it\n\n');
    expect(heard).to.deep.equal(['up']);
    burst.run();
    expect(heard).to.deep.equal(['up', 'word']);
    await hub.send('data: 2\n\n');
    // What was still on its way belongs to a burst as well; there is word after the last event, and little of it.
    (await timer()).run();
    expect(heard).to.deep.equal(['up', 'word', 'word']);
  });

  it('hears nothing in comments and events of other names', async () => {
    listen();
    await heardUntil('up');
    await hub.send(': still here\n\nevent: other\ndata: 1\n\nid: 7\n\nevent: change\ndata: 1\n\n');
    (await timer()).run();
    expect(heard).to.deep.equal(['up', 'word']);
    expect(timers.pending).to.deep.equal([]);
  });

  it('is down when the stream ends, and up again by the browser', async () => {
    listen();
    await heardUntil('up');
    await hub.end();
    await heardUntil('up', 'down', 'up');
    await hub.send('data: 1\n\n');
    (await timer()).run();
    expect(heard).to.deep.equal(['up', 'down', 'up', 'word']);
  });

  it('hears nothing any more after the end, and closes the stream', async () => {
    listen();
    await heardUntil('up');
    await hub.send('data: 1\n\n');
    await timer();
    end();
    expect(timers.pending).to.deep.equal([]);
    await hub.openUntil(0);
    await hub.answer({ status: 500 });
    listen();
    await heardUntil('up', 'down');
    await timer();
    const { requests } = await hub.seen();
    end();
    end();
    expect(timers.pending).to.deep.equal([]);
    expect(await hub.seen()).to.deep.equal({ requests, open: 0 });
    expect(heard).to.deep.equal(['up', 'down']);
  });
});

describe('listenForWord, when the browser has given up', () => {
  for (const [why, answer] of [
    ['a failing server', { status: 500 }],
    ['a stream that is not there', { status: 404 }],
    ['a page in place of a stream', { headers: { 'content-type': 'text/html' } }],
    ['word that there is nothing', { status: 204 }],
  ] as const) {
    it(`tries again, because of ${why}, at growing intervals of at most five minutes`, async () => {
      const { random } = Math;
      await hub.answer(answer);
      listen();
      const delays: number[] = [];
      for (let count = 1; count <= 10; count++) {
        const { delay, run } = await timer();
        delays.push(delay);
        expect((await hub.seen()).requests).to.equal(count);
        Math.random = () => (count % 2 ? 0 : 0.999_999);
        run();
      }
      Math.random = random;
      expect(delays[0]).to.be.within(1000, 2000);
      expect(delays.slice(1).map((delay) => Math.round(delay))).to.deep.equal([
        4000, 4000, 16_000, 16_000, 64_000, 64_000, 256_000, 150_000, 300_000,
      ]);
      expect(heard).to.deep.equal(['down']);
    });
  }

  it('is up as soon as a try succeeds', async () => {
    await hub.answer({ status: 503 });
    listen();
    const { run } = await timer();
    await hub.answer({});
    run();
    await heardUntil('down', 'up');
    expect(timers.pending).to.deep.equal([]);
  });

  it('gives up the way of the browser itself when that is in vain', async () => {
    await hub.answer({});
    listen();
    await heardUntil('up');
    // Each stream ends as soon as it has begun, to which browsers answer with another at once, without end.
    await hub.answer({ ends: true });
    await hub.end();
    const { delay } = await timer();
    expect(delay).to.be.within(8000, 16_000);
    const { requests } = await hub.seen();
    expect(requests).to.be.within(2, 5);
    expect(heard.at(-1)).to.equal('down');
  });

  it('starts anew after a stream that lasted', async () => {
    await hub.answer({ status: 500 });
    listen();
    for (let count = 0; count < 5; count++) (await timer()).run();
    const { run } = await timer();
    await hub.answer({});
    run();
    await heardUntil('down', 'up');
    const { now } = performance;
    performance.now = () => now.call(performance) + 61_000;
    await hub.answer({ status: 500 });
    await hub.end();
    await heardUntil('down', 'up', 'down');
    const { delay } = await timer();
    performance.now = now;
    expect(delay).to.be.within(1000, 4000);
  });
});

describe('listenForWord, of another origin', () => {
  const elsewhere = () => {
    const url = new URL(hub.address);
    url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    return url.href;
  };

  it('needs leave to read, no more', async () => {
    await hub.answer({ headers: { 'access-control-allow-origin': '*' } });
    listen(elsewhere(), { credentials: 'same-origin' });
    await heardUntil('up');
  });

  it('needs leave for cookies where they are sent', async () => {
    await hub.answer({ headers: { 'access-control-allow-origin': '*' } });
    listen(elsewhere(), { credentials: 'include' });
    await heardUntil('down');
    await hub.answer({ headers: { 'access-control-allow-origin': location.origin, 'access-control-allow-credentials': 'true' } });
    end();
    listen(elsewhere(), { credentials: 'include' });
    await heardUntil('down', 'up');
  });
});

it('listenForWord hears nothing where there are no such events', () => {
  const { EventSource } = globalThis;
  Object.assign(globalThis, { EventSource: undefined });
  listen();
  end();
  Object.assign(globalThis, { EventSource });
  expect(heard).to.deep.equal([]);
});

describe('hubOf', () => {
  const feed = 'https://data.example.org/health/partnership.json?x=1';
  const page = (path: string) => new URL(path, document.baseURI).href;

  for (const [live, address] of [
    ['', 'https://data.example.org/events?feed=%2Fhealth%2Fpartnership.json'],
    ['  ', 'https://data.example.org/events?feed=%2Fhealth%2Fpartnership.json'],
    ['/events?feed=/a.json', page('/events?feed=/a.json')],
    ['events', page('events')],
    [
      ' https://hub.example.org/.well-known/mercure?topic=https%3A%2F%2Fexample.org%2Ffeed#a',
      'https://hub.example.org/.well-known/mercure?topic=https%3A%2F%2Fexample.org%2Ffeed',
    ],
    ['//hub.example.org:8080/events', page('//hub.example.org:8080/events')],
  ] as const) {
    it(`is ${address} for "${live}"`, () => expect(hubOf(feed, live)).to.equal(address));
  }

  it('keeps what a path has in it', () => {
    const { searchParams } = new URL(hubOf('https://example.org/a%20b/caf%C3%A9&c.json', ''));
    expect(searchParams.getAll('feed')).to.deep.equal(['/a%20b/caf%C3%A9&c.json']);
  });

  for (const [live, why] of [
    ['ftp://example.org/events', 'ftp://example.org/events'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['data:text/event-stream,data:1', 'data:text/event-stream,data:1'],
    ['ws://example.org/events', 'ws://example.org/events'],
    ['http://[', 'http://['],
    ['https://ann:secret@example.org/events', 'https://example.org/events'],
    ['ftp://ann:secret@example.org/events', 'ftp://example.org/events'],
  ] as const) {
    it(`refuses ${live}`, () => {
      expect(() => hubOf(feed, live)).to.throw(
        Error,
        `live cannot be listened to: "${why}"; expected http: or https:, no user name, or live="" for the /events of stp serve`,
      );
      expect(() => hubOf(feed, live)).to.not.throw('secret');
    });
  }
});
