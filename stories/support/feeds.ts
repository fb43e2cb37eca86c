import { type Feed, feedOf, type FeedSnapshot, type ProblemCode, registry } from '@stp-widgets/feed';
import { harbourAndVale, now } from './partnership.ts';

/** The addresses of files beside the stories that answer as a source in trouble does. */
export const troubled = {
  /** Holds nothing: 404. */
  missing: 'feeds/missing.json',
  /** A page where JSON should be, as a sign-in gives. */
  page: 'feeds/sign-in.txt',
  /** The beginning of a feed. */
  cutOff: 'feeds/cut-off.txt',
  /** JSON of something else. */
  other: 'feeds/other.txt',
} as const;

/** The demonstration's feed, as the demo page reads it. */
export const demoFeed = 'demo/partnership.json';

/** The address of a feed that is still being read, for as long as one looks. */
export const readingFeed = (): string => place('reading.json', {});

/** The address of a feed that was read and then could not be reached. */
export const offlineFeed = (document: unknown = harbourAndVale()): string =>
  place('offline.json', { ...feedOf(document).snapshot, problem: problemOf('unreachable') });

/** The address of a feed that was read and then failed on its server. */
export const brokenFeed = (document: unknown = harbourAndVale()): string =>
  place('broken.json', { ...feedOf(document).snapshot, problem: { ...problemOf('server-error'), status: 500 } });

/** The address of a feed of which an earlier visit left a copy, while its source is asked. */
export const keptFeed = (document: unknown = harbourAndVale()): string =>
  place('kept.json', { ...feedOf(document).snapshot, isKept: true, received: Date.now() - 26 * 3_600_000 });

/** The address of a feed whose source has another time than this computer. */
export const otherClockFeed = (document: unknown = harbourAndVale()): string =>
  place('other-clock.json', { ...feedOf(document).snapshot, skew: 86_400_000 });

/** The address of a feed of several sources: one answers, one cannot be reached, one never could. */
export function severalFeed(document: unknown = harbourAndVale()): string {
  const { snapshot } = feedOf(document);
  const parts = [
    { ...snapshot, address: 'https://office.example.org/frame.json' },
    { ...snapshot, address: 'https://harbour.example.org/part.json', problem: problemOf('unreachable') },
    { ...snapshot, address: 'https://vale.example.org/part.json', partnership: null, problem: { ...problemOf('not-found'), status: 404 } },
  ];
  return place('several.json', { ...snapshot, parts, speakers: ['The programme office', 'Harbour Hospitals', ''] });
}

const problemOf = (code: ProblemCode) => ({ code, detail: 'made for a story', since: Date.parse(now) - 33 * 60_000 });

/** Puts a feed into the page's registry, where whoever opens the address finds it; nothing is ever requested. */
function place(name: string, known: Partial<FeedSnapshot>): string {
  const address = new URL(`made-for-stories/${name}`, document.baseURI).href;
  const snapshot: FeedSnapshot = Object.freeze({
    partnership: null,
    notices: [],
    received: null,
    checked: null,
    problem: null,
    ...known,
    address,
    interval: 3_600_000,
  });
  const feed: Feed = { snapshot, subscribe: () => () => {}, refresh: () => Promise.resolve() };
  registry().feeds.set(address, feed);
  return address;
}
