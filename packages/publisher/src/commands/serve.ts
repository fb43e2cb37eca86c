import { type Command, InvalidArgumentError } from 'commander';
import { serve, type ServeOptions } from '../serve.ts';

/** Adds `stp serve` to the command. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve a feed and the pages that show it, to try them out')
    .argument(
      '<path...>',
      'a file, served under its name, or a folder, its content served at the top; the first that has the asked path wins',
    )
    .option('--port <number>', 'the port to listen on, 0 for any that is free (default: the first free one from 8010 on)', portNumber)
    .option('--host <name>', 'the name or address to listen on', '127.0.0.1')
    .option('--open-policy', 'leave out the strict Content-Security-Policy')
    .action(serveUntilStopped);
}

async function serveUntilStopped(paths: string[], options: ServeOptions): Promise<void> {
  const { address, close } = await serve(paths, options);
  // A second Ctrl-C reaches a server that is closing already, and must not turn a clean end into a killed one.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close());
  console.log(`The partner page is at ${address}`);
}

function portNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
  return Number(text);
}
