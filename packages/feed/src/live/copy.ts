import { withDocument } from '../advance.ts';
import { lastGood } from '../keep/last-good.ts';
import { mayKeep } from '../keep/may-keep.ts';
import { readDocument } from '../read-document.ts';
import type { LiveHost } from './host.ts';

/** How long a copy lives, in hours: a working day under a reader's key, a week where anybody may read the feed. */
const LIFE = { own: 12, public: 168 };

/** The copy of a feed that outlasts the visit: shown while there is nothing else, and kept up to date. */
export function copyOf({ address, options, facts, replace }: LiveHost): { received(): void } {
  const { getToken, credentials, keep } = options;
  const hours = options.keepHours ?? (keep ? LIFE.own : LIFE.public);
  const usesCredentials = !!getToken || credentials === 'include';
  const copyUnder = (name: string) => lastGood(name, { address, hours });
  let isLooking = false;
  let isCleared = false;

  const placeNow = () => mayKeep({ address, usesCredentials, headers: facts.answered?.headers, key: keep ?? '' });

  async function look(): Promise<void> {
    const place = placeNow();
    const kept = place && (await copyUnder(place.name).read());
    if (!kept) return;
    const read = await readDocument(kept.text, '');
    // Meanwhile the source may have refused, or said that this is nobody else's business.
    if (!read.partnership || place.name !== placeNow()?.name || isRefused() || facts.snapshot.partnership) return;
    facts.known = kept;
    replace({ ...withDocument(facts.snapshot, read, kept.received), problem: facts.snapshot.problem, isKept: true });
  }

  const isRefused = () => facts.snapshot.problem?.code === 'refused';

  return {
    received() {
      const { snapshot, answered, known } = facts;
      const place = placeNow();
      if (isRefused()) {
        void copyUnder(place?.name ?? address).remove();
      } else if (!snapshot.partnership) {
        if (!isLooking) void look();
        isLooking = true;
      } else if (known && answered && !snapshot.problem && snapshot.received !== null) {
        const copy = { text: known.text, etag: known.etag, received: snapshot.received, address };
        if (place) void copyUnder(place.name).write(copy);
        // What the source allowed once, and does not any more, is not left behind.
        else if (!isCleared) void copyUnder(address).remove();
        isCleared = !place;
      }
    },
  };
}
