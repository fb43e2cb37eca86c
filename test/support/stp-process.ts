import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../scripts/stp.ts', import.meta.url));

/** `stp serve` at work, in a process of its own. */
export interface ServeProcess {
  readonly address: string;
  /** The lines it wrote to stderr so far. */
  readonly lines: readonly string[];
  /** Resolves when the next one comes. */
  nextLine(): Promise<void>;
  /** Stops it; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `stp serve` from its source on a free port; resolves once it answers. */
export async function stpServe(...args: string[]): Promise<ServeProcess> {
  const child = spawn(process.execPath, [command, 'serve', ...args, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const errors = createInterface(child.stderr);
  errors.on('line', (line) => lines.push(line));
  const [printed] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [lines.join('\n')])])) as [unknown];
  const [address] = /http:\S+/.exec(String(printed)) ?? [];
  if (!address) throw new Error(`stp serve did not start: ${String(printed)}`);
  return {
    address,
    lines,
    nextLine: async () => void (await once(errors, 'line')),
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'close')) as [number | null];
      return code;
    },
  };
}
