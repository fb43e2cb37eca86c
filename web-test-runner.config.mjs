import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium } from './scripts/find-browser.mjs';
import { testFeed } from './test/support/test-feed.mjs';
import { summary } from './test/support/summary.mjs';

/** The browser tests in Chromium; the other engines' configurations start from this one. */
export default {
  files: ['test/{contract,insight,feed,kit,widgets,embed}/**/*.test.ts'],
  // Lit's development build warns of what is misused, and the tests fail on a warning.
  nodeResolve: { exportConditions: ['@stp-widgets/source', 'development', 'browser', 'import'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)) })],
  middleware: [testFeed()],
  reporters: [summary('browser')],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: chromiumFlags },
      // Two pages in one context share a focus, and axe hangs.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
};
