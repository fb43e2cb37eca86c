import { feedKey, resolveAddress } from './address.ts';
import { pollingFeed } from './polling-feed.ts';
import { registry } from './registry.ts';
import { type Feed, stillFeed } from './snapshot.ts';

/**
 * The page's one feed for an address, shared with every copy of the library on the page. A relative address is the page's.
 * One that cannot be fetched gives a feed that has failed and says why, and nothing is requested.
 */
export function openFeed(address: string | URL): Feed {
  const resolved = resolveAddress(address);
  if (resolved.address === null) return failedFeed(resolved.detail);
  const { feeds } = registry();
  const key = feedKey(resolved.address);
  const open = feeds.get(key) ?? pollingFeed(resolved.address);
  feeds.set(key, open);
  return open;
}

function failedFeed(detail: string): Feed {
  const problem = Object.freeze({ code: 'unreachable' as const, detail, since: Date.now() });
  return stillFeed({
    address: '',
    partnership: null,
    notices: Object.freeze([]),
    received: null,
    checked: null,
    problem,
    interval: Infinity,
  });
}
