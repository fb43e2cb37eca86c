import puppeteer from 'puppeteer-core';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findFirefox } from './scripts/find-browser.mjs';
import { summary } from './test/support/summary.mjs';
import base from './web-test-runner.config.mjs';

/** The same tests in Firefox, by WebDriver BiDi. */
export default {
  ...base,
  concurrency: 1,
  reporters: [summary('firefox')],
  browsers: [
    chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true } }),
  ],
};
