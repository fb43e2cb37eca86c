import { readFile } from 'node:fs/promises';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { getMimeType } from 'hono/utils/mime';
import { findFile, type Place } from './find-file.ts';

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

/** What an app that serves files is told besides the files. */
export interface AppOptions {
  /** Leaves out the Content-Security-Policy. */
  readonly openPolicy?: boolean;
  /** Is told of each answer, for a log or a count. */
  readonly onAnswer?: (answer: Answer) => void;
}

/** The server's answers as a function from request to response, without a port: files from the first source that has them. */
export function serverApp(sources: readonly Place[], { openPolicy = false, onAnswer }: AppOptions = {}): Hono {
  const app = new Hono();
  app.use(sameForAll(openPolicy));
  app.use(async (context, next) => {
    await next();
    onAnswer?.({ method: context.req.method, path: new URL(context.req.url).pathname, status: context.res.status });
  });
  app.use(readableFeeds);
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'] }));
  app.get('*', async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const found = await findFile(sources, pathname);
    if (found?.kind === 'folder') return context.redirect(`${pathname}/${search}`);
    const body = found && (await readFile(found.path).catch(() => null));
    if (!body) return context.text(`Not found: ${pathname}\n`, 404);
    const headers = { 'Content-Type': getMimeType(found.path) ?? 'application/octet-stream', 'Content-Length': String(body.byteLength) };
    return context.body(body, 200, headers);
  });
  app.all('*', (context) => context.text('Only GET and HEAD are answered here.\n', 405, { Allow: 'GET, HEAD' }));
  app.onError((error, context) => {
    console.error(error);
    return context.text('The server failed; its window says why.\n', 500);
  });
  return app;
}

/** What every answer carries. A browser may keep a copy but asks each time whether it still holds. */
function sameForAll(openPolicy: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-cache');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    if (!openPolicy) context.header('Content-Security-Policy', strictPolicy);
  };
}

const anyOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['If-None-Match'],
  exposeHeaders: ['ETag', 'Date'],
  maxAge: 86_400,
});

/** Lets pages of other origins read feeds, and nothing else. */
const readableFeeds: MiddlewareHandler = (context, next) => (context.req.path.endsWith('.json') ? anyOrigin(context, next) : next());
