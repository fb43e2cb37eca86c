import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const FIRST_PORT = 8010;
const PORTS_TRIED = 50;

/**
 * Has a server listen on a port, 0 for any that is free; when absent on the first free one from 8010 on.
 *
 * @returns the address of its top page
 * @throws Error if the port cannot be had
 */
export async function listen(server: Server, host: string, port?: number): Promise<string> {
  await (port === undefined ? listenFrom(server, FIRST_PORT, host) : listenOn(server, port, host));
  return addressOf(server, host);
}

async function listenFrom(server: Server, first: number, host: string): Promise<void> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    try {
      return await listenOn(server, port, host);
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

async function listenOn(server: Server, port: number, host: string): Promise<void> {
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
