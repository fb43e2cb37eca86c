import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Page } from 'puppeteer-core';
import { openChromium } from './browser.ts';

/** A story, or a page of documentation. */
export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

/** How an entry is looked at. */
export interface View {
  readonly width?: number;
  /** What the toolbar is set to; a story that sets it itself has its own way. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly forcedColours?: boolean;
}

/** An entry on a page, and all that went wrong with it. */
export interface Shown {
  readonly page: Page;
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** A built Storybook, served on this machine and open in Chromium. */
export interface OpenStorybook {
  readonly entries: readonly Entry[];
  /** Shows an entry; resolves when its play function and axe are done, or the page of documentation is there. */
  show(entry: Entry, view?: View): Promise<Shown>;
  close(): Promise<void>;
}

const PATIENCE = 30_000;

/** What the stories' page reports of one story. */
interface Report {
  readonly problems: readonly string[];
}

/**
 * Serves a folder that `npm run build:storybook` wrote, and opens it.
 *
 * @throws Error if the folder holds no Storybook
 */
export async function openStorybook(folder: string): Promise<OpenStorybook> {
  const index = await readFile(join(folder, 'index.json'), 'utf8').catch(() => {
    throw new Error(`no Storybook in ${folder}. Expected what \`npm run build:storybook\` writes: run it first.`);
  });
  const { entries } = JSON.parse(index) as { entries: Record<string, Entry> };
  // Storybook itself needs inline scripts and styles; what the widgets need is tested on pages of their own.
  const server = await serve([folder], { port: 0, openPolicy: true, unchecked: true });
  const browser = await openChromium();

  async function show(entry: Entry, { width = 1280, globals = {}, forcedColours = false }: View = {}): Promise<Shown> {
    // A context of its own: two pages in one share a focus.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const problems: string[] = [];
    watch(page, server.address, problems);
    await page.setViewport({ width, height: 800 });
    const media = await page.createCDPSession();
    await media.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
        { name: 'prefers-color-scheme', value: globals['scheme'] ?? 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await page.evaluateOnNewDocument(listen);
    const settings = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
    const query = new URLSearchParams({ id: entry.id, viewMode: entry.type, globals: settings.join(';') });
    await page.goto(`${server.address}iframe.html?${query}`, { waitUntil: 'domcontentloaded' });
    problems.push(...(entry.type === 'story' ? await played(page) : await readable(page)));
    return { page, problems, close: () => context.close() };
  }

  return {
    entries: Object.values(entries),
    show,
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}

function watch(page: Page, address: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`error on the page: ${error instanceof Error ? error.message : String(error)}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) problems.push(`asked of another host: ${url}`);
  });
}

async function played(page: Page): Promise<readonly string[]> {
  const waited = new Promise<Report>((resolve) => {
    setTimeout(() => resolve({ problems: [`not done after ${PATIENCE / 1000} s`] }), PATIENCE).unref();
  });
  const { problems } = await Promise.race([page.evaluate(() => (globalThis as unknown as { story: Promise<Report> }).story), waited]);
  return problems;
}

async function readable(page: Page): Promise<readonly string[]> {
  try {
    await page.waitForSelector('#storybook-docs h1', { visible: true, timeout: PATIENCE });
    await page.waitForNetworkIdle({ idleTime: 200 });
  } catch (error) {
    return [`the page did not come: ${String(error)}`];
  }
  const broken = await page.$$eval('.sb-errordisplay:not([hidden]), [data-testid=error]', (found) =>
    found.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()),
  );
  return broken.map((text) => `shown in place of the page: ${text}`);
}

/** Runs on the page, before anything else: promises the report of the story as `story`. */
function listen(): void {
  interface Reporter {
    readonly type: string;
    readonly status: string;
    readonly result?: { readonly violations?: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] };
  }
  interface Channel {
    on(event: string, listener: (given: unknown) => void): void;
  }
  const page = globalThis as unknown as { story: Promise<Report> };
  page.story = new Promise((resolve) => {
    const timer = setInterval(() => {
      const channel = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__') as Channel | undefined;
      if (!channel) return;
      clearInterval(timer);
      const problems: string[] = [];
      for (const event of [
        'playFunctionThrewException',
        'storyThrewException',
        'storyErrored',
        'storyMissing',
        'unhandledErrorsWhilePlaying',
      ]) {
        channel.on(event, (given) => {
          const [first] = Array.isArray(given) ? given : [given];
          problems.push(`${event}: ${(first as Error | undefined)?.message ?? JSON.stringify(first)}`);
          if (event === 'storyMissing' || event === 'storyErrored') resolve({ problems });
        });
      }
      channel.on('storyFinished', (given) => {
        const { status, reporters } = given as { status: string; reporters: readonly Reporter[] };
        for (const { type, result } of reporters.filter((one) => one.status === 'failed')) {
          for (const { id, nodes } of result?.violations ?? [])
            problems.push(`${type}, ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n  ')}`);
        }
        if (!reporters.some(({ type }) => type === 'a11y')) problems.push('axe did not run');
        if (status === 'error' && problems.length === 0) problems.push('ended in an error');
        resolve({ problems });
      });
    }, 1);
  });
}
