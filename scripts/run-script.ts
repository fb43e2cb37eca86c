import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How a script of package.json ended, and all that it printed. */
export interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a script of package.json, and shows what it prints if it fails, or as it comes when that is asked for. */
export function runScript(name: string, { live = false, args = [] }: { live?: boolean; args?: readonly string[] } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (live) process.stdout.write(chunk);
      });
    }
    const end = (ok: boolean, trouble = '') => {
      const output = Buffer.concat(chunks).toString('utf8') + trouble;
      if (!ok && !live) process.stdout.write(output);
      resolve({ ok, output });
    };
    child.on('error', ({ message }) => end(false, `npm run ${name}: ${message}\n`));
    child.on('close', (code) => end(code === 0));
  });
}
