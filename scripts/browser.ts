import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium, findFirefox } from './find-browser.mjs';

/**
 * Starts Chromium without a window.
 *
 * @throws Error if there is none
 */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found. Expected Chrome, Chromium or Edge: install one, or set CHROME_PATH.');
  return launch({ executablePath, args: [...chromiumFlags] });
}

/** Starts Firefox without a window; null where there is none. */
export async function openFirefox(): Promise<Browser | null> {
  const executablePath = findFirefox();
  return executablePath ? launch({ browser: 'firefox', executablePath }) : null;
}
