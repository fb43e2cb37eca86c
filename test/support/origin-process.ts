import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One request as it reached the origin. */
export interface OriginRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** When, in ms since 1970. */
  readonly at: number;
}

/** `stp serve` on a port of its own that it comes back to, and what reached it. */
export interface Origin {
  readonly port: number;
  /** All that reached it so far, over its whole life, as far as has been heard. */
  readonly requests: readonly OriginRequest[];
  /** All that reached it up to now, while it is well. */
  reached(): Promise<readonly OriginRequest[]>;
  /** Starts it (again); resolves once it answers. */
  start(): Promise<void>;
  /** Ends it without notice, as a power cut would. */
  kill(): Promise<void>;
  /** Has it hang: connections are taken, nothing is answered. */
  hang(): void;
}

/** What only `reached` asks for. */
const mark = '/mark-of-the-test';

/** An `stp serve` from its source, with these arguments; not started yet. */
export async function originOf(...args: string[]): Promise<Origin> {
  const port = await freePort();
  const requests: OriginRequest[] = [];
  let child: ChildProcess | null = null;
  let told = () => {};
  const command = ['--conditions=@stp-widgets/source', '--import', new URL('tell-requests.mjs', import.meta.url).href];
  const serve = [at('../../packages/publisher/src/stp.ts'), 'serve', ...args, '--port', String(port)];
  return {
    port,
    requests,
    async start() {
      const started = spawn(process.execPath, [...command, ...serve], { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
      child = started;
      started.on('message', (request: Omit<OriginRequest, 'at'>) => {
        if (request.path === mark) told();
        else requests.push({ ...request, at: Date.now() });
      });
      const end = () => void started.kill('SIGKILL');
      process.once('exit', end);
      started.once('exit', () => process.off('exit', end));
      const ended = once(started, 'exit').then(([code]) => {
        throw new Error(`stp serve ended with ${code}. Expected it to serve ${args.join(' ')}.`);
      });
      await Promise.race([once(started.stdout!, 'data'), ended]);
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async reached() {
      // What is told comes in order, so that whatever came before the mark has been told when the mark is.
      const isTold = new Promise<void>((resolve) => (told = resolve));
      await fetch(`http://127.0.0.1:${port}${mark}`);
      await isTold;
      return [...requests];
    },
    hang: () => void child?.kill('SIGSTOP'),
  };
}
