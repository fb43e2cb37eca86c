/** The nearest element, from this one outwards and out of shadow roots, that a selector matches. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The language that an element stands in, from the nearest `lang`; empty when the page names none. */
export const languageAround = (element: Element): string => closestAcross(element, '[lang]')?.getAttribute('lang') ?? '';

/**
 * The present, as an element is to see it: the real one, or what `data-stp-now` on the element or around it
 * pins it to, for demonstrations, stories, tests and prints of a past state.
 */
export function nowAround(element: Element): Date {
  const pinned = closestAcross(element, '[data-stp-now]')?.getAttribute('data-stp-now');
  const at = pinned ? Date.parse(pinned) : NaN;
  return new Date(Number.isNaN(at) ? Date.now() : at);
}

const listeners = new Set<() => void>();
const minute = 60_000;
let stop: (() => void) | undefined;

/**
 * Calls back when what surrounds an element may read otherwise: a language or a pinned clock was changed
 * anywhere on the page, or a minute has gone by. One observer and one timer serve the page.
 *
 * @returns a function that ends it
 */
export function watchSurroundings(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= start();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function start(): () => void {
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'data-stp-now'], subtree: true });
  const timer = setInterval(tell, minute);
  return () => {
    observer.disconnect();
    clearInterval(timer);
  };
}
