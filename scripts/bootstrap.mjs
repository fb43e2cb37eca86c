/**
 * Makes a fresh clone runnable: installs the packages when the lock has changed, and with `--browser`
 * a browser where that is possible, with `--proxies` the web servers that docs/deploy is tried with. Node built-ins only; it runs on the machine's own Node, 20.19 or later.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, findMiniBrowser } from './find-browser.mjs';
import { findNginx, findVarnish } from './find-proxies.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.bootstrap');

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  return status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is here, 20.19 or later is needed.`);

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // `npm ci` refuses a lock that lacks another platform's optional package; `npm install` does not.
  if (!run('npm', ['ci', ...quiet]) && !run('npm', ['install', '--no-save', ...quiet]))
    fail('npm could not install the packages: see above.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

const wanted = [
  { flag: '--browser', find: findChromium, packages: ['chromium'], help: 'Install Chrome, Chromium or Edge, or set CHROME_PATH.' },
  { flag: '--firefox', find: findFirefox, packages: ['firefox-esr'], help: 'Install Firefox.' },
  { flag: '--webkit', find: findMiniBrowser, packages: ['webkit2gtk-driver', 'xvfb'], help: 'Install webkit2gtk-driver and xvfb.' },
  { flag: '--proxies', find: () => findNginx() && findVarnish(), packages: ['nginx-light', 'varnish'], help: 'Install nginx and Varnish.' },
].filter(({ flag, find }) => process.argv.includes(flag) && !find());

if (wanted.length > 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
  const packages = wanted.flatMap((one) => one.packages);
  console.log(`installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
for (const { find, flag, help } of wanted) if (!find()) fail(`What ${flag} needs is not there. ${help}`);
