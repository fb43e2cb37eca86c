/**
 * The smallest script of a page: fetches only the widgets that stand on it, now and later. For browsers only.
 *
 * What they will ask for next is begun at once, so that a page waits for the slowest and not for one after the other:
 * the file that all widgets share, and the feeds that the page names.
 */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'stp-partnership': () => import('@stp-widgets/widgets/partnership/define.js'),
  'stp-objective-card': () => import('@stp-widgets/widgets/objective-card/define.js'),
  'stp-objectives': () => import('@stp-widgets/widgets/objectives/define.js'),
  'stp-dependency-timeline': () => import('@stp-widgets/widgets/dependency-timeline/define.js'),
  'stp-accountability-matrix': () => import('@stp-widgets/widgets/accountability-matrix/define.js'),
  'stp-progress-chart': () => import('@stp-widgets/widgets/progress-chart/define.js'),
};

const asked = new Set<string>();

/** How long, in ms, a widget that could not be fetched is not asked for again. */
const pauses = new Map<string, number>();

/** A browser takes some 10 ms to get ready for these, which every widget needs: it does while their files are under way. */
let formats: readonly object[] | undefined;

function look(): void {
  for (const [tag, load] of Object.entries(widgets)) {
    if (asked.has(tag) || !document.querySelector(tag)) continue;
    asked.add(tag);
    if (customElements.get(tag)) continue;
    // In the file that all widgets share. Where it is missing, the widget's own fetching says so.
    import('@stp-widgets/kit/feed-context.js').catch(() => {});
    load().catch((error: unknown) => {
      if (!pauses.has(tag))
        console.warn(`<${tag}> could not be fetched: ${String(error)}. Check that the files beside the loader are served.`);
      askLater(tag);
    });
  }
  if (asked.size > 0) formats ??= [new Intl.NumberFormat('en-GB'), new Intl.DateTimeFormat('en-GB'), new Intl.RelativeTimeFormat('en-GB')];
}

/** Asks for a widget again after a pause, four times as long each time, or as soon as the network is back. */
function askLater(tag: string): void {
  const pause = (pauses.get(tag) ?? 250) * 4;
  pauses.set(tag, pause);
  const timer = setTimeout(again, pause);
  addEventListener('online', again);
  function again(): void {
    clearTimeout(timer);
    removeEventListener('online', again);
    asked.delete(tag);
    look();
  }
}

/** Begins the requests for the feeds that the page names as it stands; the feed takes them over (feed/src/early.ts). */
function begin(): void {
  const place = Symbol.for('stp-widgets');
  const page = ((globalThis as Record<symbol, object | undefined>)[place] ??= {}) as { early?: Map<string, object> };
  const early = (page.early ??= new Map());
  // Who asks as somebody asks for himself.
  const named = [...document.querySelectorAll('stp-partnership[src]:not([src=""], [credentials])')];
  for (const source of named.flatMap((element) => element.getAttribute('src')!.trim().split(/\s+/))) {
    const { href, protocol } = new URL(source, document.baseURI);
    const address = href.replace(/#.*/, '');
    if (early.has(address) || !protocol.startsWith('http') || customElements.get('stp-partnership')) continue;
    const ending = new AbortController();
    const options: RequestInit = { cache: 'no-cache', credentials: 'same-origin', headers: { accept: 'application/json' } };
    const response = fetch(address, { ...options, signal: ending.signal });
    response.catch(() => {});
    early.set(address, { response, ending });
  }
}

try {
  begin();
} catch {
  // An address that is none is told by the feed, in words.
}
look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
