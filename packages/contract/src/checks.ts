import { isDay, isDuration } from './day.ts';

/** Tells whether a text is an instant that exists and carries its offset: `2026-11-21T09:40:00Z` or `…+01:00`. */
export function isInstant(value: string): boolean {
  // Of ten characters only a whole date is a day.
  const form = /^.{10}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  return form.test(value) && isDay(value.slice(0, 10)) && Number.isFinite(Date.parse(value));
}

/** Tells whether an address is of a kind that a reader may follow: `https:`, `http:`, `mailto:` or `tel:`. */
export function isSafeHref(value: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(value);
}

/** What a text must be to pass, by the name that schemas, shapes and notices know it by. */
export const textChecks = {
  text: (value: string) => value !== '',
  day: isDay,
  instant: isInstant,
  duration: isDuration,
  currency: (value: string) => /^[A-Z]{3}$/.test(value),
  link: isSafeHref,
} satisfies Record<string, (value: string) => boolean>;

/** The name of a check of text. */
export type TextCheck = keyof typeof textChecks;
