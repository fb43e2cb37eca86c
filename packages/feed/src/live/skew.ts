import type { Answer } from '../ask.ts';
import { skewOf } from '../clock.ts';
import type { FeedSnapshot } from '../snapshot.ts';

/** The snapshot with what the last answer tells of this computer's clock; the same one where that is no news. */
export function skewNow(snapshot: FeedSnapshot, { headers, sent, arrived }: Answer): FeedSnapshot {
  if (!headers || sent === undefined || arrived === undefined) return snapshot;
  const found = skewOf(headers.get('date'), sent, arrived, headers.get('age'));
  // Whole minutes: no request takes as long as the one before.
  const skew = found === null ? null : Math.round(found / 60_000) * 60_000;
  return skew === (snapshot.skew ?? null) ? snapshot : { ...snapshot, skew };
}
