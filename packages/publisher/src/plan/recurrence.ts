import type { DayNumber } from '@stp-widgets/contract/day.js';
import { isSet, textOf, type XmlElement } from './xml-element.ts';

/** The longest time that a recurring exception is followed through, in days: forty years. */
export const longest = 40 * 366;

/** Some days on end, both inclusive. */
export interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * Works out on which days an exception of a calendar falls, between its first and last day.
 *
 * Source: Microsoft, Project XML Data Interchange, XML Schema for the Calendars element: Type 1 daily, 2 yearly by day of
 * the month, 3 yearly by position, 4 monthly by day, 5 monthly by position, 6 weekly, 7 by day count; Month from 0 for
 * January; MonthPosition 0 to 3 for first to fourth and 4 for last; MonthItem 0 day, 1 weekday, 2 weekend day, 3 Sunday to
 * 9 Saturday; DaysOfWeek the sum of 1 for Sunday to 64 for Saturday.
 *
 * @returns the days, in order; null for a form that is not known, or one longer than forty years
 */
export function occurrences(exception: XmlElement, { first, last }: Days): readonly Days[] | null {
  const type = textOf(exception, 'Type') || '1';
  if (type === '1' || first === last) return [{ first, last }];
  const falls = rules.get(type);
  if (!falls || last - first > longest) return null;
  const number = (name: string, otherwise: number) =>
    /^\d{1,6}$/.test(textOf(exception, name)) ? Number(textOf(exception, name)) : otherwise;
  const rule: Rule = {
    first: parts(first),
    period: Math.max(1, number('Period', 1)),
    month: number('Month', -1),
    date: number('MonthDay', -1),
    item: number('MonthItem', -1),
    position: number('MonthPosition', -1),
    weekdays: number('DaysOfWeek', 0),
  };
  const most = isSet(exception, 'EnteredByOccurrences') ? number('Occurrences', Infinity) : Infinity;
  const days: Days[] = [];
  for (let day = first; day <= last && days.length < most; day += 1) {
    if (falls(parts(day), rule)) days.push({ first: day, last: day });
  }
  return days;
}

interface Parts {
  readonly day: DayNumber;
  /** From 0 for Sunday. */
  readonly weekday: number;
  readonly date: number;
  /** Months since year 0. */
  readonly months: number;
  readonly daysInMonth: number;
}

interface Rule {
  readonly first: Parts;
  readonly period: number;
  readonly month: number;
  readonly date: number;
  readonly item: number;
  readonly position: number;
  readonly weekdays: number;
}

function parts(day: DayNumber): Parts {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return { day, weekday: date.getUTCDay(), date: date.getUTCDate(), months: year * 12 + month, daysInMonth };
}

const isTheMonth = ({ months }: Parts, { month }: Rule) => months % 12 === month;
const isTurn = ({ months }: Parts, { first, period }: Rule) => (months - first.months) % period === 0;

/** Whether a day is, say, the fourth Thursday or the last weekend day of its month. */
function isInPosition({ weekday, date, daysInMonth }: Parts, { item, position }: Rule): boolean {
  const isItem = (day: number) => item === 0 || (item === 1 ? day > 0 && day < 6 : item === 2 ? day === 0 || day === 6 : day === item - 3);
  if (!isItem(weekday)) return false;
  const on = (other: number) => (((weekday + other - date) % 7) + 7) % 7;
  const before = Array.from({ length: date - 1 }, (_, index) => index + 1).filter((other) => isItem(on(other))).length;
  if (position < 4) return before === position;
  return !Array.from({ length: daysInMonth - date }, (_, index) => date + index + 1).some((other) => isItem(on(other)));
}

const rules: ReadonlyMap<string, (day: Parts, rule: Rule) => boolean> = new Map([
  ['2', (day: Parts, rule: Rule) => isTheMonth(day, rule) && day.date === rule.date],
  ['3', (day: Parts, rule: Rule) => isTheMonth(day, rule) && isInPosition(day, rule)],
  ['4', (day: Parts, rule: Rule) => isTurn(day, rule) && day.date === rule.date],
  ['5', (day: Parts, rule: Rule) => isTurn(day, rule) && isInPosition(day, rule)],
  [
    '6',
    ({ day, weekday }: Parts, { first, period, weekdays }: Rule) =>
      ((weekdays >> weekday) & 1) === 1 && Math.floor((day - first.day + first.weekday) / 7) % period === 0,
  ],
  ['7', ({ day }: Parts, { first, period }: Rule) => (day - first.day) % period === 0],
]);
