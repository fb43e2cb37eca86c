import { type Command, InvalidArgumentError } from 'commander';
import { usualCacheTimes } from '../serve/cache-control.ts';
import { serve, type ServeOptions } from '../serve.ts';

/** Adds `stp serve` to the command. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve a feed and the pages that show it; of the feed only versions that are whole and valid')
    .argument(
      '<path...>',
      'a file, served under its name, or a folder, its content served at the top; the first that has the asked path wins',
    )
    .option('--port <number>', 'the port to listen on, 0 for any that is free (default: the first free one from 8010 on)', portNumber)
    .option('--host <name>', 'the name or address to listen on', '127.0.0.1')
    .option('--s-maxage <seconds>', 'how long a shared cache may answer for a feed without asking', seconds, usualCacheTimes.sMaxAge)
    .option(
      '--stale-while-revalidate <seconds>',
      'how much longer it may while it asks; both together never exceed what the feed says of its refresh',
      seconds,
      usualCacheTimes.staleWhileRevalidate,
    )
    .option('--unchecked', 'serve every file as it is, good or not')
    .option('--open-policy', 'leave out the strict Content-Security-Policy')
    .addHelpText(
      'after',
      `
Example:
  stp serve partnership.json site --port 8010

/health says in JSON how each feed is served, /events tells of each new version (server-sent events).`,
    )
    .action(serveUntilStopped);
}

async function serveUntilStopped(paths: string[], { sMaxage, ...options }: ServeOptions & { readonly sMaxage: number }): Promise<void> {
  const say = (line: string) => console.error(`${new Date().toISOString()} ${line}`);
  const { address, close } = await serve(paths, { ...options, sMaxAge: sMaxage, say });
  // A second Ctrl-C reaches a server that is closing already, and must not turn a clean end into a killed one.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close());
  console.log(`The partner page is at ${address}`);
}

function portNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
  return Number(text);
}

function seconds(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number of seconds, 0 or more.');
  return Number(text);
}
