import { withFailure } from './advance.ts';
import { feedKey, resolveAddress } from './address.ts';
import { type FeedOptions, identityOf } from './feed-options.ts';
import { lateFeed } from './late-feed.ts';
import { pollingFeed } from './polling-feed.ts';
import { registry } from './registry.ts';
import { type Feed, firstSnapshot, type ProblemCode, stillFeed } from './snapshot.ts';

/**
 * The page's one feed for an address, shared with every copy of the library on the page. A relative address is the page's.
 * Several addresses, with white space between them, give one feed of what all of them say. Who asks otherwise (`credentials`,
 * `getToken`, `keep`) has another feed.
 *
 * One that cannot be fetched gives a feed that has failed and says why, and nothing is requested.
 */
export function openFeed(address: string | URL, options: FeedOptions = {}): Feed {
  const addresses = String(address).trim().split(/\s+/);
  if (!addresses[1]) return oneFeed(address, options);
  return shared(addresses.join('\n'), options, (key) =>
    lateFeed(
      import('./many/many-feed.ts').then(
        ({ manyFeed }) => manyFeed(addresses.map((one) => oneFeed(one, options))),
        (error: unknown) => {
          // Whoever opens it next may have better luck.
          registry().feeds.delete(key);
          return failedFeed('no-script', String(error));
        },
      ),
    ),
  );
}

function oneFeed(given: string | URL, options: FeedOptions): Feed {
  const { address, detail } = resolveAddress(given);
  if (address === undefined) return failedFeed('no-address', detail);
  return shared(address, options, (key) => pollingFeed(address, key, options));
}

function shared(address: string, options: FeedOptions, make: (key: string) => Feed): Feed {
  const { feeds } = registry();
  const key = feedKey(address, identityOf(options));
  const open = feeds.get(key) ?? make(key);
  feeds.set(key, open);
  return open;
}

function failedFeed(code: ProblemCode, detail: string): Feed {
  return stillFeed(withFailure(firstSnapshot('', Infinity), { code, detail }, Date.now()));
}
