import type { Stats } from 'node:fs';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { getMimeType } from 'hono/utils/mime';
import { cacheHeaders, type CacheTimes, usualCacheTimes } from './cache-control.ts';
import { answerWith } from './content.ts';
import type { Events } from './events.ts';
import { type Found, isJson } from './find-file.ts';
import { healthOf, isOfUse } from './health.ts';
import { plainFiles } from './plain-files.ts';
import type { ServedFeed } from './served-feed.ts';
import type { ServedFeeds } from './served-feeds.ts';

/** The Content-Security-Policy that pages are served under: what the widgets promise to work with, and no more. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html stp-widgets 'allow-duplicates'",
].join('; ');

/** One request, and how it was answered. */
export interface Answer {
  readonly method: string;
  /** The asked path, as it was sent. */
  readonly path: string;
  readonly status: number;
}

/** How an app that serves files answers. */
export interface AppOptions extends Partial<CacheTimes> {
  /** Leaves out the Content-Security-Policy. */
  readonly openPolicy?: boolean;
  /** Is told of each answer, for a log or a count. */
  readonly onAnswer?: (answer: Answer) => void;
}

/** What an app serves. */
export interface AppParts {
  readonly find: (pathname: string) => Promise<Found | null>;
  /** Null where feeds are files like any other. */
  readonly live: { readonly feeds: ServedFeeds; readonly events: Events } | null;
}

/** How long a client that asked for a feed of which nothing was good yet may wait, in seconds. */
const RETRY_AFTER = 5;

/** The server's answers as a function from request to response, without a port. */
export function serverApp({ find, live }: AppParts, { openPolicy = false, onAnswer, ...given }: AppOptions = {}): Hono {
  const times = { ...usualCacheTimes, ...given };
  const read = plainFiles();
  const app = new Hono();
  app.use(sameForAll(openPolicy));
  app.use(async (context, next) => {
    await next();
    onAnswer?.({ method: context.req.method, path: new URL(context.req.url).pathname, status: context.res.status });
  });
  app.use(readableFeeds);
  app.get('/health', async (context) => {
    const feeds = live && (await live.feeds.all());
    return context.json(healthOf(feeds), feeds && !isOfUse(feeds) ? 503 : 200, { 'Cache-Control': 'no-store' });
  });
  if (live) app.get('/events', (context) => listen(context, live));
  app.get('*', async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const found = await find(pathname);
    if (found?.kind === 'folder') return context.redirect(`${pathname}/${search}`);
    if (found && live && isJson(found.address)) {
      const feed = await live.feeds.look(found);
      if (feed) return sendFeed(context, feed);
    }
    return found?.kind === 'file' ? sendFile(context, found.path, found.stats) : notFound(context);
  });
  app.all('*', (context) => context.text('Only GET and HEAD are answered here.\n', 405, { Allow: 'GET, HEAD' }));
  app.onError((error, context) => {
    console.error(error);
    return context.text('The server failed; its window says why.\n', 500);
  });
  return app;

  async function sendFile(context: Context, path: string, stats: Stats) {
    const content = await read(path, stats);
    return content ? answerWith(context, content, getMimeType(path) ?? 'application/octet-stream') : notFound(context);
  }

  function sendFeed(context: Context, { address, version, goodAt, refresh, problem }: ServedFeed) {
    if (!version) {
      const says = `There is no good version of ${address} yet; /health says why.\n`;
      return context.text(says, 503, { 'Retry-After': String(RETRY_AFTER), 'Cache-Control': 'no-store' });
    }
    return answerWith(context, version, 'application/json', {
      ...cacheHeaders(refresh, times),
      // Told of good ones too: a cache that is told 304 keeps the headers that it is not told anew.
      'X-Stp-Feed': problem === null ? 'good' : `last good; since="${goodAt?.toISOString()}"`,
    });
  }
}

const notFound = (context: Context) => context.text(`Not found: ${new URL(context.req.url).pathname}\n`, 404);

async function listen(context: Context, { feeds, events }: NonNullable<AppParts['live']>) {
  const asked = context.req.queries('feed')?.map((feed) => URL.parse(feed, 'http://feed')?.pathname ?? feed);
  const served = asked ? await Promise.all(asked.map(feeds.settle)) : await feeds.all();
  const missing = served.findIndex((feed) => feed === null);
  if (missing >= 0) return context.text(`No feed at ${asked?.[missing]}; /health lists those there are.\n`, 404);
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
  if (context.req.method === 'HEAD') return context.body(null, 200, headers);
  const there = served.flatMap((feed) => (feed?.version ? [{ feed: feed.address, etag: feed.version.etag('identity') }] : []));
  const wanted = asked && new Set(served.flatMap((feed) => (feed ? [feed.address] : [])));
  return context.body(events.open(wanted, context.req.header('last-event-id'), there), 200, headers);
}

/** What every answer carries. A browser may keep a copy but asks each time whether it still holds. */
function sameForAll(openPolicy: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-cache');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    if (!openPolicy) context.header('Content-Security-Policy', strictPolicy);
  };
}

const anyOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['If-None-Match', 'Last-Event-ID'],
  exposeHeaders: ['ETag', 'Date', 'Age', 'Retry-After', 'X-Stp-Feed'],
  maxAge: 86_400,
});

/** Lets pages of other origins read feeds, and hear of their changes, and nothing else. */
const readableFeeds: MiddlewareHandler = (context, next) =>
  context.req.path.endsWith('.json') || context.req.path === '/events' ? anyOrigin(context, next) : next();
