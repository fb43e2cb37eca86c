/**
 * Real server-sent events beside the tests: a test sets how `/test-events/NAME` answers, says what is sent, and asks who listened.
 * `PUT /test-events/NAME/control` with {answer: {status, headers, body}}: so from now on, where `status` is 200 (as it is at first) by a
 * stream that begins with `body`, and ends there where `ends` is set; {send: "data: a\n\n"}: to all who listen; {end: true}: all streams end.
 * `GET …/control` tells {requests, open}: how many there were, and how many streams are open now.
 */
import { PassThrough } from 'node:stream';

export function testEvents() {
  const hubs = new Map();
  const hubOf = (name) => {
    const hub = hubs.get(name) ?? { answer: {}, requests: 0, open: new Set() };
    hubs.set(name, hub);
    return hub;
  };

  return async function respond(context, next) {
    const [, name, control] = /^\/test-events\/([\w-]+)(\/control)?$/.exec(context.path) ?? [];
    if (!name) return next();
    const hub = hubOf(name);
    context.set('cache-control', 'no-store');
    if (control && context.method === 'PUT') {
      const { answer, send, end } = JSON.parse(await bodyOf(context.req));
      if (answer) hub.answer = answer;
      if (send) for (const stream of hub.open) stream.write(send);
      if (end) for (const stream of hub.open) stream.end();
      context.status = 204;
      return undefined;
    }
    if (control) {
      context.body = { requests: hub.requests, open: hub.open.size };
      return undefined;
    }
    hub.requests++;
    const { status = 200, headers = {}, body = ': welcome\n\n', ends = false } = hub.answer;
    context.status = status;
    context.set({ 'content-type': 'text/event-stream', ...headers });
    if (status !== 200) {
      context.body = body;
      return undefined;
    }
    const stream = new PassThrough();
    hub.open.add(stream);
    context.res.once('close', () => hub.open.delete(stream));
    context.body = stream;
    stream.write(body);
    if (ends) stream.end();
    return undefined;
  };
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
