#!/usr/bin/env node
/**
 * The command `stp`. It exits with 0 when all is well, 1 when it found something wrong with what it was
 * given to look at, 2 when it could not do what was asked.
 */
import { readFileSync } from 'node:fs';
import { InvalidArgumentError, program } from 'commander';
import { serve, type ServeOptions } from './serve.ts';

const COULD_NOT_RUN = 2;

const { version, description } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

program
  .name('stp')
  .description(description)
  .version(version)
  .showHelpAfterError('(stp --help tells what is understood)')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : COULD_NOT_RUN));

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

try {
  await program.parseAsync();
} catch (error) {
  console.error(`stp: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = COULD_NOT_RUN;
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
