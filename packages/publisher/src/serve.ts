import { once } from 'node:events';
import type { Server } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { eventStreams } from './serve/events.ts';
import { findFile, type Place, placeAt } from './serve/find-file.ts';
import { inspectorAside, inspectorWith } from './serve/inspector.ts';
import type { Judge } from './judge.ts';
import { listen } from './serve/listen.ts';
import { servedFeeds } from './serve/served-feeds.ts';
import { type AppOptions, type AppParts, serverApp } from './serve/server-app.ts';
import { watchFeeds } from './serve/watch.ts';

export type { Health, FeedHealth } from './serve/health.ts';
export type { FeedStatus } from './serve/served-feed.ts';
export type { Judge, Verdict } from './judge.ts';
export { strictPolicy, type Answer } from './serve/server-app.ts';

/** How `serve` is told where to listen, what to hold back and what to send along. */
export interface ServeOptions extends AppOptions {
  /** The port to listen on, 0 for any that is free; when absent the first free one from 8010 on. */
  readonly port?: number;
  /** The name or address to listen on; when absent only this machine reaches the server. */
  readonly host?: string;
  /** Serves every file as it is, good or not; nobody is told of changes. */
  readonly unchecked?: boolean;
  /** Judges what is a feed, on the server's own thread; when absent the usual judge does, on another. */
  readonly judge?: Judge;
  /** Is told in a line when a feed is held back and when it is good again. */
  readonly say?: (line: string) => void;
}

/** A server at work. */
export interface Served {
  /** The address of its top page. */
  readonly address: string;
  /** Ends it, open connections included. */
  close(): Promise<void>;
}

/** How often listeners get a sign of life, in ms. Feeds are looked at as well, since a file share may tell nobody that they changed. */
const HEARTBEAT = 15_000;

/**
 * Serves files and folders to browsers: a file at `/its-name`, a folder's content at `/`; the first that has the asked path wins.
 * Of a `.json` file that is a partnership only good versions are ever served; `/health` and `/events` tell of them.
 *
 * @throws Error if there is nothing to serve, a path is not there, or the port cannot be had
 */
export async function serve(paths: readonly string[], options: ServeOptions = {}): Promise<Served> {
  const { port, host = '127.0.0.1', unchecked = false, judge, say = () => {}, ...appOptions } = options;
  if (paths.length === 0) throw new Error('nothing to serve. Expected at least one file or folder: name them.');
  const sources = await Promise.all(paths.map(placeAt));
  const live = unchecked ? null : await followFeeds(sources, say, judge);
  const app = serverApp(live ?? { find: (pathname) => findFile(sources, pathname), live }, appOptions);
  // The process may be a test or a tool of somebody's, so its own Request and Response stay as they are.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  try {
    const address = await listen(server, host, port);
    return { address, close: () => Promise.all([close(server, live), live?.close()]).then(() => {}) };
  } catch (error) {
    await live?.close();
    throw error;
  }
}

interface Followed extends AppParts {
  readonly live: NonNullable<AppParts['live']>;
  close(): Promise<void>;
}

/** Finds the feeds there are, and follows them from then on. */
async function followFeeds(sources: readonly Place[], say: (line: string) => void, judge?: Judge): Promise<Followed> {
  const inspector = judge ? inspectorWith(judge) : inspectorAside();
  const events = eventStreams();
  const find: AppParts['find'] = (pathname) => findFile(sources, pathname, feeds.isKept);
  const feeds = servedFeeds({
    find,
    inspect: inspector.inspect,
    say,
    changed: ({ address, version }) => version && events.tell({ feed: address, etag: version.etag('identity') }),
  });
  const there: string[] = [];
  let touched = (address: string) => void there.push(address);
  const unwatch = await watchFeeds(sources, {
    touched: (address) => touched(address),
    failed: ({ message }) => say(`changes may be told late, up to ${HEARTBEAT / 1000} s: ${message}`),
  });
  touched = (address) => void feeds.settle(address);
  await Promise.all(there.map(feeds.settle));
  const heart = setInterval(() => {
    events.beat();
    void feeds.all();
  }, HEARTBEAT).unref();
  return {
    find,
    live: { feeds, events },
    async close() {
      clearInterval(heart);
      feeds.close();
      await Promise.all([unwatch(), inspector.close()]);
    },
  };
}

async function close(server: Server, followed: Followed | null): Promise<void> {
  if (!server.listening) return;
  followed?.live.events.close();
  // The ends of the streams are written before their connections go.
  await nextTurn();
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
