import { directivesOf } from './cache-control.ts';
import { httpDate } from './http-date.ts';

const usual = 60_000;
const shortest = 1000;
const longest = 2 ** 31 - 1; // a timer of more fires at once
const ceiling = 300_000;
const day = 86_400_000;

/**
 * How long a browser may reuse an answer by its `Cache-Control`, in ms, a day at most; a minute where it does not say. That is as often
 * as to ask where nobody wishes otherwise. A shared cache may lengthen it, for it would give the same again; its few seconds are no
 * wish to be asked that often.
 */
export function reuseOf(cacheControl: string | null): number {
  const directives = directivesOf(cacheControl);
  const seconds = (name: string) => {
    const value = directives.get(name) ?? '';
    return /^\d+$/.test(value) ? Number(value) * 1000 : 0;
  };
  return Math.min(day, Math.max(seconds('max-age') || usual, seconds('s-maxage')));
}

/** The moment before a wait. */
export interface Moment {
  /** The time between two requests while all goes well, in ms. */
  readonly interval: number;
  /** How many requests have failed since the last that went well. */
  readonly failures: number;
  /** What `retryAfterOf` found in the last answer. */
  readonly retryAfter: number | null;
  /** From 0 up to 1, drawn anew for each wait. */
  readonly random: number;
}

/**
 * The time to the next request, in ms: the interval, give or take a tenth. After failures it doubles with each, between half
 * and the whole of that, up to five minutes; it is never shorter than if all went well. What the server asks for with
 * `Retry-After` is waited in any case, and then those who were sent away come back spread over an interval.
 */
export function nextWait({ interval, failures, retryAfter, random }: Moment): number {
  const draw = within(0, random || 0, 1);
  const between = within(shortest, interval || usual, longest);
  const steady = between * (0.9 + draw / 5);
  const backedOff = failures > 0 ? Math.min(between * 2 ** failures, ceiling) * (0.5 + draw / 2) : 0;
  const least = retryAfter === null ? 0 : within(0, retryAfter || 0, day) + Math.min(between, ceiling) * draw;
  return within(shortest, Math.max(steady, backedOff, least), longest);
}

/**
 * How long a `Retry-After` asks to wait, in ms, a day at most; 0 for a moment that has passed, null where it is no time.
 *
 * @param now the moment by the server's clock, which an HTTP date is meant by: its `Date`, where it shows one
 */
export function retryAfterOf(header: string | null, now: number): number | null {
  const text = (header ?? '').trim();
  const date = httpDate(text);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : date === null ? NaN : date - now;
  return Number.isNaN(wait) ? null : within(0, wait, day);
}

const within = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);
