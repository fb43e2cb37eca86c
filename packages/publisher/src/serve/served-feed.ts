import { type Content, contentOf, hashOf } from './content.ts';
import type { Found } from './find-file.ts';
import type { Inspected } from './inspect.ts';
import { isSettled, readWhole, SETTLING, stampOf } from './read-whole.ts';

/** What is served at a feed's address. */
export interface ServedFeed {
  readonly address: string;
  /** The last good version; null while there has been none. */
  readonly version: Content | null;
  /** When that was found good. */
  readonly goodAt: Date | null;
  /** The time between two requests that it asks for, in ms; 0 where it asks for none. */
  readonly refresh: number;
  /** Why the file as it is now is not served; null while it is. */
  readonly problem: string | null;
  /** Since when there has been a problem, or none. */
  readonly since: Date;
}

/** How a feed is served. */
export type FeedStatus = 'ok' | 'last good' | 'no good version';

export const statusOf = ({ version, problem }: Pick<ServedFeed, 'version' | 'problem'>): FeedStatus =>
  problem === null ? 'ok' : version ? 'last good' : 'no good version';

/** Who judges a feed, and who wants to know. */
export interface FeedHearers {
  inspect(bytes: Uint8Array): Promise<Inspected>;
  /** Is told of each new good version. */
  changed(feed: ServedFeed): void;
  /** Is told in a line when the status changes. */
  say(line: string): void;
  /** Is asked to have a look in a moment, when what was seen may not be the whole of a change. */
  lookAgain(feed: ServedFeed): void;
}

/** A `.json` file, followed from change to change. */
export interface FollowedFile {
  readonly feed: ServedFeed;
  /** Tells whether it is JSON of another kind, which nobody keeps. */
  readonly isOther: boolean;
  /** Takes note of what is there now; the promise is that of the judge, and null where nothing is to be judged. */
  look(found: Exclude<Found, { kind: 'folder' }>): Promise<void> | null;
  /** Has the next look read the file, whatever it seems. */
  doubt(): void;
}

const saying: Readonly<Record<FeedStatus, string>> = {
  ok: 'good again',
  'last good': 'not good, the last good version is served',
  'no good version': 'not good and never was, so it is not served',
};

/** Follows one file: the last good version stays, whatever becomes of the file. */
export function followFile(address: string, { inspect, changed, say, lookAgain }: FeedHearers): FollowedFile {
  let feed: ServedFeed = { address, version: null, goodAt: null, refresh: 0, problem: null, since: new Date() };
  let [isOther, stamp, badHash] = [false, '', ''];
  let told: FeedStatus = 'ok';
  let judging: Promise<void> | null = null;
  let goneAt: number | null = null;

  async function judgeAnew(path: string): Promise<void> {
    const { bytes, stats, why } = await readWhole(path);
    // What cannot be read now may be so because it is being written; the second time it is news.
    if (!bytes) return hold(why, why === feed.problem);
    stamp = stampOf(stats);
    const settled = isSettled(stats, Date.now());
    if (!settled) lookAgain(feed);
    const hash = hashOf(bytes);
    if (hash === feed.version?.hash) return restore();
    if (hash === badHash && feed.problem !== null) return hold(feed.problem, settled);
    const finding = await inspect(bytes);
    isOther = finding.kind === 'other' && !feed.version;
    if (finding.kind === 'feed') {
      feed = { ...feed, version: contentOf(bytes, hash), goodAt: new Date(), refresh: finding.refresh };
      restore();
      changed(feed);
    } else if (isOther) {
      restore();
    } else {
      badHash = hash;
      hold(finding.why, settled);
    }
  }

  function hold(problem: string, isNews: boolean): void {
    feed = { ...feed, problem, since: feed.problem === null ? new Date() : feed.since };
    if (isNews) tell();
    else lookAgain(feed);
  }

  function restore(): void {
    if (feed.problem !== null) feed = { ...feed, problem: null, since: new Date() };
    badHash = '';
    tell();
  }

  function tell(): void {
    const status = statusOf(feed);
    if (status !== told) say(`${address}: ${[saying[status], feed.problem].filter(Boolean).join(': ')}`);
    told = status;
  }

  return {
    get feed() {
      return feed;
    },
    get isOther() {
      return isOther;
    },
    look(found) {
      if (found.kind === 'gone') {
        goneAt ??= Date.now();
        stamp = '';
        // A file that is replaced in two steps is away for a moment, and no news.
        hold('the file is not there any more', Date.now() - goneAt >= SETTLING);
        return judging;
      }
      goneAt = null;
      if (stamp !== stampOf(found.stats)) judging ??= judgeAnew(found.path).finally(() => (judging = null));
      return judging;
    },
    doubt: () => void (stamp = ''),
  };
}
