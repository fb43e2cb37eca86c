import type { Feed, FeedSnapshot } from '@stp-widgets/feed';

/** What a test lets a source answer; see test-feed.mjs. */
export interface SourceAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly drop?: boolean;
  readonly hold?: boolean;
  readonly cutOff?: number;
  readonly stall?: number;
}

/** One request as the server saw it. */
export interface SeenRequest {
  readonly conditional: boolean;
  readonly status: number | null;
  readonly method?: string;
  readonly authorization?: string;
  readonly aborted?: boolean;
}

/** A source on the test server, under a name of its own. */
export interface FeedSource {
  readonly address: string;
  /** Answers like this from now on, also those who are held. */
  answer(answer: SourceAnswer): Promise<void>;
  /** Answers with a document from now on. */
  serve(document: unknown): Promise<void>;
  requests(): Promise<SeenRequest[]>;
  /** The requests, once they are as wanted. */
  requestsUntil(wanted: (requests: SeenRequest[]) => boolean): Promise<SeenRequest[]>;
}

/** A new source; it answers 404 until it is told otherwise. */
export function feedSource(): FeedSource {
  const address = new URL(`/test-feed/${crypto.randomUUID()}.json`, location.origin).href;
  const control = `${address}/control`;
  const answer = async (given: SourceAnswer) => void (await fetch(control, { method: 'PUT', body: JSON.stringify(given) }));
  const requests = async () => ((await (await fetch(control)).json()) as { requests: SeenRequest[] }).requests;
  return {
    address,
    answer,
    requests,
    serve: (document) => answer({ body: JSON.stringify(document) }),
    async requestsUntil(wanted) {
      for (;;) {
        const seen = await requests();
        if (wanted(seen)) return seen;
      }
    },
  };
}

/** The address of the same server under its other name: of another origin. */
export function elsewhereOf(address: string): string {
  const url = new URL(address);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

/** Subscribes until the snapshot is as wanted, and gives that snapshot. A subscriber of its own keeps the feed polling meanwhile. */
export function snapshotOf(feed: Feed, wanted: (snapshot: FeedSnapshot) => boolean): Promise<FeedSnapshot> {
  return new Promise((resolve) => {
    const look = () => {
      if (!wanted(feed.snapshot)) return;
      resolve(feed.snapshot);
      leave();
    };
    const leave = feed.subscribe(look);
    look();
  });
}

/** Tells whether this browser caches at all: WebKit under automation does not, so that none of its requests is conditional. */
export async function browserCaches(): Promise<boolean> {
  const source = feedSource();
  await source.answer({ body: 'kept', headers: { 'cache-control': 'max-age=600' } });
  for (const cache of ['default', 'force-cache'] as const) await (await fetch(source.address, { cache })).text();
  return (await source.requests()).length === 1;
}
