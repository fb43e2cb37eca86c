import { type Found, isJson } from './find-file.ts';
import { SETTLING } from './read-whole.ts';
import { type FeedHearers, type FollowedFile, followFile, type ServedFeed } from './served-feed.ts';

type FoundFile = Exclude<Found, { kind: 'folder' }>;

/** The feeds among the served files, each with its last good version. */
export interface ServedFeeds {
  /** Tells whether something is served in place of a file that is not there any more, by its entry. */
  isKept(entry: string): boolean;
  /** What is served for a `.json` file; null if it is no feed. Waits for the judge only where nothing was good yet. */
  look(found: FoundFile): Promise<ServedFeed | null>;
  /** As `look`, by address, and waits until the file as it is now is judged; null also where nothing is found. */
  settle(address: string): Promise<ServedFeed | null>;
  /** All there are, settled, by address. */
  all(): Promise<readonly ServedFeed[]>;
  close(): void;
}

/** Where the files of feeds are found, and who hears of them. */
export interface FeedSource extends Omit<FeedHearers, 'lookAgain'> {
  find(address: string): Promise<Found | null>;
}

/** Follows each `.json` file that is found or asked for. */
export function servedFeeds({ find, ...hearers }: FeedSource): ServedFeeds {
  const files = new Map<string, FollowedFile>();
  const timers = new Map<string, NodeJS.Timeout>();
  let isClosed = false;

  function fileOf({ entry, address }: FoundFile): FollowedFile {
    const file = files.get(entry) ?? followFile(address, { ...hearers, lookAgain: () => lookAgain(entry, address) });
    files.set(entry, file);
    return file;
  }

  function lookAgain(entry: string, address: string): void {
    if (isClosed || timers.has(entry)) return;
    const timer = setTimeout(() => {
      timers.delete(entry);
      files.get(entry)?.doubt();
      void settle(address);
    }, SETTLING);
    timers.set(entry, timer.unref());
  }

  async function look(found: FoundFile): Promise<ServedFeed | null> {
    const file = fileOf(found);
    const judging = file.look(found);
    if (!file.feed.version) await judging;
    return file.isOther ? null : file.feed;
  }

  async function settle(address: string): Promise<ServedFeed | null> {
    for (;;) {
      const found = isClosed || !isJson(address) ? null : await find(address);
      if (!found || found.kind === 'folder') {
        forget(address);
        return null;
      }
      const file = fileOf(found);
      const judging = file.look(found);
      if (!judging) return file.isOther ? null : file.feed;
      // Once more after that: what was judged may be older than what is there by now.
      await judging;
    }
  }

  /** Drops what is gone and never was good; what was good is never gone. */
  function forget(address: string): void {
    for (const [entry, { feed }] of files) {
      if (feed.address === address && !feed.version) files.delete(entry);
    }
  }

  return {
    isKept: (entry) => Boolean(files.get(entry)?.feed.version),
    look,
    settle,
    async all() {
      const addresses = new Set([...files.values()].filter(({ isOther }) => !isOther).map(({ feed }) => feed.address));
      const feeds = await Promise.all([...addresses].toSorted().map(settle));
      return feeds.filter((feed) => feed !== null);
    },
    close() {
      isClosed = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
