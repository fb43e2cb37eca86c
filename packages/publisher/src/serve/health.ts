import { type FeedStatus, type ServedFeed, statusOf } from './served-feed.ts';

/** What `/health` says of one feed. */
export interface FeedHealth {
  readonly address: string;
  readonly status: FeedStatus;
  /** The instant since when it has had that status. */
  readonly since: string;
  /** The instant at which the version that is served was found good; null where there is none. */
  readonly goodAt: string | null;
  /** The tag of that version's plain form. */
  readonly etag: string | null;
  /** Why the file as it is now is not served, in a sentence that says where; null while it is. */
  readonly problem: string | null;
}

/** What `/health` says: how the worst of the feeds is served, `ok` where there is none, `unchecked` where nobody judges them. */
export interface Health {
  readonly status: FeedStatus | 'unchecked';
  readonly feeds: readonly FeedHealth[];
}

/** Says how feeds are served; null stands for feeds that nobody judges. */
export function healthOf(feeds: readonly ServedFeed[] | null): Health {
  if (!feeds) return { status: 'unchecked', feeds: [] };
  const worst = (['no good version', 'last good'] as const).find((status) => feeds.some((feed) => statusOf(feed) === status));
  return {
    status: worst ?? 'ok',
    feeds: feeds.map((feed) => ({
      address: feed.address,
      status: statusOf(feed),
      since: feed.since.toISOString(),
      goodAt: feed.goodAt?.toISOString() ?? null,
      etag: feed.version?.etag('identity') ?? null,
      problem: feed.problem,
    })),
  };
}

/** Tells whether a feed can be had at all: a server that has nothing good to show is of no use to anybody yet. */
export const isOfUse = (feeds: readonly ServedFeed[]): boolean => feeds.length === 0 || feeds.some(({ version }) => version !== null);
