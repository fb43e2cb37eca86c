export { feedOf } from './data-feed.ts';
export type { FeedOptions } from './feed-options.ts';
export { freshness, type Freshness } from './freshness.ts';
export { keepIdentity } from './keep-identity.ts';
export { fetchKeeping, kept } from './late-identity.ts';
export { openFeed } from './open-feed.ts';
export { registry, type Registry } from './registry.ts';
export type { Selected, Selection } from './selection.ts';
export type { Feed, FeedProblem, FeedSnapshot, ProblemCode } from './snapshot.ts';
