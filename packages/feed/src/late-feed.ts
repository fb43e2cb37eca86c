import { type Feed, firstSnapshot, stillFeed } from './snapshot.ts';

/** A feed that is made by what has to be fetched first; until then it reads. The promise must not reject. */
export function lateFeed(made: Promise<Feed>): Feed {
  let feed = stillFeed(firstSnapshot('', Infinity));
  const coming = made.then((late) => void (feed = late));
  return {
    get snapshot() {
      return feed.snapshot;
    },
    subscribe(listener, ...wish) {
      let isOver = false;
      let leave = () => {
        isOver = true;
      };
      void coming.then(() => {
        if (isOver) return;
        leave = feed.subscribe(listener, ...wish);
        listener();
      });
      return () => leave();
    },
    refresh: () => coming.then(() => feed.refresh()),
  };
}
