import { daySpan, writeDay, type Day, type DayNumber } from '@stp-widgets/contract/day.js';
import { remarkOn, type Say } from './remark-on.ts';
import { child, type XmlElement } from './xml-element.ts';

/** A moment of a plan's clock, which knows no zone. */
export interface Moment {
  readonly day: DayNumber;
  /** Minutes since that day's midnight. */
  readonly minute: number;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** The first day that Microsoft Project can plan; earlier ones stand for no date at all. */
const EARLIEST = Date.UTC(1984, 0, 1) / 86_400_000;

/** Reads a date and time as a plan writes it, `2026-01-05T17:00:00`; an offset is passed over. Null when it is none. */
export function readMoment(text: string): Moment | null {
  const [, date = '', ...clock] = MOMENT.exec(text) ?? [];
  const day = daySpan(date)?.first;
  const [hour = 0, minute = 0, second = 0] = clock.map((part) => Number(part ?? 0));
  if (day === undefined || day < EARLIEST || hour * 60 + minute > 1440 || minute > 59 || second > 59) return null;
  return hour === 24 ? { day: day + 1, minute: 0 } : { day, minute: hour * 60 + minute + second / 60 };
}

/** How many minutes one moment comes after another. */
export const minutesBetween = (first: Moment, last: Moment): number => (last.day - first.day) * 1440 + last.minute - first.minute;

/** The civil day that starts with a moment, or holds it. */
export const startDay = ({ day }: Moment): Day => writeDay(day);

/** The last civil day of what finishes at a moment: midnight is the end of the day before. */
export const endDay = ({ day, minute }: Moment): Day => writeDay(minute === 0 ? day - 1 : day);

/** When something starts and finishes, as far as that could be read. */
export interface Span {
  readonly start?: Moment;
  readonly finish?: Moment;
}

/**
 * Turns hours into civil days, both inclusive: a start is on its day, a finish at midnight belongs to the day before.
 * What takes no time (a milestone) is on the day of its moment, whatever the hour.
 */
export function daysOf({ start, finish }: Span): { readonly start?: Day; readonly end?: Day } {
  const takesNoTime = start && finish && minutesBetween(start, finish) === 0;
  return {
    ...(start && { start: startDay(start) }),
    ...(finish && { end: takesNoTime ? startDay(finish) : endDay(finish) }),
  };
}

/** Reads the moment that a child element holds; undefined when there is none, or none that can be read, which is then said. */
export function momentIn(element: XmlElement, name: string, at: string, say: Say): Moment | undefined {
  const found = child(element, name);
  if (!found?.text) return undefined;
  const moment = readMoment(found.text);
  if (moment) return moment;
  const expected = 'a date from 1984 on, such as 2026-01-05T17:00:00';
  const says = `The ${spoken(name)} cannot be read as a date and is left out; the rest comes in`;
  say(remarkOn(found, at, { code: 'plan-date', given: found.text, expected, says }));
  return undefined;
}

/** Reads two moments of which the second is not before the first; where it is, it is left out, which is said. */
export function spanIn(element: XmlElement, from: string, to: string, at: string, say: Say): Span {
  const start = momentIn(element, from, at, say);
  const finish = momentIn(element, to, at, say);
  if (!start || !finish || minutesBetween(start, finish) >= 0) return { start, finish };
  const says = `The ${spoken(to)} lies before the ${spoken(from)} and is left out; the rest comes in`;
  const [given, expected] = [child(element, to)?.text, `not before ${child(element, from)?.text}`];
  say(remarkOn(child(element, to), at, { code: 'plan-finish-before-start', given, expected, says }));
  return { start };
}

/** An element's name as people say it: `ActualFinish` is `actual finish`. */
const spoken = (name: string) => name.replaceAll(/(?<!^)([A-Z])/g, ' $1').toLowerCase();
