import { httpDate } from './http-date.ts';

/** What two clocks may differ by before it matters, in ms. */
const slack = 120_000;

/**
 * How far this computer's clock is ahead of the server's, in ms, negative when it is behind; null when nothing tells, or
 * when they agree within two minutes and the time that the request took.
 *
 * A browser that asks whether its copy still holds shows the `Date` of the 304, but the `Age` of its copy where the 304 has
 * none. So a clock that is right by either reading is right. Another origin shows both only if it exposes both.
 *
 * @param date the answer's `Date`
 * @param sent when the request was sent, by this computer's clock, in ms since 1970
 * @param received when the head of its answer had arrived
 * @param age the answer's `Age`: the seconds it has spent in caches
 */
export function skewOf(date: string | null, sent: number, received: number, age: string | null = null): number | null {
  const made = httpDate(date);
  if (made === null || !(sent <= received)) return null;
  const kept = /^\d{1,9}$/.test(age ?? '') ? Number(age) : 0;
  // The server cut its time off to the second, so half a second more is the best guess.
  const skew = Math.round((sent + received) / 2 - made - 500);
  const agrees = (ahead: number) => Math.abs(ahead) <= slack + received - sent;
  return agrees(skew) || agrees(skew - kept * 1000) ? null : skew - kept * 1000;
}
