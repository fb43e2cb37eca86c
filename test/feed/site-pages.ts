import type { joinSite, Site } from '@stp-widgets/feed/live/leader.js';

/** A timer that a page set. */
export interface PageTimer {
  readonly delay: number;
  run(): void;
}

/** A page of this origin that has joined a site: an iframe, visible and its time in the hands of the test. */
export interface SitePage {
  readonly window: Window & typeof globalThis;
  readonly site: Site;
  /** What it heard, in order. */
  readonly heard: string[];
  /** The timers that it waits for. */
  readonly timers: Map<unknown, PageTimer>;
  /** The interval it answers with, in ms. */
  interval: number;
  show(isVisible: boolean): void;
  /** Sends it an event of its life. */
  live(event: 'pagehide' | 'pageshow' | 'freeze' | 'resume'): void;
  close(): void;
}

const pages = new Set<SitePage>();

/** Makes a page that joins. What `prepare` does to its window is done before. */
export async function sitePage(
  name: string,
  { isVisible = true, prepare = (_window: Window & typeof globalThis) => {} } = {},
): Promise<SitePage> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const window = frame.contentWindow as Window & typeof globalThis & { joinSite?: typeof joinSite };
  const timers = holdTimersOf(window);
  const see = (seen: boolean) =>
    Object.defineProperty(window.document, 'visibilityState', { value: seen ? 'visible' : 'hidden', configurable: true });
  see(isVisible);
  const script = window.document.createElement('script');
  script.type = 'module';
  script.textContent = `import { joinSite } from '${location.origin}/packages/feed/src/live/leader.ts'; window.joinSite = joinSite; frameElement.dispatchEvent(new Event('ready'));`;
  await new Promise((resolve) => {
    frame.addEventListener('ready', resolve);
    window.document.body.append(script);
  });
  prepare(window);
  const heard: string[] = [];
  const site = window.joinSite!(name, {
    interval: () => page.interval,
    lead: (isLeading) => void heard.push(isLeading ? 'leads' : 'leads no more'),
    told: () => void heard.push('told'),
  });
  const page: SitePage = {
    window,
    site,
    heard,
    timers,
    interval: 60_000,
    show(seen) {
      see(seen);
      window.document.dispatchEvent(new Event('visibilitychange'));
    },
    live: (event) => void (event.startsWith('page') ? window : window.document).dispatchEvent(new Event(event)),
    close() {
      pages.delete(page);
      frame.remove();
    },
  };
  pages.add(page);
  return page;
}

/** Removes every page that is left. */
export const closePages = (): void => pages.forEach((page) => page.close());

function holdTimersOf(window: Window & typeof globalThis): Map<unknown, PageTimer> {
  const timers = new Map<unknown, PageTimer>();
  let count = 0;
  window.setTimeout = ((call: () => void, delay = 0) => {
    const id = ++count;
    timers.set(id, {
      delay,
      run() {
        if (timers.delete(id)) call();
      },
    });
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => void timers.delete(id);
  return timers;
}

/** The locks of a site, as the browser sees them: how many pages hold and wait for each. */
export async function locksOf(name: string): Promise<Record<'lead' | 'first', { readonly held: number; readonly waiting: number }>> {
  const { held = [], pending = [] } = await navigator.locks.query();
  const count = (what: string) => {
    const among = (locks: LockInfo[]) => locks.filter((lock) => lock.name === `stp-widgets/1/${what} ${name}`).length;
    return { held: among(held), waiting: among(pending) };
  };
  return { lead: count('lead'), first: count('first') };
}
