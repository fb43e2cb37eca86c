import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findMiniBrowser } from './scripts/find-browser.mjs';
import { summary } from './test/support/summary.mjs';
import base from './web-test-runner.config.mjs';

const port = 4466;
// Its compositor now and then crashes in the drawing of a machine that has no graphics card (Mesa's swrast), and takes the page along.
const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
const children = [];

if (!env.DISPLAY) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(screen);
  const [display] = await once(screen.stdio[3], 'data');
  env.DISPLAY = `:${String(display).trim()}`;
}
children.push(spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env }));
process.on('exit', () => {
  for (const child of children.toReversed()) child.kill();
});

/** The same tests in WebKitGTK, by its own driver on a screen of its own. */
export default {
  ...base,
  concurrency: 1,
  reporters: [summary('webkit')],
  browsers: [
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
      },
    }),
  ],
};
