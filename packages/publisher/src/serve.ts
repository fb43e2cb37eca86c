import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { placeAt } from './find-file.ts';
import { serverApp, type AppOptions } from './server-app.ts';

export { strictPolicy, type Answer } from './server-app.ts';

/** How `serve` is told where to listen and what to send along. */
export interface ServeOptions extends AppOptions {
  /** The port to listen on, 0 for any that is free; when absent the first free one from 8010 on. */
  readonly port?: number;
  /** The name or address to listen on; when absent only this machine reaches the server. */
  readonly host?: string;
}

/** A server at work. */
export interface Served {
  /** The address of its top page. */
  readonly address: string;
  /** Ends it, open connections included. */
  close(): Promise<void>;
}

const FIRST_PORT = 8010;
const PORTS_TRIED = 50;

/**
 * Serves files and folders to browsers: a file at `/its-name`, a folder's content at `/`; the first that has the asked path wins.
 *
 * @throws Error if there is nothing to serve, a path is not there, or the port cannot be had
 */
export async function serve(paths: readonly string[], { port, host = '127.0.0.1', ...appOptions }: ServeOptions = {}): Promise<Served> {
  if (paths.length === 0) throw new Error('nothing to serve. Expected at least one file or folder: name them.');
  const app = serverApp(await Promise.all(paths.map(placeAt)), appOptions);
  // The process may be a test or a tool of somebody's, so its own Request and Response stay as they are.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await (port === undefined ? listenFrom(server, FIRST_PORT, host) : listen(server, port, host));
  return { address: addressOf(server, host), close: () => close(server) };
}

async function listenFrom(server: Server, first: number, host: string): Promise<void> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    try {
      return await listen(server, port, host);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  throw new Error(
    `no free port: ${first} to ${first + PORTS_TRIED - 1} are all taken. Stop what uses one of them, or name another with --port.`,
  );
}

/** Says that somebody else listens at a port. */
class PortTaken extends Error {
  constructor(port: number, host: string, options: ErrorOptions) {
    super(
      `port ${port} of ${host} is taken. Expected a free one: stop what uses it, name another, or leave --port out to take the next free one.`,
      options,
    );
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new PortTaken(port, host, { cause: error });
    throw new Error(
      `cannot listen on port ${port} of ${host}: ${message}. Expected a port this user may open and a host that is this machine.`,
      { cause: error },
    );
  }
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
