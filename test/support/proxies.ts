import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findNginx, findVarnish } from '../../scripts/find-proxies.mjs';
import { filled } from './filled.ts';
import { freePort } from './free-port.ts';

/** A web server at work, under a configuration of docs/deploy. */
export interface Proxy {
  /** The address of its top. */
  readonly address: string;
  /** Its processes' numbers. */
  readonly pids: () => readonly number[];
  stop(): Promise<void>;
}

/** Why nginx cannot be run here; false where it can. */
export const noNginx: string | false = findNginx() ? false : 'nginx is not installed (Debian: nginx-light)';
/** Why Varnish cannot be run here; false where it can. */
export const noVarnish: string | false = findVarnish() ? false : 'Varnish is not installed (Debian: varnish)';

const deploy = new URL('../../docs/deploy/', import.meta.url);
const configuration = (name: string) => readFileSync(new URL(name, deploy), 'utf8');

/** nginx as docs/deploy/nginx.conf sets it up, before the origin at that port. */
export async function nginxBefore(origin: number): Promise<Proxy> {
  return nginx(await freePort(), (port, folder) =>
    filled(configuration('nginx.conf'), {
      '/var/cache/nginx-stp': join(folder, 'cache'),
      '127.0.0.1:8010': `127.0.0.1:${origin}`,
      'listen 80': `listen 127.0.0.1:${port}`,
    }),
  );
}

/** nginx as docs/deploy/nginx-static.conf sets it up, for a folder. */
export async function nginxFor(root: string): Promise<Proxy> {
  return nginx(await freePort(), (port) =>
    filled(configuration('nginx-static.conf'), { '/srv/stp': root, 'listen 80': `listen 127.0.0.1:${port}` }),
  );
}

async function nginx(port: number, site: (port: number, folder: string) => string): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'stp-nginx-'));
  mkdirSync(join(folder, 'cache'));
  writeFileSync(join(folder, 'stp.conf'), site(port, folder));
  // What Debian's own nginx.conf says around a site, with all that it writes in the folder.
  const main = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes auto;
    pid ${folder}/pid;
    error_log stderr notice;
    events { worker_connections 768; }
    http {
      types { text/html html; text/css css; application/javascript js; application/json json; }
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      include ${folder}/stp.conf;
    }`;
  writeFileSync(join(folder, 'nginx.conf'), main);
  return started(findNginx()!, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    port,
    folder,
    isReady: (line) => line.includes('start worker process '),
  });
}

/** Varnish as docs/deploy/default.vcl sets it up, before the origin at that port. */
export async function varnishBefore(origin: number): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'stp-varnish-'));
  const port = await freePort();
  const file = join(folder, 'default.vcl');
  writeFileSync(file, filled(configuration('default.vcl'), { '"8010"': `"${origin}"` }));
  const options = ['-F', '-j', 'none', '-n', join(folder, 'work'), '-f', file, '-a', `127.0.0.1:${port}`, '-s', 'malloc,64m'];
  return started(findVarnish()!, options, { port, folder, isReady: (line) => line.includes('Child starts') });
}

interface Start {
  readonly port: number;
  /** Is removed in the end. */
  readonly folder: string;
  /** Tells from a line it writes that it takes connections. */
  readonly isReady: (line: string) => boolean;
}

async function started(command: string, options: readonly string[], { port, folder, isReady }: Start): Promise<Proxy> {
  const child = spawn(command, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = once(child, 'exit');
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      lines.push(line);
      if (isReady(line)) resolve();
    });
    void gone.then(() => reject(new Error(`${command} ended before it was ready:\n${lines.join('\n')}`)));
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    pids: () => familyOf(child.pid!),
    async stop() {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A process and its children; itself alone where the system does not tell. */
function familyOf(pid: number): readonly number[] {
  try {
    return [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)];
  } catch {
    return [pid];
  }
}
