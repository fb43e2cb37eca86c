/**
 * A real feed server beside the tests: a test sets what an address answers, and asks what was requested.
 * `PUT /test-feed/NAME.json/control` with {status, headers, body}, and instead of an answer {drop: true} (the connection breaks),
 * {cutOff: 20} (it breaks after so many bytes of the body), {stall: 20} (it says no more after them) or {hold: true} (the next PUT says
 * how to answer those who wait). `GET …/control` tells what was asked, in order: {conditional, status (null while held, 0 when dropped)},
 * `method` where it is not GET, `authorization` where there is one, `aborted` where the asker went away before the answer.
 */
import { createHash } from 'node:crypto';
import { testEvents } from './test-events.mjs';

export function testFeed() {
  const answers = new Map();
  const asked = new Map();
  const held = new Map();
  const events = testEvents();

  return async function respond(context, next) {
    const [, name, control] = /^\/test-feed\/([\w-]+)\.json(\/control)?$/.exec(context.path) ?? [];
    if (!name) return events(context, next);
    context.set('cache-control', 'no-store');
    if (control && context.method === 'PUT') {
      answers.set(name, JSON.parse(await bodyOf(context.req)));
      for (const release of held.get(name)?.splice(0) ?? []) release();
      context.status = 204;
      return undefined;
    }
    if (control) {
      context.body = { requests: asked.get(name) ?? [] };
      return undefined;
    }
    const request = { conditional: context.get('if-none-match') !== '', status: null };
    if (context.method !== 'GET') request.method = context.method;
    if (context.get('authorization')) request.authorization = context.get('authorization');
    asked.set(name, [...(asked.get(name) ?? []), request]);
    while (answers.get(name)?.hold && !request.aborted) {
      await new Promise((release) => {
        held.set(name, [...(held.get(name) ?? []), release]);
        context.res.once('close', () => {
          if (answers.get(name)?.hold) request.aborted = true;
          release();
        });
      });
    }
    if (request.aborted) {
      context.respond = false;
      return undefined;
    }
    const {
      status = 200,
      headers = {},
      body = '',
      drop = false,
      cutOff,
      stall,
    } = answers.get(name) ?? { status: 404, body: 'no such feed' };
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const unchanged = status === 200 && context.get('if-none-match') === etag;
    request.status = drop ? 0 : unchanged ? 304 : status;
    if (drop) {
      context.respond = false;
      context.req.socket.destroy();
      return undefined;
    }
    if (cutOff !== undefined || stall !== undefined) {
      context.respond = false;
      context.res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), etag, ...headers });
      context.res.write(Buffer.from(body).subarray(0, cutOff ?? stall), () => stall ?? context.req.socket.destroySoon());
      return undefined;
    }
    context.set({ 'cache-control': 'no-cache', 'content-type': 'application/json', etag, ...headers });
    context.status = unchanged ? 304 : status;
    if (!unchanged) context.body = body;
    return undefined;
  };
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
