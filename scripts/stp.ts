/**
 * Runs the command `stp` from its source: `node scripts/stp.ts serve …`.
 *
 * A process of its own, because only a process that was started with the condition finds the packages' sources.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../packages/publisher/src/stp.ts', import.meta.url));
const child = spawn(process.execPath, ['--conditions=@stp-widgets/source', command, ...process.argv.slice(2)], { stdio: 'inherit' });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('error', ({ message }) => {
  console.error(`stp: cannot be started: ${message}`);
  process.exitCode = 2;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 2;
});
